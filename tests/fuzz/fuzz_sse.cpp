// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexErrors.h"
#include "core/codex/CodexEvents.h"
#include "core/codex/SseParser.h"

#include <cstdlib>

//! The same bytes at once and in pieces must give the same events, and none may crash the
//! translation.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    QList<QByteArray> expected;
    core::SseParser uncut;
    core::CodexEvents events(true);
    core::Events out;
    uncut.feed(text);
    while (const auto event = uncut.next()) {
        expected.append(event->toByteArray());
        events.apply(*event, 0, out);
    }
    const qsizetype piece = size > 0 ? data[0] % 16 + 1 : 1;
    QList<QByteArray> actual;
    core::SseParser cut;
    for (qsizetype from = 0; from < text.size(); from += piece) {
        cut.feed(text.sliced(from, std::min(piece, text.size() - from)));
        while (const auto event = cut.next())
            actual.append(event->toByteArray());
    }
    if (actual != expected)
        std::abort();
    return 0;
}
