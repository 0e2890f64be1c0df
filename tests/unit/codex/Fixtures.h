// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/CodexEvents.h"
#include "core/codex/SseParser.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

//! What the tests of this folder share.
namespace fixtures {

inline QStringList names()
{
    const QDir folder(QStringLiteral(TEST_FIXTURES "/codex"));
    return folder.entryList({QStringLiteral("*.sse")}, QDir::Files, QDir::Name);
}

inline QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(TEST_FIXTURES "/codex/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The data of every event, fed in pieces that end at `cuts`.
inline QList<QByteArray> parse(const QByteArray &text, const QList<qsizetype> &cuts = {})
{
    core::SseParser parser;
    QList<QByteArray> events;
    qsizetype from = 0;
    auto ends = cuts;
    ends.append(text.size());
    for (const qsizetype end : std::as_const(ends)) {
        parser.feed(QByteArrayView(text).sliced(from, end - from));
        while (const auto data = parser.next())
            events.append(data->toByteArray());
        from = end;
    }
    return events;
}

//! The neutral events of a fixture, all in one.
inline core::Events translate(const QByteArray &text, bool rawEvents = false)
{
    core::CodexEvents events(rawEvents);
    core::Events out;
    for (const QByteArray &data : parse(text))
        events.apply(data, 1795220588, out);
    return out;
}

} // namespace fixtures
