// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <memory>

namespace app {

//! Turns Ctrl+C, SIGTERM and SIGHUP (on Windows: the console's closing events) into a signal of the
//! event loop. One object at a time; the former behaviour returns when it is destroyed.
//! While it lives, writing to a closed pipe does not end the program.
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void endRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app
