// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/Recordings.h"

#include "core/codex/CodexErrors.h"
#include "core/codex/CodexEvents.h"
#include "core/codex/SseParser.h"
#include "tests/dialects/Golden.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace core;

QStringList recordings()
{
    QStringList names;
    const QDir folder(QStringLiteral(TEST_FIXTURES "/codex"));
    for (const QFileInfo &file : folder.entryInfoList({u"*.sse"_s}))
        names.append(file.completeBaseName());
    return names;
}

Events eventsOf(const QString &recording, bool rawEvents)
{
    SseParser parser;
    CodexEvents translator(rawEvents);
    Events events;
    parser.feed(readFixture(u"codex/"_s + recording + u".sse"_s));
    while (const auto data = parser.next())
        translator.apply(*data, 1795216000, events);
    if (!translator.hasEnded())
        events.push_back(ResponseFailed{toCutFailure(u"cut"_s).error});
    return events;
}
