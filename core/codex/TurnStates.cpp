// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/TurnStates.h"

#include "core/base/Json.h"

namespace core {

namespace {

constexpr qsizetype MostConversations = 1000;
constexpr qsizetype LongestState = 4096;

bool isToolOutput(const Item &item)
{
    if (std::holds_alternative<ToolOutput>(item))
        return true;
    const auto *opaque = std::get_if<OpaqueItem>(&item);
    const auto json = opaque ? parseJson(opaque->json.text) : Result(JsonValue());
    return json && (*json)["type"].toUtf8().endsWith("_output");
}

} // namespace

QByteArray TurnStates::stateFor(const Request &request, const QByteArray &cacheKey)
{
    const auto known = m_states.constFind(cacheKey);
    if (known == m_states.constEnd())
        return {};
    if (!request.items.isEmpty() && isToolOutput(request.items.last()))
        return *known;
    m_states.erase(known);
    return {};
}

void TurnStates::note(const QByteArray &cacheKey, const QByteArray &state)
{
    if (state.isEmpty() || state.size() > LongestState)
        return;
    if (m_states.size() >= MostConversations && !m_states.contains(cacheKey))
        m_states.erase(m_states.constBegin()); // any: a lost state only costs speed
    m_states.insert(cacheKey, state);
}

} // namespace core
