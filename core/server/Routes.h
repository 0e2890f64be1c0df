// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

#include <functional>
#include <vector>

namespace core {

//! One line of the table: a method, a path and who answers. `{id}` at the end of a path matches any
//! non-empty rest, slashes included; elsewhere it matches one non-empty part between slashes. The
//! first line that fits counts.
struct Route
{
    QByteArray method;
    QByteArray path;
    std::function<void(const RequestContext &)> handle;
    bool needsKey = true;
};

//! Finds who answers.
//!
//! HEAD is served by GET routes. A path without a route gives NotFound, a path without this method
//! MethodNotAllowed, both in the envelope of the path's dialect.
class Routes
{
public:
    explicit Routes(std::vector<Route> table);

    struct Match
    {
        const Route *route = nullptr;
        QByteArray argument;
    };

    [[nodiscard]] Match find(QByteArrayView method, QByteArrayView path) const;
    //! "GET, HEAD, OPTIONS", or empty when the path has no route at all.
    [[nodiscard]] QByteArray allowedMethods(QByteArrayView path) const;
    [[nodiscard]] const std::vector<Route> &table() const { return m_table; }

private:
    std::vector<Route> m_table;
};

} // namespace core
