// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <chrono>

//! Runs the event loop until `isDone`, for at most `limit`; false when the time is over.
//!
//! Checks after every event. QTest::qWaitFor() sleeps ten milliseconds between two checks, and one
//! exchange over a socket takes a dozen events. For what changes without an event (another
//! thread, another process), qWaitFor() is right.
template<typename Predicate>
[[nodiscard]] bool waitUntil(Predicate isDone,
                             std::chrono::milliseconds limit = std::chrono::seconds(30))
{
    QTimer alarm;
    alarm.setSingleShot(true);
    alarm.start(limit);
    bool wasDone = isDone();
    while (!wasDone && alarm.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        wasDone = isDone();
    }
    return wasDone;
}
