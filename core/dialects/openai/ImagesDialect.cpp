// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonWriter.h"
#include "core/chat/ImageData.h"
#include "core/dialects/openai/BodyFields.h"
#include "core/dialects/openai/ImagesEncoder.h"
#include "core/dialects/openai/OpenAiDialects.h"
#include "core/dialects/openai/OpenAiShared.h"

#include <QtCore/QRegularExpression>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostImages = 4; // each is a separate request to the backend
constexpr qsizetype MostSources = 16;

//! The account's first chat model.
constexpr char DrawingModel[] = "codex";

//! The model behind the backend's own images endpoint.
constexpr char ImageModel[] = "gpt-image-2";

constexpr char DrawIt[] =
    "Call the image_generation tool once. Use the user's text as its prompt, as it is written.";

using enum Parameter::Treatment;

constexpr Parameter GenerationParameters[] = {
    {"prompt", Supported},
    {"model", Supported},
    {"size", Supported},
    {"quality", Supported},
    {"background", Supported},
    {"output_format", Supported},
    {"output_compression", Supported},
    {"partial_images", Supported},
    {"stream", Supported},
    {"n", Local},
    {"response_format", Refused},
    {"moderation", Ignored},
    {"style", Ignored},
    {"user", Ignored},
};

constexpr Parameter EditParameters[] = {
    {"prompt", Supported},
    {"image", Supported},
    {"images", Supported},
    {"model", Supported},
    {"size", Supported},
    {"quality", Supported},
    {"background", Supported},
    {"output_format", Supported},
    {"output_compression", Supported},
    {"partial_images", Supported},
    {"stream", Supported},
    {"n", Local},
    {"response_format", Refused},
    {"mask", Refused},
    {"input_fidelity", Ignored},
    {"moderation", Ignored},
    {"user", Ignored},
};

constexpr const char *Qualities[] = {"auto", "low", "medium", "high", "standard", "hd"};
constexpr const char *Backgrounds[] = {"auto", "transparent", "opaque"};
constexpr const char *Formats[] = {"png", "jpeg", "webp"};

bool isImageModel(const QByteArray &name)
{
    for (const char *family : {"gpt-image", "dall-e", "chatgpt-image"}) {
        if (name.startsWith(family))
            return true;
    }
    return false;
}

//! A form, which some clients send, as the equivalent JSON.
Result<JsonValue> toJsonBody(const QList<FormPart> &parts)
{
    JsonWriter json;
    json.beginObject();
    QList<QByteArray> images;
    for (const FormPart &part : parts) {
        const bool isImage = part.name == "image" || part.name == "image[]";
        if (isImage)
            images.append(part.fileName.isEmpty() ? part.content : part.content.toBase64());
        else if (part.name == "n" || part.name == "partial_images"
                 || part.name == "output_compression" || part.name == "stream")
            json.memberRaw(part.name, parseJson(part.content) ? part.content : R"("")"_ba);
        else
            json.member(part.name, part.fileName.isEmpty() ? part.content : "(file)"_ba);
    }
    json.key("images").beginArray();
    for (const QByteArray &image : images)
        json.string(image);
    json.endArray().endObject();
    return parseJson(json.take());
}

//! Reads one body, field by field.
class ImageReader
{
public:
    ImageReader(const JsonValue &body, bool isEdit) : m_body(body), m_isEdit(isEdit) { }

    Result<Decoded> read(const DialectOptions &options);

private:
    Status refuseImpossible() const;
    Status readPrompt();
    Status readSources();
    Status addSource(const JsonValue &value, const QString &path);
    Status readLook();
    Status readNumber(const char *name, qint64 most);
    Status readChosenModel();
    std::optional<ImageOrder> toOrder() const;

    const JsonValue &m_body;
    bool m_isEdit;
    Request m_request;
    QList<Part> m_parts;
    ImageLook m_look;
    JsonWriter m_tool;
};

