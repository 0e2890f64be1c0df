// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

//! What desktops such as KDE's have in place of a tray that windows are embedded in: programs
//! register an icon over D-Bus, and the host requests what it shows from them.
class StatusNotifierHost : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isRegistered)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)

public:
    //! A line of the icon's menu; separators have the label "—".
    struct Line
    {
        int id = 0;
        QString label;
        bool isChecked = false;
    };

    ~StatusNotifierHost() override;

    //! Appears on the session bus; false when another one is there.
    [[nodiscard]] bool appear();
    void vanish();

    //! What programs have registered since the last appear().
    [[nodiscard]] QStringList items() const { return m_items; }
    [[nodiscard]] QString toolTip() const;
    //! The widths of the images that the icon offers.
    [[nodiscard]] QList<int> imageWidths() const;
    [[nodiscard]] QList<Line> menu() const;
    void choose(const Line &line) const;
    //! As a click on the icon.
    void activate() const;

    [[nodiscard]] bool isRegistered() const { return true; }
    [[nodiscard]] int protocolVersion() const { return 0; }

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): the name on the bus
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString &service);

private:
    [[nodiscard]] QVariant property(const QString &name) const;

    QStringList m_items;
};

//! Takes the messages that programs show.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    [[nodiscard]] bool appear();
    [[nodiscard]] QStringList titles() const { return m_titles; }
    [[nodiscard]] QStringList texts() const { return m_texts; }

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names on the bus
    Q_SCRIPTABLE uint Notify(const QString &program, uint replaces, const QString &icon,
                             const QString &title, const QString &text, const QStringList &actions,
                             const QVariantMap &hints, int timeout);
    Q_SCRIPTABLE QStringList GetCapabilities() const { return {}; }
    // NOLINTEND(readability-identifier-naming)

private:
    QStringList m_titles;
    QStringList m_texts;
};
