// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/AnthropicModels.h"

#include "core/base/JsonWriter.h"
#include "core/chat/FieldErrors.h"
#include "core/dialects/anthropic/AnthropicErrors.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxLimit = 1000;

Result<qsizetype> positionOf(const QList<ModelEntry> &models, const QByteArray &id,
                             const QString &field)
{
    const auto found = std::find_if(models.begin(), models.end(),
                                    [&id](const ModelEntry &model) { return model.id == id; });
    if (found == models.end())
        return wrongType(field, u"the id of a model in the list"_s);
    return found - models.begin();
}

//! "claude", a family, or one of them with a version: "opus-4.5", "claude-opus-4@20250514". In
//! lower case and without a vendor.
bool isClaudeName(const QByteArray &name)
{
    static constexpr QByteArrayView Wholes[] = {"default", "best", "opusplan"};
    if (std::find(std::begin(Wholes), std::end(Wholes), name) != std::end(Wholes))
        return true;
    static constexpr QByteArrayView Families[] = {"claude", "opus", "sonnet", "haiku"};
    return std::any_of(std::begin(Families), std::end(Families), [&name](QByteArrayView family) {
        static constexpr QByteArrayView Separators("-_.@:");
        return name.startsWith(family)
            && (name.size() == family.size() || Separators.contains(name[family.size()]));
    });
}

void writeIdOrNull(JsonWriter &json, const char *name, const QList<ModelEntry> &page, bool isLast)
{
    if (page.isEmpty())
        json.memberNull(name);
    else
        json.member(name, isLast ? page.last().id : page.first().id);
}

} // namespace

QByteArray toModelJson(const ModelEntry &model)
{
    JsonWriter json;
    json.beginObject().member("type", "model").member("id", model.id);
    if (model.displayName.isEmpty())
        json.member("display_name", model.id);
    else
        json.member("display_name", QStringView(model.displayName));
    const QDateTime created = QDateTime::fromSecsSinceEpoch(model.createdAt).toUTC();
    json.member("created_at", QStringView(created.toString(Qt::ISODate)));
    // The first is the name of this API, the others are those that pickers of models read.
    if (model.contextWindow > 0) {
        for (const char *name : {"max_input_tokens", "context_length", "max_model_len"})
            json.memberNumber(name, model.contextWindow);
    }
    return json.endObject().take();
}

Result<PageRequest> readPageRequest(const QByteArray &query)
{
    const QUrlQuery items(QString::fromUtf8(query));
    const auto value = [&items](const QString &name) {
        return items.queryItemValue(name, QUrl::FullyDecoded);
    };
    PageRequest request;
    if (const QString limit = value(u"limit"_s); !limit.isEmpty()) {
        bool isNumber = false;
        request.limit = limit.toInt(&isNumber);
        if (!isNumber || request.limit < 1 || request.limit > MaxLimit)
            return wrongType(u"limit"_s, u"a whole number from 1 to 1000"_s);
    }
    request.afterId = value(u"after_id"_s).toUtf8();
    request.beforeId = value(u"before_id"_s).toUtf8();
    return request;
}

Result<QByteArray> toModelPage(const QList<ModelEntry> &models, const PageRequest &request)
{
    qsizetype begin = 0;
    qsizetype end = models.size();
    if (!request.afterId.isEmpty()) {
        const Result<qsizetype> position = positionOf(models, request.afterId, u"after_id"_s);
        if (!position)
            return position.error();
        begin = *position + 1;
    }
    if (!request.beforeId.isEmpty()) {
        const Result<qsizetype> position = positionOf(models, request.beforeId, u"before_id"_s);
        if (!position)
            return position.error();
        end = std::max(begin, *position);
    }
    // With before_id the page holds the last models before that id.
    const bool isBackwards = !request.beforeId.isEmpty();
    const qsizetype count = std::min(request.limit, end - begin);
    const QList<ModelEntry> page = models.mid(isBackwards ? end - count : begin, count);
    JsonWriter json;
    json.beginObject().key("data").beginArray();
    for (const ModelEntry &model : page)
        json.raw(toModelJson(model));
    json.endArray().memberBool("has_more", count < end - begin);
    writeIdOrNull(json, "first_id", page, false);
    writeIdOrNull(json, "last_id", page, true);
    return json.endObject().take();
}

QByteArray toCatalogueName(const QByteArray &name, const ClaudeModels &models)
{
    const auto isAliased = [&](const QByteArray &one) {
        return models.isAliased && models.isAliased(one);
    };
    if (isAliased(name))
        return name;
    QByteArray plain = name.trimmed();
    if (plain.endsWith(']'))
        plain.truncate(plain.lastIndexOf('[') < 0 ? plain.size() : plain.lastIndexOf('['));
    QByteArray claude = plain.toLower();
    claude = claude.mid(claude.lastIndexOf('/') + 1);
    if (const qsizetype vendor = claude.indexOf("anthropic."); vendor >= 0)
        claude = claude.mid(vendor + qsizetype(sizeof("anthropic.")) - 1);
    if (!isClaudeName(claude))
        return plain;
    if (isAliased(claude))
        return claude;
    return claude.contains("haiku") || claude.contains("instant") ? models.small : models.usual;
}

} // namespace anthropic
