// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/Completions.h"

#include "core/base/Ids.h"
#include "core/base/Overloaded.h"
#include "core/dialects/openai/BodyFields.h"
#include "core/dialects/openai/OpenAiDialects.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <utility>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostPerPrompt = 4;
constexpr qsizetype MostChoices = 16; // each is a separate request to the backend

using enum Parameter::Treatment;

constexpr Parameter CompletionParameters[] = {
    {"model", Supported},
    {"prompt", Supported},
    {"suffix", Supported},
    {"stream", Supported},
    {"stream_options", Supported},
    {"reasoning_effort", Supported},
    {"service_tier", Supported},
    {"fast_mode", Supported},
    {"prompt_cache_key", Supported},
    {"client_metadata", Supported},
    {"n", Local},
    {"echo", Local},
    {"max_tokens", Local},
    {"stop", Local},
    {"best_of", Refused},
    {"logprobs", Refused},
    {"temperature", Ignored},
    {"top_p", Ignored},
    {"frequency_penalty", Ignored},
    {"presence_penalty", Ignored},
    {"logit_bias", Ignored},
    {"seed", Ignored},
    {"user", Ignored},
};

constexpr const char *CompletionCeiling[] = {"max_tokens"};

constexpr char FillIn[] =
    "You complete text. The user gives the text before a gap in <before> and the text after it in "
    "<after>. Answer with what belongs into the gap alone: do not repeat what stands around it, "
    "do not comment on it, do not put it into a code block.";

Result<QList<QByteArray>> readPrompts(const JsonValue &prompt)
{
    if (prompt.isAbsent())
        return missingParameter(u"prompt"_s);
    if (prompt.isString())
        return QList<QByteArray>{prompt.toUtf8()};
    if (!prompt.isArray() || prompt.size() == 0)
        return invalidValue(u"'prompt' must be a string or an array of strings."_s, u"prompt"_s);
    QList<QByteArray> prompts;
    for (const JsonValue &item : prompt.items()) {
        if (item.isNumber() || item.isArray()) {
            return unsupported(u"Prompts as tokens are not supported; send 'prompt' as text."_s,
                               u"prompt"_s);
        }
        if (!item.isString()) {
            const QString path = itemPath(u"prompt"_s, prompts.size());
            return invalidValue(u"'%1' must be a string."_s.arg(path), path);
        }
        prompts.append(item.toUtf8());
    }
    return prompts;
}

Status refuseCompletionExtras(const JsonValue &body)
{
    const JsonValue bestOf = body["best_of"];
    if (!isBlank(bestOf) && toWholeNumber(bestOf).value_or(2) > 1) {
        return unsupported(u"'best_of' above 1 needs log probabilities, which are not available "
                           "here."_s,
                           u"best_of"_s);
    }
    const JsonValue logprobs = body["logprobs"];
    if (!isBlank(logprobs) && logprobs.toBool() != std::optional(false))
        return unsupported(u"Log probabilities are not available here."_s, u"logprobs"_s);
    return Nothing{};
}

//! What all requests of one call have in common.
Result<Request> readCompletion(const JsonValue &body, const ApiCall &call,
                               const DialectOptions &options)
{
    Request request;
    if (Status status = readModel(body, request); !status)
        return status.error();
    if (Status status = refuseCompletionExtras(body); !status)
        return status.error();
    if (Status status = readCeiling(body, CompletionCeiling, request); !status)
        return status.error();
    if (Status status = readStop(body, request); !status)
        return status.error();
    request.reasoningEffort =
        readEffort(body["reasoning_effort"], "reasoning_effort", request.notes);
    request.reasoningSummary = "none"; // there is no field for reasoning
    if (Status status = readServiceTier(body, request); !status)
        return status.error();
    if (Status status = readIdentity(body, call, request); !status)
        return status.error();
    request.wantsWebSearch = options.webSearchByDefault;
    noteIgnored(body, CompletionParameters, request.notes);
    return request;
}

//! A plain prompt is sent unchanged: users of this API today write instructions into it.
void addPrompt(Request &request, const QByteArray &prompt, const QByteArray &suffix)
{
    QByteArray text = prompt;
    if (!suffix.isEmpty()) {
        request.instructions = FillIn;
        text = "<before>" + prompt + "</before>\n<after>" + suffix + "</after>";
    }
    request.items.append(Message{Role::User, {TextPart{text}}, {}});
}

Result<Decoded> decodeCompletion(const JsonValue &body, const ApiCall &call,
                                 const DialectOptions &options)
{
    const Result<Request> request = readCompletion(body, call, options);
    if (!request)
        return request.error();
    const Result<QList<QByteArray>> prompts = readPrompts(body["prompt"]);
    if (!prompts)
        return prompts.error();
    const Result<StreamOptions> stream = readStream(body);
    if (!stream)
        return stream.error();
    const Result<int> perPrompt = readChoiceCount(body, MostPerPrompt);
    if (!perPrompt)
        return perPrompt.error();
    const Result<std::optional<bool>> echo = readFlag(body, "echo");
    if (!echo)
        return echo.error();
    const JsonValue suffix = body["suffix"];
    if (!isBlank(suffix) && !suffix.isString())
        return invalidValue(u"'suffix' must be a string."_s, u"suffix"_s);
    if (prompts->size() * *perPrompt > MostChoices) {
        return invalidValue(
            u"At most %1 choices are possible: prompts times 'n'."_s.arg(MostChoices), u"prompt"_s);
    }

    CompletionResponseOptions response{
        newId("cmpl-"), request->model, options.createdAt(), stream->includesUsage, {}};
    Decoded decoded;
    decoded.isStreamed = stream->isStreamed;
    for (const QByteArray &prompt : *prompts) {
        for (int i = 0; i < *perPrompt; ++i) {
            decoded.requests.push_back(*request);
            addPrompt(decoded.requests.back(), prompt, suffix.toUtf8());
            response.beginnings.append(echo->value_or(false) ? prompt : QByteArray());
        }
    }
    decoded.encoder = std::make_unique<CompletionsEncoder>(std::move(response));
    return decoded;
}

} // namespace

