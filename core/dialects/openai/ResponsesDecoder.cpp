// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/chat/HostedTools.h"
#include "core/chat/TokenEstimate.h"
#include "core/chat/ToolReader.h"
#include "core/dialects/openai/BodyFields.h"
#include "core/dialects/openai/Conversation.h"
#include "core/dialects/openai/KeptInput.h"
#include "core/dialects/openai/OpenAiDialects.h"
#include "core/dialects/openai/OpenAiShared.h"
#include "core/dialects/openai/ResponsesEncoder.h"

#include <algorithm>
#include <array>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

using enum Parameter::Treatment;

constexpr Parameter ResponsesParameters[] = {
    {"model", Supported},
    {"input", Supported},
    {"instructions", Supported},
    {"stream", Supported},
    {"tools", Supported},
    {"tool_choice", Supported},
    {"parallel_tool_calls", Supported},
    {"reasoning", Supported},
    {"text", Supported},
    {"service_tier", Supported},
    {"fast_mode", Supported},
    {"prompt_cache_key", Supported},
    {"client_metadata", Supported},
    {"include", Supported},
    {"store", Local},
    {"previous_response_id", Local},
    {"metadata", Local},
    {"background", Refused},
    {"conversation", Refused},
    {"prompt", Refused},
    {"max_output_tokens", Ignored},
    {"max_tool_calls", Ignored},
    {"temperature", Ignored},
    {"top_p", Ignored},
    {"top_logprobs", Ignored},
    {"truncation", Ignored},
    {"context_management", Ignored},
    {"prompt_cache_retention", Ignored},
    {"prompt_cache_options", Ignored},
    {"moderation", Ignored},
    {"stream_options", Ignored},
    {"user", Ignored},
    {"safety_identifier", Ignored},
};

constexpr Parameter InputTokensParameters[] = {
    {"model", Local},          {"input", Local},        {"instructions", Local},
    {"tools", Local},          {"tool_choice", Local},  {"parallel_tool_calls", Local},
    {"reasoning", Local},      {"text", Local},         {"previous_response_id", Local},
    {"conversation", Refused}, {"truncation", Ignored},
};

constexpr const char *Contexts[] = {"auto", "current_turn", "all_turns"};

//! Reads one body, field by field.
class ResponsesReader
{
public:
    ResponsesReader(const JsonValue &body, const ApiCall &call, const DialectOptions &options)
        : m_body(body)
        , m_call(call)
        , m_options(options)
        , m_toolReader(m_response.toolNames, m_request)
    {
    }

    //! Everything that the model sees.
    Status readModelInput();
    Result<Decoded> read();

    Request &request() { return m_request; }

private:
    using Step = Status (ResponsesReader::*)();

    Status runAll(std::span<const Step> steps);
    Status refuseImpossible();
    Status readPreviousTurn();
    Status readInput();
    bool isWarmUp() const;
    Status readInstructions();
    Status readTools();
    Status readReasoning();
    Status readText();
    Status readHead();
    Status readRest();
    Status readInclude();

    const JsonValue m_body;
    const ApiCall &m_call;
    const DialectOptions &m_options;
    Request m_request;
    ResponsesResponseOptions m_response;
    ToolReader m_toolReader;
    bool m_isStreamed = false;
};

Status ResponsesReader::runAll(std::span<const Step> steps)
{
    for (const Step step : steps) {
        if (Status status = (this->*step)(); !status)
            return status;
    }
    return Nothing{};
}

Status ResponsesReader::readModelInput()
{
    static constexpr std::array<Step, 6> Steps = {
        &ResponsesReader::readPreviousTurn, &ResponsesReader::readInput,
        &ResponsesReader::readInstructions, &ResponsesReader::readTools,
        &ResponsesReader::readReasoning,    &ResponsesReader::readText,
    };
    return runAll(Steps);
}

