// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaDecoder.h"

#include "core/base/Json.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ToolReader.h"
#include "core/dialects/ollama/OllamaEncoder.h"
#include "core/dialects/ollama/OllamaMessages.h"
#include "core/dialects/ollama/OllamaParameters.h"
#include "core/dialects/ollama/OllamaShared.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ollama {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxTopLogprobs = 20;

constexpr char FillInPrompt[] =
    "You complete a text that has a gap. The user's message holds what stands before the gap and "
    "what stands after it, each between tags. Answer with exactly the text that belongs into the "
    "gap and nothing else: no tags, no quotation marks, no code fences, no explanation.";

std::span<const Parameter> parametersOf(Form form)
{
    return form == Form::Chat ? std::span<const Parameter>(ChatParameters)
                              : std::span<const Parameter>(GenerateParameters);
}

//! True for what is read or refused; everything else is noted.
bool isExpected(Form form, const QByteArray &name)
{
    const auto parameters = parametersOf(form);
    return std::any_of(parameters.begin(), parameters.end(), [&name](const Parameter &known) {
        return name == known.name && known.treatment != Ignored;
    });
}

//! Reads one body, field by field.
class OllamaBodyReader
{
public:
    OllamaBodyReader(Form form, const JsonValue &body, const DialectOptions &options)
        : m_form(form)
        , m_body(body)
        , m_options(options)
        , m_toolReader(m_response.toolNames, m_request)
    {
        m_response.form = form;
        m_response.receivedAt = options.receivedAt;
        m_response.elapsed = options.elapsed;
    }

    Result<Decoded> read();

private:
    using Step = Status (OllamaBodyReader::*)();

    Status readModel();
    Status readStream();
    Status refuseLogprobs();
    Status readThink();
    Status readFormat();
    Status readOptions();
    Status readStop(const JsonValue &stop);
    Status readTools();
    Status readToolChoice();
    Status readConversation();
    Status readPrompt();
    Status noteIgnored();

    bool asksForNothing() const;
    ReadyResponse readyResponse() const;
    Result<QByteArray> text(const char *name) const;

    Form m_form;
    const JsonValue m_body;
    const DialectOptions &m_options;
    Request m_request;
    ResponseOptions m_response;
    ToolReader m_toolReader;
    bool m_isStreamed = true;
};

Result<Decoded> OllamaBodyReader::read()
{
    static constexpr std::array<Step, 10> Steps = {
        &OllamaBodyReader::readModel,        &OllamaBodyReader::readStream,
        &OllamaBodyReader::refuseLogprobs,   &OllamaBodyReader::readThink,
        &OllamaBodyReader::readFormat,       &OllamaBodyReader::readOptions,
        &OllamaBodyReader::readTools,        &OllamaBodyReader::readToolChoice,
        &OllamaBodyReader::readConversation, &OllamaBodyReader::noteIgnored,
    };
    for (const Step step : Steps) {
        if (Status status = (this->*step)(); !status)
            return status.error();
    }
    Decoded decoded;
    decoded.isStreamed = m_isStreamed;
    if (asksForNothing())
        decoded.ready = readyResponse();
    decoded.requests.push_back(std::move(m_request));
    decoded.encoder = std::make_unique<OllamaEncoder>(std::move(m_response));
    return decoded;
}

Result<QByteArray> OllamaBodyReader::text(const char *name) const
{
    const JsonValue value = m_body[name];
    if (!isBlank(value) && !value.isString()) {
        const QString field = QString::fromLatin1(name);
        return invalid(u"'%1' must be a string"_s.arg(field), field);
    }
    return value.toUtf8();
}

Status OllamaBodyReader::readModel()
{
    const Result<QByteArray> model = text("model");
    if (!model)
        return model.error();
    if (model->isEmpty())
        return invalid(u"model is required"_s, u"model"_s);
    m_request.model = *model;
    m_response.model = *model;
    return Nothing{};
}

Status OllamaBodyReader::readStream()
{
    const Result<std::optional<bool>> stream = readFlag(m_body, "stream");
    if (!stream)
        return stream.error();
    m_isStreamed = stream->value_or(true);
    return Nothing{};
}

