// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ResponseHeaders.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_notes {

using namespace core;

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsWhatWasIgnoredAndChanged()
    {
        const HeaderList headers = toHeaders({
            {Note::Kind::Ignored, "temperature", {}},
            {Note::Kind::Changed, "reasoning_effort", "xhigh->high"},
            {Note::Kind::Ignored, "top_p", {}},
        });
        const HeaderList expected{{"X-ChatMock-Ignored", "temperature, top_p"},
                                  {"X-ChatMock-Changed", "reasoning_effort=xhigh->high"}};
        QCOMPARE(headers, expected);
    }

    void saysNothingWithoutNotes() { QVERIFY(toHeaders({}).isEmpty()); }

    void letsNoNameBreakOutOfItsHeader()
    {
        const HeaderList headers =
            toHeaders({{Note::Kind::Ignored, "a\r\nSet-Cookie: x=1, \xc3\xa9\x7f", {}}});
        QCOMPARE(headers, (HeaderList{{"X-ChatMock-Ignored", "a??Set-Cookie: x=1? ???"}}));
    }

    void keepsALongListShort()
    {
        QList<Note> notes;
        for (int i = 0; i < 5000; ++i)
            notes.append({Note::Kind::Ignored, "key" + QByteArray::number(i), {}});
        notes.append({Note::Kind::Ignored, QByteArray(100000, 'x'), {}});
        const QByteArray value = toHeaders(notes).front().second;
        QVERIFY(value.size() < 1100);
        QVERIFY(value.endsWith(", ..."));
    }

    void notesAnythingOnce()
    {
        QList<Note> notes;
        addNote(notes, {Note::Kind::Ignored, "seed", {}});
        addNote(notes, {Note::Kind::Ignored, "seed", {}});
        QCOMPARE(notes.size(), 1);
    }

    void advisesOnRetries_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("advice");
        QTest::newRow("not signed in") << ErrorCode::NotSignedIn << QByteArray("false");
        QTest::newRow("wrong key") << ErrorCode::BadKey << QByteArray("false");
        QTest::newRow("usage limit") << ErrorCode::UsageLimit << QByteArray("false");
        QTest::newRow("burst limit") << ErrorCode::RateLimit << QByteArray("true");
        QTest::newRow("overloaded") << ErrorCode::Overloaded << QByteArray("true");
        QTest::newRow("unreachable") << ErrorCode::Unreachable << QByteArray("true");
        QTest::newRow("silent") << ErrorCode::Timeout << QByteArray("true");
        QTest::newRow("bad request") << ErrorCode::BadRequest << QByteArray();
        QTest::newRow("too long") << ErrorCode::ContextTooLong << QByteArray();
    }

    void advisesOnRetries()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, advice);
        HeaderList expected;
        if (!advice.isEmpty())
            expected.append({"x-should-retry", advice});
        QCOMPARE(retryHeaders(Error{code, {}}), expected);
        expected.prepend({"Retry-After", "90"});
        QCOMPARE(retryHeaders(Error{code, {}, {}, std::chrono::seconds(90)}), expected);
    }
};

TEST_CLASS(TestNotes, runner::NoApplication)

} // namespace tst_notes

#include "tst_notes.moc"
