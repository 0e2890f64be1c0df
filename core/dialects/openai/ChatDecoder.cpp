// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/chat/HostedTools.h"
#include "core/chat/ToolReader.h"
#include "core/dialects/openai/BodyFields.h"
#include "core/dialects/openai/ChatEncoder.h"
#include "core/dialects/openai/Conversation.h"
#include "core/dialects/openai/OpenAiDialects.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <array>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxChoices = 4;
constexpr const char *CeilingNames[] = {"max_completion_tokens", "max_tokens", "max_output_tokens"};

using enum Parameter::Treatment;

constexpr Parameter ChatParameters[] = {
    {"model", Supported},
    {"messages", Supported},
    {"input", Supported},
    {"prompt", Supported},
    {"instructions", Supported},
    {"stream", Supported},
    {"stream_options", Supported},
    {"response_format", Supported},
    {"text", Supported},
    {"tools", Supported},
    {"tool_choice", Supported},
    {"parallel_tool_calls", Supported},
    {"functions", Supported},
    {"function_call", Supported},
    {"responses_tools", Supported},
    {"responses_tool_choice", Supported},
    {"reasoning_effort", Supported},
    {"reasoning", Supported},
    {"include_reasoning", Supported},
    {"verbosity", Supported},
    {"service_tier", Supported},
    {"fast_mode", Supported},
    {"web_search_options", Supported},
    {"prompt_cache_key", Supported},
    {"client_metadata", Supported},
    {"modalities", Supported},
    {"include", Supported},
    {"n", Local},
    {"max_tokens", Local},
    {"max_completion_tokens", Local},
    {"max_output_tokens", Local},
    {"stop", Local},
    {"metadata", Local},
    {"logprobs", Refused},
    {"top_logprobs", Refused},
    {"audio", Refused},
    {"previous_response_id", Refused},
    {"conversation", Refused},
    {"background", Refused},
    {"store", Ignored},
    {"user", Ignored},
    {"safety_identifier", Ignored},
    {"temperature", Ignored},
    {"top_p", Ignored},
    {"frequency_penalty", Ignored},
    {"presence_penalty", Ignored},
    {"logit_bias", Ignored},
    {"seed", Ignored},
    {"prediction", Ignored},
    {"prompt_cache_retention", Ignored},
    {"prompt_cache_options", Ignored},
    {"moderation", Ignored},
    {"truncation", Ignored},
};

//! Reads one body, field by field.
class ChatBodyReader
{
public:
    ChatBodyReader(const JsonValue &body, const ApiCall &call, const DialectOptions &options)
        : m_body(body)
        , m_call(call)
        , m_options(options)
        , m_toolReader(m_response.toolNames, m_request)
    {
    }

    Result<Decoded> read();

private:
    using Step = Status (ChatBodyReader::*)();

    Status readFrame();
    Status readConversation();
    Status readLimits();
    Status refuseImpossible();
    Status readTools();
    Status readToolChoice();
    Status readWebSearch();
    Status refuseChoiceWithoutTools();
    Status readReasoning();
    Status readFormat();
    Status readVerbosity();
    Status readRest();

    const JsonValue m_body;
    const ApiCall &m_call;
    const DialectOptions &m_options;
    Request m_request;
    ChatResponseOptions m_response;
    ToolReader m_toolReader;
    bool m_isStreamed = false;
};

Result<Decoded> ChatBodyReader::read()
{
    static constexpr std::array<Step, 12> Steps = {
        &ChatBodyReader::readFrame,     &ChatBodyReader::readConversation,
        &ChatBodyReader::readLimits,    &ChatBodyReader::refuseImpossible,
        &ChatBodyReader::readTools,     &ChatBodyReader::readToolChoice,
        &ChatBodyReader::readWebSearch, &ChatBodyReader::refuseChoiceWithoutTools,
        &ChatBodyReader::readReasoning, &ChatBodyReader::readFormat,
        &ChatBodyReader::readVerbosity, &ChatBodyReader::readRest,
    };
    for (const Step step : Steps) {
        if (Status status = (this->*step)(); !status)
            return status.error();
    }
    m_response.id = newId("chatcmpl-");
    m_response.model = m_request.model;
    m_response.createdAt = m_options.createdAt();
    Decoded decoded;
    decoded.requests.assign(size_t(m_response.choiceCount), m_request);
    decoded.isStreamed = m_isStreamed;
    decoded.encoder = std::make_unique<ChatEncoder>(std::move(m_response));
    return decoded;
}

