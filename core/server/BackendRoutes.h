// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

#include <QtCore/QObject>

namespace core {

class Codex;

//! What a Codex client requests of its backend besides responses: both bodies are passed on as they
//! are. A client that disconnects cancels the request.
class BackendRoutes : public QObject
{
    Q_OBJECT

public:
    explicit BackendRoutes(Codex &codex, QObject *parent = nullptr);

    //! A web search.
    void search(const RequestContext &context);
    //! How much of the plan is used.
    void usage(const RequestContext &context);

private:
    Codex &m_codex;
};

} // namespace core
