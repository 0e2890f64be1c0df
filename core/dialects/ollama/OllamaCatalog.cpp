// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaCatalog.h"

#include "core/base/JsonWriter.h"
#include "core/dialects/ollama/OllamaShared.h"

#include <QtCore/QCryptographicHash>

namespace ollama {

using namespace core;

namespace {

constexpr char Family[] = "gpt";

//! Weights, quantisation and the like are unknown for a hosted model, but clients expect the
//! fields.
void writeDetails(JsonWriter &json)
{
    json.key("details").beginObject();
    json.member("parent_model", "").member("format", "").member("family", Family);
    json.key("families").beginArray().string(QByteArrayView(Family)).endArray();
    json.member("parameter_size", "").member("quantization_level", "").endObject();
}

void writeCapabilities(JsonWriter &json, const ModelCard &card)
{
    json.key("capabilities").beginArray();
    json.string(QByteArrayView("completion")).string(QByteArrayView("tools"));
    json.string(QByteArrayView("insert"));
    if (card.hasVision)
        json.string(QByteArrayView("vision"));
    if (card.hasThinking)
        json.string(QByteArrayView("thinking"));
    json.endArray();
}

void writeRemote(JsonWriter &json, const ModelCard &card)
{
    json.member("remote_model", card.model).member("remote_host", card.host);
}

void writeModelInfo(JsonWriter &json, const ModelCard &card)
{
    json.key("model_info").beginObject();
    json.member("general.architecture", Family);
    json.member("general.basename", QStringView(card.title));
    if (card.contextLength > 0)
        json.memberNumber("gpt.context_length", card.contextLength);
    json.memberNumber("gpt.embedding_length", 0);
    json.endObject();
}

//! Name, size and digest. Of a hosted model only its description is here, so that is its size.
void writeIdentity(JsonWriter &json, const ModelCard &card)
{
    json.member("name", card.name).member("model", card.name);
    json.memberNumber("size", toShow(card).size());
    json.member("digest", digestOf(card.name));
}

} // namespace

QByteArray digestOf(QByteArrayView name)
{
    return QCryptographicHash::hash(name.toByteArray(), QCryptographicHash::Sha256).toHex();
}

QByteArray toTags(const QList<ModelCard> &cards)
{
    JsonWriter json;
    json.beginObject().key("models").beginArray();
    for (const ModelCard &card : cards) {
        json.beginObject();
        writeIdentity(json, card);
        json.member("modified_at", toRfc3339(card.modifiedAt));
        writeDetails(json);
        writeCapabilities(json, card);
        writeRemote(json, card);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

QByteArray toShow(const ModelCard &card)
{
    JsonWriter json;
    json.beginObject().member("license", "");
    json.member("modelfile", "FROM " + card.name + '\n');
    json.member("parameters", "").member("template", "{{ .Prompt }}");
    writeDetails(json);
    writeModelInfo(json, card);
    writeCapabilities(json, card);
    json.member("modified_at", toRfc3339(card.modifiedAt));
    writeRemote(json, card);
    json.endObject();
    return json.take();
}

QByteArray toRunning(const QList<RunningModel> &models)
{
    JsonWriter json;
    json.beginObject().key("models").beginArray();
    for (const RunningModel &model : models) {
        json.beginObject();
        writeIdentity(json, model.card);
        writeDetails(json);
        json.member("expires_at", toRfc3339(model.expiresAt));
        json.memberNumber("size_vram", 0); // it runs elsewhere
        if (model.card.contextLength > 0)
            json.memberNumber("context_length", model.card.contextLength);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

QByteArray toVersion(QByteArrayView version)
{
    JsonWriter json;
    json.beginObject().member("version", version).endObject();
    return json.take();
}

QByteArray toCloudStatus()
{
    JsonWriter json;
    json.beginObject().key("cloud").beginObject();
    json.memberBool("disabled", true).member("source", "proxy").endObject().endObject();
    return json.take();
}

QByteArray toPullStatus(QByteArrayView status)
{
    JsonWriter json;
    json.beginObject().member("status", status).endObject();
    return json.take();
}

} // namespace ollama