Status ChatBodyReader::readFrame()
{
    if (Status status = readModel(m_body, m_request); !status)
        return status;
    const Result<StreamOptions> stream = readStream(m_body);
    if (!stream)
        return stream.error();
    m_isStreamed = stream->isStreamed;
    m_response.includesUsage = stream->includesUsage;
    return Nothing{};
}

Status ChatBodyReader::readConversation()
{
    Conversation conversation(m_response.toolNames, m_request.notes);
    Status status = Nothing{};
    if (!m_body["messages"].isAbsent())
        status = conversation.readMessages(m_body["messages"]);
    else if (!m_body["input"].isAbsent())
        status = conversation.readInput(m_body["input"]);
    else if (m_body["prompt"].isString())
        status = conversation.readInput(m_body["prompt"]);
    else
        status = missingParameter(u"messages"_s);
    m_request.items = conversation.items();
    const JsonValue instructions = m_body["instructions"];
    if (status && !isBlank(instructions) && !instructions.isString())
        return invalidValue(u"'instructions' must be a string."_s, u"instructions"_s);
    m_request.instructions = instructions.toUtf8();
    return status;
}

Status ChatBodyReader::readLimits()
{
    const Result<int> count = readChoiceCount(m_body, MaxChoices);
    if (!count)
        return count.error();
    m_response.choiceCount = *count;
    if (Status status = readCeiling(m_body, CeilingNames, m_request); !status)
        return status;
    return readStop(m_body, m_request);
}

//! What cannot be done, and without which the response would be wrong.
Status ChatBodyReader::refuseImpossible()
{
    if (m_body["logprobs"].toBool().value_or(false))
        return unsupported(u"Log probabilities are not available here."_s, u"logprobs"_s);
    if (m_body["top_logprobs"].toInteger().value_or(0) > 0)
        return unsupported(u"Log probabilities are not available here."_s, u"top_logprobs"_s);
    const QString noAudio = u"Audio is not supported; the models respond with text."_s;
    for (const JsonValue &modality : m_body["modalities"].items()) {
        if (modality.toUtf8() == "audio")
            return unsupported(noAudio, u"modalities"_s);
    }
    if (!isBlank(m_body["audio"]))
        return unsupported(noAudio, u"audio"_s);
    for (const char *name : {"previous_response_id", "conversation"}) {
        if (!isBlank(m_body[name])) {
            return unsupported(u"Earlier responses are not stored here; send the conversation."_s,
                               QString::fromLatin1(name));
        }
    }
    if (m_body["background"].toBool().value_or(false))
        return unsupported(u"Background responses are not available here."_s, u"background"_s);
    return Nothing{};
}

Status ChatBodyReader::readTools()
{
    if (Status status = m_toolReader.readTools(m_body["tools"]); !status)
        return status;
    m_response.isLegacy = m_request.tools.isEmpty() && m_body["functions"].size() > 0;
    if (Status status = m_toolReader.readFunctions(m_body["functions"]); !status)
        return status;
    if (Status status = m_toolReader.readHostedTools(m_body["responses_tools"]); !status)
        return status;
    const Result<std::optional<bool>> parallel = readFlag(m_body, "parallel_tool_calls");
    if (!parallel)
        return parallel.error();
    m_request.parallelToolCalls = *parallel;
    if (m_response.isLegacy) // the old form holds one call
        m_request.parallelToolCalls = false;
    return Nothing{};
}

Status ChatBodyReader::readToolChoice()
{
    if (Status status = m_toolReader.readFunctionChoice(m_body["function_call"]); !status)
        return status;
    if (Status status = m_toolReader.readChoice(m_body["tool_choice"]); !status)
        return status;
    return m_toolReader.readHostedChoice(m_body["responses_tool_choice"]);
}

Status ChatBodyReader::refuseChoiceWithoutTools()
{
    return core::refuseChoiceWithoutTools(
        m_request, isBlank(m_body["tool_choice"]) ? u"function_call"_s : u"tool_choice"_s);
}

