// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/SystemText.h"

#include "core/chat/HostedTools.h"

#include <algorithm>

namespace core {

namespace {

//! nullopt = not a message of the system that consists of text only.
std::optional<QByteArray> systemTextOf(const Item &item)
{
    const auto *message = std::get_if<Message>(&item);
    if (!message || (message->role != Role::System && message->role != Role::Developer))
        return std::nullopt;
    QByteArray text;
    for (const Part &part : message->parts) {
        const auto *one = std::get_if<TextPart>(&part);
        if (!one)
            return std::nullopt;
        text.append(one->text);
    }
    return text;
}

} // namespace

Message SystemText::toMessage() const
{
    if (text.isEmpty())
        return {};
    return {Role::Developer, {TextPart{text}}, {}};
}

SystemText splitSystemText(const Request &request, Remaining remaining)
{
    SystemText result;
    QList<QByteArray> texts;
    if (!request.instructions.isEmpty())
        texts.append(request.instructions);
    const auto &items = request.items;
    qsizetype next = 0;
    while (next < items.size() && declaresTools(items[next]))
        ++next;
    result.before = items.first(next);
    const qsizetype end =
        remaining == Remaining::OneMessage ? std::max(next, items.size() - 1) : items.size();
    for (; next < items.size(); ++next) {
        const auto text = systemTextOf(items[next]);
        if (!text || next >= end)
            break;
        if (!text->isEmpty())
            texts.append(*text);
    }
    result.rest = items.mid(next);
    result.text = texts.join("\n\n");
    return result;
}

} // namespace core
