// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/StatusNotifierHost.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVariant>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Watcher = u"org.kde.StatusNotifierWatcher"_s;
const QString WatcherPath = u"/StatusNotifierWatcher"_s;
const QString Item = u"org.kde.StatusNotifierItem"_s;
const QString ItemPath = u"/StatusNotifierItem"_s;
const QString Menu = u"com.canonical.dbusmenu"_s;
const QString MenuPath = u"/MenuBar"_s;
constexpr int HostTimeLimit = 3000;

QDBusConnection bus()
{
    return QDBusConnection::sessionBus();
}

StatusNotifierHost::Line toLine(const QDBusArgument &item)
{
    StatusNotifierHost::Line line;
    QVariantMap properties;
    item.beginStructure();
    item >> line.id >> properties;
    item.endStructure(); // its own children are of no interest
    line.label = properties.value(u"type"_s) == u"separator"_s
        ? u"—"_s
        : properties.value(u"label"_s).toString().remove(u'_');
    line.isChecked = properties.value(u"toggle-state"_s).toInt() == 1;
    if (properties.contains(u"visible"_s) && !properties.value(u"visible"_s).toBool())
        line.label.clear();
    return line;
}

//! Of the root, which is (id, properties, children).
QList<StatusNotifierHost::Line> linesOf(const QDBusArgument &layout)
{
    QList<StatusNotifierHost::Line> lines;
    int id = 0;
    QVariantMap properties;
    layout.beginStructure();
    layout >> id >> properties;
    layout.beginArray();
    while (!layout.atEnd()) {
        QDBusVariant child;
        layout >> child;
        const StatusNotifierHost::Line line = toLine(child.variant().value<QDBusArgument>());
        if (!line.label.isEmpty())
            lines << line;
    }
    layout.endArray();
    layout.endStructure();
    return lines;
}

} // namespace

StatusNotifierHost::~StatusNotifierHost()
{
    vanish();
}

bool StatusNotifierHost::appear()
{
    m_items.clear();
    return bus().registerObject(WatcherPath, this,
                                QDBusConnection::ExportScriptableSlots
                                    | QDBusConnection::ExportAllProperties)
        && bus().registerService(Watcher);
}

void StatusNotifierHost::vanish()
{
    bus().unregisterService(Watcher);
    bus().unregisterObject(WatcherPath);
}

void StatusNotifierHost::RegisterStatusNotifierItem(const QString &service)
{
    m_items << service;
}

QVariant StatusNotifierHost::property(const QString &name) const
{
    if (m_items.isEmpty())
        return {};
    QDBusMessage message = QDBusMessage::createMethodCall(
        m_items.last(), ItemPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << Item << name;
    const QDBusMessage response = bus().call(message, QDBus::BlockWithGui, HostTimeLimit);
    return response.arguments().value(0).value<QDBusVariant>().variant();
}

QString StatusNotifierHost::toolTip() const
{
    const QVariant value = property(u"ToolTip"_s);
    if (!value.isValid())
        return {};
    const auto structure = value.value<QDBusArgument>();
    QString icon;
    QString title;
    QString text;
    structure.beginStructure();
    structure >> icon;
    structure.beginArray();
    structure.endArray();
    structure >> title >> text;
    structure.endStructure();
    return title;
}

QList<int> StatusNotifierHost::imageWidths() const
{
    QList<int> widths;
    const QVariant value = property(u"IconPixmap"_s);
    if (!value.isValid())
        return widths;
    const auto list = value.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray pixels;
        list.beginStructure();
        list >> width >> height >> pixels;
        list.endStructure();
        if (width == height && pixels.size() == 4 * width * height
            && pixels.count('\0') < pixels.size())
            widths << width;
    }
    list.endArray();
    return widths;
}

QList<StatusNotifierHost::Line> StatusNotifierHost::menu() const
{
    if (m_items.isEmpty())
        return {};
    QDBusMessage message =
        QDBusMessage::createMethodCall(m_items.last(), MenuPath, Menu, u"GetLayout"_s);
    message << 0 << -1 << QStringList();
    const QDBusMessage response = bus().call(message, QDBus::BlockWithGui, HostTimeLimit);
    if (response.type() != QDBusMessage::ReplyMessage || response.arguments().size() < 2)
        return {};
    return linesOf(response.arguments().at(1).value<QDBusArgument>());
}

void StatusNotifierHost::choose(const Line &line) const
{
    QDBusMessage event = QDBusMessage::createMethodCall(m_items.last(), MenuPath, Menu, u"Event"_s);
    event << line.id << u"clicked"_s << QVariant::fromValue(QDBusVariant(0)) << uint(0);
    bus().call(event, QDBus::BlockWithGui, HostTimeLimit);
}

void StatusNotifierHost::activate() const
{
    QDBusMessage click =
        QDBusMessage::createMethodCall(m_items.last(), ItemPath, Item, u"Activate"_s);
    click << 0 << 0;
    bus().call(click, QDBus::BlockWithGui, HostTimeLimit);
}

bool NotificationService::appear()
{
    return bus().registerObject(u"/org/freedesktop/Notifications"_s, this,
                                QDBusConnection::ExportScriptableSlots)
        && bus().registerService(u"org.freedesktop.Notifications"_s);
}

uint NotificationService::Notify(const QString &, uint, const QString &, const QString &title,
                                 const QString &text, const QStringList &, const QVariantMap &, int)
{
    m_titles << title;
    m_texts << text;
    return uint(m_titles.size());
}
