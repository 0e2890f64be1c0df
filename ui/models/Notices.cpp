// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Notices.h"

#include "ui/models/LimitsModel.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QLocale>

#include <array>

using namespace Qt::Literals::StringLiterals;
using AccountPhase = core::AccountState::Phase;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

constexpr std::array Thresholds = {100, 95, 90, 75};
constexpr QLatin1StringView SessionKey("endedSession");

int passedThreshold(double usedPercent)
{
    for (const int threshold : Thresholds) {
        if (usedPercent >= threshold)
            return threshold;
    }
    return 0;
}

QString key(const core::LimitWindow &window)
{
    return window.family + u'/' + QString::number(window.length.count());
}

} // namespace

Notices::Notices(const QJsonObject &reported)
{
    for (auto it = reported.begin(); it != reported.end(); ++it) {
        if (it.key() == SessionKey) {
            m_endedSession = it.value().toString();
            continue;
        }
        const QJsonObject entry = it.value().toObject();
        m_reported.insert(it.key(),
                          {qint64(entry["resetsAt"_L1].toDouble()), entry["threshold"_L1].toInt()});
    }
}

void Notices::configure(const core::Settings &settings)
{
    m_switches = {settings.notifyLimits, settings.notifyLimitBack, settings.notifySignIn,
                  settings.notifyServer};
}

std::optional<Notice> Notices::forAccount(const core::AccountState &account)
{
    const AccountPhase before = std::exchange(m_account, account.phase);
    if (before == account.phase)
        return std::nullopt;
    const bool isEnded = account.phase == AccountPhase::Expired && isSessionNew(account);
    if (!m_switches.signIn)
        return std::nullopt;
    if (isEnded) {
        return Notice{Notice::Weight::Warning, tr("Sign in again"),
                      tr("ChatGPT ended this session. Open ChatMock to sign in.")};
    }
    if (account.phase == AccountPhase::Blocked) {
        return Notice{Notice::Weight::Warning, tr("Your login cannot be read"),
                      tr("Open ChatMock to see what can be done.")};
    }
    return std::nullopt;
}

//! Whether it is another one than was reported last; account and end identify a session.
bool Notices::isSessionNew(const core::AccountState &account)
{
    const QString session = account.accountId + u'/' + QString::number(account.accessExpiresAt);
    return std::exchange(m_endedSession, session) != session;
}

std::optional<Notice> Notices::forServer(const core::ServerState &server)
{
    if (server.phase == ServerPhase::On || server.phase == ServerPhase::Off)
        m_serverError.reset();
    if (server.phase != ServerPhase::Failed)
        return std::nullopt;
    const core::Error error = server.error.value_or(core::Error{});
    if (std::exchange(m_serverError, error) == error || !m_switches.server)
        return std::nullopt;
    const bool isPortTaken = error.code == core::ErrorCode::PortInUse;
    return Notice{Notice::Weight::Warning, tr("The server is not running"),
                  isPortTaken ? tr("Port %1 is used by another program.").arg(server.port)
                              : tr("It could not be started. Open ChatMock to see why.")};
}

QList<Notice> Notices::forLimits(const core::LimitSnapshot &limits, qint64 now)
{
    // Nothing is known, as after another account signed in: its limits are reported anew.
    if (limits.capturedAt == 0)
        m_reported.clear();
    QList<Notice> notices;
    for (const core::LimitWindow &window : limits.windows) {
        if (const std::optional<Notice> notice = forWindow(window, limits.capturedAt, now))
            notices.append(*notice);
    }
    return notices;
}

std::optional<Notice> Notices::forWindow(const core::LimitWindow &window, qint64 capturedAt,
                                         qint64 now)
{
    const LimitView view = toLimitView(window, capturedAt, now);
    if (!view.usedPercent || !view.resetsAt)
        return std::nullopt;
    Reported &reported = m_reported[key(window)];
    // The end of the same window varies a little from response to response.
    const qint64 tolerance = std::chrono::seconds(window.length).count() / 20;
    const bool isNewWindow = *view.resetsAt > reported.resetsAt + tolerance;
    const int before = isNewWindow ? 0 : reported.threshold;
    const bool isBack = reported.threshold == 100 && *view.usedPercent < Thresholds.back();
    const int threshold = passedThreshold(*view.usedPercent);
    reported = {isNewWindow ? *view.resetsAt : reported.resetsAt,
                isBack ? 0 : std::max(before, threshold)};

    const QLocale locale;
    if (isBack) {
        if (!m_switches.limitBack)
            return std::nullopt;
        return Notice{Notice::Weight::Information, tr("Limit is back"),
                      tr("%1: requests are answered again.").arg(view.name)};
    }
    if (threshold <= before || !m_switches.limits)
        return std::nullopt;
    if (threshold == 100)
        return Notice{Notice::Weight::Warning, tr("Limit reached"), menuText(view, locale)};
    return Notice{Notice::Weight::Information,
                  tr("Limit %1 % used").arg(locale.toString(threshold)), menuText(view, locale)};
}

QJsonObject Notices::toJson() const
{
    QJsonObject all{{SessionKey, m_endedSession}};
    for (auto it = m_reported.begin(); it != m_reported.end(); ++it) {
        all.insert(
            it.key(),
            QJsonObject{{u"resetsAt"_s, double(it->resetsAt)}, {u"threshold"_s, it->threshold}});
    }
    return all;
}

} // namespace ui
