// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/dialects/openai/ResponseEcho.h"

#include <QtCore/QHash>

#include <map>

namespace openai {

//! Completes the output items of one response and the events about them: the members that the API
//! promises and the backend left out.
//!
//! An item without an id gets one that all of its events share. What is complete stays unchanged
//! byte for byte.
class EventItems
{
public:
    //! The event, complete. It has no response object.
    [[nodiscard]] QByteArray completeEvent(const QByteArray &type, const QByteArray &event);
    //! The output item number `index`, complete.
    [[nodiscard]] QByteArray completeItem(int index, const core::JsonValue &item, bool isDone);
    //! The number of an event without one; one that is there is kept.
    [[nodiscard]] qint64 numberOf(const core::JsonValue &event);

private:
    struct Known
    {
        QByteArray id;
        QByteArray name;     //!< of a call
        QByteArray callId;   //!< of a call
        bool isOwn = false;  //!< the id was created here
        int annotations = 0; //!< seen so far
    };

    [[nodiscard]] bool isCompleteDelta(const QByteArray &type, const QByteArray &event);
    void completeItemEvent(const QByteArray &type, const core::JsonValue &event,
                           QList<JsonMember> &changes);
    void completePartEvent(const QByteArray &type, const core::JsonValue &event,
                           QList<JsonMember> &changes);
    int indexOf(const core::JsonValue &event, const QByteArray &itemId);
    //! The id of the item, which may be new: the one it was given first.
    [[nodiscard]] QByteArray idOf(int index, const core::JsonValue &item);

    std::map<int, Known> m_items; //!< by output_index
    QHash<QByteArray, int> m_indexes;
    int m_newest = 0;
    qint64 m_nextNumber = 0;
};

} // namespace openai
