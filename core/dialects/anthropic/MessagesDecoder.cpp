// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessagesDecoder.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/chat/FieldErrors.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ResponseHeaders.h"
#include "core/chat/TokenEstimate.h"
#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/anthropic/AnthropicModels.h"
#include "core/dialects/anthropic/BlockValues.h"
#include "core/dialects/anthropic/MessageReader.h"
#include "core/dialects/anthropic/MessagesEncoder.h"
#include "core/dialects/anthropic/ToolReader.h"

#include <algorithm>
#include <array>

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

using enum Parameter::Treatment;

constexpr Parameter MessagesParameters[] = {
    {"model", Supported},      {"messages", Supported},      {"system", Supported},
    {"stream", Supported},     {"tools", Supported},         {"tool_choice", Supported},
    {"thinking", Supported},   {"output_config", Supported}, {"output_format", Supported},
    {"speed", Supported},      {"fast_mode", Supported},     {"max_tokens", Local},
    {"stop_sequences", Local}, {"temperature", Ignored},     {"top_p", Ignored},
    {"top_k", Ignored},        {"metadata", Ignored},        {"cache_control", Ignored},
    {"service_tier", Ignored}, {"inference_geo", Ignored},   {"context_management", Ignored},
    {"betas", Ignored},        {"container", Ignored},       {"mcp_servers", Ignored},
};

bool isRead(const QByteArray &name)
{
    return std::any_of(
        std::begin(MessagesParameters), std::end(MessagesParameters),
        [&](const Parameter &known) { return name == known.name && known.treatment != Ignored; });
}

//! Reads one body, field by field.
class MessagesBodyReader
{
public:
    MessagesBodyReader(const JsonValue &body, const ApiCall &call, const DialectOptions &options)
        : m_body(body)
        , m_call(call)
        , m_options(options)
        , m_toolReader(m_response.toolNames, m_request)
    {
    }

    Result<Decoded> read();
    //! Only what counts as input.
    Result<Decoded> count();

private:
    using Step = Status (MessagesBodyReader::*)();

    Status run(std::span<const Step> steps);
    void prepareResponse();

    Status readModel();
    Status readConversation();
    Status readStream();
    Status readCeiling();
    Status readStop();
    Status readTools();
    Status readThinking();
    Status readOutput();
    Status readFormat(const JsonValue &format, const QString &path);
    void readEffort(const JsonValue &effort);
    Status readSpeed();
    Status noteIgnored();

    const JsonValue m_body;
    const ApiCall &m_call;
    const DialectOptions &m_options;
    Request m_request;
    MessageResponseOptions m_response;
    ToolReader m_toolReader;
    bool m_isStreamed = false;
};

Status MessagesBodyReader::run(std::span<const Step> steps)
{
    for (const Step step : steps) {
        if (Status status = (this->*step)(); !status)
            return status;
    }
    return Nothing{};
}

Result<Decoded> MessagesBodyReader::read()
{
    static constexpr std::array<Step, 10> Steps = {
        &MessagesBodyReader::readModel,    &MessagesBodyReader::readConversation,
        &MessagesBodyReader::readStream,   &MessagesBodyReader::readCeiling,
        &MessagesBodyReader::readStop,     &MessagesBodyReader::readTools,
        &MessagesBodyReader::readThinking, &MessagesBodyReader::readOutput,
        &MessagesBodyReader::readSpeed,    &MessagesBodyReader::noteIgnored,
    };
    if (Status status = run(Steps); !status)
        return status.error();
    m_request.sessionId = m_call.sessionId();
    prepareResponse();
    Decoded decoded;
    decoded.requests.push_back(std::move(m_request));
    decoded.isStreamed = m_isStreamed;
    decoded.encoder = std::make_unique<MessagesEncoder>(std::move(m_response));
    return decoded;
}

void MessagesBodyReader::prepareResponse()
{
    m_response.id = newId("msg_");
    m_response.requestId = m_options.requestId;
    m_response.inputTokens = estimateInputTokens(m_request);
    if (m_options.contextWindow)
        m_response.contextWindow = m_options.contextWindow(m_request);
    for (const Tool &tool : std::as_const(m_request.tools)) {
        if (const auto *function = std::get_if<FunctionTool>(&tool))
            m_response.toolSchemas.insert(function->name, function->parameters);
    }
}

