// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/SystemChecks.h"

#include <memory>

namespace app {

class Services;

//! Checks everything that a response depends on, for the Help page and for `chatmock doctor`:
//! computer, network and account. Makes no model request, and asks the keychain only if it has not
//! been read yet.
class Doctor : public QObject
{
    Q_OBJECT

public:
    //! The services outlive it.
    explicit Doctor(Services &services, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! Once, at most a little over five seconds after start().
    void finished(const QList<core::Finding> &findings);

private:
    void takeSystem(const QList<core::Finding> &findings);
    void takeAccount();
    void conclude();

    Services &m_services;
    core::SystemChecks m_system;
    QTimer m_accountLimit;
    QList<core::Finding> m_findings;
    bool m_isSystemDone = false;
    bool m_isAccountDone = false;
};

} // namespace app
