// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RunningExchanges.h"

#include "core/settings/Settings.h"

#include <algorithm>

namespace core {

RunningExchanges::RunningExchanges(Codex &codex, const Clock &clock, const Settings &settings,
                                   QObject *parent)
    : QObject(parent)
    , m_codex(codex)
    , m_clock(clock)
    , m_settings(settings)
{
}

RunningExchanges::~RunningExchanges() = default;

Exchange *RunningExchanges::add(std::unique_ptr<ResponseSink> sink, Decoded decoded)
{
    auto *exchange =
        new Exchange(m_codex, m_clock, std::move(sink), std::move(decoded), m_times, this);
    exchange->captureBodies(captureBytes());
    m_running.insert(exchange);
    connect(exchange, &Exchange::begun, this, &RunningExchanges::started);
    connect(exchange, &Exchange::progressed, this, &RunningExchanges::progressed);
    connect(exchange, &Exchange::ended, this, [this, exchange](const RequestRecord &summary) {
        m_running.remove(exchange);
        Q_EMIT finished(summary);
        Q_EMIT countChanged(count());
    });
    Q_EMIT countChanged(count());
    return exchange;
}

void RunningExchanges::end(const QByteArray &requestId, const Error &reason)
{
    const auto found =
        std::find_if(m_running.cbegin(), m_running.cend(),
                     [&requestId](const Exchange *one) { return one->requestId() == requestId; });
    if (found != m_running.cend())
        (*found)->abandon(reason);
}

void RunningExchanges::endAll(const Error &reason)
{
    const auto running = m_running;
    for (Exchange *exchange : running)
        exchange->abandon(reason);
}

void RunningExchanges::clear()
{
    qDeleteAll(std::exchange(m_running, {}));
}

QByteArray RunningExchanges::captured(const QByteArray &body) const
{
    return capturedBody(body, captureBytes());
}

qsizetype RunningExchanges::captureBytes() const
{
    return m_settings.captureBodies ? qsizetype(m_settings.captureKibibytes) * 1024 : 0;
}

} // namespace core
