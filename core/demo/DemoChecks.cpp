// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoChecks.h"

#include "core/demo/DemoToolChecks.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>

namespace core {

namespace {

//! The parameters of a compaction.
const QList<QByteArray> &compactionFields()
{
    static const QList<QByteArray> fields{
        "model",     "input", "instructions", "tools",           "parallel_tool_calls",
        "reasoning", "text",  "service_tier", "prompt_cache_key"};
    return fields;
}

//! The further ones of a response.
const QList<QByteArray> &responseFields()
{
    static const QList<QByteArray> fields{"stream", "store", "include", "tool_choice",
                                          "client_metadata"};
    return fields;
}

Refusal checkChoice(const JsonValue &value, const QList<QByteArray> &choices,
                    const QByteArray &param)
{
    if (value.isUndefined() || choices.contains(value.toUtf8()))
        return std::nullopt;
    return invalid("Invalid value: '" + value.toUtf8() + "'.", param, "invalid_value");
}

Refusal checkNames(const JsonValue &body, const QList<QByteArray> &accepted)
{
    const auto members = body.members();
    for (const auto &[name, value] : members) {
        if (!accepted.contains(name))
            return detail("Unsupported parameter: " + name);
    }
    return std::nullopt;
}

Refusal checkMode(const JsonValue &body)
{
    if (body["store"].toBool() != std::optional<bool>(false))
        return detail("Store must be set to false");
    if (body["stream"].toBool() != std::optional<bool>(true))
        return detail("Stream must be set to true");
    return std::nullopt;
}

Refusal checkModel(const JsonValue &body, const QList<DemoModel> &models)
{
    const QByteArray model = body["model"].toUtf8();
    const auto known = std::find_if(models.begin(), models.end(),
                                    [&](const DemoModel &one) { return one.slug == model; });
    if (known == models.end()) {
        return detail("The '" + model
                      + "' model is not supported when using Codex with a ChatGPT account.");
    }
    const JsonValue tier = body["service_tier"];
    if (!tier.isUndefined() && !known->tiers.contains(tier.toUtf8()))
        return detail("Unsupported service_tier: " + tier.toUtf8());
    if (!body["input"].isArray())
        return detail("Input must be a list");
    return std::nullopt;
}

bool isUsableImage(const QByteArray &url)
{
    // The first bytes of each type that is accepted.
    static const QHash<QByteArray, QByteArray> signatures{
        {"jpeg", "\xff\xd8\xff"}, {"png", "\x89PNG"}, {"gif", "GIF8"}, {"webp", "RIFF"}};
    if (url.startsWith("https://") || url.startsWith("http://"))
        return true;
    const QByteArray scheme = "data:image/";
    const QByteArray encoding = ";base64,";
    const qsizetype end = url.indexOf(encoding);
    if (!url.startsWith(scheme) || end < 0)
        return false;
    const QByteArray signature = signatures.value(url.mid(scheme.size(), end - scheme.size()));
    const QByteArray begin = QByteArray::fromBase64(url.mid(end + encoding.size(), 16));
    return !signature.isEmpty() && begin.startsWith(signature);
}

Refusal checkPart(const JsonValue &part, const QByteArray &role, const QByteArray &place)
{
    const QByteArray type = part["type"].toUtf8();
    static const QList<QByteArray> inputs{"input_text", "input_image", "input_file"};
    static const QList<QByteArray> outputs{"output_text", "refusal"};
    const auto &allowed = role == "assistant" ? outputs : inputs;
    if (!allowed.contains(type))
        return invalid("Invalid value: '" + type + "'. Supported values are: '"
                           + allowed.join("', '") + "'.",
                       place + ".type", "invalid_value");
    if (part.contains("prompt_cache_breakpoint"))
        return detail("Unsupported parameter: prompt_cache_breakpoint");
    if (type == "input_image" && !isUsableImage(part["image_url"].toUtf8()))
        return invalid("The image data you provided does not represent a valid image. Please check "
                       "your input and try again with one of the following image formats: "
                       "['image/jpeg', 'image/png', 'image/gif', 'image/webp'].",
                       place, "invalid_image");
    return std::nullopt;
}

Refusal checkMessage(const JsonValue &item, const QByteArray &place)
{
    const QByteArray role = item["role"].toUtf8();
    if (role == "system")
        return detail("System messages are not allowed");
    if (role != "user" && role != "developer" && role != "assistant")
        return invalid("Invalid value: '" + role + "'.", place + ".role", "invalid_value");
    const auto parts = item["content"].items();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QByteArray inner = place + ".content[" + QByteArray::number(i) + ']';
        if (const Refusal refusal = checkPart(parts[i], role, inner))
            return refusal;
    }
    return std::nullopt;
}

Refusal checkItem(const JsonValue &item, const QByteArray &place)
{
    const QByteArray type = item["type"].toUtf8();
    const QByteArray id = item["id"].toUtf8();
    if (type == "item_reference" || !id.isEmpty()) {
        return invalid("Item with id '" + id
                           + "' not found. Items are not persisted when `store` is set to false.",
                       "input", {}, 404);
    }
    if (item["call_id"].toUtf8().size() > LongestName)
        return tooLong(place + ".call_id");
    if (type == "message" || (type.isEmpty() && item.contains("role")))
        return checkMessage(item, place);
    if (type == "reasoning" && item["encrypted_content"].toUtf8().startsWith("bad-"))
        return invalid("The encrypted content could not be verified.", place,
                       "invalid_encrypted_content");
    if (type == "function_call" && !item["arguments"].isString())
        return invalid("Invalid type for '" + place + ".arguments'.", place, "invalid_type");
    return std::nullopt;
}

Refusal checkPairs(const QList<JsonValue> &items)
{
    QList<std::pair<QByteArray, QByteArray>> calls; // id and type
    QSet<QByteArray> known;
    QSet<QByteArray> withOutput;
    for (const JsonValue &item : items) {
        QByteArray type = item["type"].toUtf8();
        const QByteArray id = item["call_id"].toUtf8();
        if (type.endsWith("_call") && item["call_id"].isString()) {
            calls.append({id, type.replace('_', ' ')});
            known.insert(id);
        } else if (type.endsWith("_output") && item["call_id"].isString()) {
            type = type.chopped(7).replace('_', ' ');
            if (!known.contains(id))
                return invalid(
                    "No tool call found for " + type + " output with call_id " + id + '.', "input");
            withOutput.insert(id);
        }
    }
    for (const auto &[id, type] : calls) {
        if (!withOutput.contains(id))
            return invalid("No tool output found for " + type + ' ' + id + '.', "input");
    }
    return std::nullopt;
}

Refusal checkInput(const JsonValue &input)
{
    const auto items = input.items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QByteArray place = "input[" + QByteArray::number(i) + ']';
        if (const Refusal refusal = checkItem(items[i], place))
            return refusal;
    }
    return checkPairs(items);
}

