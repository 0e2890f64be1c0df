// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ResponseStore.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_response_store {

using namespace core;

namespace {

KeptResponse respond(const QByteArray &id, qsizetype textSize = 10)
{
    KeptResponse response;
    response.id = id;
    response.owner = "me";
    QByteArray text = R"({"id":"$id","output":[{"type":"message","id":"msg_$id","text":"$text"}]})";
    response.response = {text.replace("$id", id).replace("$text", QByteArray(textSize, 'x'))};
    QByteArray input = R"({"type":"message","id":"in_$id"})";
    response.input = {{input.replace("$id", id)}};
    return response;
}

Settings limits(int count, int mebibytes = 64)
{
    Settings settings;
    settings.keptResponses = count;
    settings.keptMebibytes = mebibytes;
    return settings;
}

} // namespace

class TestResponseStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsResponsesAndTheirItems()
    {
        ManualClock clock;
        ResponseStore store(clock, Settings());
        store.setOwner("me");
        store.keep(respond("a"));
        QCOMPARE(store.find("a")->response, respond("a").response);
        QVERIFY(store.findItem("msg_a")->text.contains("xxx"));
        QVERIFY(store.findItem("in_a"));
        QVERIFY(!store.find("b"));
        QVERIFY(!store.findItem("msg_b"));
    }

    void forgetsWhatWasUsedLongestAgoFirst()
    {
        ManualClock clock;
        ResponseStore store(clock, limits(2));
        store.setOwner("me");
        store.keep(respond("a"));
        store.keep(respond("b"));
        QVERIFY(store.find("a"));
        store.keep(respond("c"));
        QVERIFY(store.find("a"));
        QVERIFY(!store.find("b"));
        QVERIFY(!store.findItem("msg_b"));
        QVERIFY(store.find("c"));
        QCOMPARE(store.count(), 2);
    }

    void staysWithinItsSize()
    {
        ManualClock clock;
        ResponseStore store(clock, limits(1000, 1));
        store.setOwner("me");
        for (int i = 0; i < 20; ++i)
            store.keep(respond("r" + QByteArray::number(i), 100 * 1024));
        QVERIFY(store.bytes() <= 1024 * 1024);
        QCOMPARE(store.count(), 10);
        QVERIFY(store.find("r19"));
        store.keep(respond("large", 2 * 1024 * 1024));
        QVERIFY(!store.find("large"));
        QCOMPARE(store.count(), 10);
    }

    void forgetsAfterATimeWithoutUse()
    {
        ManualClock clock;
        ResponseStore store(clock, Settings());
        store.setOwner("me");
        store.keep(respond("a"));
        store.keep(respond("b"));
        clock.advance(std::chrono::minutes(59));
        QVERIFY(store.find("a"));
        clock.advance(std::chrono::minutes(2));
        QVERIFY(!store.find("b"));
        QVERIFY(store.find("a"));
        clock.advance(std::chrono::minutes(61));
        QVERIFY(!store.findItem("msg_a"));
        QCOMPARE(store.bytes(), 0);
    }

    void keepsNothingOfAnotherAccount()
    {
        ManualClock clock;
        ResponseStore store(clock, Settings());
        store.setOwner("me");
        store.keep(respond("a"));
        store.setOwner("you");
        QVERIFY(!store.find("a"));
        store.keep(respond("late")); // requested before the change
        QVERIFY(!store.find("late"));
        store.setOwner({});
        store.keep(respond("later"));
        QCOMPARE(store.count(), 0);
    }

    void keepsNothingThatIsNotToBeStored()
    {
        ManualClock clock;
        ResponseStore store(clock, Settings());
        store.setOwner("me");
        KeptResponse response = respond("a");
        response.isStored = false;
        store.keep(response);
        QCOMPARE(store.count(), 0);
    }

    void removes()
    {
        ManualClock clock;
        ResponseStore store(clock, Settings());
        store.setOwner("me");
        store.keep(respond("a"));
        QVERIFY(store.remove("a"));
        QVERIFY(!store.remove("a"));
        QVERIFY(!store.findItem("msg_a"));
        QCOMPARE(store.bytes(), 0);
    }

    void shrinksWhenLimitsDo()
    {
        ManualClock clock;
        ResponseStore store(clock, Settings());
        store.setOwner("me");
        store.keep(respond("a"));
        store.keep(respond("b"));
        store.configure(limits(1));
        QVERIFY(!store.find("a"));
        store.configure(limits(0));
        QCOMPARE(store.count(), 0);
    }
};

TEST_CLASS(TestResponseStore, runner::NoApplication)

} // namespace tst_response_store

#include "tst_response_store.moc"
