// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessageReader.h"

#include "core/base/JsonWriter.h"
#include "core/chat/ImageData.h"
#include "core/dialects/anthropic/AnthropicErrors.h"
#include "core/dialects/anthropic/BlockValues.h"

#include <optional>

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char LeftOutImage[] =
    "[An image was left out here: it is not a readable PNG, JPEG, GIF or WebP file.]";
constexpr char FailedTool[] = "[The tool failed.]\n";

//! Accounting of Anthropic's own command line, different in every request: in the instructions it
//! would only defeat the backend's prompt cache.
constexpr char BillingBlock[] = "x-anthropic-billing-header:";

Result<QByteArray> requiredText(const JsonValue &value, const QString &path)
{
    if (value.isAbsent())
        return missingField(path);
    if (!value.isString() || value.toUtf8().isEmpty())
        return wrongValue(path, u"a non-empty string"_s);
    return value.toUtf8();
}

//! What an earlier response showed of tools that ran on the provider's side.
bool isServerToolBlock(const QByteArray &type)
{
    return type == "server_tool_use" || type == "mcp_tool_use"
        || (type.endsWith("_tool_result") && type != "tool_result");
}

Error noStoredFiles(const QString &path)
{
    return notPossible(path, u"uploaded files are not available here; send the data itself."_s);
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

OpaquePart toLinkedFile(const QByteArray &url)
{
    JsonWriter json;
    json.beginObject().member("type", "input_file").member("file_url", url).endObject();
    return {{json.take()}};
}

} // namespace

Result<QByteArray> MessageReader::readSystem(const JsonValue &system)
{
    if (system.isAbsent())
        return QByteArray();
    if (system.isString())
        return system.toUtf8();
    if (!system.isArray())
        return wrongValue(u"system"_s, u"a string or an array of text blocks"_s);
    QList<QByteArray> texts;
    qsizetype index = 0;
    for (const JsonValue &block : system.items()) {
        const QString path = elementPath(u"system"_s, index++);
        if (block["type"].toUtf8() != "text" || !block["text"].isString())
            return wrongValue(path, u"a text block"_s);
        const QByteArray text = block["text"].toUtf8();
        if (!text.isEmpty() && !text.startsWith(BillingBlock))
            texts.append(text);
    }
    return texts.join("\n\n");
}

