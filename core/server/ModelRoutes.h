// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialects/anthropic/AnthropicModels.h"
#include "core/server/RequestContext.h"

#include <QtCore/QObject>

namespace core {

class Codex;
struct Settings;

//! The list of models, and each of them, from the one ModelCatalog: as OpenAI's API has them, and
//! as Anthropic's does for its clients, which share the paths and are recognised by a header field.
class ModelRoutes : public QObject
{
    Q_OBJECT

public:
    //! `settings` are the owner's and always current.
    ModelRoutes(Codex &codex, const Settings &settings, QObject *parent = nullptr);

    //! Anthropic's list has some Claude names besides, since its clients hide all others. With
    //! `client_version` in the query, which the Codex CLI sends, in the shape that it wants.
    void list(const RequestContext &context);
    //! For Anthropic's clients every name of a Claude model as well.
    void one(const RequestContext &context) const;
    //! Says what the official API says about models that one does not own.
    void refuseRemoval(const RequestContext &context) const;
    //! After a change of settings that shows in the list.
    void forget();

private:
    void listForCli(const RequestContext &context);
    void listForAnthropic(const RequestContext &context) const;
    void oneForAnthropic(const RequestContext &context) const;
    //! NotFound when the catalogue has no model for the id.
    [[nodiscard]] Result<anthropic::ModelEntry> anthropicEntry(const QByteArray &id) const;
    [[nodiscard]] Result<QByteArray> toEntry(const QByteArray &id) const;

    Codex &m_codex;
    const Settings &m_settings;
    QByteArray m_list; //!< as written, until the catalogue or the settings change
    QByteArray m_cliList;
};

} // namespace core
