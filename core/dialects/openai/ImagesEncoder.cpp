// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ImagesEncoder.h"

#include "core/base/Json.h"
#include "core/base/Overloaded.h"
#include "core/dialects/openai/OpenAiShared.h"

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostWords = 500;

//! The look of an image as the backend reports it.
ImageLook toLook(const RawJson &details)
{
    const auto json = parseJson(details.text);
    if (!json)
        return {};
    return {(*json)["size"].toUtf8(), (*json)["quality"].toUtf8(), (*json)["background"].toUtf8(),
            (*json)["output_format"].toUtf8()};
}

void writeLook(JsonWriter &json, const ImageLook &look)
{
    const auto member = [&json](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            json.member(name, value);
    };
    member("size", look.size);
    member("quality", look.quality);
    member("background", look.background);
    member("output_format", look.outputFormat);
}

void writeImageUsage(JsonWriter &json, const Usage &usage)
{
    json.beginObject().memberNumber("input_tokens", usage.inputTokens);
    json.memberNumber("output_tokens", usage.outputTokens);
    json.memberNumber("total_tokens", usage.totalTokens).endObject();
}

void appendEvent(QByteArray &out, const QByteArray &type, const QByteArray &json)
{
    out.append("event: " + type + "\ndata: " + json + "\n\n");
}

} // namespace

ImagesEncoder::ImagesEncoder(ImageResponseOptions options)
    : m_options(std::move(options))
    , m_choices(size_t(m_options.choiceCount))
{
}

void ImagesEncoder::collect(int index, const Event &event)
{
    Choice &choice = m_choices[size_t(index)];
    const auto visitor = Overloaded{
        [&](const TextDelta &delta) { choice.words += delta.text; },
        [&](const RefusalDelta &delta) {
            choice.words += delta.text;
            choice.isRefused = true;
        },
        [&](const ImageFinished &image) { choice.images.push_back(image); },
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
        [](const ItemFinished &) {},
        [](const RawEvent &) {},
        [](const ResponseFailed &) {},
    };
    std::visit(visitor, event);
}

void ImagesEncoder::stream(int index, const Event &event, QByteArray &out)
{
    if (m_hasFailed)
        return;
    if (const auto *failed = std::get_if<ResponseFailed>(&event)) {
        m_hasFailed = true;
        JsonWriter json;
        json.beginObject().member("type", "error");
        writeError(json.key("error"), failed->error);
        appendEvent(out, "error", json.endObject().take());
        return;
    }
    collect(index, event);
    if (const auto *image = std::get_if<ImageDelta>(&event))
        writeUnfinished(*image, out);
    // Only now is the usage known.
    if (std::holds_alternative<ResponseFinished>(event)) {
        for (const ImageFinished &image : m_choices[size_t(index)].images)
            writeFinished(m_choices[size_t(index)], image, out);
    }
}

//! The look of an unfinished image is not reported; the requested one stands in.
void ImagesEncoder::writeUnfinished(const ImageDelta &image, QByteArray &out) const
{
    const auto orAuto = [](const QByteArray &value) {
        return value.isEmpty() ? QByteArray("auto") : value;
    };
    const ImageLook &look = m_options.look;
    const QByteArray type = m_options.eventPrefix + ".partial_image";
    JsonWriter json;
    json.beginObject().member("type", type).member("b64_json", image.base64);
    json.memberNumber("partial_image_index", image.index);
    json.memberNumber("created_at", m_options.createdAt);
    writeLook(json,
              {orAuto(look.size), orAuto(look.quality), orAuto(look.background),
               look.outputFormat.isEmpty() ? QByteArray("png") : look.outputFormat});
    appendEvent(out, type, json.endObject().take());
}

void ImagesEncoder::writeFinished(const Choice &choice, const ImageFinished &image,
                                  QByteArray &out) const
{
    const QByteArray type = m_options.eventPrefix + ".completed";
    JsonWriter json;
    json.beginObject().member("type", type).member("b64_json", image.base64);
    json.memberNumber("created_at", m_options.createdAt);
    writeLook(json, toLook(image.details));
    if (!image.revisedPrompt.isEmpty())
        json.member("revised_prompt", image.revisedPrompt);
    if (choice.finished && choice.finished->usage)
        writeImageUsage(json.key("usage"), *choice.finished->usage);
    appendEvent(out, type, json.endObject().take());
}

std::optional<Error> ImagesEncoder::shortcoming() const
{
    QByteArray words;
    bool isRefused = false;
    for (const Choice &choice : m_choices) {
        if (!choice.images.empty())
            return std::nullopt;
        words += choice.words;
        isRefused = isRefused || choice.isRefused
            || (choice.finished
                && choice.finished->reason == ResponseFinished::Reason::ContentFilter);
    }
    QString message = u"The model created no image."_s;
    if (!words.isEmpty())
        message += u" It said: "_s + QString::fromUtf8(words).left(MostWords);
    if (isRefused || !words.isEmpty())
        return Error{ErrorCode::ContentPolicy, message, u"prompt"_s};
    return Error{ErrorCode::Upstream, message};
}

QByteArray ImagesEncoder::completeBody()
{
    JsonWriter json;
    json.beginObject().memberNumber("created", m_options.createdAt);
    json.key("data").beginArray();
    std::optional<ImageLook> look;
    for (const Choice &choice : m_choices) {
        for (const ImageFinished &image : choice.images) {
            json.beginObject().member("b64_json", image.base64);
            if (!image.revisedPrompt.isEmpty())
                json.member("revised_prompt", image.revisedPrompt);
            json.endObject();
            if (!look)
                look = toLook(image.details);
        }
    }
    json.endArray();
    if (look)
        writeLook(json, *look);
    if (const std::optional<Usage> usage = usageOfAll())
        writeImageUsage(json.key("usage"), *usage);
    return json.endObject().take();
}

std::optional<Usage> ImagesEncoder::usageOfAll() const
{
    UsageSum sum;
    for (const Choice &choice : m_choices)
        sum.add(choice.finished ? choice.finished->usage : std::nullopt);
    return sum.total();
}

} // namespace openai
