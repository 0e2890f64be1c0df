// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Report.h"

using namespace Qt::Literals::StringLiterals;

namespace soak {

void Report::tell(const QString &what, const QString &found)
{
    m_rows.append({what, found, {}, {}});
}

void Report::check(const QString &what, const QString &found, const QString &limit, bool isGood)
{
    m_rows.append({what, found, limit, isGood ? u"ok"_s : u"FAILED"_s});
    m_isGood = m_isGood && isGood;
}

void Report::checkNone(const QString &what, qint64 count)
{
    check(what, QString::number(count), u"0"_s, count == 0);
}

QString Report::text() const
{
    constexpr int Widths[] = {44, 26, 22};
    QString text;
    for (const Row &row : m_rows) {
        QString line = row.what.leftJustified(Widths[0]) + u' ' + row.found.leftJustified(Widths[1])
            + u' ' + row.limit.leftJustified(Widths[2]) + u' ' + row.verdict;
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace soak
