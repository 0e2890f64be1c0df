// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"

#include <cstdio>

namespace bench {

QByteArray Script::toText() const
{
    return "[[events=" + QByteArray::number(events) + " gap=" + QByteArray::number(gapMicroseconds)
        + "]]";
}

std::optional<Script> Script::findIn(const QByteArray &body)
{
    const qsizetype begin = body.indexOf("[[events=");
    Script script;
    if (begin < 0
        || std::sscanf(body.constData() + begin, "[[events=%d gap=%d]]", &script.events,
                       &script.gapMicroseconds)
            != 2)
        return std::nullopt;
    return script;
}

} // namespace bench