Result<Decoded> MessagesBodyReader::count()
{
    static constexpr std::array<Step, 4> Steps = {
        &MessagesBodyReader::readModel,
        &MessagesBodyReader::readConversation,
        &MessagesBodyReader::readTools,
        &MessagesBodyReader::readOutput,
    };
    if (Status status = run(Steps); !status)
        return status.error();
    JsonWriter json;
    json.beginObject().memberNumber("input_tokens", estimateInputTokens(m_request)).endObject();
    Decoded decoded;
    decoded.ready.emplace();
    decoded.ready->body = json.take();
    decoded.ready->headers = toHeaders(m_request.notes);
    decoded.requests.push_back(std::move(m_request));
    return decoded;
}

Status MessagesBodyReader::readModel()
{
    const JsonValue model = m_body["model"];
    if (model.isAbsent())
        return missingParameter(u"model"_s);
    m_response.model = model.toUtf8();
    if (m_response.model.isEmpty())
        return wrongType(u"model"_s, u"the name of a model"_s);
    m_request.model = toCatalogueName(
        m_response.model, {m_options.claudeModel, m_options.claudeSmallModel, m_options.isAliased});
    if (m_request.model != m_response.model) {
        addNote(m_request.notes,
                {Note::Kind::Changed, "model", m_response.model + "->" + m_request.model});
    }
    return Nothing{};
}

Status MessagesBodyReader::readConversation()
{
    const Result<QByteArray> system = MessageReader::readSystem(m_body["system"], m_request.notes);
    if (!system)
        return system.error();
    m_request.instructions = *system;
    MessageReader reader(m_response.toolNames, m_request.notes);
    Status status = reader.readMessages(m_body["messages"]);
    m_request.items = reader.items();
    return status;
}

Status MessagesBodyReader::readStream()
{
    const Result<std::optional<bool>> stream = readFlag(m_body, "stream");
    if (!stream)
        return wrongType(u"stream"_s, u"true or false"_s);
    m_isStreamed = stream->value_or(false);
    return Nothing{};
}

Status MessagesBodyReader::readCeiling()
{
    if (!readCeilingValue(m_body["max_tokens"], m_request.maxOutputTokens))
        return wrongType(u"max_tokens"_s, u"a whole number of at least 1"_s);
    return Nothing{};
}

Status MessagesBodyReader::readStop()
{
    const JsonValue stop = m_body["stop_sequences"];
    if (isBlank(stop))
        return Nothing{};
    if (stop.isString()) {
        m_request.stop.append(stop.toUtf8());
        return Nothing{};
    }
    if (!stop.isArray())
        return wrongType(u"stop_sequences"_s, u"an array of strings"_s);
    qsizetype index = 0;
    for (const JsonValue &item : stop.items()) {
        const QString path = itemPath(u"stop_sequences"_s, index++);
        if (!item.isString())
            return wrongType(path, u"a string"_s);
        if (!item.toUtf8().isEmpty())
            m_request.stop.append(item.toUtf8());
    }
    return Nothing{};
}

Status MessagesBodyReader::readTools()
{
    if (Status status = m_toolReader.readTools(m_body["tools"]); !status)
        return status;
    if (Status status = m_toolReader.readChoice(m_body["tool_choice"]); !status)
        return status;
    m_request.wantsWebSearch = m_options.webSearchByDefault && !m_toolReader.hasSearch()
        && m_request.toolChoice.mode != ToolChoice::Mode::None;
    return Nothing{};
}

Status MessagesBodyReader::readThinking()
{
    const JsonValue thinking = m_body["thinking"];
    m_request.reasoningSummary = "none";
    const bool isObject = thinking.isObject();
    const std::optional<bool> flag = toFlag(thinking); // some clients switch it on or off
    if (!isNotGiven(thinking) && !isObject && !flag && !thinking.isString())
        return wrongType(u"thinking"_s, u"an object"_s);
    const QByteArray type =
        flag ? (*flag ? "enabled" : "disabled") : toWord(isObject ? thinking["type"] : thinking);
    if (type == "disabled" || type == "none") {
        m_request.reasoningEffort = "none";
        return Nothing{};
    }
    if (type != "enabled" && type != "adaptive") {
        if (!type.isEmpty() && !isLeftToServer(isObject ? thinking["type"] : thinking))
            addNote(m_request.notes, {Note::Kind::Ignored, "thinking.type", {}});
        return Nothing{};
    }
    const JsonValue budget = thinking["budget_tokens"];
    std::optional<qint64> tokens;
    if (!readCeilingValue(budget, tokens))
        return wrongType(u"thinking.budget_tokens"_s, u"a whole number of at least 1"_s);
    if (type == "enabled" && tokens.value_or(0) > 0)
        m_request.reasoningEffort = toEffort(*tokens);
    if (thinking["display"].toUtf8() == "omitted") {
        m_response.reasoning = Reasoning::SignatureOnly;
        return Nothing{};
    }
    m_response.reasoning = Reasoning::Shown;
    m_request.reasoningSummary.clear();
    return Nothing{};
}

