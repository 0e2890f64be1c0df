// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/chat/ResponseHeaders.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/anthropic/OptionalArguments.h"
#include "tests/dialects/RequestDump.h"

#include <cstdint>
#include <cstdlib>

using namespace core;

namespace {

QByteArray decoded(const Dialect &dialect, const ApiCall &call, const DialectOptions &options)
{
    const Result<Decoded> result = dialect.decode(call, options);
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

//! The arguments of a call: a schema in the first line, a call after it.
void checkArguments(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArray schema = end < 0 ? text : text.first(end);
    const QByteArray arguments = end < 0 ? text : text.sliced(end + 1);
    const QByteArray left = anthropic::withoutBlankOptions(arguments, {schema});
    if (left == arguments)
        return;
    const Result<JsonValue> json = parseJson(left);
    if (!anthropic::hasOptionalText({schema}) || !json || !json->isObject())
        std::abort();
}

} // namespace

//! Every dialect decodes or refuses any body, and does so in the same way when repeated.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    const HeaderList form{{"content-type", "multipart/form-data; boundary=b"}};
    checkArguments(body);
    const DialectOptions options;
    for (const DialectRow &row : dialects()) {
        for (const HeaderList &headers : {HeaderList(), form}) {
            const ApiCall call{row.path.toByteArray(), {}, headers, body};
            if (decoded(*row.dialect, call, options) != decoded(*row.dialect, call, options))
                std::abort();
        }
    }
    return 0;
}
