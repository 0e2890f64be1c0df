// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestFilter.h"

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace core {

//! A part of a WHERE clause: conditions that all have to hold, with the values of its parameters.
class SqlConditions
{
public:
    void add(const QString &sql, const QVariantList &values = {});
    void add(const SqlConditions &other);

    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }
    //! "1" when there are none.
    [[nodiscard]] QString sql() const;
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QStringList m_parts;
    QVariantList m_values;
};

//! A filter as SQL, taken apart by the table that its conditions look at.
struct RequestQuery
{
    SqlConditions kinds;   //!< of `kinds k`
    SqlConditions rows;    //!< of `requests r`
    SqlConditions blocks;  //!< of `blocks b`: what has to be true of a block with a match in it
    QList<QByteArray> ids; //!< that a request has to have, each by its beginning
};

//! `hasSearchIndex`: kinds_search may be used.
[[nodiscard]] RequestQuery toQuery(const RequestFilter &filter, bool hasSearchIndex);

} // namespace core
