// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Notices.h"

#include "core/settings/SettingKeys.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using AccountPhase = core::AccountState::Phase;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

constexpr int UsedUp = 100;
//! A limit that is less used than this has been reset, whatever its end.
constexpr double ClearlyReset = 75;
constexpr QLatin1StringView SessionKey("endedSession");

QString key(const core::LimitWindow &window)
{
    return window.family + u'/' + QString::number(window.length.count());
}

} // namespace

std::optional<Notice> mostImportant(const QList<Notice> &notices)
{
    const auto most =
        std::max_element(notices.rbegin(), notices.rend(),
                         [](const Notice &a, const Notice &b) { return a.kind < b.kind; });
    return most == notices.rend() ? std::nullopt : std::optional(*most);
}

Notices::Notices(const QJsonObject &reported)
{
    configure({});
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
    m_thresholds = core::toPercentages(settings.notifyThresholds);
    m_thresholds.append(UsedUp);
    std::sort(m_thresholds.begin(), m_thresholds.end(), std::greater());
}

int Notices::passedThreshold(double usedPercent) const
{
    for (const int threshold : m_thresholds) {
        if (usedPercent >= threshold)
            return threshold;
    }
    return 0;
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
        return Notice{Notice::Kind::SignIn, tr("Sign in again"),
                      tr("ChatGPT has ended your session. Open ChatMock to sign in.")};
    }
    if (account.phase == AccountPhase::Blocked) {
        return Notice{Notice::Kind::SignIn, tr("Your sign-in cannot be read"),
                      tr("Open ChatMock to see what to do.")};
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
    return Notice{Notice::Kind::Server, tr("The server is not running"),
                  isPortTaken ? tr("Port %1 is used by another program.").arg(server.port)
                              : tr("It could not start. Open ChatMock to see why.")};
}

std::optional<Notice> Notices::forLimits(const core::LimitSnapshot &limits, qint64 now)
{
    // Nothing is known, as after another account signed in: its limits are reported anew.
    if (limits.capturedAt == 0)
        m_reported.clear();
    // What they say may be long over; fresh ones are on their way.
    if (isStale(limits, now))
        return std::nullopt;
    std::optional<News> worst;
    for (const core::LimitWindow &window : limits.windows) {
        const std::optional<News> news = newsOf(window, limits.capturedAt, now);
        const auto rank = [](const News &of) {
            return std::tuple(of.threshold, of.view.usedPercent.value_or(0), of.view.length);
        };
        if (news && (!worst || rank(*news) > rank(*worst)))
            worst = news;
    }
    if (!worst)
        return std::nullopt;
    const QLocale locale;
    const LimitView &view = worst->view;
    if (worst->threshold == 0) {
        if (reachedLimit(limits, now, locale))
            return std::nullopt; // another one is in the way
        return Notice{Notice::Kind::LimitReset, tr("%1 has reset", "5-hour limit").arg(view.name),
                      view.isOfPlan ? tr("You can use ChatMock again.")
                                    : tr("You can use its models again.")};
    }
    if (worst->threshold == UsedUp) {
        return Notice{Notice::Kind::LimitReached, tr("%1 reached", "5-hour limit").arg(view.name),
                      resetText(view, locale)};
    }
    return Notice{Notice::Kind::LimitNear,
                  tr("%1: %2 used", "limit and percent").arg(view.name, percentText(view, locale)),
                  resetText(view, locale)};
}

//! Also remembers what it returns.
std::optional<Notices::News> Notices::newsOf(const core::LimitWindow &window, qint64 capturedAt,
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
    const int threshold = passedThreshold(*view.usedPercent);
    const bool isBack = reported.threshold == UsedUp && threshold < UsedUp
        && (isNewWindow || *view.usedPercent < ClearlyReset);
    reported = {isNewWindow ? *view.resetsAt : reported.resetsAt,
                isBack ? threshold : std::max(before, threshold)};
    if (isBack)
        return m_switches.limitBack ? std::optional(News{view, 0}) : std::nullopt;
    if (threshold <= before || !m_switches.limits)
        return std::nullopt;
    return News{view, threshold};
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
