// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"
#include "core/server/RequestContext.h"

#include <QtCore/QObject>

namespace core {

class Clock;
class Codex;
class ResponseStore;

//! What the Responses API offers besides creating responses: kept ones, and compaction.
class ResponseRoutes : public QObject
{
    Q_OBJECT

public:
    ResponseRoutes(Codex &codex, ResponseStore &store, const Clock &clock,
                   QObject *parent = nullptr);

    void one(const RequestContext &context) const;
    void remove(const RequestContext &context);
    //! All input items of the response, earlier turns included, newest first. Query:
    //! `limit` (1–100, default 20), `order` (desc, asc), `after` (an item's id).
    void inputItems(const RequestContext &context) const;
    //! Refuses: only responses in the background could be cancelled.
    void cancel(const RequestContext &context) const;
    //! The conversation in a shorter form, as the backend makes it. A client that disconnects
    //! cancels it.
    void compact(const RequestContext &context, const Request &request);

private:
    Codex &m_codex;
    ResponseStore &m_store;
    const Clock &m_clock;
};

} // namespace core
