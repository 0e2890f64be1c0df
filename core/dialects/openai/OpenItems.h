// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"

#include <map>
#include <vector>

namespace openai {

//! Output items that have begun and not ended. When an answer breaks off, what their deltas brought
//! is put together; until then deltas are only held, not looked at.
class OpenItems
{
public:
    //! `event` is response.output_item.added.
    void begin(const core::RawJson &event);
    void addDelta(const core::RawEvent &delta);
    void finish(int item);

    //! What there is of each, by output_index, with the status "incomplete".
    [[nodiscard]] std::map<int, QByteArray> unfinished() const;

private:
    std::map<int, QByteArray> m_begun; //!< items as they were announced
    std::vector<core::RawEvent> m_deltas;
};

} // namespace openai
