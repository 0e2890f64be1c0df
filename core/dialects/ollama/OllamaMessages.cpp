// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaMessages.h"

#include "core/chat/ContentReader.h"
#include "core/chat/FieldErrors.h"
#include "core/chat/LenientFields.h"
#include "core/chat/ThinkTags.h"
#include "core/dialects/ollama/OllamaShared.h"

#include <algorithm>

namespace ollama {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char NoResult[] = "[This call was not answered.]";

//! A string, as in Ollama's own API, or parts.
Result<QList<Part>> readMessageContent(QList<Note> &notes, const JsonValue &content,
                                       const QString &path)
{
    if (content.isArray())
        return core::readContent(notes, content, path);
    if (!content.isAbsent() && !content.isString())
        return invalid(u"'%1' must be a string"_s.arg(path), path);
    return QList<Part>{TextPart{content.toUtf8()}};
}

} // namespace

Status readImages(const JsonValue &images, const QString &path, QList<Part> &parts,
                  QList<Note> &notes)
{
    if (isBlank(images))
        return Nothing{};
    if (!images.isArray())
        return invalid(u"'%1' must be an array of base64 strings"_s.arg(path), path);
    qsizetype index = 0;
    for (const JsonValue &image : images.items()) {
        const QString place = itemPath(path, index++);
        if (!image.isString())
            return invalid(u"'%1' must be a base64 string"_s.arg(place), place);
        Result<Part> part = toImagePart(notes, image.toUtf8(), place);
        if (!part)
            return invalid(u"'%1' must be an image in base64"_s.arg(place), place);
        parts.append(std::move(*part));
    }
    return Nothing{};
}

Status Messages::read(const JsonValue &messages)
{
    if (!messages.isArray())
        return invalid(u"'messages' must be an array"_s, u"messages"_s);
    qsizetype index = 0;
    for (const JsonValue &message : messages.items()) {
        if (Status status = readMessage(message, itemPath(u"messages"_s, index++)); !status)
            return status;
    }
    closeCalls();
    return Nothing{};
}

Status Messages::addImages(const JsonValue &images)
{
    QList<Part> parts;
    if (Status status = readImages(images, u"images"_s, parts, m_notes); !status)
        return status;
    if (parts.isEmpty())
        return Nothing{};
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        auto *message = std::get_if<Message>(&*item);
        if (!message || message->role != Role::User)
            continue;
        message->parts += parts;
        return Nothing{};
    }
    m_items.append(Message{Role::User, parts, {}});
    return Nothing{};
}

Status Messages::readMessage(const JsonValue &message, const QString &path)
{
    if (!message.isObject())
        return invalid(u"'%1' must be an object"_s.arg(path), path);
    const QByteArray word = message["role"].toUtf8().toLower();
    if (word == "tool" && !holdsToolResults(message["content"]))
        return readResult(message, path);
    if (!holdsToolResults(message["content"]))
        closeCalls();
    const std::optional<Role> role = word == "tool" ? Role::User : toRole(word);
    if (!role) {
        const QString rolePath = path + u".role"_s;
        return invalid(u"'%1' must be system, user, assistant or tool"_s.arg(rolePath), rolePath);
    }
    const qsizetype itemCount = m_items.size();
    QList<Part> parts;
    if (Status status = readBlocks(message, path, *role, parts); !status)
        return status;
    if (Status status = readImages(message["images"], path + u".images"_s, parts, m_notes); !status)
        return status;
    endMessage(*role, std::move(parts), path);
    if (*role == Role::User && m_items.size() == itemCount)
        m_items.append(Message{Role::User, {TextPart{}}, {}});
    if (*role != Role::Assistant)
        return Nothing{};
    return readCalls(message["tool_calls"], path + u".tool_calls"_s);
}

//! The content; calls and results among Anthropic's blocks become items between the messages.
Status Messages::readBlocks(const JsonValue &message, const QString &path, Role role,
                            QList<Part> &parts)
{
    const JsonValue content = message["content"];
    const QString contentPath = path + u".content"_s;
    if (!content.isArray()) {
        const Result<QList<Part>> text = readMessageContent(m_notes, content, contentPath);
        if (!text)
            return text.error();
        parts = *text;
        return Nothing{};
    }
    qsizetype index = 0;
    for (const JsonValue &block : content.items()) {
        const QString blockPath = itemPath(contentPath, index++);
        const QByteArray type = block["type"].toUtf8();
        Status status = Nothing{};
        if (type == "tool_use") {
            endMessage(role, std::exchange(parts, {}), path);
            status = addCall(block["id"].toUtf8(), block["name"], block["input"], blockPath);
        } else if (type == "tool_result") {
            endMessage(role, std::exchange(parts, {}), path);
            Result<QList<Part>> result = readToolResult(m_notes, block, blockPath);
            if (!result)
                return result.error();
            addResult(block["tool_use_id"].toUtf8(), {}, std::move(*result), blockPath);
        } else {
            status = readPart(m_notes, block, blockPath, parts);
        }
        if (!status)
            return status;
    }
    return Nothing{};
}

