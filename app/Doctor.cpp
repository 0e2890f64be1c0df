// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Doctor.h"

#include "app/Services.h"
#include "core/auth/SecretStore.h"
#include "core/doctor/AccountChecks.h"
#include "core/server/OllamaPort.h"

namespace app {

namespace {

using Phase = core::AccountState::Phase;

core::CheckSubject subjectOf(const Services &services)
{
    const core::Settings &settings = services.settings();
    core::CheckSubject subject{settings, services.options().dataFolder, 0};
    if (settings.ollamaPort && settings.port != core::OllamaPort::Port)
        subject.secondPort = core::OllamaPort::Port;
    return subject;
}

} // namespace

Doctor::Doctor(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_system(subjectOf(services), services.clock(), &services.traffic())
{
    m_accountLimit.setSingleShot(true);
    connect(&m_accountLimit, &QTimer::timeout, this, &Doctor::takeAccount);
    connect(&m_system, &core::SystemChecks::finished, this, &Doctor::takeSystem);
}

void Doctor::start()
{
    m_system.start();
    if (m_services.account().state().phase != Phase::Unknown)
        return takeAccount();
    m_accountLimit.start(core::SystemChecks::TimeLimit);
    m_services.account().load(
        {this, [this](const core::Result<core::AccountState> &) { takeAccount(); }});
}

void Doctor::takeSystem(const QList<core::Finding> &findings)
{
    m_findings = findings;
    m_isSystemDone = true;
    conclude();
}

void Doctor::takeAccount()
{
    m_accountLimit.stop();
    m_isAccountDone = true;
    conclude();
}

//! The account as it is at the end.
void Doctor::conclude()
{
    if (!m_isSystemDone || !m_isAccountDone)
        return;
    const core::AccountState account = m_services.account().state();
    const QString file =
        keepsTokensInFile(m_services.options()) ? m_services.tokens().place() : QString();
    QList<core::Finding> findings{
        core::keyringFinding(account, file, core::SystemChecks::TimeLimit),
        core::signInFinding(account)};
    findings.append(m_findings);
    m_isSystemDone = false;
    Q_EMIT finished(findings);
}

} // namespace app
