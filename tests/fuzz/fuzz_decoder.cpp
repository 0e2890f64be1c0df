// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/Notes.h"
#include "core/dialects/openai/ChatDecoder.h"
#include "tests/dialects/RequestDump.h"

#include <cstdint>
#include <cstdlib>

using namespace core;

namespace {

QByteArray decoded(const ApiCall &call, const DialectOptions &options)
{
    const Result<Decoded> result = openai::ChatDialect().decode(call, options);
    if (!result)
        return result.error().message.toUtf8() + result.error().param.toUtf8();
    for (const auto &[name, value] : toHeaders(result->requests.front().notes)) {
        if (value.contains('\r') || value.contains('\n'))
            std::abort();
    }
    return dump(*result);
}

} // namespace

//! Any body is decoded or refused, and twice in the same way.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    const ApiCall call{"/v1/chat/completions", {}, {}, body};
    const DialectOptions options;
    if (decoded(call, options) != decoded(call, options))
        std::abort();
    return 0;
}
