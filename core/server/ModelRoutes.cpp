// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ModelRoutes.h"

#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/anthropic/AnthropicModels.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "core/settings/Settings.h"

#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

QByteArray toModelJson(const QByteArray &id, qint64 createdAt)
{
    JsonWriter json;
    openai::writeModel(json, id, createdAt, "openai");
    return json.take();
}

bool isAnthropicClient(const RequestContext &context)
{
    return isForAnthropic(context.request.path, context.request.headers);
}

} // namespace

ModelRoutes::ModelRoutes(Codex &codex, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_codex(codex)
    , m_settings(settings)
{
    connect(&codex.models(), &ModelCatalog::changed, this, &ModelRoutes::forget);
}

void ModelRoutes::list(const RequestContext &context)
{
    if (isAnthropicClient(context))
        return listForAnthropic(context);
    if (QUrlQuery(QString::fromUtf8(context.request.query)).hasQueryItem(u"client_version"_s))
        return listForCli(context);
    if (m_list.isEmpty()) {
        const ModelCatalog &catalog = m_codex.models();
        QList<QByteArray> entries;
        for (const QByteArray &id : catalog.listedIds())
            entries.append(toModelJson(id, catalog.createdAt()));
        m_list = openai::toList(entries);
    }
    context.sendJson(m_list);
}

void ModelRoutes::listForCli(const RequestContext &context)
{
    const ModelCatalog &catalog = m_codex.models();
    if (m_cliList.isEmpty())
        m_cliList = catalog.catalogJson();
    HeaderList headers;
    if (!catalog.etag().isEmpty())
        headers.emplaceBack("ETag", catalog.etag());
    context.sendJson(m_cliList, headers);
}

void ModelRoutes::listForAnthropic(const RequestContext &context) const
{
    const Result<anthropic::PageRequest> wanted = anthropic::readPageRequest(context.request.query);
    if (!wanted)
        return context.fail(wanted.error());
    const ModelCatalog &catalog = m_codex.models();
    QList<anthropic::ModelEntry> entries;
    for (const QByteArray &id : catalog.listedIds()) {
        const auto resolved = catalog.resolve(id);
        // A variant is another choice than its model: it keeps its id as its name.
        const bool isModel = resolved && resolved->model.id == id;
        entries.append(
            {id, isModel ? resolved->model.displayName : QString(), catalog.createdAt()});
    }
    const Result<QByteArray> page = anthropic::toModelPage(entries, *wanted);
    if (!page)
        return context.fail(page.error());
    context.sendJson(*page);
}

void ModelRoutes::one(const RequestContext &context) const
{
    if (isAnthropicClient(context))
        return oneForAnthropic(context);
    const ModelCatalog &catalog = m_codex.models();
    const auto resolved = catalog.resolve(context.argument);
    if (!resolved)
        return context.fail(resolved.error());
    context.sendJson(toModelJson(context.argument, catalog.createdAt()));
}

void ModelRoutes::oneForAnthropic(const RequestContext &context) const
{
    const ModelCatalog &catalog = m_codex.models();
    const anthropic::ClaudeModels claude{m_settings.claudeModel.toUtf8(),
                                         m_settings.claudeSmallModel.toUtf8()};
    const auto resolved = catalog.resolve(anthropic::toCatalogueName(context.argument, claude));
    if (!resolved)
        return context.fail(resolved.error());
    context.sendJson(anthropic::toModelJson(
        {context.argument, resolved->model.displayName, catalog.createdAt()}));
}

void ModelRoutes::forget()
{
    m_list.clear();
    m_cliList.clear();
}

void ModelRoutes::refuseRemoval(const RequestContext &context) const
{
    context.fail(
        {ErrorCode::Forbidden, u"the models of a ChatGPT plan cannot be deleted"_s, u"model"_s});
}

} // namespace core