Status MessageReader::readMessages(const JsonValue &messages)
{
    if (messages.isAbsent())
        return missingField(u"messages"_s);
    if (!messages.isArray() || messages.size() == 0)
        return wrongValue(u"messages"_s, u"an array with at least one message"_s);
    qsizetype index = 0;
    for (const JsonValue &message : messages.items()) {
        if (Status status = readMessage(message, elementPath(u"messages"_s, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status MessageReader::readMessage(const JsonValue &message, const QString &path)
{
    if (!message.isObject())
        return wrongValue(path, u"an object"_s);
    const QByteArray word = message["role"].toUtf8();
    const bool isAssistant = word == "assistant";
    if (!isAssistant && word != "user" && word != "system")
        return wrongValue(path + u".role"_s, u"user, assistant or system"_s);
    const JsonValue content = message["content"];
    const QString contentPath = path + u".content"_s;
    const Role role =
        isAssistant ? Role::Assistant : (word == "system" ? Role::System : Role::User);
    if (content.isString()) {
        m_parts.append(TextPart{content.toUtf8()});
    } else if (!content.isArray()) {
        return content.isAbsent() ? missingField(contentPath)
                                  : wrongValue(contentPath, u"a string or an array of blocks"_s);
    }
    qsizetype index = 0;
    for (const JsonValue &block : content.items()) {
        const QString blockPath = elementPath(contentPath, index++);
        Status status =
            isAssistant ? readAssistantBlock(block, blockPath) : readUserBlock(block, blockPath);
        if (!status)
            return status;
    }
    endMessage(role);
    return Nothing{};
}

//! What was read so far becomes an item: calls, results and reasoning stand between messages.
void MessageReader::endMessage(Role role)
{
    // The backend fails to match calls and results with an empty message between them.
    if (role != Role::User) {
        m_parts.removeIf([](const Part &part) {
            const auto *text = std::get_if<TextPart>(&part);
            return text && text->text.isEmpty();
        });
    }
    if (!m_parts.isEmpty())
        m_items.append(Message{role, std::exchange(m_parts, {}), {}});
}

// --- blocks of the user -------------------------------------------------------------------------

Status MessageReader::readUserBlock(const JsonValue &block, const QString &path)
{
    if (block["type"].toUtf8() != "tool_result")
        return readPart(block, path, m_parts);
    endMessage(Role::User);
    return readToolResult(block, path);
}

Status MessageReader::readToolResult(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = requiredText(block["tool_use_id"], path + u".tool_use_id"_s);
    if (!id)
        return id.error();
    Parts parts;
    if (block["is_error"].toBool().value_or(false)) // the backend has no field for it
        parts.append(TextPart{FailedTool});
    const JsonValue content = block["content"];
    if (content.isString())
        parts.append(TextPart{content.toUtf8()});
    else if (Status status = readParts(content, path + u".content"_s, parts); !status)
        return status;
    if (parts.isEmpty())
        parts.append(TextPart{});
    m_items.append(ToolOutput{ToolKind::Function, *id, std::move(parts)});
    return Nothing{};
}

Status MessageReader::readParts(const JsonValue &content, const QString &path, Parts &parts)
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

Status MessageReader::readPart(const JsonValue &block, const QString &path, Parts &parts)
{
    const QByteArray type = block["type"].toUtf8();
    if (type == "text") {
        if (!block["text"].isString())
            return wrongValue(path + u".text"_s, u"a string"_s);
        parts.append(TextPart{block["text"].toUtf8()});
        return Nothing{};
    }
    if (type == "image")
        return readImage(block, path, parts);
    if (type == "document")
        return readDocument(block, path, parts);
    if (type == "search_result")
        return readSearchResult(block, path, parts);
    if (type == "tool_reference") // names a tool that the client declares anyway
        return Nothing{};
    if (type == "container_upload")
        return noStoredFiles(path);
    if (type.isEmpty())
        return missingField(path + u".type"_s);
    return wrongValue(path + u".type"_s, u"text, image, document, search_result or tool_result"_s);
}

Status MessageReader::readImage(const JsonValue &block, const QString &path, Parts &parts)
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
    const auto usable = toImageUrl(isLink ? *text : "data:image/png;base64," + *text);
    if (!usable)
        return wrongValue(sourcePath + key, u"an http(s) URL"_s);
    if (!*usable) {
        addNote(m_notes, {Note::Kind::Changed, sourcePath.toUtf8(), "image->text"});
        parts.append(TextPart{LeftOutImage});
    } else {
        parts.append(ImagePart{**usable, {}});
    }
    return Nothing{};
}

Status MessageReader::readDocument(const JsonValue &block, const QString &path, Parts &parts)
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
        if (!text->startsWith("http://") && !text->startsWith("https://"))
            return wrongValue(sourcePath + key, u"an http(s) URL"_s);
        parts.append(toLinkedFile(*text));
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

Status MessageReader::readSearchResult(const JsonValue &block, const QString &path, Parts &parts)
{
    QList<QByteArray> lines{block["title"].toUtf8(), block["source"].toUtf8()};
    qsizetype index = 0;
    for (const JsonValue &text : block["content"].items()) {
        const QString textPath = elementPath(path + u".content"_s, index++);
        if (!text["text"].isString())
            return wrongValue(textPath, u"a text block"_s);
        lines.append(text["text"].toUtf8());
    }
    lines.removeAll(QByteArray());
    parts.append(TextPart{lines.join('\n')});
    return Nothing{};
}

// --- blocks of the model ------------------------------------------------------------------------

Status MessageReader::readAssistantBlock(const JsonValue &block, const QString &path)
{
    const QByteArray type = block["type"].toUtf8();
    if (type == "tool_use") {
        endMessage(Role::Assistant);
        return readToolUse(block, path);
    }
    if (type == "thinking" || type == "redacted_thinking") {
        readReasoning(block[type == "thinking" ? "signature" : "data"].toUtf8());
        return Nothing{};
    }
    if (isServerToolBlock(type))
        return Nothing{};
    if (type == "image" || type == "document") { // the backend takes these from users only
        leaveOut(path, type == "image" ? "image" : "document");
        return Nothing{};
    }
    return readPart(block, path, m_parts);
}

void MessageReader::leaveOut(const QString &path, const char *kind)
{
    m_parts.append(TextPart{QByteArray("[The ") + kind + " that was shown here is left out.]"});
    addNote(m_notes, {Note::Kind::Changed, path.toUtf8(), QByteArray(kind) + "->text"});
}

void MessageReader::readReasoning(const QByteArray &signature)
{
    const std::optional<ReasoningItem> reasoning = fromSignature(signature);
    if (!reasoning)
        return;
    endMessage(Role::Assistant);
    m_items.append(*reasoning);
}

Status MessageReader::readToolUse(const JsonValue &block, const QString &path)
{
    const Result<QByteArray> id = requiredText(block["id"], path + u".id"_s);
    if (!id)
        return id.error();
    const Result<QByteArray> name = requiredText(block["name"], path + u".name"_s);
    if (!name)
        return name.error();
    const JsonValue input = block["input"];
    if (!input.isAbsent() && !input.isObject())
        return wrongValue(path + u".input"_s, u"an object"_s);
    m_items.append(
        ToolCall{ToolKind::Function, *id, m_names.toBackend(*name), fromToolInput(input), {}});
    return Nothing{};
}

} // namespace anthropic