Refusal checkClosed(const JsonValue &schema, const QByteArray &name)
{
    if (schema["type"].toUtf8() == "object"
        && schema["additionalProperties"].toBool() != std::optional<bool>(false))
        return openSchema("response_format '" + name + '\'', "text.format.schema",
                          "invalid_json_schema");
    const auto properties = schema["properties"].members();
    for (const auto &property : properties) {
        if (const Refusal refusal = checkClosed(property.value, name))
            return refusal;
    }
    return schema["items"].isObject() ? checkClosed(schema["items"], name) : std::nullopt;
}

Refusal checkText(const JsonValue &body)
{
    static const QList<QByteArray> verbosities{"low", "medium", "high"};
    if (const Refusal refusal =
            checkChoice(body["text"]["verbosity"], verbosities, "text.verbosity"))
        return refusal;
    const JsonValue format = body["text"]["format"];
    const QByteArray type = format["type"].toUtf8();
    if (type == "json_object" && !body["input"].rawView().toByteArray().toLower().contains("json"))
        return invalid("Response input messages must contain the word 'json' in some form to use "
                       "'text.format' of type 'json_object'.",
                       "input");
    if (type == "json_schema" && format["strict"].toBool().value_or(true))
        return checkClosed(format["schema"], format["name"].toUtf8());
    return std::nullopt;
}

