// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ModelRoutes.h"

#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "core/settings/Settings.h"

#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

//! Names that pickers of Anthropic's clients show, one for each family.
struct ClaudeName
{
    const char *id;
    const char *title;
};

constexpr ClaudeName ClaudeNames[] = {
    {"claude-opus-4-8", "Claude Opus"},
    {"claude-sonnet-4-5", "Claude Sonnet"},
    {"claude-haiku-4-5", "Claude Haiku"},
};

QString titleOf(const ResolvedModel &resolved)
{
    const Model &model = resolved.model;
    QString title = model.displayName.isEmpty() ? QString::fromUtf8(model.id) : model.displayName;
    if (!resolved.effort.isEmpty())
        title += u" ("_s + QString::fromUtf8(resolved.effort) + u')';
    return title;
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
        QList<QByteArray> entries;
        for (const QByteArray &id : m_codex.models().listedIds()) {
            if (auto entry = toEntry(id))
                entries.append(*std::move(entry));
        }
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
    QList<QByteArray> ids = m_codex.models().listedIds();
    for (const ClaudeName &name : ClaudeNames) {
        if (!ids.contains(name.id))
            ids.append(name.id);
    }
    QList<anthropic::ModelEntry> entries;
    for (const QByteArray &id : std::as_const(ids)) {
        if (auto entry = anthropicEntry(id))
            entries.append(*std::move(entry));
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
    const Result<QByteArray> entry = toEntry(context.argument);
    if (!entry)
        return context.fail(entry.error());
    context.sendJson(*entry);
}

void ModelRoutes::oneForAnthropic(const RequestContext &context) const
{
    const auto entry = anthropicEntry(context.argument);
    if (!entry)
        return context.fail(entry.error());
    context.sendJson(anthropic::toModelJson(*entry));
}

Result<QByteArray> ModelRoutes::toEntry(const QByteArray &id) const
{
    const ModelCatalog &catalog = m_codex.models();
    const auto resolved = catalog.find(id);
    if (!resolved)
        return resolved.error();
    JsonWriter json;
    openai::writeModel(json, id, catalog.createdAt(), "openai", resolved->model.contextWindow);
    return json.take();
}

Result<anthropic::ModelEntry> ModelRoutes::anthropicEntry(const QByteArray &id) const
{
    const ModelCatalog &catalog = m_codex.models();
    const anthropic::ClaudeModels claude{
        m_settings.claudeModel.toUtf8(), m_settings.claudeSmallModel.toUtf8(),
        [&catalog](QByteArrayView one) { return catalog.isAliased(one); }};
    const QByteArray name = anthropic::toCatalogueName(id, claude);
    const auto resolved = catalog.find(name);
    if (!resolved)
        return resolved.error();
    for (const ClaudeName &known : ClaudeNames) {
        if (resolved->model.id != id && id == known.id) {
            const QString title =
                u"%1, as %2"_s.arg(titleOf(*resolved), QLatin1String(known.title));
            return anthropic::ModelEntry{id, title, catalog.createdAt(),
                                         resolved->model.contextWindow};
        }
    }
    return anthropic::ModelEntry{id, titleOf(*resolved), catalog.createdAt(),
                                 resolved->model.contextWindow};
}

void ModelRoutes::forget()
{
    m_list.clear();
    m_cliList.clear();
}

void ModelRoutes::refuseRemoval(const RequestContext &context) const
{
    context.fail(
        {ErrorCode::Forbidden, u"The models of a ChatGPT plan cannot be deleted."_s, u"model"_s});
}

} // namespace core