std::span<const Parameter> CompletionsDialect::parameters() const
{
    return CompletionParameters;
}

Result<Decoded> CompletionsDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    return decodeJsonBody(
        call, [&](const JsonValue &body) { return decodeCompletion(body, call, options); });
}

// --- encoder -------------------------------------------------------------------------------------

CompletionsEncoder::CompletionsEncoder(CompletionResponseOptions options)
    : m_options(std::move(options))
    , m_choices(size_t(m_options.beginnings.size()))
{
}

QByteArray CompletionsEncoder::textOf(int index, const Event &event)
{
    Choice &choice = m_choices[size_t(index)];
    QByteArray text;
    if (!std::exchange(choice.hasStarted, true))
        text = m_options.beginnings.at(index);
    const auto add = [&](int item, const QByteArray &piece) {
        text += choice.flow.beforeText(item, piece);
        text += piece;
    };
    const auto visitor = Overloaded{
        [&](const TextDelta &delta) { add(delta.item, delta.text); },
        [&](const RefusalDelta &delta) { add(delta.item, delta.text); },
        [&](const ResponseFinished &finished) { choice.finished = finished; },
        [](const ResponseStarted &) {},
        [](const ReasoningStarted &) {},
        [](const ReasoningDelta &) {},
        [](const ReasoningFinished &) {},
        [](const ToolCallStarted &) {},
        [](const ToolCallDelta &) {},
        [](const ToolCallFinished &) {},
        [](const SearchStarted &) {},
        [](const SearchFinished &) {},
        [](const CitationAdded &) {},
        [](const ImageDelta &) {},
        [](const ImageFinished &) {},
        [](const ItemFinished &) {},
        [](const RawEvent &) {},
        [](const ResponseFailed &) {},
    };
    std::visit(visitor, event);
    return text;
}

// --- streamed -----------------------------------------------------------------------------------

void CompletionsEncoder::stream(int index, const Event &event, QByteArray &out)
{
    if (m_hasFailed || m_choices[size_t(index)].finished)
        return;
    if (const auto *failed = std::get_if<ResponseFailed>(&event)) {
        m_hasFailed = true;
        JsonWriter json(QByteArray("data: "));
        writeHead(json);
        json.key("choices").beginArray().endArray();
        writeError(json.key("error"), failed->error);
        json.endObject();
        out.append(json.text() + "\n\n");
        return;
    }
    const QByteArray text = textOf(index, event);
    if (!text.isEmpty())
        appendChunk(index, text, std::nullopt, out);
    if (const auto &finished = m_choices[size_t(index)].finished)
        appendChunk(index, {}, finished, out);
}

void CompletionsEncoder::appendChunk(int index, QByteArrayView text,
                                     const std::optional<ResponseFinished> &finished,
                                     QByteArray &out) const
{
    JsonWriter json(QByteArray("data: "));
    writeHead(json);
    json.key("choices").beginArray();
    writeChoice(json, index, text, finished);
    json.endArray();
    if (m_options.includesUsage)
        json.memberNull("usage");
    json.endObject();
    out.append(json.text() + "\n\n");
}

void CompletionsEncoder::end(QByteArray &out)
{
    if (m_hasFailed)
        return;
    const std::optional<Usage> usage = usageOfAll();
    if (m_options.includesUsage && usage) {
        JsonWriter json(QByteArray("data: "));
        writeHead(json);
        json.key("choices").beginArray().endArray();
        writeUsage(json.key("usage"), *usage);
        json.endObject();
        out.append(json.text() + "\n\n");
    }
    out.append("data: [DONE]\n\n");
}

// --- complete -----------------------------------------------------------------------------------

void CompletionsEncoder::collect(int index, const Event &event)
{
    const QByteArray text = textOf(index, event);
    m_choices[size_t(index)].text += text;
}

QByteArray CompletionsEncoder::completeBody()
{
    JsonWriter json;
    writeHead(json);
    json.key("choices").beginArray();
    for (int index = 0; index < int(m_choices.size()); ++index) {
        const Choice &choice = m_choices[size_t(index)];
        writeChoice(json, index, choice.text, choice.finished);
    }
    json.endArray();
    if (const std::optional<Usage> usage = usageOfAll())
        writeUsage(json.key("usage"), *usage);
    json.endObject();
    return json.take();
}

// --- both ---------------------------------------------------------------------------------------

//! Opens the object; the caller closes it.
void CompletionsEncoder::writeHead(JsonWriter &json) const
{
    json.beginObject();
    json.member("id", m_options.id);
    json.member("object", "text_completion");
    json.memberNumber("created", m_options.createdAt);
    json.member("model", m_options.model);
    json.memberNull("system_fingerprint");
}

void CompletionsEncoder::writeChoice(JsonWriter &json, int index, QByteArrayView text,
                                     const std::optional<ResponseFinished> &finished) const
{
    json.beginObject().member("text", text).memberNumber("index", index);
    json.memberNull("logprobs");
    if (finished)
        json.member("finish_reason", toFinishReason(finished->reason, false, false));
    else
        json.memberNull("finish_reason");
    json.endObject();
}

std::optional<Usage> CompletionsEncoder::usageOfAll() const
{
    UsageSum sum;
    for (const Choice &choice : m_choices)
        sum.add(choice.finished ? choice.finished->usage : std::nullopt);
    return sum.total();
}

} // namespace openai