//! Adds what was read of a message, unless it says nothing: the backend fails to match calls and
//! results with an empty message between them.
void Messages::endMessage(Role role, QList<Part> parts, const QString &path)
{
    if (role == Role::Assistant) {
        leaveOutOwnMedia(parts, path.toUtf8() + ".images", m_notes);
        cutThinking(parts, m_notes);
    }
    parts.removeIf(isEmptyText);
    if (parts.isEmpty())
        return;
    if (role != Role::Assistant)
        closeCalls();
    m_items.append(Message{role, std::move(parts), {}});
}

Status Messages::readCalls(const JsonValue &calls, const QString &path)
{
    if (isBlank(calls))
        return Nothing{};
    if (!calls.isArray())
        return invalid(u"'%1' must be an array"_s.arg(path), path);
    m_callsPath = path;
    qsizetype index = 0;
    for (const JsonValue &call : calls.items()) {
        if (Status status = readCall(call, itemPath(path, index++)); !status)
            return status;
    }
    return Nothing{};
}

Status Messages::readCall(const JsonValue &call, const QString &path)
{
    const JsonValue function = call["function"];
    return addCall(call["id"].toUtf8(), function["name"], function["arguments"],
                   path + u".function"_s);
}

Status Messages::addCall(const QByteArray &given, const JsonValue &nameValue,
                         const JsonValue &arguments, const QString &path)
{
    const QByteArray name = nameValue.toUtf8();
    if (name.isEmpty()) {
        const QString namePath = path + u".name"_s;
        return invalid(u"'%1' must be the name of a function"_s.arg(namePath), namePath);
    }
    if (!arguments.isAbsent() && !arguments.isObject() && !arguments.isString()) {
        const QString argumentsPath = path + u".arguments"_s;
        return invalid(u"'%1' must be an object"_s.arg(argumentsPath), argumentsPath);
    }
    QByteArray text = arguments.isObject() ? arguments.raw() : arguments.toUtf8();
    if (text.isEmpty())
        text = "{}";
    const QByteArray id = idFor(given);
    m_open.append({given, name, id});
    m_items.append(ToolCall{ToolKind::Function, id, m_names.toBackend(name), text, {}});
    return Nothing{};
}

//! Some clients number their calls from one in every turn, so only the first use of an id counts.
QByteArray Messages::idFor(const QByteArray &given)
{
    QByteArray id = given;
    while (id.isEmpty() || m_usedIds.contains(id))
        id = "call_ollama_" + QByteArray::number(++m_madeIds);
    m_usedIds.insert(id);
    return id;
}

QList<Messages::OpenCall>::iterator Messages::findCall(const QByteArray &id, const QByteArray &name)
{
    const auto find = [this](const QByteArray &wanted, QByteArray OpenCall::*field) {
        return std::find_if(m_open.begin(), m_open.end(), [&](const OpenCall &call) {
            return !wanted.isEmpty() && call.*field == wanted;
        });
    };
    auto call = find(id, &OpenCall::givenId);
    if (call == m_open.end())
        call = find(id, &OpenCall::id);
    if (call == m_open.end())
        call = find(name, &OpenCall::name);
    return call == m_open.end() ? m_open.begin() : call;
}

Status Messages::readResult(const JsonValue &message, const QString &path)
{
    Result<QList<Part>> parts =
        readMessageContent(m_notes, message["content"], path + u".content"_s);
    if (!parts)
        return parts.error();
    if (Status status = readImages(message["images"], path + u".images"_s, *parts, m_notes);
        !status)
        return status;
    const JsonValue toolName = message[message.contains("tool_name") ? "tool_name" : "name"];
    addResult(message["tool_call_id"].toUtf8(), toolName.toUtf8(), std::move(*parts), path);
    return Nothing{};
}

void Messages::addResult(const QByteArray &callId, const QByteArray &name, QList<Part> parts,
                         const QString &path)
{
    const auto call = findCall(callId, name);
    if (call != m_open.end()) {
        m_items.append(ToolOutput{ToolKind::Function, call->id, std::move(parts)});
        m_open.erase(call);
        return;
    }
    const QByteArray which = name.isEmpty() ? QByteArray("a tool") : "the tool " + name;
    parts.prepend(TextPart{"Result of " + which + ":\n"});
    addNote(m_notes, {Note::Kind::Changed, path.toUtf8() + ".role", "tool->user"});
    m_items.append(Message{Role::User, std::move(parts), {}});
}

void Messages::closeCalls()
{
    for (const OpenCall &call : std::as_const(m_open)) {
        m_items.append(ToolOutput{ToolKind::Function, call.id, {TextPart{NoResult}}});
        addNote(m_notes,
                {Note::Kind::Changed, m_callsPath.toUtf8(), "no result->\"not answered\""});
    }
    m_open.clear();
}

} // namespace ollama
