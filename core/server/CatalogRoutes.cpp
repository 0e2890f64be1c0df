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

void CatalogRoutes::list(const Visit &visit)
{
    if (QUrlQuery(QString::fromUtf8(visit.request.query))
            .hasQueryItem(QStringLiteral("client_version")))
        return listForCli(visit);
    if (m_list.isEmpty()) {
        const ModelCatalog &catalog = m_codex.models();
        QList<QByteArray> entries;
        for (const QByteArray &id : catalog.listedIds())
            entries.append(toModelJson(id, catalog.createdAt()));
        m_list = openai::toList(entries);
    }
    visit.sendJson(m_list);
}

void CatalogRoutes::listForCli(const Visit &visit)
{
    const ModelCatalog &catalog = m_codex.models();
    if (m_cliList.isEmpty())
        m_cliList = catalog.catalogJson();
    HttpHeaders headers;
    if (!catalog.etag().isEmpty())
        headers.emplaceBack("ETag", catalog.etag());
    visit.sendJson(m_cliList, headers);
}

void CatalogRoutes::one(const Visit &visit)
{
    const ModelCatalog &catalog = m_codex.models();
    const auto resolved = catalog.resolve(visit.argument);
    if (!resolved)
        return visit.fail(resolved.error());
    visit.sendJson(toModelJson(visit.argument, catalog.createdAt()));
}

void CatalogRoutes::forget()
{
    m_list.clear();
    m_cliList.clear();
}

void CatalogRoutes::refuseRemoval(const Visit &visit) const
{
    visit.fail({Fault::Forbidden, QStringLiteral("the models of a ChatGPT plan cannot be deleted"),
                QStringLiteral("model")});
}

} // namespace core
