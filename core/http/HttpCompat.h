// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <functional>

QT_BEGIN_NAMESPACE
class QHttpServer;
class QObject;
class QTcpServer;
QT_END_NAMESPACE

namespace core {

//! What QHttpServer spells differently between Qt 6.4 and 6.8, in one place.
namespace HttpCompat {

//! Calls `deliver` with the body of each request, from inside the channel's readyRead().
void setHandler(QHttpServer &server, QObject *context,
                const std::function<void(const QByteArray &body)> &deliver);

//! Makes `server` take the connections of `listener`, which listens already and gets a new parent.
[[nodiscard]] bool bind(QHttpServer &server, QTcpServer *listener);

} // namespace HttpCompat
} // namespace core
