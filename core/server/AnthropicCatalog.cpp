// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/AnthropicCatalog.h"

#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/dialects/anthropic/AnthropicModels.h"
#include "core/settings/Settings.h"

namespace core {

void AnthropicCatalog::list(const RequestContext &context) const
{
    const Result<anthropic::PageRequest> wish = anthropic::readPageRequest(context.request.query);
    if (!wish)
        return context.fail(wish.error());
    const ModelCatalog &catalog = m_codex.models();
    QList<anthropic::ModelEntry> entries;
    for (const QByteArray &id : catalog.listedIds()) {
        const auto resolved = catalog.resolve(id);
        // A variant is another choice than its model: it keeps its id as its name.
        const bool isModel = resolved && resolved->model.id == id;
        entries.append(
            {id, isModel ? resolved->model.displayName : QString(), catalog.createdAt()});
    }
    const Result<QByteArray> page = anthropic::toModelPage(entries, *wish);
    if (!page)
        return context.fail(page.error());
    context.sendJson(*page);
}

void AnthropicCatalog::one(const RequestContext &context) const
{
    const ModelCatalog &catalog = m_codex.models();
    const anthropic::ClaudeModels claude{m_settings.claudeModel.toUtf8(),
                                         m_settings.claudeSmallModel.toUtf8()};
    const auto resolved = catalog.resolve(anthropic::toCatalogueName(context.argument, claude));
    if (!resolved)
        return context.fail(resolved.error());
    context.sendJson(
        anthropic::toModelJson({context.argument, resolved->model.displayName, catalog.createdAt()}));
}

} // namespace core
