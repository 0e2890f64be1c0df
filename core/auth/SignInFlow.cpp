// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/SignInFlow.h"

#include <QtCore/QDateTime>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

using SignInPhase = SignInProgress::Phase;

namespace {

SignInProgress failure(const Error &error)
{
    SignInProgress progress;
    progress.phase = SignInPhase::Failed;
    progress.error = error;
    return progress;
}

//! Empty when signed out. A person may have several accounts, and a workspace several persons.
QString nameOf(const AccountState &account)
{
    const bool isSignedIn = account.phase == AccountState::Phase::SignedIn;
    return isSignedIn ? account.accountId + u'/' + account.email : QString();
}

} // namespace

SignInFlow::SignInFlow(OAuthClient &oauth, Account &account, QObject *parent)
    : QObject(parent)
    , m_oauth(oauth)
    , m_account(account)
    , m_signedIn(nameOf(account.state()))
{
    connect(&account, &Account::stateChanged, this, &SignInFlow::followAccount);
}

//! What had failed may have succeeded late, or in another process.
void SignInFlow::followAccount(const AccountState &account)
{
    const QString name = nameOf(account);
    const bool isNew = std::exchange(m_signedIn, name) != name;
    if (name.isEmpty() || m_progress.phase != SignInPhase::Failed)
        return;
    if (m_unstored ? isSuperfluous(account, isNew) : isNew)
        cancel();
}

//! Whether what could not be stored is what the store has, or this person is signed in anyhow. The
//! former sign-in of the same person does not count.
bool SignInFlow::isSuperfluous(const AccountState &account, bool isNew) const
{
    const Identity identity = toIdentity(*m_unstored);
    const bool isSamePerson =
        account.accountId.toUtf8() == identity.accountId && account.email == identity.email;
    return isSamePerson && (isNew || account.accessExpiresAt == identity.accessExpiresAt);
}

void SignInFlow::signInWithBrowser(const Settings &settings)
{
    abandon();
    m_browser = std::make_unique<BrowserLogin>(m_oauth, settings);
    connect(m_browser.get(), &BrowserLogin::ready, this, &SignInFlow::waitForBrowser);
    connect(m_browser.get(), &BrowserLogin::finished, this, &SignInFlow::conclude);
    prepare([this] { m_browser->start(); });
}

void SignInFlow::prepare(std::function<void()> start)
{
    // Waiting for another program to release the port may take seconds, too.
    setPhase(SignInPhase::Preparing);
    const int attempt = m_attempt;
    m_account.checkStore({this, [this, attempt, start = std::move(start)](const Status &status) {
                              if (attempt != m_attempt)
                                  return;
                              if (status)
                                  start();
                              else
                                  setFailed(status.error());
                          }});
}

void SignInFlow::waitForBrowser(const QUrl &url)
{
    SignInProgress progress;
    progress.phase = SignInPhase::WaitingForBrowser;
    progress.url = url;
    progress.canListen = m_browser->canListen();
    progress.error = m_browser->listenError();
    setProgress(progress);
}

void SignInFlow::signInWithCode()
{
    abandon();
    m_device = std::make_unique<DeviceLogin>(m_oauth);
    connect(m_device.get(), &DeviceLogin::codeReady, this, &SignInFlow::waitForCode);
    connect(m_device.get(), &DeviceLogin::finished, this, &SignInFlow::conclude);
    prepare([this] { m_device->start(); });
}

void SignInFlow::waitForCode(const QString &userCode, const QUrl &page,
                             std::chrono::seconds validFor)
{
    SignInProgress progress;
    progress.phase = SignInPhase::WaitingForCode;
    progress.url = page;
    progress.userCode = userCode;
    progress.codeExpiresAt = QDateTime::currentSecsSinceEpoch() + validFor.count();
    setProgress(progress);
}

Status SignInFlow::usePastedAddress(const QString &address)
{
    if (!m_browser)
        return Error{ErrorCode::BadRequest, u"no sign-in is waiting for an address now"_s};
    const Status status = m_browser->usePastedAddress(address);
    if (!status) {
        SignInProgress progress = m_progress;
        progress.error = status.error();
        setProgress(progress);
    }
    return status;
}

void SignInFlow::abandon()
{
    m_browser.reset();
    m_device.reset();
    m_unstored.reset();
    ++m_attempt;
}

void SignInFlow::cancel()
{
    abandon();
    setProgress({});
}

void SignInFlow::importLogin(const QString &path)
{
    const auto candidate =
        path.isEmpty() ? findImport(importPlacesFromEnvironment()) : readImport(path);
    if (!candidate)
        return setFailed(candidate.error());
    adopt(candidate->credentials);
}

void SignInFlow::conclude(const Result<Credentials> &outcome)
{
    if (!outcome)
        return setFailed(outcome.error());
    store(*outcome);
}

void SignInFlow::adopt(const Credentials &credentials)
{
    abandon();
    store(credentials);
}

void SignInFlow::store(const Credentials &credentials)
{
    m_unstored = credentials;
    setPhase(SignInPhase::Finishing);
    const int attempt = m_attempt;
    m_account.adopt(credentials, {this, [this, attempt](const Result<AccountState> &adopted) {
                                      if (attempt != m_attempt)
                                          return;
                                      if (!adopted)
                                          return setFailed(adopted.error());
                                      cancel();
                                      Q_EMIT finished(adopted);
                                  }});
}

bool SignInFlow::storeAgain()
{
    if (!m_unstored || m_progress.phase != SignInPhase::Failed)
        return false;
    store(Credentials(*m_unstored));
    return true;
}

void SignInFlow::signOut()
{
    cancel();
    m_account.signOut({this, [this](const Status &status) {
                           if (!status)
                               setProgress(failure(status.error()));
                       }});
}

void SignInFlow::setProgress(const SignInProgress &progress)
{
    m_progress = progress;
    Q_EMIT progressChanged(progress);
}

void SignInFlow::setPhase(SignInPhase phase)
{
    SignInProgress progress;
    progress.phase = phase;
    setProgress(progress);
}

void SignInFlow::setFailed(const Error &error)
{
    setProgress(failure(error));
    Q_EMIT finished(error);
}

} // namespace core
