// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/Reader.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusInterface>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusReply>
#include <QtDBus/QDBusVariant>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Registry = u"org.a11y.atspi.Registry"_s;
const QString Root = u"/org/a11y/atspi/accessible/root"_s;
const QString Accessible = u"org.a11y.atspi.Accessible"_s;
constexpr int MaximumDepth = 14;
constexpr int ReaderTimeLimit = 3000;

//! Announces to programs that a reader is running, as a screen reader does when it starts.
void announceReader()
{
    for (const QString &state : {u"IsEnabled"_s, u"ScreenReaderEnabled"_s}) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.freedesktop.DBus.Properties"_s, u"Set"_s);
        message << u"org.a11y.Status"_s << state << QVariant::fromValue(QDBusVariant(true));
        (void)QDBusConnection::sessionBus().call(message);
    }
}

QDBusConnection connectToReaders()
{
    const QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s);
    const QDBusReply<QString> address = QDBusConnection::sessionBus().call(message);
    return QDBusConnection::connectToBus(address.value(), u"readers"_s);
}

} // namespace

Reader::Reader() : m_bus(connectToReaders())
{
    announceReader();
}

Reader::Thing Reader::find(const QString &name, const QString &role) const
{
    const Thing found = findBelow({Registry, Root, {}, {}}, name, role, 0);
    m_silent.clear();
    return found;
}

//! A program that has not responded once is not waited for again in the same search: its every
//! widget would cost the time limit.
QDBusMessage Reader::call(const QDBusMessage &message) const
{
    if (m_silent.contains(message.service()))
        return message.createErrorReply(QDBusError::NoReply, u"still no response"_s);
    const QDBusMessage response = m_bus.call(message, QDBus::Block, ReaderTimeLimit);
    if (response.type() == QDBusMessage::ErrorMessage
        && QDBusError(response).type() == QDBusError::NoReply) {
        qWarning("%s does not respond to readers", qPrintable(message.service()));
        m_silent.insert(message.service());
    }
    return response;
}

Reader::Thing Reader::findBelow(const Thing &parent, const QString &name, const QString &role,
                                int depth) const
{
    for (Thing child : children(parent)) {
        child.name = property(child, Accessible, u"Name"_s).toString();
        if (child.name == name) {
            child.role = this->role(child);
            if ((role.isEmpty() || child.role == role) && !place(child).isEmpty())
                return child;
        }
        if (depth < MaximumDepth) {
            const Thing found = findBelow(child, name, role, depth + 1);
            if (!found.isNull())
                return found;
        }
    }
    return {};
}

QList<Reader::Thing> Reader::children(const Thing &parent) const
{
    const QDBusMessage response = call(
        QDBusMessage::createMethodCall(parent.service, parent.path, Accessible, u"GetChildren"_s));
    QList<Thing> list;
    if (response.type() != QDBusMessage::ReplyMessage || response.arguments().isEmpty())
        return list;
    const auto array = response.arguments().constFirst().value<QDBusArgument>();
    array.beginArray();
    while (!array.atEnd()) {
        QString service;
        QDBusObjectPath path;
        array.beginStructure();
        array >> service >> path;
        array.endStructure();
        list.append({service, path.path(), {}, {}});
    }
    array.endArray();
    return list;
}

QVariant Reader::property(const Thing &thing, const QString &interface, const QString &name) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        thing.service, thing.path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << interface << name;
    const QDBusReply<QDBusVariant> response = call(message);
    return response.isValid() ? response.value().variant() : QVariant();
}

QString Reader::role(const Thing &thing) const
{
    const QDBusReply<QString> response = call(
        QDBusMessage::createMethodCall(thing.service, thing.path, Accessible, u"GetRoleName"_s));
    return response.value();
}

QRect Reader::place(const Thing &thing) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        thing.service, thing.path, u"org.a11y.atspi.Component"_s, u"GetExtents"_s);
    message << quint32(0); // of the screen
    const QDBusMessage response = call(message);
    if (response.type() != QDBusMessage::ReplyMessage || response.arguments().isEmpty())
        return {};
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    const auto shape = response.arguments().constFirst().value<QDBusArgument>();
    shape.beginStructure();
    shape >> x >> y >> width >> height;
    shape.endStructure();
    return {x, y, width, height};
}

std::optional<double> Reader::value(const Thing &thing) const
{
    const QVariant value = property(thing, u"org.a11y.atspi.Value"_s, u"CurrentValue"_s);
    if (!value.isValid())
        return std::nullopt;
    return value.toDouble();
}
