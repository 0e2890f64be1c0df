// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace core {

//! Which requests are wanted, as a person writes it into the filter box or after `chatmock log`.
//!
//! Words have to occur, in any case, in path, client, program, model or error; "several words" in
//! quotes count as one. `name:value` looks at one field: status (429, 4xx, >=400, failed, stopped,
//! gone, running), model, effort, client, program, key, path, id (its beginning), error, since and
//! until (2026-11-28, 14:05, 2h, 7d), tokens and duration (>1000, <2s; a bare number is the least).
//! A leading minus negates. All conditions have to hold. Only ASCII letters have a case.
struct RequestFilter
{
    struct Condition
    {
        enum class Field {
            Any,
            Status,
            StatusClass, //!< the first digit of the status
            Failed,      //!< this and the next three: 1 = yes
            Stopped,
            Gone,
            Running,
            Model, //!< the requested one, or the one that was used
            Effort,
            Client,
            Program,
            Key,
            Path,
            Id, //!< the request's, or the backend's
            Error,
            Since,
            Until,
            Tokens,
            Duration
        };
        enum class Comparison { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

        Field field = Field::Any;
        Comparison comparison = Comparison::Contains;
        bool isNegated = false;
        QByteArray text;   //!< for texts; lower case but for ids
        qint64 number = 0; //!< for everything that is compared: unix seconds, ms, tokens, status

        friend bool operator==(const Condition &, const Condition &) = default;
    };

    QList<Condition> conditions;

    [[nodiscard]] bool isEmpty() const { return conditions.isEmpty(); }
    //! The same result as the database's, for requests that are not in it yet. In
    //! RequestSearch.cpp, beside the SQL.
    [[nodiscard]] bool matches(const RequestRecord &record) const;

    friend bool operator==(const RequestFilter &, const RequestFilter &) = default;
};

//! `now` in unix seconds: relative times count from it, and a time of day is its latest one.
//! BadRequest names the part that is not understood; an unknown `name:` is a word like any other.
[[nodiscard]] Result<RequestFilter> parseRequestFilter(const QString &text, qint64 now);

} // namespace core
