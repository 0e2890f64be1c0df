// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Notices.h"

#include "ui/models/LimitView.h"
#include "ui/models/OverviewState.h"

#include <QtCore/QLocale>

#include <array>

using namespace Qt::Literals::StringLiterals;
using AccountPhase = core::AccountState::Phase;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

constexpr std::array Thresholds = {100, 95, 90, 75};

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

Notices::Notices(const QJsonObject &told)
{
    for (auto it = told.begin(); it != told.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        m_told.insert(it.key(),
                      {qint64(entry["resetsAt"_L1].toDouble()), entry["threshold"_L1].toInt()});
    }
}

std::optional<Notice> Notices::forAccount(const core::AccountState &account)
{
    const AccountPhase before = std::exchange(m_account, account.phase);
    if (before == account.phase || account.phase != AccountPhase::Expired)
        return std::nullopt;
    return Notice{Notice::Weight::Warning, tr("Sign in again"),
                  tr("ChatGPT ended this session. Open ChatMock to sign in.")};
}

std::optional<Notice> Notices::forServer(const core::ServerState &server)
{
    const ServerPhase before = std::exchange(m_server, server.phase);
    if (before == server.phase || server.phase != ServerPhase::Failed)
        return std::nullopt;
    const bool isPortTaken = server.error && server.error->fault == core::Fault::PortInUse;
    return Notice{Notice::Weight::Warning, tr("The server is not running"),
                  isPortTaken ? tr("Port %1 is used by another program.").arg(server.port)
                              : tr("It could not be started. Open ChatMock to see why.")};
}

QList<Notice> Notices::forLimits(const core::LimitSnapshot &limits, qint64 now)
{
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
    Told &told = m_told[key(window)];
    // The end of one and the same window moves by a little from answer to answer.
    const qint64 tolerance = std::chrono::seconds(window.length).count() / 20;
    const bool isNewWindow = *view.resetsAt > told.resetsAt + tolerance;
    const int before = isNewWindow ? 0 : told.threshold;
    const bool isBack = told.threshold == 100 && *view.usedPercent < Thresholds.back();
    const int threshold = passedThreshold(*view.usedPercent);
    told = {isNewWindow ? *view.resetsAt : told.resetsAt, isBack ? 0 : std::max(before, threshold)};

    const QLocale locale;
    if (isBack) {
        return Notice{Notice::Weight::Information, tr("Limit is back"),
                      tr("%1: requests are answered again.").arg(view.name)};
    }
    if (threshold <= before)
        return std::nullopt;
    if (threshold == 100)
        return Notice{Notice::Weight::Warning, tr("Limit reached"), menuText(view, locale)};
    return Notice{Notice::Weight::Information,
                  tr("Limit %1 % used").arg(locale.toString(threshold)), menuText(view, locale)};
}

QJsonObject Notices::toJson() const
{
    QJsonObject all;
    for (auto it = m_told.begin(); it != m_told.end(); ++it) {
        all.insert(
            it.key(),
            QJsonObject{{u"resetsAt"_s, double(it->resetsAt)}, {u"threshold"_s, it->threshold}});
    }
    return all;
}

} // namespace ui
