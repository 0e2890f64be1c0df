// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/CatalogRoutes.h"

#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <QtCore/QUrlQuery>

namespace core {

namespace {

QByteArray toModelJson(const QByteArray &id, qint64 createdAt)
{
    JsonWriter json;
    openai::writeModel(json, id, createdAt, "openai");
    return json.take();
}

} // namespace

CatalogRoutes::CatalogRoutes(Codex &codex, QObject *parent) : QObject(parent), m_codex(codex)
{
    connect(&codex.models(), &ModelCatalog::changed, this, &CatalogRoutes::forget);
}

void CatalogRoutes::list(const RequestContext &context)
{
    if (QUrlQuery(QString::fromUtf8(context.request.query))
            .hasQueryItem(QStringLiteral("client_version")))
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

void CatalogRoutes::listForCli(const RequestContext &context)
{
    const ModelCatalog &catalog = m_codex.models();
    if (m_cliList.isEmpty())
        m_cliList = catalog.catalogJson();
    HttpHeaders headers;
    if (!catalog.etag().isEmpty())
        headers.emplaceBack("ETag", catalog.etag());
    context.sendJson(m_cliList, headers);
}

void CatalogRoutes::one(const RequestContext &context)
{
    const ModelCatalog &catalog = m_codex.models();
    const auto resolved = catalog.resolve(context.argument);
    if (!resolved)
        return context.fail(resolved.error());
    context.sendJson(toModelJson(context.argument, catalog.createdAt()));
}

void CatalogRoutes::forget()
{
    m_list.clear();
    m_cliList.clear();
}

void CatalogRoutes::refuseRemoval(const RequestContext &context) const
{
    context.fail({ErrorCode::Forbidden, QStringLiteral("the models of a ChatGPT plan cannot be deleted"),
                QStringLiteral("model")});
}

} // namespace core
