// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace core {

//! Qt can only close both directions, and the system then throws away what the client has not
//! read yet if more of its request is still coming in.
void shutDownSending(const QTcpSocket &socket);

//! Makes the coming close a reset, which no client takes for the regular end of a body.
void resetOnClose(const QTcpSocket &socket);

} // namespace core