Status MessagesBodyReader::readOutput()
{
    const JsonValue config = m_body["output_config"];
    if (!isNotGiven(config) && !config.isObject())
        return wrongType(u"output_config"_s, u"an object"_s);
    readEffort(config["effort"]);
    const bool isOld = isNotGiven(config["format"]);
    return readFormat(isOld ? m_body["output_format"] : config["format"],
                      isOld ? u"output_format"_s : u"output_config.format"_s);
}

//! A schema may also stand in the member of the chat API.
Status MessagesBodyReader::readFormat(const JsonValue &format, const QString &path)
{
    const JsonValue nested = format["json_schema"];
    const JsonValue schema = nested.isObject() ? nested["schema"] : format["schema"];
    const JsonValue given = format.isString() ? format : format["type"];
    const QByteArray type = toWord(given);
    if (isNotGiven(format) || type == "text" || (isLeftToServer(given) && !schema.isObject()))
        return Nothing{};
    if (type == "json_object" || type == "json") {
        m_request.format.kind = ResponseFormat::Kind::JsonObject;
        return Nothing{};
    }
    if (type != "json_schema" && !isLeftToServer(given))
        return wrongType(path + u".type"_s, u"json_schema"_s);
    if (!schema.isObject())
        return wrongType(path + u".schema"_s, u"a JSON schema object"_s);
    m_request.format.kind = ResponseFormat::Kind::JsonSchema;
    m_request.format.schema = fitFormatSchema(schema, path.toUtf8() + ".schema", m_request.notes);
    return Nothing{};
}

void MessagesBodyReader::readEffort(const JsonValue &effort)
{
    if (isLeftToServer(effort))
        return;
    const QByteArray word = effort.toUtf8().trimmed();
    const QByteArray nearest = nearestEffort(word);
    if (nearest.isEmpty()) {
        addNote(m_request.notes, {Note::Kind::Ignored, "output_config.effort", {}});
        return;
    }
    m_request.reasoningEffort = nearest;
    if (nearest != word) {
        addNote(m_request.notes,
                {Note::Kind::Changed, "output_config.effort", word + "->" + nearest});
    }
}

Status MessagesBodyReader::readSpeed()
{
    const JsonValue speed = m_body["speed"];
    readFastMode(m_body, m_request);
    const QByteArray word = speed.toUtf8();
    if (word == "fast" && m_request.serviceTier.isEmpty())
        m_request.serviceTier = "priority";
    else if (!isLeftToServer(speed) && word != "standard")
        addNote(m_request.notes, {Note::Kind::Changed, "speed", word + "->standard"});
    return Nothing{};
}

Status MessagesBodyReader::noteIgnored()
{
    for (const auto &[name, value] : m_body.members()) {
        if (!isBlank(value) && !isRead(name))
            addNote(m_request.notes, {Note::Kind::Ignored, name, {}});
    }
    return Nothing{};
}

} // namespace

QByteArray toEffort(qint64 budgetTokens)
{
    if (budgetTokens < 2048)
        return "low";
    if (budgetTokens < 8192)
        return "medium";
    return budgetTokens < 24576 ? "high" : "xhigh";
}

std::span<const Parameter> MessagesDialect::parameters() const
{
    return MessagesParameters;
}

Result<Decoded> MessagesDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeJsonBody(call, [&](const JsonValue &body) {
        return MessagesBodyReader(body, call, options).read();
    });
}

std::span<const Parameter> CountTokensDialect::parameters() const
{
    static constexpr Parameter Counted[] = {
        {"model", Supported},         {"messages", Supported},         {"system", Supported},
        {"tools", Supported},         {"tool_choice", Supported},      {"output_config", Supported},
        {"output_format", Supported}, {"thinking", Ignored},           {"cache_control", Ignored},
        {"speed", Ignored},           {"context_management", Ignored}, {"betas", Ignored},
        {"container", Ignored},       {"mcp_servers", Ignored},
    };
    return Counted;
}

Result<Decoded> CountTokensDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeJsonBody(call, [&](const JsonValue &body) {
        return MessagesBodyReader(body, call, options).count();
    });
}

} // namespace anthropic
