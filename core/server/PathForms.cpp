// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/PathForms.h"

#include <QtCore/QByteArrayView>

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr char Version[] = "/v1";
constexpr qsizetype VersionSize = sizeof Version - 1;
constexpr QByteArrayView CodexBase = "/backend-api/codex";

//! What stands below /v1 in the APIs of OpenAI and Anthropic.
constexpr std::array<QByteArrayView, 13> VersionedParts = {
    "/alpha",       "/audio",  "/batches",  "/chat",   "/completions", "/embeddings", "/files",
    "/fine_tuning", "/images", "/messages", "/models", "/moderations", "/responses",
};

//! What Codex clients request below their base URL.
constexpr std::array<QByteArrayView, 4> CodexParts = {"/alpha/search", "/images", "/models",
                                                      "/responses"};

bool isAtOrBelowPart(QByteArrayView path, QByteArrayView part)
{
    return path.startsWith(part) && (path.size() == part.size() || path[part.size()] == '/');
}

template<typename Parts>
bool isAtOrBelowAny(QByteArrayView path, const Parts &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [path](QByteArrayView part) { return isAtOrBelowPart(path, part); });
}

QByteArray withSingleSlashes(const QByteArray &path)
{
    QByteArray result;
    result.reserve(path.size());
    for (const char c : path) {
        if (c != '/' || !result.endsWith('/'))
            result += c;
    }
    if (result.size() > 1 && result.endsWith('/'))
        result.chop(1);
    return result;
}

QByteArray withoutVersions(QByteArray path)
{
    while (isAtOrBelowPart(path, Version))
        path.remove(0, VersionSize);
    return path;
}

} // namespace

QByteArray toServedPath(const QByteArray &path)
{
    QByteArray result = withSingleSlashes(path);
    if (const QByteArray bare = withoutVersions(result); isAtOrBelowPart(bare, CodexBase)) {
        const QByteArray below = withoutVersions(bare.mid(CodexBase.size()));
        return isAtOrBelowAny(below, CodexParts) ? Version + below : result;
    }
    // "/v1/api/chat" is that of an Ollama client with the base URL of the others.
    while (isAtOrBelowPart(result, "/v1/v1") || isAtOrBelowPart(result, "/v1/api"))
        result.remove(0, VersionSize);
    return isAtOrBelowAny(result, VersionedParts) ? Version + result : result;
}

} // namespace core
