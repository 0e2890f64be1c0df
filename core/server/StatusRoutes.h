// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Visit.h"

namespace core {

class Account;

//! Answers whether the server is there; the only routes that need no key.
class StatusRoutes
{
public:
    StatusRoutes(Account &account, bool isDemo);

    //! The text by which Ollama's clients recognise a server; the health object for those that ask
    //! for JSON.
    void root(const Visit &visit) const;
    //! `{"status":"ok","version":…,"signed_in":…,"demo":…}`
    void health(const Visit &visit) const;

private:
    Account &m_account;
    bool m_isDemo = false;
};

} // namespace core
