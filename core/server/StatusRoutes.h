// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

#include <functional>

namespace core {

class Account;

//! Answers whether the server is there; the only routes that need no key.
class StatusRoutes
{
public:
    //! `isServing` is false while the server lets its last answers end.
    StatusRoutes(Account &account, bool isDemo, std::function<bool()> isServing);

    //! The text by which Ollama's clients recognise a server; the health object for those that ask
    //! for JSON.
    void root(const RequestContext &context) const;
    //! `{"status":"ok","version":…,"signed_in":…,"serving":…,"demo":…}`
    void health(const RequestContext &context) const;

private:
    Account &m_account;
    bool m_isDemo = false;
    std::function<bool()> m_isServing;
};

} // namespace core
