// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/DeviceLogin.h"

#include "core/auth/BrowserLogin.h"
#include "core/auth/OAuthClient.h"
#include "core/base/Log.h"

#include <QtCore/QTimer>

using namespace Qt::Literals::StringLiterals;

namespace core {

class DeviceLogin::Private : public QObject
{
public:
    Private(DeviceLogin *login, OAuthClient &oauth) : q(login), m_oauth(oauth)
    {
        m_limit.setSingleShot(true);
        m_pause.setSingleShot(true);
        connect(&m_pause, &QTimer::timeout, this, &Private::poll);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            conclude(Error{
                ErrorCode::Timeout, u"the code has expired"_s, {}, {}, sign_in_problem::CodeLate});
        });
    }

    void start();
    void show(const Result<DeviceCode> &code);
    void poll();
    void consider(const Result<std::optional<DeviceGrant>> &grant);
    void conclude(const Result<Credentials> &outcome);

    DeviceLogin *const q;
    OAuthClient &m_oauth;
    std::chrono::milliseconds m_timeLimit = std::chrono::minutes(15);
    std::optional<std::chrono::milliseconds> m_pollPause;
    std::chrono::milliseconds m_slowDown{0}; //!< what the service asked to add to the pause
    DeviceCode m_code;
    QTimer m_limit;
    QTimer m_pause;
    bool m_isFinished = false;
};

void DeviceLogin::Private::start()
{
    m_limit.start(m_timeLimit);
    m_oauth.requestDeviceCode({this, [this](const Result<DeviceCode> &code) { show(code); }});
}

void DeviceLogin::Private::show(const Result<DeviceCode> &code)
{
    if (m_isFinished)
        return;
    if (!code)
        return conclude(code.error());
    m_code = *code;
    m_limit.start(m_timeLimit);
    m_pause.start(m_pollPause.value_or(m_code.interval));
    Q_EMIT q->codeReady(m_code.userCode, m_oauth.endpoints().deviceVerification,
                        std::chrono::duration_cast<std::chrono::seconds>(m_timeLimit));
}

void DeviceLogin::Private::poll()
{
    m_oauth.pollDevice(m_code, {this, [this](const Result<std::optional<DeviceGrant>> &grant) {
                                    consider(grant);
                                }});
}

void DeviceLogin::Private::consider(const Result<std::optional<DeviceGrant>> &grant)
{
    if (m_isFinished)
        return;
    const bool isTooFast = !grant && grant.error().code == ErrorCode::RateLimit;
    if (isTooFast)
        m_slowDown += std::chrono::seconds(5);
    const bool mayPass = !grant
        && (isTooFast || grant.error().code == ErrorCode::Unreachable
            || grant.error().code == ErrorCode::Timeout);
    if (mayPass || (grant && !*grant)) {
        const auto pause = m_pollPause.value_or(m_code.interval) + m_slowDown;
        m_pause.start(mayPass && grant.error().retryAfter
                          ? std::max<std::chrono::milliseconds>(pause, *grant.error().retryAfter)
                          : pause);
        return;
    }
    if (!grant)
        return conclude(grant.error());
    m_limit.stop(); // the exchange has its own limit
    m_oauth.exchangeCode((*grant)->authorizationCode, (*grant)->codeVerifier,
                         m_oauth.endpoints().deviceRedirect,
                         {this, [this](const Result<Credentials> &outcome) { conclude(outcome); }});
}

void DeviceLogin::Private::conclude(const Result<Credentials> &outcome)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_limit.stop();
    m_pause.stop();
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT q->finished(outcome); }, Qt::QueuedConnection);
}

DeviceLogin::DeviceLogin(OAuthClient &oauth, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, oauth))
{
}

DeviceLogin::~DeviceLogin() = default;

void DeviceLogin::setTimeLimit(std::chrono::milliseconds limit)
{
    d->m_timeLimit = limit;
}

void DeviceLogin::setPollPause(std::chrono::milliseconds pause)
{
    d->m_pollPause = pause;
}

void DeviceLogin::start()
{
    d->start();
}

} // namespace core
