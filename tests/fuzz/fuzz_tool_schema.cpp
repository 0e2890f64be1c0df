// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ToolSchema.h"

#include <cstdint>
#include <cstdlib>

using namespace core;

//! Whatever the schema, the result is an object schema, and a second repair changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto schema =
        parseJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!schema)
        return 0;
    QList<Note> notes;
    const RawJson fit = fitSchema(*schema, "parameters", notes);
    const auto again = parseJson(fit.text);
    if (!again || (*again)["type"].toUtf8() != "object" || !(*again)["properties"].isObject())
        std::abort();
    if (fitSchema(*again, "parameters", notes) != fit
        || !parseJson(withFitTools(*schema, "tool", notes).text))
        std::abort();
    return 0;
}
