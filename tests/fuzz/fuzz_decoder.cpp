// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Notes.h"
#include "core/dialects/Dialects.h"
#include "tests/dialects/RequestDump.h"

#include <cstdint>
#include <cstdlib>

using namespace core;

namespace {

constexpr const char *Paths[] = {"/v1/chat/completions", "/v1/messages",
                                 "/v1/messages/count_tokens"};

QByteArray decoded(const ApiCall &call, const DialectOptions &options)
{
    const Result<Decoded> result = dialectFor(call.path)->decode(call, options);
    if (!result)
        return result.error().message.toUtf8() + result.error().param.toUtf8();
    if (result->ready)
        return result->ready->body;
    for (const auto &[name, value] : toHeaders(result->requests.front().notes)) {
        if (value.contains('\r') || value.contains('\n'))
            std::abort();
    }
    return dump(*result);
}

} // namespace

//! Any body is decoded or refused by every dialect, and twice in the same way.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    const DialectOptions options;
    for (const char *path : Paths) {
        const ApiCall call{path, {}, {}, body};
        if (decoded(call, options) != decoded(call, options))
            std::abort();
    }
    return 0;
}
