// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

namespace ui {

//! The room that one column of a table needs, in pixels.
struct ColumnNeed
{
    int least = 0; //!< below that it is of no use
    int good = 0;  //!< most of it can be read
    int whole = 0; //!< nothing is cut
    int rank = 0;  //!< columns of the highest rank are left out first where the room is short
};

//! From this rank on a column is left out rather than that another one has less than is good.
constexpr int SpareRank = 3;

//! The widths with which the columns fill `room`; 0 = left out. Columns of rank 0 always stay. Room
//! beyond what is good goes to the lowest rank first until nothing of it is cut, and at last to
//! `elastic`, a column's index.
[[nodiscard]] QList<int> fitColumns(const QList<ColumnNeed> &needs, int room, qsizetype elastic);

} // namespace ui
