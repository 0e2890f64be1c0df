// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace core {

//! Notices that a locked keyring of the Secret Service is opened, by whatever program, without
//! asking for anything that would show a prompt. On other systems it notices nothing.
class KeyringWatch : public QObject
{
    Q_OBJECT

public:
    explicit KeyringWatch(QObject *parent = nullptr);

    void setPause(std::chrono::milliseconds pause) { m_timer.setInterval(pause); }

    //! Until the keyring is open. One that is open already is not reported.
    void start();

Q_SIGNALS:
    void opened();

private:
    void queryLocked();
    void take(bool isLocked);

    QTimer m_timer;
    bool m_wasLocked = false;
};

} // namespace core