Result<Decoded> ResponsesReader::read()
{
    static constexpr std::array<Step, 4> Steps = {
        &ResponsesReader::readHead,
        &ResponsesReader::refuseImpossible,
        &ResponsesReader::readModelInput,
        &ResponsesReader::readRest,
    };
    if (Status status = runAll(Steps); !status)
        return status.error();
    m_response.framing = m_options.framing;
    m_response.model = m_request.model;
    m_response.createdAt = m_options.createdAt();
    m_response.elapsed = m_options.elapsed;
    m_response.echo = echoOf(m_body, m_request, m_response.toolNames);
    m_response.kept = m_options.kept;
    if (m_options.kept) {
        m_response.owner = m_options.kept->owner();
        m_response.input = toKeptInput(m_body["input"], *m_options.kept);
    }
    Decoded decoded;
    decoded.requests.push_back(std::move(m_request));
    decoded.isStreamed = m_isStreamed;
    decoded.encoder = std::make_unique<ResponsesEncoder>(std::move(m_response));
    return decoded;
}

Status ResponsesReader::readHead()
{
    if (Status status = readModel(m_body, m_request); !status)
        return status;
    const Result<std::optional<bool>> stream = readFlag(m_body, "stream");
    if (!stream)
        return stream.error();
    m_isStreamed = stream->value_or(false);
    const Result<std::optional<bool>> store = readFlag(m_body, "store");
    if (!store)
        return store.error();
    m_response.isStored = m_options.kept && store->value_or(true); // the API's own default
    return Nothing{};
}

//! What would have to run or be stored elsewhere.
Status ResponsesReader::refuseImpossible()
{
    if (m_body["background"].toBool().value_or(false)) {
        return unsupported(u"Background responses are not available here; stream them."_s,
                           u"background"_s);
    }
    if (!isBlank(m_body["conversation"])) {
        return unsupported(u"Conversations are not available here; use 'previous_response_id' or "
                           "send the input."_s,
                           u"conversation"_s);
    }
    if (!isBlank(m_body["prompt"])) {
        return unsupported(u"Stored prompts are not available here; send 'instructions'."_s,
                           u"prompt"_s);
    }
    return Nothing{};
}

Status ResponsesReader::readPreviousTurn()
{
    const JsonValue id = m_body["previous_response_id"];
    if (isBlank(id))
        return Nothing{};
    if (!id.isString()) {
        return invalidValue(u"'previous_response_id' must be a string."_s,
                            u"previous_response_id"_s);
    }
    m_response.previousId = id.toUtf8();
    if (!m_options.kept) {
        return unsupported(u"Earlier responses are not kept here; send the conversation."_s,
                           u"previous_response_id"_s);
    }
    return Nothing{};
}

Status ResponsesReader::readInput()
{
    Conversation conversation(m_response.toolNames, m_request.notes, m_options.kept);
    if (!m_response.previousId.isEmpty()) {
        const auto earlier = earlierItems(m_response.previousId, *m_options.kept);
        if (!earlier)
            return earlier.error();
        if (Status status = conversation.readEarlier(*earlier); !status)
            return status;
    }
    const JsonValue input = m_body["input"];
    const bool saysNothing = input.isAbsent() || (input.isArray() && input.size() == 0);
    const bool needsNothing = !conversation.items().isEmpty() || isWarmUp();
    if (input.isAbsent() && !needsNothing)
        return missingParameter(u"input"_s);
    Status status = Nothing{};
    if (!saysNothing || !needsNothing)
        status = conversation.readInput(input);
    m_request.items = conversation.items();
    return status;
}

//! The Codex CLI opens a connection before its first request, with an empty input.
bool ResponsesReader::isWarmUp() const
{
    return m_options.framing == Framing::Lines
        && m_body["generate"].toBool() == std::optional(false);
}

Status ResponsesReader::readInstructions()
{
    const JsonValue instructions = m_body["instructions"];
    if (!isBlank(instructions) && !instructions.isString())
        return invalidValue(u"'instructions' must be a string."_s, u"instructions"_s);
    m_request.instructions = instructions.toUtf8();
    if (instructions.isString())
        m_response.instructions = {instructions.raw()};
    return Nothing{};
}

Status ResponsesReader::readTools()
{
    m_request.hasAdditionalTools =
        std::any_of(m_request.items.begin(), m_request.items.end(), declaresTools);
    const Result<std::optional<bool>> parallel = readFlag(m_body, "parallel_tool_calls");
    if (!parallel)
        return parallel.error();
    m_request.parallelToolCalls = *parallel;
    if (Status status = m_toolReader.readTools(m_body["tools"]); !status)
        return status;
    if (Status status = m_toolReader.readChoice(m_body["tool_choice"]); !status)
        return status;
    ToolChoice &choice = m_request.toolChoice;
    const QByteArray type = m_body["tool_choice"]["type"].toUtf8();
    if (choice.mode == ToolChoice::Mode::BuiltIn && !type.isEmpty() && type != "tool")
        choice.json = {m_body["tool_choice"].raw()}; // may hold more than its type
    m_request.wantsWebSearch = m_options.webSearchByDefault && m_request.tools.isEmpty()
        && choice.mode != ToolChoice::Mode::None;
    return refuseChoiceWithoutTools(m_request, u"tool_choice"_s);
}