Status ChatBodyReader::readWebSearch()
{
    const JsonValue options = m_body["web_search_options"];
    if (!isNotGiven(options) && !options.isObject()) {
        return invalidValue(u"'web_search_options' must be an object."_s, u"web_search_options"_s);
    }
    if (m_toolReader.hasSearch())
        return Nothing{};
    const bool isDefault =
        m_options.webSearchByDefault && m_request.toolChoice.mode != ToolChoice::Mode::None;
    const bool isChosen = m_request.toolChoice.mode == ToolChoice::Mode::BuiltIn
        && m_request.toolChoice.name == "web_search";
    m_request.wantsWebSearch =
        options.isObject() || options.toBool() == true || isDefault || isChosen;
    if (options.isObject())
        m_request.webSearch = toWebSearch(options);
    return Nothing{};
}

Status ChatBodyReader::readReasoning()
{
    m_response.reasoningStyle = m_options.reasoningStyle;
    const JsonValue reasoning = m_body["reasoning"];
    if (!isNotGiven(reasoning) && !reasoning.isObject() && !reasoning.isString())
        return invalidValue(u"'reasoning' must be an object."_s, u"reasoning"_s);
    const bool isTop = !isLeftToServer(m_body["reasoning_effort"]);
    const JsonValue inner = reasoning.isString() ? reasoning : reasoning["effort"];
    m_request.reasoningEffort =
        readEffort(isTop ? m_body["reasoning_effort"] : inner,
                   isTop ? "reasoning_effort" : "reasoning.effort", m_request.notes);
    const bool isOlder = isBlank(reasoning["summary"]);
    m_request.reasoningSummary = readHint(reasoning[isOlder ? "generate_summary" : "summary"],
                                          "reasoning.summary", Summaries, m_request.notes);
    if (m_request.reasoningEffort.isEmpty()
        && (reasoning["enabled"].toBool() == false || reasoning.toBool() == false))
        m_request.reasoningEffort = "none";
    if (reasoning["exclude"].toBool().value_or(false)
        || m_body["include_reasoning"].toBool() == false) {
        m_response.reasoningStyle = ReasoningStyle::Hidden;
        m_request.reasoningSummary = "none";
    }
    return Nothing{};
}

Status ChatBodyReader::readFormat()
{
    const bool isTop = !isBlank(m_body["response_format"]);
    const Result<ResponseFormat> format =
        openai::readFormat(isTop ? m_body["response_format"] : m_body["text"]["format"],
                           isTop ? u"response_format"_s : u"text.format"_s, m_request.notes);
    if (!format)
        return format.error();
    m_request.format = *format;
    // Clients parse the content as JSON, so reasoning needs a field of its own.
    const bool isJson = format->kind == ResponseFormat::Kind::JsonObject
        || format->kind == ResponseFormat::Kind::JsonSchema;
    if (isJson && m_response.reasoningStyle == ReasoningStyle::ThinkTags)
        m_response.reasoningStyle = ReasoningStyle::ReasoningContent;
    return Nothing{};
}

Status ChatBodyReader::readVerbosity()
{
    const bool isTop = !isBlank(m_body["verbosity"]);
    m_request.verbosity =
        readHint(isTop ? m_body["verbosity"] : m_body["text"]["verbosity"],
                 isTop ? "verbosity" : "text.verbosity", Verbosities, m_request.notes);
    return Nothing{};
}

Status ChatBodyReader::readRest()
{
    if (Status status = readServiceTier(m_body, m_request); !status)
        return status;
    if (Status status = readIdentity(m_body, m_call, m_request); !status)
        return status;
    if (m_body["metadata"].isObject())
        m_response.metadata = {m_body["metadata"].raw()};
    noteIgnored(m_body, ChatParameters, m_request.notes);
    return Nothing{};
}

} // namespace

std::span<const Parameter> ChatDialect::parameters() const
{
    return ChatParameters;
}

Result<Decoded> ChatDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeJsonBody(
        call, [&](const JsonValue &body) { return ChatBodyReader(body, call, options).read(); });
}

} // namespace openai
