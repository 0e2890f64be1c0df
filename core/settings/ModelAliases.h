// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace core {

//! A name and the model it stands for, as they were written.
struct ModelAlias
{
    QString name;
    QString model;

    friend bool operator==(const ModelAlias &, const ModelAlias &) = default;
};

//! Names of models that a person has given to others, as pairs `NAME=MODEL`. Neither case nor a
//! `provider/` prefix nor `:latest` counts; of pairs with the same name the last one does.
class ModelAliases
{
public:
    ModelAliases() = default;
    explicit ModelAliases(const QStringList &pairs);

    //! The name at the end of the chain that begins with `name`, as it was written; empty when
    //! `name` is no alias. Of a chain without end, the name where it is closed.
    [[nodiscard]] QByteArray target(QByteArrayView name) const;

    //! What the pairs say, in their order, without those that a later one replaces.
    [[nodiscard]] static QList<ModelAlias> list(const QStringList &pairs);

    //! True when every text is such a pair and no chain leads back to its beginning.
    [[nodiscard]] static bool areUsable(const QStringList &pairs);

private:
    QHash<QByteArray, QByteArray> m_targets;
};

} // namespace core
