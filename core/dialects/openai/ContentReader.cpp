// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ContentReader.h"

#include "core/chat/ImageData.h"
#include "core/dialects/openai/OpenAiShared.h"

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char LeftOutImage[] =
    "[An image was left out here: it is not a readable PNG, JPEG, GIF or WebP file.]";

bool isText(const QByteArray &type)
{
    return type == "text" || type == "input_text" || type == "output_text";
}

//! The backend requires a name and looks at its extension.
QByteArray fileNameFor(const QByteArray &dataUrl)
{
    const bool isText = dataUrl.startsWith("data:text/");
    if (dataUrl.startsWith("data:application/pdf"))
        return "file.pdf";
    return isText ? QByteArray("file.txt") : QByteArray("file");
}

QByteArray readDetail(QList<Note> &notes, const JsonValue &detail, const QString &path)
{
    const QByteArray word = detail.toUtf8();
    if (word.isEmpty() || word == "auto" || word == "low" || word == "high" || word == "original")
        return word;
    addNote(notes, {Note::Kind::Changed, path.toUtf8() + ".detail", word + "->auto"});
    return "auto";
}

Result<Part> readImage(QList<Note> &notes, const JsonValue &part, const QString &path)
{
    const QString urlPath = path + u".image_url"_s;
    const JsonValue image = part["image_url"];
    const JsonValue url = image.isObject() ? image["url"] : image;
    if (url.isAbsent() && !part["file_id"].isAbsent()) {
        return unsupported(u"Uploaded files are not available here; send the image itself."_s,
                           path + u".file_id"_s);
    }
    const Result<QByteArray> text = requiredText(url, urlPath);
    if (!text)
        return text.error();
    const Result<std::optional<QByteArray>> usable = toImageUrl(*text);
    if (!usable)
        return invalidValue(usable.error().message, urlPath);
    if (!*usable) {
        addNote(notes, {Note::Kind::Changed, urlPath.toUtf8(), "image->text"});
        return Part(TextPart{LeftOutImage});
    }
    const JsonValue detail = image.isObject() ? image["detail"] : part["detail"];
    return Part(ImagePart{**usable, readDetail(notes, detail, urlPath)});
}

Result<Part> readFile(const JsonValue &part, const QString &path)
{
    const bool isNested = part["file"].isObject();
    const JsonValue file = isNested ? part["file"] : part;
    const QString filePath = isNested ? path + u".file"_s : path;
    const JsonValue data = file["file_data"];
    if (data.isAbsent() && (!file["file_id"].isAbsent() || !file["file_url"].isAbsent())) {
        const QString key = file["file_id"].isAbsent() ? u".file_url"_s : u".file_id"_s;
        return unsupported(u"Files are not stored or fetched here; send 'file_data'."_s,
                           filePath + key);
    }
    const QString dataPath = filePath + u".file_data"_s;
    const Result<QByteArray> text = requiredText(data, dataPath);
    if (!text)
        return text.error();
    const Result<QByteArray> url = toFileUrl(*text);
    if (!url)
        return invalidValue(url.error().message, dataPath);
    const QByteArray name = file["filename"].toUtf8();
    return Part(FilePart{name.isEmpty() ? fileNameFor(*url) : name, *url});
}

Result<Part> readPart(QList<Note> &notes, const JsonValue &part, const QString &path)
{
    if (part.isString())
        return Part(TextPart{part.toUtf8()});
    if (!part.isObject())
        return wrongType(path, u"an object"_s);
    const QByteArray type = part["type"].toUtf8();
    if (isText(type)) {
        if (!part["text"].isString())
            return wrongType(path + u".text"_s, u"a string"_s);
        return Part(TextPart{part["text"].toUtf8()});
    }
    if (type == "image_url" || type == "input_image")
        return readImage(notes, part, path);
    if (type == "file" || type == "input_file")
        return readFile(part, path);
    if (type == "refusal")
        return Part(RefusalPart{part["refusal"].toUtf8()});
    if (type == "input_audio") {
        return unsupported(u"The models behind this server take text and images, no audio."_s,
                           path + u".input_audio"_s);
    }
    return invalidValue(u"'%1.type' must be text, image_url, file or refusal."_s.arg(path),
                        path + u".type"_s);
}

} // namespace

Result<QList<Part>> readContent(QList<Note> &notes, const JsonValue &content, const QString &path)
{
    if (content.isAbsent())
        return QList<Part>{TextPart{}};
    if (content.isString())
        return QList<Part>{TextPart{content.toUtf8()}};
    if (!content.isArray())
        return wrongType(path, u"a string, an array or null"_s);
    QList<Part> parts;
    qsizetype index = 0;
    for (const JsonValue &value : content.items()) {
        Result<Part> part = readPart(notes, value, itemPath(path, index++));
        if (!part)
            return part.error();
        parts.append(std::move(*part));
    }
    if (parts.isEmpty())
        parts.append(TextPart{});
    return parts;
}

} // namespace openai