Status ResponsesReader::readReasoning()
{
    const JsonValue reasoning = m_body["reasoning"];
    if (!isNotGiven(reasoning) && !reasoning.isObject() && !reasoning.isString())
        return invalidValue(u"'reasoning' must be an object."_s, u"reasoning"_s);
    QList<Note> &notes = m_request.notes;
    m_request.reasoningEffort = readEffort(reasoning.isString() ? reasoning : reasoning["effort"],
                                           "reasoning.effort", notes);
    if (reasoning.toBool() == false)
        m_request.reasoningEffort = "none";
    const bool isOlder = isBlank(reasoning["summary"]);
    m_request.reasoningSummary = readHint(reasoning[isOlder ? "generate_summary" : "summary"],
                                          "reasoning.summary", Summaries, notes);
    m_request.reasoningContext =
        readHint(reasoning["context"], "reasoning.context", Contexts, notes);
    return Nothing{};
}

Status ResponsesReader::readText()
{
    const JsonValue text = m_body["text"];
    if (!isNotGiven(text) && !text.isObject())
        return invalidValue(u"'text' must be an object."_s, u"text"_s);
    const Result<ResponseFormat> format =
        openai::readFormat(text["format"], u"text.format"_s, m_request.notes);
    if (!format)
        return format.error();
    m_request.format = *format;
    m_request.verbosity =
        readHint(text["verbosity"], "text.verbosity", Verbosities, m_request.notes);
    return Nothing{};
}

//! Encrypted reasoning is always requested; what else there is the backend decides.
Status ResponsesReader::readInclude()
{
    const JsonValue include = m_body["include"];
    if (!isNotGiven(include) && !include.isArray())
        return invalidValue(u"'include' must be an array."_s, u"include"_s);
    for (const JsonValue &item : include.items()) {
        const QByteArray name = item.toUtf8();
        if (!name.isEmpty() && !m_request.include.contains(name))
            m_request.include.append(name);
    }
    return Nothing{};
}

Status ResponsesReader::readRest()
{
    if (Status status = readServiceTier(m_body, m_request); !status)
        return status;
    if (Status status = readIdentity(m_body, m_call, m_request); !status)
        return status;
    if (Status status = readInclude(); !status)
        return status;
    if (m_body["metadata"].isObject())
        m_response.metadata = {m_body["metadata"].raw()};
    noteIgnored(m_body, ResponsesParameters, m_request.notes);
    return Nothing{};
}

Result<Decoded> countTokens(const JsonValue &body, const ApiCall &call,
                            const DialectOptions &options)
{
    if (!isBlank(body["conversation"]))
        return unsupported(u"Conversations are not available here; send the input."_s,
                           u"conversation"_s);
    ResponsesReader reader(body, call, options);
    if (Status status = reader.readModelInput(); !status)
        return status.error();
    Request &request = reader.request();
    JsonWriter json;
    json.beginObject().member("object", "response.input_tokens");
    json.memberNumber("input_tokens", estimateInputTokens(request)).endObject();
    Decoded decoded;
    request.model = body["model"].toUtf8();
    if (!request.model.isEmpty()) // may be left out here
        decoded.requests.push_back(std::move(request));
    decoded.ready =
        ReadyResponse{"application/json", json.take(), {{"X-ChatMock-Estimate", "input_tokens"}}};
    return decoded;
}

} // namespace

std::span<const Parameter> ResponsesDialect::parameters() const
{
    return ResponsesParameters;
}

Result<Decoded> ResponsesDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeJsonBody(
        call, [&](const JsonValue &body) { return ResponsesReader(body, call, options).read(); });
}

std::span<const Parameter> InputTokensDialect::parameters() const
{
    return InputTokensParameters;
}

Result<Decoded> InputTokensDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeJsonBody(call,
                          [&](const JsonValue &body) { return countTokens(body, call, options); });
}

} // namespace openai
