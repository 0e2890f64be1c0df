// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ResponseWriter.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_response_head {

using namespace core;

class TestResponseHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesStatusAndHeaders();
    void leavesOutAnEmptyContentType();
    void turnsLineBreaksIntoBlanks();
    void knowsWhichStatusHasABody();
    void writesDatesInEnglish();
};

void TestResponseHead::writesStatusAndHeaders()
{
    QCOMPARE(responseHead(404, "text/plain", {{"X-A", "b"}, {"X-A", "c"}}),
             "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nX-A: b\r\nX-A: c\r\n");
    QCOMPARE(responseHead(299, "a/b", {}), "HTTP/1.1 299 Status\r\nContent-Type: a/b\r\n");
}

void TestResponseHead::leavesOutAnEmptyContentType()
{
    QCOMPARE(responseHead(204, {}, {}), "HTTP/1.1 204 No Content\r\n");
}

void TestResponseHead::turnsLineBreaksIntoBlanks()
{
    QCOMPARE(responseHead(200, {}, {{"X\r\nY", "a\nb"}}), "HTTP/1.1 200 OK\r\nX  Y: a b\r\n");
}

void TestResponseHead::knowsWhichStatusHasABody()
{
    QVERIFY(allowsBody(200) && allowsBody(404));
    QVERIFY(!allowsBody(204) && !allowsBody(304) && !allowsBody(100));
}

void TestResponseHead::writesDatesInEnglish()
{
    QCOMPARE(toHttpDate(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST_CLASS(TestResponseHead, runner::NoApplication)

} // namespace tst_response_head

#include "tst_response_head.moc"
