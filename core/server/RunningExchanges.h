// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Exchange.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace core {

struct Settings;

//! The requests that a model is responding to.
class RunningExchanges : public QObject
{
    Q_OBJECT

public:
    //! `settings` are the owner's and always current.
    RunningExchanges(Codex &codex, const Clock &clock, const Settings &settings,
                     QObject *parent = nullptr);
    ~RunningExchanges() override;

    void setTimes(const ExchangeTimes &times) { m_times = times; }
    [[nodiscard]] const ExchangeTimes &times() const { return m_times; }

    //! An exchange that counts as running and is not started yet.
    [[nodiscard]] Exchange *add(std::unique_ptr<ResponseSink> sink, Decoded decoded);
    //! Ends the exchange of a request, if it is still running; its client receives `reason`.
    void end(const QByteArray &requestId, const Error &reason);
    void endAll(const Error &reason);
    //! Destroys all without a word; before what they write to goes.
    void clear();

    [[nodiscard]] int count() const { return int(m_running.size()); }
    //! How much of a request's body the log keeps.
    [[nodiscard]] QByteArray captured(const QByteArray &body) const;

Q_SIGNALS:
    void started(const core::RequestRecord &running);
    void progressed(const core::RequestProgress &progress);
    void finished(const core::RequestRecord &summary);
    void countChanged(int count);

private:
    [[nodiscard]] qsizetype captureBytes() const;

    Codex &m_codex;
    const Clock &m_clock;
    const Settings &m_settings;
    ExchangeTimes m_times;
    QSet<Exchange *> m_running;
};

} // namespace core
