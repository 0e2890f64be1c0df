// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelList.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using NameList = QList<QByteArray>;

NameList readEfforts(const JsonValue &levels)
{
    NameList efforts;
    const auto items = levels.items();
    for (const JsonValue &level : items) {
        const QByteArray effort = level.isString() ? level.toUtf8() : level["effort"].toUtf8();
        if (!effort.isEmpty())
            efforts.append(effort);
    }
    return efforts;
}

//! The older form uses the client-side name of the tier.
NameList readTiers(const JsonValue &entry)
{
    NameList tiers;
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
    model.multiAgentEffort = entry["multi_agent_reasoning_effort"].toUtf8();
    model.supportsSummaryParameter =
        entry["supports_reasoning_summary_parameter"].toBool().value_or(true);
    model.defaultVerbosity = entry["default_verbosity"].toUtf8();
    model.supportsVerbosity = entry["support_verbosity"].toBool().value_or(true);
    model.supportsParallelTools = entry["supports_parallel_tool_calls"].toBool().value_or(true);
    model.isLite = entry["use_responses_lite"].toBool().value_or(false);
    model.supportsImages = takesImages(entry["input_modalities"]);
    model.serviceTiers = readTiers(entry);
    model.contextWindow = entry["context_window"].toInteger().value_or(0);
    model.maxContextWindow = entry["max_context_window"].toInteger().value_or(0);
    const JsonValue upgrade = entry["upgrade"];
    model.successor = upgrade.isString() ? upgrade.toUtf8() : upgrade["model"].toUtf8();
    model.entry = entry.raw();
    return model;
}

void writeNames(JsonWriter &json, const char *key, const NameList &names)
{
    json.key(key).beginArray();
    for (const QByteArray &name : names)
        json.string(name);
    json.endArray();
}

//! In the form of the backend: each effort with a description.
void writeEfforts(JsonWriter &json, const NameList &efforts)
{
    json.key("supported_reasoning_levels").beginArray();
    for (const QByteArray &effort : efforts) {
        json.beginObject().member("effort", effort).member("description", effort + " effort");
        json.endObject();
    }
    json.endArray();
}

void writeTiers(JsonWriter &json, const NameList &tiers)
{
    json.key("service_tiers").beginArray();
    for (const QByteArray &tier : tiers) {
        const char *name = tier == "priority" ? "Fast" : tier.constData();
        json.beginObject().member("id", tier).member("name", name);
        json.member("description", "Answers sooner, uses up limits sooner").endObject();
    }
    json.endArray();
}

void writeModel(JsonWriter &json, const Model &model)
{
    if (!model.entry.isEmpty()) {
        json.raw(model.entry);
        return;
    }
    json.beginObject().member("slug", model.id);
    json.member("display_name", model.displayName).member("description", model.description);
    json.memberNumber("priority", model.priority);
    json.member("visibility", model.isHidden ? "hide" : "list");
    writeEfforts(json, model.efforts);
    json.member("default_reasoning_level", model.defaultEffort);
    json.memberBool("supports_reasoning_summaries", model.supportsSummaries);
    json.memberBool("supports_reasoning_summary_parameter", model.supportsSummaryParameter);
    if (!model.multiAgentEffort.isEmpty())
        json.member("multi_agent_reasoning_effort", model.multiAgentEffort);
    json.memberBool("support_verbosity", model.supportsVerbosity);
    if (!model.defaultVerbosity.isEmpty())
        json.member("default_verbosity", model.defaultVerbosity);
    json.memberBool("supports_parallel_tool_calls", model.supportsParallelTools);
    json.memberBool("use_responses_lite", model.isLite);
    writeNames(json, "input_modalities",
               model.supportsImages ? NameList{"text", "image"} : NameList{"text"});
    writeTiers(json, model.serviceTiers);
    json.memberNumber("context_window", model.contextWindow);
    if (model.maxContextWindow > 0)
        json.memberNumber("max_context_window", model.maxContextWindow);
    if (!model.successor.isEmpty())
        json.key("upgrade").beginObject().member("model", model.successor).endObject();
    json.endObject();
}

struct CliField
{
    QByteArray name;
    QByteArray value; //!< JSON
};

//! The fields that the CLI requires, as its public sources declare them.
const QList<CliField> &cliFields()
{
    static const QList<CliField> fields{
        {"display_name", "\"\""},
        {"description", "null"},
        {"default_reasoning_level", "\"medium\""},
        {"supported_reasoning_levels", "[]"},
        {"shell_type", "\"shell_command\""},
        {"visibility", "\"list\""},
        {"supported_in_api", "true"},
        {"priority", "1000"},
        {"base_instructions",
         "\"You are a coding agent in a terminal. Use the tools you are given to carry out what "
         "is asked, then say briefly what you did.\""},
        {"supports_reasoning_summaries", "true"},
        {"support_verbosity", "false"},
        {"truncation_policy", R"({"mode":"tokens","limit":10000})"},
        {"supports_parallel_tool_calls", "true"},
        {"context_window", "272000"},
        {"experimental_supported_tools", "[]"},
    };
    return fields;
}

QByteArray toCliEntry(const QByteArray &text)
{
    const auto entry = parseJson(text);
    JsonWriter more;
    more.beginObject();
    for (const CliField &field : cliFields()) {
        if (entry && !entry->contains(field.name))
            more.memberRaw(field.name, field.value);
    }
    const QByteArray added = more.endObject().take();
    if (added == "{}")
        return text;
    const QByteArray separator = entry->size() > 0 ? "," : "";
    return text.chopped(1) + separator + added.sliced(1);
}

} // namespace

Result<QList<Model>> parseModels(const QByteArray &text)
{
    const auto json = parseJson(text);
    if (!json || !(*json)["models"].isArray())
        return Error{ErrorCode::Upstream, u"ChatGPT's list of models could not be read."_s};
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

QByteArray toCliCatalog(const QList<Model> &models)
{
    JsonWriter json;
    json.beginObject().key("models").beginArray();
    for (const Model &model : models) {
        JsonWriter entry;
        writeModel(entry, model);
        json.raw(toCliEntry(entry.take()));
    }
    return json.endArray().endObject().take();
}

} // namespace core
