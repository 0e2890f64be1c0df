// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialects/ollama/OllamaCatalog.h"
#include "core/server/RequestContext.h"
#include "core/settings/Settings.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace core {

class Clock;
class Codex;
struct RequestRecord;

//! The routes of Ollama's API that need no model: lists, and refusals of what only a server with
//! models of its own can do. Models come from the one ModelCatalog.
class OllamaRoutes : public QObject
{
    Q_OBJECT

public:
    OllamaRoutes(Codex &codex, const Clock &clock, const Settings &settings,
                 QObject *parent = nullptr);

    void configure(const Settings &settings);
    //! Remembers which model responded: it counts as loaded for five minutes.
    void noteUse(const RequestRecord &summary);

    void version(const RequestContext &context) const;
    void tags(const RequestContext &context) const;
    void show(const RequestContext &context) const;
    void running(const RequestContext &context);
    void pull(const RequestContext &context) const;
    void status(const RequestContext &context) const;
    void refuseEmbedding(const RequestContext &context) const;
    //! Pushing, creating, copying, deleting.
    void refuseChange(const RequestContext &context) const;
    void refuseBlob(const RequestContext &context) const;

private:
    [[nodiscard]] Result<ollama::ModelCard> cardOf(const QByteArray &name) const;

    Codex &m_codex;
    const Clock &m_clock;
    QByteArray m_version;
    QByteArray m_host;
    QHash<QByteArray, TimePoint> m_lastUse; //!< by the model's id
};

} // namespace core
