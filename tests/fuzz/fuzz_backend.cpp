// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexErrors.h"
#include "core/codex/CodexEvents.h"
#include "core/codex/CodexRequest.h"
#include "core/codex/ModelList.h"
#include "core/codex/RateLimits.h"

#include <cstdlib>

namespace {

//! What the backend is sent must be readable, whatever the client's items and tools are.
void writeBody(const QByteArray &text)
{
    core::Request request;
    request.items.append(core::Message{core::Role::User, {core::TextPart{text}}, {}});
    request.items.append(core::OpaqueItem{{text}});
    request.tools.append(core::FunctionTool{"f", {}, {text}, true});
    request.tools.append(core::BuiltInTool{"new_tool", {text}});
    request.include.append(text);
    core::ResolvedModel model;
    model.model.id = "gpt-5.5";
    const auto body = core::toCodexBody(request, model, {}, {});
    if (body && !core::parseJson(body->json))
        std::abort();
}

} // namespace

//! Catalogues, usage, errors and images of the backend, and the request's raw JSON on its way
//! there. The first byte selects which.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    core::Events out;
    switch (data[0] % 6) {
    case 0:
        if (const auto models = core::parseModels(text);
            models && !core::parseJson(core::toCliCatalog(*models)))
            std::abort();
        break;
    case 1:
        (void)core::fromUsage(text, 0);
        break;
    case 2:
        (void)core::fromLimitEvent(text, 0);
        (void)core::fromLimitsFile(text);
        break;
    case 3:
        (void)core::toHttpFailure(400, {{"x-error-json", text.toBase64()}}, text, 0);
        break;
    case 4:
        (void)core::CodexEvents().applyImages(text, out);
        break;
    default:
        writeBody(text);
    }
    return 0;
}
