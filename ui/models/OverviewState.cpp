// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OverviewState.h"

#include "core/state/PlanName.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using AccountPhase = core::AccountState::Phase;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

struct ServerText
{
    Q_DECLARE_TR_FUNCTIONS(ServerText)
};

QString failureText(const core::ServerState &server)
{
    if (server.error && server.error->code == core::ErrorCode::PortInUse)
        return ServerText::tr("port %1 is in use").arg(server.port);
    return ServerText::tr("could not start");
}

} // namespace

bool needsAttention(const OverviewState &state, bool isLimitReached)
{
    switch (state.account.phase) {
    case AccountPhase::SignedOut:
    case AccountPhase::Expired:
    case AccountPhase::Blocked:
        return true;
    case AccountPhase::Unknown:
    case AccountPhase::SignedIn:
        break;
    }
    return state.server.phase == ServerPhase::Failed || isLimitReached;
}

QString serverText(const core::ServerState &server)
{
    switch (server.phase) {
    case ServerPhase::Off:
        return ServerText::tr("off", "the server is off");
    case ServerPhase::Starting:
        return ServerText::tr("starting");
    case ServerPhase::On:
        return ServerText::tr("on · %1:%2", "the server is on; address and port")
            .arg(server.host)
            .arg(server.port);
    case ServerPhase::Stopping:
        return ServerText::tr("stopping");
    case ServerPhase::Failed:
        return failureText(server);
    }
    return {};
}

QString planText(const QString &plan)
{
    return core::planName(plan);
}

} // namespace ui
