// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace soak {

//! The table of results.
class Report
{
public:
    //! A figure that is only told.
    void tell(const QString &what, const QString &found);
    //! A figure with a limit.
    void check(const QString &what, const QString &found, const QString &limit, bool isGood);
    //! A figure that has to be 0.
    void checkNone(const QString &what, qint64 count);

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] QString text() const;

private:
    struct Row
    {
        QString what;
        QString found;
        QString limit;
        QString verdict;
    };

    QList<Row> m_rows;
    bool m_isGood = true;
};

} // namespace soak
