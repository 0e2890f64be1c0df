// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/BackendRoutes.h"
#include "core/server/Metrics.h"
#include "core/server/ModelRoutes.h"
#include "core/server/OllamaRoutes.h"
#include "core/server/ResponseRoutes.h"
#include "core/server/ResponseStore.h"
#include "core/server/Router.h"

#include <QtCore/QObject>

#include <functional>

namespace core {

class Account;
class RunningExchanges;

//! The whole API: its route table and what the handlers share.
class ApiRoutes : public QObject
{
    Q_OBJECT

public:
    //! `settings` are the owner's and always current. `isServing` is false while the server lets
    //! its last responses end.
    ApiRoutes(Codex &codex, Account &account, const Clock &clock, const Settings &settings,
              RunningExchanges &exchanges, bool isDemo, std::function<bool()> isServing);
    ~ApiRoutes() override;

    [[nodiscard]] Router &router() { return m_router; }
    //! The settings have changed.
    void configure();
    //! Destroys the clients on WebSockets; after their exchanges.
    void dropSockets();

Q_SIGNALS:
    //! A request has ended, whatever became of it.
    void finished(const core::RequestRecord &summary);

private:
    [[nodiscard]] std::vector<Route> table();
    void showRoot(const RequestContext &context) const;
    void showHealth(const RequestContext &context) const;
    void showMetrics(const RequestContext &context) const;
    void showTraffic(const RequestContext &context) const;
    [[nodiscard]] DialectOptions optionsFor(const RequestContext &context);
    [[nodiscard]] Result<Decoded> decode(const Dialect &dialect, const RequestContext &context,
                                         const DialectOptions &options) const;
    void generate(const Dialect &dialect, const RequestContext &context);
    void openSocket(const RequestContext &context);
    void compact(const RequestContext &context);
    void note(const RequestRecord &summary);

    Codex &m_codex;
    Account &m_account;
    const Clock &m_clock;
    const Settings &m_settings;
    RunningExchanges &m_exchanges;
    const bool m_isDemo;
    const std::function<bool()> m_isServing;
    Metrics m_metrics;
    ModelRoutes m_models;
    OllamaRoutes m_ollama;
    BackendRoutes m_backend;
    ResponseStore m_store; //!< outlives the exchanges: they are ended before
    ResponseRoutes m_responses;
    Router m_router;
};

} // namespace core
