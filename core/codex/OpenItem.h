// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <map>

namespace core {

//! An output item that has begun and not ended, with what its deltas brought.
struct OpenItem
{
    using Parts = std::map<int, QByteArray>; //!< by content_index or summary_index

    QByteArray begun; //!< as it was announced (JSON)
    Parts texts;
    Parts refusals;
    Parts summaries;
    Parts reasoning;
    QByteArray arguments;
};

//! The item as far as it came, with the status "incomplete".
[[nodiscard]] QByteArray toIncompleteItem(const OpenItem &item);

} // namespace core