Result<Decoded> ImageReader::read(const DialectOptions &options)
{
    const Result<StreamOptions> stream = readStream(m_body);
    if (!stream)
        return stream.error();
    const Result<int> count = readChoiceCount(m_body, MostImages);
    if (!count)
        return count.error();
    m_tool.beginObject().member("type", "image_generation");
    for (const auto step : {&ImageReader::readChosenModel, &ImageReader::readSources,
                            &ImageReader::readPrompt, &ImageReader::readLook}) {
        if (Status status = (this->*step)(); !status)
            return status.error();
    }
    if (Status status = refuseImpossible(); !status)
        return status.error();
    // Without a stream they would not be seen.
    if (stream->isStreamed) {
        if (Status status = readNumber("partial_images", 3); !status)
            return status.error();
    }
    m_tool.endObject();
    m_request.instructions = DrawIt;
    m_request.items.append(Message{Role::User, m_parts, {}});
    m_request.tools.append(BuiltInTool{"image_generation", {m_tool.take()}});
    m_request.toolChoice.mode = ToolChoice::Mode::BuiltIn;
    m_request.toolChoice.name = "image_generation";
    m_request.reasoningSummary = "none";
    m_request.image = toOrder();
    noteIgnored(m_body,
                m_isEdit ? std::span<const Parameter>(EditParameters)
                         : std::span<const Parameter>(GenerationParameters),
                m_request.notes);

    Decoded decoded;
    decoded.requests.assign(size_t(*count), m_request);
    decoded.isStreamed = stream->isStreamed;
    decoded.encoder = std::make_unique<ImagesEncoder>(ImageResponseOptions{
        m_isEdit ? "image_edit"_ba : "image_generation"_ba, options.createdAt(), *count, m_look});
    return decoded;
}

//! Nullopt when the images endpoint of the backend cannot do what is asked for.
std::optional<ImageOrder> ImageReader::toOrder() const
{
    constexpr qsizetype MostDirectSources = 5;
    const bool isPng = m_look.outputFormat.isEmpty() || m_look.outputFormat == "png";
    const bool hasImageModel = m_request.model == DrawingModel;
    if (!hasImageModel || !isPng || m_parts.size() > MostDirectSources + 1)
        return std::nullopt;
    JsonWriter json;
    json.beginObject().member("model", ImageModel);
    json.member("prompt", m_body["prompt"].toUtf8()).memberNumber("n", 1);
    for (const auto &[name, value] :
         {std::pair{"size", m_look.size}, std::pair{"quality", m_look.quality},
          std::pair{"background", m_look.background}}) {
        if (!value.isEmpty())
            json.member(name, value);
    }
    if (m_isEdit) {
        json.key("images").beginArray();
        for (const Part &part : m_parts) {
            if (const auto *image = std::get_if<ImagePart>(&part))
                json.beginObject().member("image_url", image->url).endObject();
        }
        json.endArray();
    }
    const bool showsUnfinished = m_body["partial_images"].toInteger().value_or(0) > 0
        && m_body["stream"].toBool().value_or(false);
    return ImageOrder{{json.endObject().take()}, m_isEdit, showsUnfinished};
}

Status ImageReader::readChosenModel()
{
    const JsonValue model = m_body["model"];
    if (!model.isAbsent() && !model.isString())
        return invalidValue(u"'model' must be the name of a model."_s, u"model"_s);
    const QByteArray name = model.toUtf8();
    m_request.model = name.isEmpty() || isImageModel(name) ? QByteArray(DrawingModel) : name;
    return Nothing{};
}

Status ImageReader::readPrompt()
{
    const JsonValue prompt = m_body["prompt"];
    if (prompt.isAbsent())
        return missingParameter(u"prompt"_s);
    if (prompt.toUtf8().trimmed().isEmpty())
        return invalidValue(u"'prompt' must be a string that describes the image."_s, u"prompt"_s);
    m_parts.append(TextPart{prompt.toUtf8()});
    return Nothing{};
}

Status ImageReader::readSources()
{
    if (!m_isEdit)
        return Nothing{};
    for (const char *name : {"image", "images"}) {
        const JsonValue value = m_body[name];
        const QString field = QString::fromLatin1(name);
        if (!value.isAbsent() && !value.isArray()) {
            if (Status status = addSource(value, field); !status)
                return status;
        }
        qsizetype index = 0;
        for (const JsonValue &item : value.items()) {
            if (Status status = addSource(item, itemPath(field, index++)); !status)
                return status;
        }
    }
    if (m_parts.isEmpty())
        return missingParameter(u"image"_s);
    if (m_parts.size() > MostSources)
        return invalidValue(u"At most 16 images can be edited at once."_s, u"image"_s);
    return Nothing{};
}

