// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/OllamaRoutes.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/codex/Codex.h"
#include "core/codex/ModelCatalog.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes LoadedFor{5};

QByteArray originOf(const QString &address)
{
    const QUrl url(address);
    const auto onlyOrigin = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
        | QUrl::RemoveFragment | QUrl::StripTrailingSlash;
    return url.adjusted(onlyOrigin).toEncoded();
}

Error notFound(const QByteArray &name)
{
    return {ErrorCode::ModelNotFound,
            u"model '%1' not found"_s.arg(QString::fromUtf8(name.left(100))), u"model"_s};
}

Error notSupported()
{
    return {ErrorCode::Unsupported, u"this is not supported here: there are no local models"_s};
}

//! The model that a body asks about, by its newer or its older name.
Result<QByteArray> modelIn(const Result<JsonValue> &body)
{
    if (!body)
        return body.error();
    const QByteArray name = (*body)[body->contains("model") ? "model" : "name"].toUtf8();
    if (name.isEmpty())
        return Error{ErrorCode::BadRequest, u"model is required"_s, u"model"_s};
    return name;
}

} // namespace

OllamaRoutes::OllamaRoutes(Codex &codex, const Clock &clock, const Settings &settings,
                           QObject *parent)
    : QObject(parent)
    , m_codex(codex)
    , m_clock(clock)
{
    configure(settings);
}

void OllamaRoutes::configure(const Settings &settings)
{
    m_version = settings.ollamaVersion.toUtf8();
    m_host = originOf(settings.upstream);
}

void OllamaRoutes::noteUse(const RequestRecord &summary)
{
    if (summary.status != 200 || summary.model.isEmpty())
        return;
    if (const auto resolved = m_codex.models().find(summary.model))
        m_lastUse.insert(resolved->model.id, m_clock.now());
}

Result<ollama::ModelCard> OllamaRoutes::cardOf(const QByteArray &name) const
{
    const ModelCatalog &catalog = m_codex.models();
    const auto resolved = catalog.find(name);
    if (!resolved)
        return notFound(name);
    const Model &model = resolved->model;
    ollama::ModelCard card;
    card.name = name;
    card.title = model.displayName.isEmpty() ? QString::fromUtf8(model.id) : model.displayName;
    if (!resolved->effort.isEmpty())
        card.title += u" ("_s + QString::fromUtf8(resolved->effort) + u')';
    card.model = model.id;
    card.host = m_host;
    card.modifiedAt = fromUnixSeconds(catalog.createdAt());
    card.contextLength = model.contextWindow;
    card.hasVision = model.supportsImages;
    card.hasThinking = !model.efforts.isEmpty();
    return card;
}

void OllamaRoutes::version(const RequestContext &context) const
{
    context.sendJson(ollama::toVersion(m_version));
}

void OllamaRoutes::tags(const RequestContext &context) const
{
    QList<ollama::ModelCard> cards;
    for (const QByteArray &id : m_codex.models().listedIds()) {
        if (auto card = cardOf(id))
            cards.append(std::move(*card));
    }
    context.sendJson(ollama::toTags(cards));
}

void OllamaRoutes::show(const RequestContext &context) const
{
    const Result<QByteArray> name = modelIn(parseJson(context.request.body));
    if (!name)
        return context.fail(name.error());
    const auto card = cardOf(*name);
    if (!card)
        return context.fail(card.error());
    context.sendJson(ollama::toShow(*card));
}

void OllamaRoutes::running(const RequestContext &context)
{
    const TimePoint now = m_clock.now();
    QList<ollama::RunningModel> models;
    for (auto use = m_lastUse.begin(); use != m_lastUse.end();) {
        const TimePoint expiresAt = *use + LoadedFor;
        if (expiresAt <= now) {
            use = m_lastUse.erase(use);
            continue;
        }
        if (const auto card = cardOf(use.key()))
            models.append({*card, expiresAt});
        ++use;
    }
    std::sort(models.begin(), models.end(), [](const auto &one, const auto &other) {
        return one.expiresAt > other.expiresAt; // the latest first
    });
    context.sendJson(ollama::toRunning(models));
}

//! There is nothing to fetch: a model of the plan is there, any other is not.
void OllamaRoutes::pull(const RequestContext &context) const
{
    const Result<JsonValue> body = parseJson(context.request.body);
    const Result<QByteArray> name = modelIn(body);
    if (!name)
        return context.fail(name.error());
    if (const auto card = cardOf(*name); !card)
        return context.fail(card.error());
    if ((*body)["stream"].toBool() == std::optional<bool>(false))
        return context.sendJson(ollama::toPullStatus("success"));
    context.send(200, "application/x-ndjson",
                 ollama::toPullStatus("pulling manifest") + '\n' + ollama::toPullStatus("success")
                     + '\n');
}

void OllamaRoutes::status(const RequestContext &context) const
{
    context.sendJson(ollama::toCloudStatus());
}

void OllamaRoutes::refuseEmbedding(const RequestContext &context) const
{
    context.fail({ErrorCode::Unsupported, u"this model does not support embeddings"_s});
}

void OllamaRoutes::refuseChange(const RequestContext &context) const
{
    context.fail(notSupported());
}

void OllamaRoutes::refuseBlob(const RequestContext &context) const
{
    context.fail({ErrorCode::NotFound, u"there are no blobs here"_s});
}

} // namespace core
