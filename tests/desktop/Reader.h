// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QSet>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

#include <optional>

//! Reads other programs' windows as a screen reader does: through the accessibility bus.
class Reader
{
public:
    //! Something that a program shows.
    struct Thing
    {
        QString service;
        QString path;
        QString name;
        QString role;

        [[nodiscard]] bool isNull() const { return path.isEmpty(); }
    };

    Reader();

    [[nodiscard]] bool isReady() const { return m_bus.isConnected(); }
    //! The first visible thing with this name and role in any program; null when there is none.
    [[nodiscard]] Thing find(const QString &name, const QString &role) const;
    //! Its place on the screen; empty when it is not there.
    [[nodiscard]] QRect place(const Thing &thing) const;
    //! What a gauge shows.
    [[nodiscard]] std::optional<double> value(const Thing &thing) const;

private:
    [[nodiscard]] QDBusMessage call(const QDBusMessage &message) const;
    [[nodiscard]] QList<Thing> children(const Thing &parent) const;
    [[nodiscard]] Thing findBelow(const Thing &parent, const QString &name, const QString &role,
                                  int depth) const;
    [[nodiscard]] QVariant property(const Thing &thing, const QString &interface,
                                    const QString &name) const;
    [[nodiscard]] QString role(const Thing &thing) const;

    QDBusConnection m_bus;
    mutable QSet<QString> m_silent; //!< programs that have not responded in this search
};
