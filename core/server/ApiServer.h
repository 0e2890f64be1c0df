// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/http/ServerState.h"
#include "core/settings/Settings.h"

#include <QtCore/QObject>

#include <memory>

namespace core {

class Account;
class Codex;

//! What is told of one finished request; for the log line of `serve --verbose` and, later, the
//! request log.
struct RequestSummary
{
    QByteArray requestId;
    QByteArray method;
    QByteArray path;
    QByteArray client; //!< User-Agent
    QByteArray model;  //!< as asked
    QByteArray effort;
    int status = 0; //!< 0 = the client left before one was sent
    bool isStreamed = false;
    qint64 durationMs = 0;
    std::optional<qint64> firstOutputMs;
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    QString error; //!< empty when all went well
};

//! The local API on its port.
class ApiServer : public QObject
{
    Q_OBJECT

public:
    ApiServer(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
              QObject *parent = nullptr);
    ~ApiServer() override;

    //! Takes effect at once; a running server moves to another port only by stop() and start().
    void configure(const Settings &settings);

    //! On, or Failed with the reason: PortInUse, Forbidden (no permission; or other devices could
    //! connect and no API key is set), Unreachable (no such address).
    Status start();
    //! Tells streaming clients that the answer is not complete, then closes.
    void stop();
    //! Lets running answers end for at most `limit`, then stop(); stateChanged() tells the end.
    void stopGently(std::chrono::milliseconds limit);

    [[nodiscard]] ServerState state() const;
    [[nodiscard]] int runningCount() const;

Q_SIGNALS:
    void stateChanged(const core::ServerState &state);
    void requestFinished(const core::RequestSummary &summary);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
