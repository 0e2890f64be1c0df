// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ModelAliases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

QByteArray comparable(QByteArrayView name)
{
    QByteArray plain = name.trimmed().toByteArray().toLower();
    plain = plain.mid(plain.lastIndexOf('/') + 1);
    if (plain.endsWith(":latest"))
        plain.chop(7);
    return plain;
}

} // namespace

ModelAliases::ModelAliases(const QStringList &pairs)
{
    for (const ModelAlias &alias : list(pairs))
        m_targets.insert(comparable(alias.name.toUtf8()), alias.model.toUtf8());
}

QList<ModelAlias> ModelAliases::list(const QStringList &pairs)
{
    QList<ModelAlias> aliases;
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            continue;
        const ModelAlias alias{pair.first(equals).trimmed(), pair.sliced(equals + 1).trimmed()};
        const QByteArray name = comparable(alias.name.toUtf8());
        aliases.removeIf(
            [&](const ModelAlias &former) { return comparable(former.name.toUtf8()) == name; });
        aliases.append(alias);
    }
    return aliases;
}

QByteArray ModelAliases::target(QByteArrayView name) const
{
    QByteArray target;
    QByteArray key = comparable(name);
    // A chain that is longer than the table is a circle.
    for (qsizetype steps = 0; steps < m_targets.size(); ++steps) {
        const auto next = m_targets.constFind(key);
        if (next == m_targets.cend())
            break;
        target = *next;
        key = comparable(target);
    }
    return target;
}

bool ModelAliases::areUsable(const QStringList &pairs)
{
    const auto isPair = [](const QString &pair) {
        const qsizetype equals = pair.indexOf(u'=');
        return equals > 0 && pair.count(u'=') == 1
            && !comparable(pair.first(equals).toUtf8()).isEmpty()
            && !comparable(pair.sliced(equals + 1).toUtf8()).isEmpty();
    };
    if (!std::all_of(pairs.begin(), pairs.end(), isPair))
        return false;
    const ModelAliases aliases(pairs);
    return std::all_of(aliases.m_targets.keyBegin(), aliases.m_targets.keyEnd(),
                       [&](const QByteArray &name) {
                           // The end of a chain is no alias itself, unless the chain is a circle.
                           return !aliases.m_targets.contains(comparable(aliases.target(name)));
                       });
}

} // namespace core