Status OllamaBodyReader::refuseLogprobs()
{
    const JsonValue top = m_body["top_logprobs"];
    const std::optional<qint64> count = top.toInteger();
    if (!isBlank(top) && (!count || *count < 0 || *count > MaxTopLogprobs))
        return invalid(u"'top_logprobs' must be a whole number from 0 to 20"_s, u"top_logprobs"_s);
    const bool isAsked = m_body["logprobs"].toBool().value_or(false);
    if (!isAsked && count.value_or(0) == 0)
        return Nothing{};
    const QString field = isAsked ? u"logprobs"_s : u"top_logprobs"_s;
    return Error{ErrorCode::Unsupported,
                 u"log probabilities are not available; leave out '%1'"_s.arg(field), field};
}

Status OllamaBodyReader::readThink()
{
    const JsonValue think = m_body["think"];
    const QByteArray level = toWord(think);
    if (isLeftToServer(think))
        return Nothing{};
    if (think.toBool() == std::optional(false) || level == "false") {
        m_response.showsThinking = false;
        m_request.reasoningEffort = "none";
        m_request.reasoningSummary = "none";
        return Nothing{};
    }
    // The wording that Ollama's clients look for.
    m_request.errorWithoutReasoning = Error{
        ErrorCode::Unsupported,
        u"\"%1\" does not support thinking"_s.arg(QString::fromUtf8(m_request.model)), u"think"_s};
    if (think.isBool() || level == "true")
        return Nothing{};
    if (level != "low" && level != "medium" && level != "high" && level != "max") {
        return invalid(u"'think' must be true, false, \"low\", \"medium\", \"high\" or \"max\""_s,
                       u"think"_s);
    }
    m_request.reasoningEffort = level;
    return Nothing{};
}

Status OllamaBodyReader::readFormat()
{
    const JsonValue format = m_body["format"];
    if (isBlank(format))
        return Nothing{};
    if (toWord(format) == "json") {
        m_request.format.kind = ResponseFormat::Kind::JsonObject;
        return Nothing{};
    }
    if (!format.isObject())
        return invalid(u"'format' must be \"json\" or a JSON schema object"_s, u"format"_s);
    m_request.format.kind = ResponseFormat::Kind::JsonSchema;
    m_request.format.name = "response";
    m_request.format.schema = fitFormatSchema(format, "format", m_request.notes);
    m_request.format.strict = false;
    return Nothing{};
}

Status OllamaBodyReader::readOptions()
{
    const JsonValue options = m_body["options"];
    if (isBlank(options))
        return Nothing{};
    if (!options.isObject())
        return invalid(u"'options' must be an object"_s, u"options"_s);
    for (const auto &[name, value] : options.members()) {
        if (!value.isAbsent() && name != "stop" && name != "num_predict")
            addNote(m_request.notes, {Note::Kind::Ignored, "options." + name, {}});
    }
    const JsonValue ceiling = options["num_predict"];
    const std::optional<double> tokens = ceiling.toDouble();
    if (!isBlank(ceiling) && (!tokens || *tokens != std::floor(*tokens)))
        return invalid(u"'options.num_predict' must be a whole number"_s, u"options.num_predict"_s);
    if (tokens && *tokens >= 1) // everything below means "no limit"
        m_request.maxOutputTokens = qint64(std::min(*tokens, 1e15));
    return readStop(options["stop"]);
}

Status OllamaBodyReader::readStop(const JsonValue &stop)
{
    const QString path = u"options.stop"_s;
    if (!isBlank(stop) && !stop.isString() && !stop.isArray())
        return invalid(u"'%1' must be an array of strings"_s.arg(path), path);
    m_request.stop = {stop.toUtf8()};
    for (const JsonValue &sequence : stop.items()) {
        if (!sequence.isString() && !isBlank(sequence))
            return invalid(u"'%1' must hold strings only"_s.arg(path), path);
        m_request.stop.append(sequence.toUtf8());
    }
    m_request.stop.removeAll(QByteArray());
    return Nothing{};
}

