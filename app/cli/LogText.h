// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/history/DailyUsage.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace app {

//! The table of `chatmock log`. On a terminal each line fits its width, and an error stands below
//! its request; elsewhere each request is one line with everything in it.
class LogTable
{
public:
    //! `records`: those that are known beforehand; they set the width of the column of models.
    LogTable(const Look &look, const QList<core::RequestRecord> &records);

    [[nodiscard]] QString header() const;
    [[nodiscard]] QStringList lines(const core::RequestRecord &record) const;

private:
    [[nodiscard]] QString cells(const QStringList &texts) const;
    [[nodiscard]] QString timeText(const core::RequestRecord &record) const;
    [[nodiscard]] QString fitted(const QString &line) const;

    Look m_look;
    bool m_isNarrow;
    qsizetype m_modelWidth;
};

//! The table of `chatmock usage`: a line per day and one with the sums; on a terminal with a bar
//! for the tokens of each day.
[[nodiscard]] QStringList usageLines(const QList<core::DailyUsage> &days, const Look &look);

//! `text` in at most so many columns, with an ellipsis where it was cut.
[[nodiscard]] QString elidedText(const QString &text, int columns);
//! A line per row, the cells below each other: the first columns are names, the others numbers.
[[nodiscard]] QStringList alignedTable(const QList<QStringList> &table, qsizetype names);

} // namespace app
