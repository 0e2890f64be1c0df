// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

#include <QtCore/QList>
#include <QtCore/QSet>

namespace ollama {

//! Reads the `messages` of a chat, whose content may also be parts as in OpenAI's or Anthropic's
//! API.
//!
//! Calls of earlier turns often have no ids here; they get generated ones, the same for the same
//! conversation. A result belongs to the open call of its id, else of its `tool_name`, else to the
//! first open one. The backend requires a result for each call and a call for each result; what
//! does not match is described to the model as text, and noted.
class Messages
{
public:
    Messages(core::ToolNames &names, QList<core::Note> &notes) : m_names(names), m_notes(notes) { }

    core::Status read(const core::JsonValue &messages);
    //! The `images` beside the messages; they belong to the last message of the user.
    core::Status addImages(const core::JsonValue &images);
    const QList<core::Item> &items() const { return m_items; }

private:
    struct OpenCall
    {
        QByteArray givenId; //!< empty = none
        QByteArray name;    //!< the client's own
        QByteArray id;
    };

    core::Status readMessage(const core::JsonValue &message, const QString &path);
    core::Status readBlocks(const core::JsonValue &message, const QString &path, core::Role role,
                            QList<core::Part> &parts);
    void endMessage(core::Role role, QList<core::Part> parts, const QString &path);
    core::Status readCalls(const core::JsonValue &calls, const QString &path);
    core::Status readCall(const core::JsonValue &call, const QString &path);
    core::Status addCall(const QByteArray &given, const core::JsonValue &nameValue,
                         const core::JsonValue &arguments, const QString &path);
    core::Status readResult(const core::JsonValue &message, const QString &path);
    void addResult(const QByteArray &callId, const QByteArray &name, QList<core::Part> parts,
                   const QString &path);
    void closeCalls();
    QByteArray idFor(const QByteArray &given);
    QList<OpenCall>::iterator findCall(const QByteArray &id, const QByteArray &name);

    core::ToolNames &m_names;
    QList<core::Note> &m_notes;
    QList<core::Item> m_items;
    QList<OpenCall> m_open;
    QSet<QByteArray> m_usedIds;
    QString m_callsPath; //!< of the open calls
    int m_madeIds = 0;
};

//! Adds the images of an `images` member (base64) to `parts`. An image that the backend would
//! refuse is replaced by a sentence in brackets and noted.
[[nodiscard]] core::Status readImages(const core::JsonValue &images, const QString &path,
                                      QList<core::Part> &parts, QList<core::Note> &notes);

} // namespace ollama
