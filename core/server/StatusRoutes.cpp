// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/StatusRoutes.h"

#include "core/auth/Account.h"
#include "core/base/JsonWriter.h"

namespace core {

StatusRoutes::StatusRoutes(Account &account, bool isDemo, std::function<bool()> isServing)
    : m_account(account)
    , m_isDemo(isDemo)
    , m_isServing(std::move(isServing))
{
}

void StatusRoutes::root(const RequestContext &context) const
{
    if (context.request.header("accept").startsWith("application/json"))
        return health(context);
    context.send(200, "text/plain; charset=utf-8", "Ollama is running");
}

void StatusRoutes::health(const RequestContext &context) const
{
    const AccountState account = m_account.state();
    JsonWriter writer;
    writer.beginObject().member("status", "ok").member("version", CHATMOCK_VERSION);
    writer.memberBool("signed_in", account.phase == AccountState::Phase::SignedIn);
    writer.memberBool("serving", m_isServing());
    writer.memberBool("demo", m_isDemo).endObject();
    context.sendJson(writer.take());
}

} // namespace core
