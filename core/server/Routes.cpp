// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Routes.h"

namespace core {

namespace {

constexpr QByteArrayView Placeholder = "{id}";

//! The part that `{id}` stands for; nullopt when the path is another one.
std::optional<QByteArray> matchPath(QByteArrayView pattern, QByteArrayView path)
{
    if (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    const qsizetype place = pattern.indexOf(Placeholder);
    if (place < 0)
        return pattern == path ? std::optional<QByteArray>(QByteArray()) : std::nullopt;
    const QByteArrayView prefix = pattern.first(place);
    const QByteArrayView suffix = pattern.sliced(place + Placeholder.size());
    if (!path.startsWith(prefix) || !path.endsWith(suffix)
        || path.size() <= prefix.size() + suffix.size())
        return std::nullopt;
    const QByteArrayView argument = path.sliced(prefix.size()).chopped(suffix.size());
    if (!suffix.isEmpty() && argument.contains('/'))
        return std::nullopt;
    return argument.toByteArray();
}

} // namespace

Routes::Routes(std::vector<Route> table) : m_table(std::move(table))
{
}

Routes::Match Routes::find(QByteArrayView method, QByteArrayView path) const
{
    const QByteArrayView wanted = method == "HEAD" ? QByteArrayView("GET") : method;
    for (const Route &route : m_table) {
        if (route.method != wanted)
            continue;
        if (const auto argument = matchPath(route.path, path))
            return {&route, *argument};
    }
    return {};
}

QByteArray Routes::allowedMethods(QByteArrayView path) const
{
    QList<QByteArray> methods;
    for (const Route &route : m_table) {
        if (!matchPath(route.path, path) || methods.contains(route.method))
            continue;
        methods.append(route.method);
        if (route.method == "GET")
            methods.append("HEAD");
    }
    if (methods.isEmpty())
        return {};
    methods.append("OPTIONS");
    return methods.join(", ");
}

} // namespace core
