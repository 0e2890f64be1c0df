// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/PartReader.h"

#include "core/chat/ContentReader.h"
#include "core/chat/ImageData.h"
#include "core/dialects/anthropic/AnthropicErrors.h"

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char LeftOutImage[] =
    "[An image was left out here: it is not a readable PNG, JPEG, GIF or WebP file.]";

Error noStoredFiles(const QString &path)
{
    return notPossible(path, u"uploaded files are not available here; send the data itself."_s);
}

//! The parts of OpenAI's APIs mean the same under other names.
bool isTextType(const QByteArray &type)
{
    return type == "text" || type == "input_text" || type == "output_text";
}

//! The text of a document with its title and context, as one part.
TextPart toDocumentText(const JsonValue &block, const QByteArray &text)
{
    QList<QByteArray> paragraphs;
    for (const char *name : {"title", "context"}) {
        if (const QByteArray extra = block[name].toUtf8(); !extra.isEmpty())
            paragraphs.append(extra);
    }
    paragraphs.append(text);
    return {paragraphs.join("\n\n")};
}

} // namespace

bool isLinkedImageType(const QByteArray &type)
{
    return type == "image_url" || type == "input_image";
}

Status PartReader::readParts(const JsonValue &content, const QString &path, QList<Part> &parts)
{
    if (content.isAbsent())
        return Nothing{};
    if (!content.isArray())
        return wrongValue(path, u"a string or an array of blocks"_s);
    qsizetype index = 0;
    for (const JsonValue &block : content.items()) {
        if (Status status = readPart(block, elementPath(path, index++), parts); !status)
            return status;
    }
    return Nothing{};
}

Status PartReader::readPart(const JsonValue &block, const QString &path, QList<Part> &parts)
{
    const QByteArray type = block["type"].toUtf8();
    if (isTextType(type)) {
        if (!block["text"].isString())
            return wrongValue(path + u".text"_s, u"a string"_s);
        parts.append(TextPart{block["text"].toUtf8()});
        return Nothing{};
    }
    if (type == "image")
        return readImage(block, path, parts);
    if (isLinkedImageType(type))
        return readLinkedImage(block, path, parts);
    if (type == "document")
        return readDocument(block, path, parts);
    if (type == "search_result") {
        parts.append(toSearchText(block));
        return Nothing{};
    }
    if (type == "tool_reference") // names a tool that the client declares anyway
        return Nothing{};
    if (type.isEmpty())
        return missingField(path + u".type"_s);
    addNote(m_notes, {Note::Kind::Changed, path.toUtf8(), type + "->text"});
    parts.append(toPlaceholder(type));
    return Nothing{};
}

Status PartReader::readImage(const JsonValue &block, const QString &path, QList<Part> &parts)
{
    const JsonValue source = block["source"];
    const QByteArray type = source["type"].toUtf8();
    const QString sourcePath = path + u".source"_s;
    if (type == "file")
        return noStoredFiles(sourcePath);
    if (type != "base64" && type != "url")
        return wrongValue(sourcePath + u".type"_s, u"base64 or url"_s);
    const bool isLink = type == "url";
    const QString key = isLink ? u".url"_s : u".data"_s;
    const Result<QByteArray> text = requiredText(source[isLink ? "url" : "data"], sourcePath + key);
    if (!text)
        return text.error();
    const QByteArray url = isLink ? *text : "data:image/png;base64," + *text;
    return addImage(url, sourcePath, sourcePath + key, parts);
}

Status PartReader::addImage(const QByteArray &url, const QString &path, const QString &urlPath,
                            QList<Part> &parts)
{
    const auto usable = toImageUrl(url);
    if (!usable)
        return wrongValue(urlPath, u"an http(s) URL"_s);
    if (!*usable) {
        addNote(m_notes, {Note::Kind::Changed, path.toUtf8(), "image->text"});
        parts.append(TextPart{LeftOutImage});
    } else {
        parts.append(ImagePart{**usable, {}});
    }
    return Nothing{};
}

//! An image in the shape of OpenAI's APIs, whose URL may hold the data.
Status PartReader::readLinkedImage(const JsonValue &block, const QString &path, QList<Part> &parts)
{
    const JsonValue link = block["image_url"];
    const QString linkPath = path + u".image_url"_s;
    const QString urlPath = link.isObject() ? linkPath + u".url"_s : linkPath;
    const Result<QByteArray> url = requiredText(link.isObject() ? link["url"] : link, urlPath);
    if (!url)
        return url.error();
    return addImage(*url, path, urlPath, parts);
}

Status PartReader::readDocument(const JsonValue &block, const QString &path, QList<Part> &parts)
{
    const JsonValue source = block["source"];
    const QByteArray type = source["type"].toUtf8();
    const QString sourcePath = path + u".source"_s;
    if (type == "file")
        return noStoredFiles(sourcePath);
    if (type == "content") {
        const JsonValue content = source["content"];
        if (!content.isString())
            return readParts(content, sourcePath + u".content"_s, parts);
        parts.append(toDocumentText(block, content.toUtf8()));
        return Nothing{};
    }
    if (type != "base64" && type != "text" && type != "url")
        return wrongValue(sourcePath + u".type"_s, u"base64, text, url or content"_s);
    const bool isLink = type == "url";
    const QString key = isLink ? u".url"_s : u".data"_s;
    const Result<QByteArray> text = requiredText(source[isLink ? "url" : "data"], sourcePath + key);
    if (!text)
        return text.error();
    if (type == "text") {
        parts.append(toDocumentText(block, *text));
    } else if (isLink) {
        const Result<Part> file = toLinkedFile(*text, sourcePath + key);
        if (!file)
            return file.error();
        parts.append(*file);
    } else {
        const QByteArray media = source["media_type"].toUtf8();
        const auto url = toFileUrl(media.isEmpty() ? *text : "data:" + media + ";base64," + *text);
        if (!url)
            return wrongValue(sourcePath + key, u"base64"_s);
        const QByteArray title = block["title"].toUtf8();
        parts.append(FilePart{title.isEmpty() ? QByteArray("document.pdf") : title, *url});
    }
    return Nothing{};
}

} // namespace anthropic
