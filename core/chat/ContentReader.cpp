// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ContentReader.h"

#include "core/base/JsonWriter.h"
#include "core/chat/FieldErrors.h"
#include "core/chat/ImageData.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char FailedTool[] = "[The tool failed.]\n";
constexpr char LeftOutImage[] =
    "[An image was left out here: it is not a readable PNG, JPEG, GIF or WebP file.]";
constexpr char OwnImage[] = "[An image that was shown here is left out.]";
constexpr char OwnFile[] = "[A file that was given here is left out.]";

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

//! Its own message does not name the field.
Error atField(const Error &error, const QString &path)
{
    return invalidValue(u"'%1': %2"_s.arg(path, error.message), path);
}

Error noStoredFile(const QString &path)
{
    return unsupported(u"'%1': uploaded files are not available; send the data itself."_s.arg(path),
                       path);
}

Result<Part> readImageUrl(QList<Note> &notes, const JsonValue &url, const QString &path,
                          const JsonValue &detail)
{
    const Result<QByteArray> text = readRequiredText(url, path);
    if (!text)
        return text.error();
    Result<Part> part = toImagePart(notes, *text, path);
    if (auto *image = part ? std::get_if<ImagePart>(&*part) : nullptr)
        image->detail = readDetail(notes, detail, path);
    return part;
}

Result<Part> readImage(QList<Note> &notes, const JsonValue &part, const QString &path)
{
    const JsonValue image = part["image_url"];
    const JsonValue url = image.isObject() ? image["url"] : image;
    if (url.isAbsent() && !part["file_id"].isAbsent())
        return noStoredFile(path + u".file_id"_s);
    return readImageUrl(notes, url, path + u".image_url"_s,
                        image.isObject() ? image["detail"] : part["detail"]);
}

//! The block of Anthropic's API, with its data in `source`, or of MCP, with `data` itself.
Result<Part> readImageBlock(QList<Note> &notes, const JsonValue &block, const QString &path)
{
    if (!block["image_url"].isAbsent())
        return readImage(notes, block, path);
    if (block["image"].isString())
        return readImageUrl(notes, block["image"], path + u".image"_s, {});
    const bool hasSource = block["source"].isObject() || block["data"].isAbsent();
    const JsonValue source = hasSource ? block["source"] : block;
    const QString sourcePath = hasSource ? path + u".source"_s : path;
    if (source["type"].toUtf8() == "file")
        return noStoredFile(sourcePath);
    const bool isLink = source["url"].isString();
    return readImageUrl(notes, source[isLink ? "url" : "data"],
                        sourcePath + (isLink ? u".url"_s : u".data"_s), {});
}

//! The text of a document with its title and context, as one part.
TextPart toDocumentText(const JsonValue &block, const QByteArray &text)
{
    QList<QByteArray> paragraphs{block["title"].toUtf8(), block["context"].toUtf8()};
    paragraphs.removeAll(QByteArray());
    paragraphs.append(text);
    return {paragraphs.join("\n\n")};
}

//! Anthropic's document, with text, a file or its address in `source`.
Result<Part> readDocument(const JsonValue &block, const QString &path)
{
    const JsonValue source = block["source"];
    const QByteArray type = source["type"].toUtf8();
    const QString sourcePath = path + u".source"_s;
    if (type == "file")
        return noStoredFile(sourcePath);
    if (type == "content" && source["content"].isString())
        return Part(toDocumentText(block, source["content"].toUtf8()));
    const bool isLink = type == "url";
    const QString textPath = sourcePath + (isLink ? u".url"_s : u".data"_s);
    const Result<QByteArray> text = readRequiredText(source[isLink ? "url" : "data"], textPath);
    if (!text)
        return text.error();
    if (isLink)
        return toLinkedFile(*text, textPath);
    if (type == "text")
        return Part(toDocumentText(block, *text));
    const QByteArray media = source["media_type"].toUtf8();
    const auto url = toFileUrl(media.isEmpty() ? *text : "data:" + media + ";base64," + *text);
    if (!url)
        return atField(url.error(), textPath);
    const QByteArray title = block["title"].toUtf8();
    return Part(FilePart{title.isEmpty() ? fileNameFor(*url) : title, *url});
}

//! Reasoning of another provider, and what its responses show of tools that ran on its side.
bool isLeftOut(const QByteArray &type)
{
    return type == "thinking" || type == "redacted_thinking" || type == "server_tool_use"
        || type == "mcp_tool_use" || type == "tool_reference" || type == "reasoning_text"
        || type == "summary_text" || type.endsWith("_tool_result");
}

Result<Part> readFile(const JsonValue &part, const QString &path)
{
    const bool isNested = part["file"].isObject();
    const JsonValue file = isNested ? part["file"] : part;
    const QString filePath = isNested ? path + u".file"_s : path;
    const JsonValue data = file["file_data"];
    if (data.isAbsent() && file["file_url"].isString())
        return toLinkedFile(file["file_url"].toUtf8(), filePath + u".file_url"_s);
    if (data.isAbsent() && !file["file_id"].isAbsent())
        return noStoredFile(filePath + u".file_id"_s);
    const QString dataPath = filePath + u".file_data"_s;
    const Result<QByteArray> text = readRequiredText(data, dataPath);
    if (!text)
        return text.error();
    const Result<QByteArray> url = toFileUrl(*text);
    if (!url)
        return atField(url.error(), dataPath);
    const QByteArray name = file["filename"].toUtf8();
    return Part(FilePart{name.isEmpty() ? fileNameFor(*url) : name, *url});
}