Status OllamaBodyReader::readTools()
{
    if (m_form == Form::Chat) {
        const Result<std::optional<bool>> parallel = readFlag(m_body, "parallel_tool_calls");
        if (!parallel)
            return parallel.error();
        m_request.parallelToolCalls = *parallel;
        if (Status status = m_toolReader.readTools(m_body["tools"]); !status)
            return status;
    }
    if (Status status = m_toolReader.readHostedTools(m_body["responses_tools"]); !status)
        return status;
    return readServiceTier(m_body, m_request);
}

//! Not members of Ollama's own API: the predecessor of this program had them.
Status OllamaBodyReader::readToolChoice()
{
    if (m_form == Form::Chat) {
        if (Status status = m_toolReader.readChoice(m_body["tool_choice"]); !status)
            return status;
    }
    const JsonValue hosted = m_body["responses_tool_choice"];
    if (Status status = m_toolReader.readHostedChoice(hosted); !status)
        return status;
    m_request.wantsWebSearch = m_options.webSearchByDefault && !m_toolReader.hasSearch()
        && m_request.toolChoice.mode != ToolChoice::Mode::None;
    return refuseChoiceWithoutTools(m_request, u"tool_choice"_s);
}

Status OllamaBodyReader::readConversation()
{
    if (m_form == Form::Generate)
        return readPrompt();
    if (m_body["messages"].isAbsent())
        return Nothing{};
    Messages messages(m_response.toolNames, m_request.notes);
    Status status = messages.read(m_body["messages"]);
    if (status)
        status = messages.addImages(m_body["images"]);
    m_request.items = messages.items();
    return status;
}

Status OllamaBodyReader::readPrompt()
{
    const Result<QByteArray> system = text("system");
    const Result<QByteArray> prompt = text("prompt");
    const Result<QByteArray> suffix = text("suffix");
    for (const auto *read : {&system, &prompt, &suffix}) {
        if (!*read)
            return read->error();
    }
    QList<Part> parts;
    if (Status status = readImages(m_body["images"], u"images"_s, parts, m_request.notes); !status)
        return status;
    if (!system->isEmpty())
        m_request.items.append(Message{Role::System, {TextPart{*system}}, {}});
    QByteArray userText = *prompt;
    if (!suffix->isEmpty()) {
        m_request.items.append(Message{Role::System, {TextPart{FillInPrompt}}, {}});
        userText = "<before>" + *prompt + "</before>\n<after>" + *suffix + "</after>";
    }
    if (!userText.isEmpty() || parts.isEmpty())
        parts.prepend(TextPart{userText});
    m_request.items.append(Message{Role::User, std::move(parts), {}});
    m_response.givesContext = !m_body["context"].isAbsent();
    return Nothing{};
}

Status OllamaBodyReader::noteIgnored()
{
    for (const auto &[name, value] : m_body.members()) {
        if (!isExpected(m_form, name) && !isBlank(value) && value.toBool() != std::optional(false))
            addNote(m_request.notes, {Note::Kind::Ignored, name, {}});
    }
    return Nothing{};
}

bool OllamaBodyReader::asksForNothing() const
{
    if (m_form == Form::Chat)
        return m_body["messages"].size() == 0;
    return m_body["prompt"].toUtf8().isEmpty() && m_body["suffix"].toUtf8().isEmpty()
        && m_body["images"].size() == 0;
}

ReadyResponse OllamaBodyReader::readyResponse() const
{
    const QByteArray body =
        toEmptyResponse(m_response, isZeroTime(m_body["keep_alive"]) ? "unload" : "load");
    if (m_isStreamed)
        return {"application/x-ndjson", body + '\n', {}};
    return {"application/json", body, {}};
}

Result<Decoded> decodeBody(Form form, const ApiCall &call, const DialectOptions &options)
{
    return decodeJsonBody(
        call, [&](const JsonValue &body) { return OllamaBodyReader(form, body, options).read(); });
}

} // namespace

std::span<const Parameter> ChatDialect::parameters() const
{
    return ChatParameters;
}

Result<Decoded> ChatDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeBody(Form::Chat, call, options);
}

std::span<const Parameter> GenerateDialect::parameters() const
{
    return GenerateParameters;
}

Result<Decoded> GenerateDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeBody(Form::Generate, call, options);
}

} // namespace ollama