Refusal checkReasoning(const JsonValue &body)
{
    static const QList<QByteArray> efforts{"none", "minimal", "low", "medium",
                                           "high", "xhigh",   "max"};
    static const QList<QByteArray> summaries{"auto", "concise", "detailed"};
    const JsonValue reasoning = body["reasoning"];
    if (const Refusal refusal = checkChoice(reasoning["effort"], efforts, "reasoning.effort"))
        return refusal;
    if (const Refusal refusal = checkChoice(reasoning["summary"], summaries, "reasoning.summary"))
        return refusal;
    const auto metadata = body["client_metadata"].members();
    for (const auto &[name, value] : metadata) {
        if (!value.isString())
            return invalid("Invalid type for 'client_metadata." + name + "'.", "client_metadata",
                           "invalid_type");
    }
    return std::nullopt;
}

//! The values that the provider's API documents.
Refusal checkInclude(const JsonValue &body)
{
    static const QList<QByteArray> known{"reasoning.encrypted_content",
                                         "web_search_call.action.sources",
                                         "message.input_image.image_url",
                                         "message.output_text.logprobs",
                                         "file_search_call.results",
                                         "code_interpreter_call.outputs",
                                         "computer_call_output.output.image_url"};
    const auto values = body["include"].items();
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QByteArray place = "include[" + QByteArray::number(i) + ']';
        if (const Refusal refusal = checkChoice(values[i], known, place))
            return refusal;
    }
    return std::nullopt;
}

Refusal checkRest(const JsonValue &body, const QList<DemoModel> &models)
{
    if (const Refusal refusal = checkModel(body, models))
        return refusal;
    if (const Refusal refusal = checkInput(body["input"]))
        return refusal;
    for (const auto check :
         {&checkTools, &checkToolChoice, &checkText, &checkReasoning, &checkInclude}) {
        if (const Refusal refusal = check(body))
            return refusal;
    }
    return std::nullopt;
}

} // namespace

std::optional<DemoRefusal> refusalFor(const JsonValue &body, const QList<DemoModel> &models)
{
    if (!body.isObject())
        return detail("Request body must be a JSON object");
    if (const Refusal refusal = checkNames(body, compactionFields() + responseFields()))
        return refusal;
    if (const Refusal refusal = checkMode(body))
        return refusal;
    return checkRest(body, models);
}

std::optional<DemoRefusal> compactionRefusalFor(const JsonValue &body,
                                                const QList<DemoModel> &models)
{
    if (!body.isObject())
        return detail("Request body must be a JSON object");
    if (const Refusal refusal = checkNames(body, compactionFields()))
        return refusal;
    return checkRest(body, models);
}

std::optional<DemoRefusal> imageRefusalFor(const JsonValue &body, bool isEdit)
{
    constexpr qsizetype MostImages = 5;
    const QList<QByteArray> fields{"prompt",  "model",      "n",     "size",
                                   "quality", "background", "images"};
    if (const Refusal refusal = checkNames(body, fields))
        return refusal;
    if (body["prompt"].toUtf8().isEmpty())
        return invalid("Missing required parameter: 'prompt'.", "prompt",
                       "missing_required_parameter");
    if (body["model"].toUtf8() != "gpt-image-2")
        return checkChoice(body["model"], {"gpt-image-2"}, "model");
    const auto images = body["images"].items();
    const bool isCount =
        isEdit ? !images.isEmpty() && images.size() <= MostImages : images.isEmpty();
    const bool areUsable = std::all_of(images.begin(), images.end(), [](const JsonValue &image) {
        return isUsableImage(image["image_url"].toUtf8());
    });
    return isCount && areUsable ? Refusal() : invalid("Invalid images.", "images", "invalid_image");
}

} // namespace core