Result<Part> toPart(QList<Note> &notes, const JsonValue &part, const QString &path)
{
    if (part.isString())
        return Part(TextPart{part.toUtf8()});
    if (!part.isObject())
        return wrongType(path, u"an object"_s);
    const QByteArray type = part["type"].toUtf8();
    if (isText(type) || (type.isEmpty() && part["text"].isString())) {
        if (!part["text"].isString())
            return wrongType(path + u".text"_s, u"a string"_s);
        return Part(TextPart{part["text"].toUtf8()});
    }
    if (type == "image_url" || type == "input_image")
        return readImage(notes, part, path);
    if (type == "image")
        return readImageBlock(notes, part, path);
    if (type == "file" || type == "input_file")
        return readFile(part, path);
    if (type == "document")
        return readDocument(part, path);
    if (type == "refusal")
        return Part(RefusalPart{part["refusal"].toUtf8()});
    if (type == "input_audio") {
        return unsupported(u"Audio is not supported; the models read text and images."_s,
                           path + u".input_audio"_s);
    }
    if (type == "search_result")
        return Part(toSearchText(part));
    if (type.isEmpty()) {
        return invalidValue(u"'%1.type' must be text, image_url, file or refusal."_s.arg(path),
                            path + u".type"_s);
    }
    addNote(notes, {Note::Kind::Changed, path.toUtf8(), type + "->text"});
    return Part(toPlaceholder(type));
}

Status readParts(QList<Note> &notes, const JsonValue &list, const QString &path, QList<Part> &parts)
{
    qsizetype index = 0;
    for (const JsonValue &value : list.items()) {
        if (Status status = readPart(notes, value, itemPath(path, index++), parts); !status)
            return status;
    }
    return Nothing{};
}

} // namespace

Result<Part> toImagePart(QList<Note> &notes, const QByteArray &url, const QString &path)
{
    const Result<std::optional<QByteArray>> usable = toImageUrl(url);
    if (!usable)
        return atField(usable.error(), path);
    if (*usable)
        return Part(ImagePart{**usable, {}});
    addNote(notes, {Note::Kind::Changed, path.toUtf8(), "image->text"});
    return Part(TextPart{LeftOutImage});
}

Result<Part> toLinkedFile(const QByteArray &url, const QString &path)
{
    const QByteArray start = url.left(8).toLower();
    if (!start.startsWith("http://") && start != "https://")
        return wrongType(path, u"an http(s) URL"_s);
    JsonWriter json;
    json.beginObject().member("type", "input_file").member("file_url", url).endObject();
    return Part(OpaquePart{{json.take()}});
}

TextPart toSearchText(const JsonValue &block)
{
    QList<QByteArray> lines{block["title"].toUtf8(), block["source"].toUtf8(),
                            block["content"].toUtf8()};
    for (const JsonValue &text : block["content"].items())
        lines.append(text["text"].toUtf8());
    lines.removeAll(QByteArray());
    return {lines.join('\n')};
}

TextPart toPlaceholder(const QByteArray &type)
{
    constexpr qsizetype MaxTypeSize = 40;
    return {"[A block of type " + type.left(MaxTypeSize) + " was left out here.]"};
}

std::optional<Role> toRole(const QByteArray &word)
{
    if (word == "user")
        return Role::User;
    if (word == "assistant")
        return Role::Assistant;
    if (word == "system")
        return Role::System;
    if (word == "developer")
        return Role::Developer;
    return std::nullopt;
}

void leaveOutOwnMedia(QList<Part> &parts, const QByteArray &param, QList<Note> &notes)
{
    for (Part &part : parts) {
        const bool isImage = std::holds_alternative<ImagePart>(part);
        if (!isImage && !std::holds_alternative<FilePart>(part)
            && !std::holds_alternative<OpaquePart>(part))
            continue;
        part = TextPart{isImage ? OwnImage : OwnFile};
        addNote(notes, {Note::Kind::Changed, param, isImage ? "image->text" : "file->text"});
    }
}

bool holdsToolResults(const JsonValue &content)
{
    const auto blocks = content.items();
    return std::any_of(blocks.begin(), blocks.end(), [](const JsonValue &block) {
        return block["type"].toUtf8() == "tool_result";
    });
}

Result<QList<Part>> readToolResult(QList<Note> &notes, const JsonValue &block, const QString &path)
{
    Result<QList<Part>> parts = readContent(notes, block["content"], path + u".content"_s);
    if (parts && block["is_error"].toBool().value_or(false)) // the backend has no field for it
        parts->prepend(TextPart{FailedTool});
    return parts;
}

Status readPart(QList<Note> &notes, const JsonValue &part, const QString &path, QList<Part> &parts)
{
    const QByteArray type = part["type"].toUtf8();
    if (isLeftOut(type)) {
        addNote(notes, {Note::Kind::Ignored, "content." + type, {}});
        return Nothing{};
    }
    if (const JsonValue source = part["source"]; type == "document" && source["content"].isArray())
        return readParts(notes, source["content"], path + u".source.content"_s, parts);
    Result<Part> read = toPart(notes, part, path);
    if (!read)
        return read.error();
    parts.append(std::move(*read));
    return Nothing{};
}

Result<QList<Part>> readContent(QList<Note> &notes, const JsonValue &content, const QString &path)
{
    if (content.isAbsent())
        return QList<Part>{TextPart{}};
    if (content.isString())
        return QList<Part>{TextPart{content.toUtf8()}};
    if (!content.isArray())
        return wrongType(path, u"a string, an array or null"_s);
    QList<Part> parts;
    if (Status status = readParts(notes, content, path, parts); !status)
        return status.error();
    if (parts.isEmpty())
        parts.append(TextPart{});
    return parts;
}

} // namespace core