Status ImageReader::addSource(const JsonValue &value, const QString &path)
{
    if (!value["file_id"].isAbsent()) {
        return unsupported(u"Files are not stored here; send the image itself."_s,
                           path + u".file_id"_s);
    }
    const JsonValue text = value.isObject() ? value["image_url"] : value;
    if (!text.isString())
        return invalidValue(u"'%1' must be an image or its URL."_s.arg(path), path);
    const Result<std::optional<QByteArray>> url = toImageUrl(text.toUtf8());
    if (!url || !*url) {
        return invalidValue(
            url ? u"'%1' must be a PNG, JPEG, GIF or WebP image of at most 20 MB."_s.arg(path)
                : url.error().message,
            path);
    }
    m_parts.append(ImagePart{**url, {}});
    return Nothing{};
}

Status ImageReader::readLook()
{
    const JsonValue size = m_body["size"];
    static const QRegularExpression form(u"^(auto|[1-9][0-9]{1,4}x[1-9][0-9]{1,4})$"_s);
    if (!size.isAbsent() && !form.match(size.toString()).hasMatch())
        return invalidValue(u"'size' must be 'auto' or a size such as '1024x1024'."_s, u"size"_s);
    m_look.size = size.toUtf8();
    const auto quality = readWord(m_body["quality"], u"quality"_s, Qualities);
    if (!quality)
        return quality.error();
    m_look.quality = *quality;
    // The values of an older image model.
    if (*quality == "standard" || *quality == "hd") {
        m_look.quality = *quality == "hd" ? "high" : "medium";
        addNote(m_request.notes,
                {Note::Kind::Changed, "quality", *quality + "->" + m_look.quality});
    }
    const auto background = readWord(m_body["background"], u"background"_s, Backgrounds);
    if (!background)
        return background.error();
    m_look.background = *background;
    const auto format = readWord(m_body["output_format"], u"output_format"_s, Formats);
    if (!format)
        return format.error();
    m_look.outputFormat = *format;
    const auto member = [this](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            m_tool.member(name, value);
    };
    member("size", m_look.size);
    member("quality", m_look.quality);
    member("background", m_look.background);
    m_tool.member("output_format", format->isEmpty() ? "png"_ba : *format);
    return readNumber("output_compression", 100);
}

Status ImageReader::readNumber(const char *name, qint64 most)
{
    const JsonValue value = m_body[name];
    if (value.isAbsent())
        return Nothing{};
    const std::optional<qint64> number = value.toInteger();
    const QString field = QString::fromLatin1(name);
    if (!number || *number < 0 || *number > most)
        return invalidValue(u"'%1' must be a whole number from 0 to %2."_s.arg(field).arg(most),
                            field);
    m_tool.memberNumber(name, *number);
    return Nothing{};
}

Status ImageReader::refuseImpossible() const
{
    const JsonValue format = m_body["response_format"];
    if (!format.isAbsent() && format.toUtf8() != "b64_json") {
        return unsupported(u"Images are not stored for download; use 'b64_json'."_s,
                           u"response_format"_s);
    }
    if (m_isEdit && !m_body["mask"].isAbsent()) {
        return unsupported(u"Masks are not supported; describe in the prompt what to change."_s,
                           u"mask"_s);
    }
    return Nothing{};
}

} // namespace

std::span<const Parameter> ImagesDialect::parameters() const
{
    if (m_task == Task::Edit)
        return EditParameters;
    return GenerationParameters;
}

Result<Decoded> ImagesDialect::decode(const ApiCall &call, const DialectOptions &options) const
{
    const bool isEdit = m_task == Task::Edit;
    const QByteArray contentType = call.header("content-type");
    if (isEdit && isForm(contentType)) {
        const auto parts = readForm(contentType, call.body);
        if (!parts)
            return parts.error();
        const auto body = toJsonBody(*parts);
        if (!body)
            return body.error();
        return ImageReader(*body, isEdit).read(options);
    }
    return decodeJsonBody(
        call, [&](const JsonValue &body) { return ImageReader(body, isEdit).read(options); });
}

} // namespace openai
