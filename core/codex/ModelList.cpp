// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelList.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <algorithm>

namespace core {

namespace {

using Words = QList<QByteArray>;

Words readEfforts(const JsonValue &levels)
{
    Words efforts;
    const auto items = levels.items();
    for (const JsonValue &level : items) {
        const QByteArray effort = level.isString() ? level.toUtf8() : level["effort"].toUtf8();
        if (!effort.isEmpty())
            efforts.append(effort);
    }
    return efforts;
}

//! The older form names the tier by its client-side word.
Words readTiers(const JsonValue &entry)
{
    Words tiers;
    const auto items = entry["service_tiers"].items();
    for (const JsonValue &tier : items) {
        const QByteArray id = tier.isString() ? tier.toUtf8() : tier["id"].toUtf8();
        if (!id.isEmpty())
            tiers.append(id);
    }
    const auto older = entry["additional_speed_tiers"].items();
    for (const JsonValue &tier : older) {
        const QByteArray id = tier.toUtf8() == "fast" ? QByteArray("priority") : tier.toUtf8();
        if (!id.isEmpty() && !tiers.contains(id))
            tiers.append(id);
    }
    return tiers;
}

bool takesImages(const JsonValue &modalities)
{
    if (!modalities.isArray())
        return true;
    const auto items = modalities.items();
    return std::any_of(items.begin(), items.end(),
                       [](const JsonValue &item) { return item.toUtf8() == "image"; });
}

Model readModel(const JsonValue &entry)
{
    Model model;
    model.id = entry["slug"].toUtf8();
    model.displayName = entry["display_name"].toString();
    model.description = entry["description"].toString();
    model.priority = int(entry["priority"].toInteger().value_or(1000));
    const JsonValue visibility = entry["visibility"];
    model.isHidden = visibility.isString() && visibility.toUtf8() != "list";
    model.efforts = readEfforts(entry["supported_reasoning_levels"]);
    model.defaultEffort = entry["default_reasoning_level"].toUtf8();
    model.supportsSummaries = entry["supports_reasoning_summaries"].toBool().value_or(true);
    model.supportsVerbosity = entry["support_verbosity"].toBool().value_or(true);
    model.supportsParallelTools = entry["supports_parallel_tool_calls"].toBool().value_or(true);
    model.supportsImages = takesImages(entry["input_modalities"]);
    model.serviceTiers = readTiers(entry);
    model.contextWindow = entry["context_window"].toInteger().value_or(0);
    model.maxContextWindow = entry["max_context_window"].toInteger().value_or(0);
    return model;
}

void writeWords(JsonWriter &json, const char *name, const Words &words)
{
    json.key(name).beginArray();
    for (const QByteArray &word : words)
        json.string(word);
    json.endArray();
}

void writeModel(JsonWriter &json, const Model &model)
{
    json.beginObject().member("slug", model.id);
    json.member("display_name", model.displayName).member("description", model.description);
    json.memberNumber("priority", model.priority);
    json.member("visibility", model.isHidden ? "hide" : "list");
    writeWords(json, "supported_reasoning_levels", model.efforts);
    json.member("default_reasoning_level", model.defaultEffort);
    json.memberBool("supports_reasoning_summaries", model.supportsSummaries);
    json.memberBool("support_verbosity", model.supportsVerbosity);
    json.memberBool("supports_parallel_tool_calls", model.supportsParallelTools);
    writeWords(json, "input_modalities",
               model.supportsImages ? Words{"text", "image"} : Words{"text"});
    writeWords(json, "service_tiers", model.serviceTiers);
    json.memberNumber("context_window", model.contextWindow);
    json.memberNumber("max_context_window", model.maxContextWindow).endObject();
}

Model builtIn(const char *id, const char *name, int priority, bool isHidden, const char *effort,
              const Words &efforts, bool hasPriorityTier)
{
    Model model;
    model.id = id;
    model.displayName = QString::fromLatin1(name);
    model.priority = priority;
    model.isHidden = isHidden;
    model.defaultEffort = effort;
    model.efforts = efforts;
    if (hasPriorityTier)
        model.serviceTiers = {"priority"};
    model.contextWindow = 272000;
    return model;
}

} // namespace

Result<QList<Model>> parseModels(const QByteArray &text)
{
    const auto json = parseJson(text);
    if (!json || !(*json)["models"].isArray())
        return Error{Fault::Upstream, QStringLiteral("the model catalogue is not readable")};
    QList<Model> models;
    const auto entries = (*json)["models"].items();
    for (const JsonValue &entry : entries) {
        Model model = readModel(entry);
        if (!model.id.isEmpty())
            models.append(std::move(model));
    }
    std::stable_sort(models.begin(), models.end(), [](const Model &left, const Model &right) {
        return left.priority < right.priority;
    });
    return models;
}

QByteArray toModelsJson(const QList<Model> &models)
{
    JsonWriter json;
    json.beginObject().key("models").beginArray();
    for (const Model &model : models)
        writeModel(json, model);
    return json.endArray().endObject().take();
}

const QList<Model> &builtInModels()
{
    static const Words upToXhigh{"low", "medium", "high", "xhigh"};
    static const Words upToMax{"low", "medium", "high", "xhigh", "max"};
    static const Words upToUltra{"low", "medium", "high", "xhigh", "max", "ultra"};
    static const QList<Model> models{
        builtIn("gpt-5.6-sol", "GPT-5.6 Sol", 1, false, "low", upToUltra, true),
        builtIn("gpt-5.6-terra", "GPT-5.6 Terra", 2, false, "medium", upToUltra, true),
        builtIn("gpt-5.6-luna", "GPT-5.6 Luna", 3, false, "medium", upToMax, true),
        builtIn("gpt-5.5", "GPT-5.5", 7, false, "medium", upToXhigh, true),
        builtIn("gpt-5.4", "GPT-5.4", 16, true, "medium", upToXhigh, true),
        builtIn("gpt-5.4-mini", "GPT-5.4 mini", 23, true, "medium", upToXhigh, false),
        builtIn("gpt-5.2", "GPT-5.2", 29, false, "medium", upToXhigh, false),
    };
    return models;
}

} // namespace core
