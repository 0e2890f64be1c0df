// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CacheWatch.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <optional>

namespace tst_cache_watch {

using namespace core;

namespace {

constexpr qint64 Now = 1795946700;
constexpr qint64 Minute = 60;
constexpr qint64 Never = -1; //!< the backend did not say what was cached

using Texts = QList<QByteArray>;

//! What goes to the backend.
struct Body
{
    QByteArray key = "talk";
    QByteArray model = "gpt-6.2-sol";
    QByteArray effort = "medium";
    QByteArray tier;
    QByteArray tools = "[]";
    QByteArray system = "You help.";
    Texts texts; //!< of the user and the assistant by turns

    QByteArray json() const
    {
        QByteArray input = "{'type':'message','role':'developer','content':'" + system + "'}";
        const char *role = "user";
        for (const QByteArray &text : texts) {
            input +=
                ",{'type':'message','role':'" + QByteArray(role) + "','content':'" + text + "'}";
            role = qstrcmp(role, "user") == 0 ? "assistant" : "user";
        }
        QByteArray body = "{'model':'" + model + "','input':[" + input + "],'tools':" + tools
            + ",'reasoning':{'effort':'" + effort + "'}";
        if (!tier.isEmpty())
            body += ",'service_tier':'" + tier + "'";
        if (!key.isEmpty())
            body += ",'prompt_cache_key':'" + key + "'";
        body += "}";
        return body.replace('\'', '"');
    }
};

Body talk(const Texts &texts)
{
    Body body;
    body.texts = texts;
    return body;
}

Usage usageOf(qint64 input, qint64 cached)
{
    Usage usage;
    usage.inputTokens = input;
    usage.cachedTokens = cached == Never ? 0 : cached;
    usage.isCacheReported = cached != Never;
    return usage;
}

//! One request after the other, each begun and finished at the given time.
class Talk
{
public:
    std::optional<CacheMiss> ask(const Body &body, qint64 input, qint64 cached,
                                 qint64 minutesLater = 1)
    {
        m_now += minutesLater * Minute;
        return watch.finish(watch.begin(body.json(), m_now), usageOf(input, cached), m_now);
    }

    CacheWatch watch{QByteArray("secret")};

private:
    qint64 m_now = Now;
};

using Cause = std::optional<CacheMiss>;

} // namespace

class CacheWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheCause_data();
    void namesTheCause();
    void firstTurns();
    void sideRequestsDoNotDisturb();
    void shortenedHistoriesAreNoMiss();
    void leavingOutTheOldestTurnsIsAChange();
    void callsALaterModelAMissOnlyWhenNothingWasRead();
    void aClockThatWasSetBackIsNotIdle();
    void cannotTellWithoutFigures();
    void forgetsWithTheAccount();
    void keepsABoundedNumber();
    void keepsHashesWithASecret();
    void survivesBodiesThatAreNone();
    void neverCallsAFullHitAMiss();
};

//! After a turn of 5,000 tokens in which "a" and "b" were said.
void CacheWatchTest::namesTheCause_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("cached");
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<Cause>("cause");

    const auto row = [](const char *name, const Body &body, qint64 cached, Cause cause,
                        qint64 minutes = 1, qint64 input = 6000) {
        QTest::newRow(name) << body.json() << input << cached << minutes << cause;
    };
    const auto changed = [](auto change) {
        Body body = talk({"a", "b", "c"});
        change(body);
        return body;
    };
    const Body next = talk({"a", "b", "c"});
    row("all was read", next, 5000, {});
    row("most was read", next, 4480, {});
    row("half was read", next, 2500, {});
    row("less than half was read", next, 2499, CacheMiss::Unexplained);
    row("nothing was read", next, 0, CacheMiss::Unexplained);
    row("not reported", next, Never, {});
    row("just within the lifetime", next, 0, CacheMiss::Unexplained, 30);
    row("after the lifetime", next, 0, CacheMiss::Idle, 31);
    row("after the lifetime, but read", next, 5000, {}, 600);
    row("its beginning again", talk({"a"}), 0, CacheMiss::Unexplained);

    row("another model", changed([](Body &body) { body.model = "gpt-6.2-astra"; }), 0,
        CacheMiss::OtherModel);
    row("another effort", changed([](Body &body) { body.effort = "high"; }), 0,
        CacheMiss::OtherModel);
    row("another tier", changed([](Body &body) { body.tier = "priority"; }), 0,
        CacheMiss::OtherModel);
    row("another model after the lifetime", changed([](Body &body) { body.model = "m"; }), 0,
        CacheMiss::OtherModel, 31);
    row("other tools", changed([](Body &body) { body.tools = "[{'type':'web_search'}]"; }), 0,
        CacheMiss::PrefixChanged);
    row("another system text", changed([](Body &body) { body.system = "It is 10:06."; }), 0,
        CacheMiss::PrefixChanged);
    row("another system text, and all was read", // the backend knows better
        changed([](Body &body) { body.system = "It is 10:06."; }), 5000, {});
    row("the last answer rewritten", talk({"a", "B", "c"}), 0, CacheMiss::PrefixChanged);
    row("the beginning rewritten", talk({"A", "b", "c"}), 0, CacheMiss::PrefixChanged);
    row("nothing in common but the system text", talk({"x", "y", "z"}), 0, CacheMiss::FirstTurn);
    row("another conversation", changed([](Body &body) { body.key = "other"; }), 0,
        CacheMiss::FirstTurn);
    row("too short to be cached", next, 0, CacheMiss::FirstTurn, 1, 1000);
}

void CacheWatchTest::namesTheCause()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, input);
    QFETCH(qint64, cached);
    QFETCH(qint64, minutes);
    QFETCH(Cause, cause);
    CacheWatch watch(QByteArray("secret"));
    QCOMPARE(watch.finish(watch.begin(talk({"a", "b"}).json(), Now), usageOf(5000, 0), Now),
             Cause(CacheMiss::FirstTurn));
    const qint64 later = Now + minutes * Minute;
    QCOMPARE(watch.finish(watch.begin(json, later), usageOf(input, cached), later), cause);
}

void CacheWatchTest::firstTurns()
{
    Talk talking;
    QCOMPARE(talking.ask(talk({"a"}), 5000, 0), Cause(CacheMiss::FirstTurn));
    Talk shared; // tools and system text were read: another conversation had them, too
    QCOMPARE(shared.ask(talk({"a"}), 5000, 4000), Cause());
    Talk small;
    QCOMPARE(small.ask(talk({"a"}), 300, 0), Cause(CacheMiss::FirstTurn));
    QCOMPARE(small.ask(talk({"a", "b", "c"}), 9000, 0), Cause(CacheMiss::FirstTurn));
    QCOMPARE(small.ask(talk({"a", "b", "c", "d", "e"}), 9500, 0), Cause(CacheMiss::Unexplained));
}

//! A title in the same conversation has another prefix; the turn after it is compared with the turn
//! before it.
void CacheWatchTest::sideRequestsDoNotDisturb()
{
    Body title = talk({"Write a title."});
    title.model = "gpt-6-luna";
    title.system = "You write titles.";
    Talk talking;
    QCOMPARE(talking.ask(talk({"a"}), 5000, 0), Cause(CacheMiss::FirstTurn));
    QCOMPARE(talking.ask(title, 1500, 0), Cause(CacheMiss::FirstTurn));
    QCOMPARE(talking.ask(talk({"a", "b", "c"}), 6000, 5000), Cause());
    QCOMPARE(talking.ask(title, 1500, 1400), Cause());
    QCOMPARE(talking.ask(talk({"a", "b", "c", "d", "e"}), 7000, 0), Cause(CacheMiss::Unexplained));
}

void CacheWatchTest::shortenedHistoriesAreNoMiss()
{
    Talk talking;
    (void)talking.ask(talk({"a", "b", "c", "d", "e"}), 50'000, 0);
    // The cached tokens fall from 50,000 to 9,000, and nothing was lost.
    QCOMPARE(talking.ask(talk({"a", "b", "c", "d", "e", "f", "g"}), 51'000, 50'000), Cause());
    QCOMPARE(talking.ask(talk({"a", "b", "x"}), 10'000, 9'000), Cause());
    // Both branches are known.
    QCOMPARE(talking.ask(talk({"a", "b", "x", "y", "z"}), 11'000, 0),
             Cause(CacheMiss::Unexplained));
    QCOMPARE(talking.ask(talk({"a", "b", "c", "d", "e", "f", "g", "h", "i"}), 52'000, 51'000),
             Cause());
}

void CacheWatchTest::leavingOutTheOldestTurnsIsAChange()
{
    Talk talking;
    (void)talking.ask(talk({"a", "b", "c", "d"}), 5000, 0);
    QCOMPARE(talking.ask(talk({"c", "d", "e"}), 4500, 0), Cause(CacheMiss::PrefixChanged));
}

void CacheWatchTest::callsALaterModelAMissOnlyWhenNothingWasRead()
{
    Body other = talk({"a", "b", "c"});
    other.model = "gpt-6.2-astra";
    Talk talking;
    (void)talking.ask(talk({"a"}), 5000, 0);
    QCOMPARE(talking.ask(other, 6000, 0), Cause(CacheMiss::OtherModel));
    // Back again: the first model's cache is still there.
    QCOMPARE(talking.ask(talk({"a", "b", "c", "d", "e"}), 7000, 5000), Cause());
}

void CacheWatchTest::aClockThatWasSetBackIsNotIdle()
{
    Talk talking;
    (void)talking.ask(talk({"a"}), 5000, 0);
    QCOMPARE(talking.ask(talk({"a", "b", "c"}), 6000, 0, -600), Cause(CacheMiss::Unexplained));
}

void CacheWatchTest::cannotTellWithoutFigures()
{
    Talk talking;
    QCOMPARE(talking.ask(talk({"a"}), 5000, Never), Cause());
    // It was remembered nevertheless.
    QCOMPARE(talking.ask(talk({"a", "b", "c"}), 6000, 0), Cause(CacheMiss::Unexplained));
    Body keyless = talk({"a"});
    keyless.key.clear();
    QCOMPARE(talking.ask(keyless, 5000, 0), Cause());
    Body huge = talk({QByteArray(5 * 1024 * 1024, 'x')});
    QCOMPARE(talking.ask(huge, 900'000, 0), Cause());
}

void CacheWatchTest::forgetsWithTheAccount()
{
    CacheWatch watch(QByteArray("secret"));
    const auto running = watch.begin(talk({"a"}).json(), Now);
    watch.clear();
    QCOMPARE(watch.finish(running, usageOf(5000, 0), Now), Cause());
    QCOMPARE(watch.conversationCount(), 0);
    QCOMPARE(watch.finish(watch.begin(talk({"a", "b", "c"}).json(), Now), usageOf(6000, 0), Now),
             Cause(CacheMiss::FirstTurn));
    watch.clear();
    QCOMPARE(watch.itemCount(), 0);
}

void CacheWatchTest::keepsABoundedNumber()
{
    CacheWatch watch(QByteArray("secret"), {5, 100});
    const auto ask = [&watch](const QByteArray &key, const Texts &texts) {
        Body body = talk(texts);
        body.key = key;
        return watch.finish(watch.begin(body.json(), Now), usageOf(5000, 0), Now);
    };
    for (int index = 0; index < 20; ++index) {
        (void)ask("kept", {"a"});
        (void)ask("key " + QByteArray::number(index), {"a"});
        QVERIFY(watch.conversationCount() <= 5);
    }
    QCOMPARE(ask("kept", {"a"}), Cause(CacheMiss::Unexplained)); // the others were used earlier
    QCOMPARE(ask("key 0", {"a"}), Cause(CacheMiss::FirstTurn));
    // Different requests of one conversation.
    for (int index = 0; index < 50; ++index)
        (void)ask("kept", {"a", "b", QByteArray::number(index)});
    QVERIFY(watch.itemCount() <= 5 * 4 * 4);
    // One that is larger than all that may be kept.
    Texts many;
    for (int index = 0; index < 200; ++index)
        many.append("text " + QByteArray::number(index));
    (void)ask("large", many);
    QVERIFY(watch.itemCount() <= 100);
}

void CacheWatchTest::keepsHashesWithASecret()
{
    const QByteArray json = talk({"a", "a"}).json();
    const auto one = CacheWatch(QByteArray("one")).begin(json, Now);
    const auto again = CacheWatch(QByteArray("one")).begin(json, Now);
    const auto other = CacheWatch(QByteArray("other")).begin(json, Now);
    QVERIFY(one.isComparable);
    QCOMPARE(one.items, again.items);
    QCOMPARE(one.items.size(), std::size_t(3));
    QCOMPARE(one.leading, std::size_t(1));
    QVERIFY(one.items != other.items);
    QVERIFY(one.conversation != other.conversation);
    QVERIFY(one.model != other.model);
    QVERIFY(CacheWatch().begin(json, Now).items != CacheWatch().begin(json, Now).items);
}

void CacheWatchTest::survivesBodiesThatAreNone()
{
    CacheWatch watch(QByteArray("secret"));
    for (const QByteArray &body :
         {QByteArray(), QByteArray("[]"), QByteArray("3"), QByteArray("{"), QByteArray("{}"),
          QByteArray("{\"prompt_cache_key\":3}"), QByteArray("{\"prompt_cache_key\":null}")}) {
        const auto sent = watch.begin(body, Now);
        QVERIFY(!sent.isComparable);
        QCOMPARE(watch.finish(sent, usageOf(5000, 0), Now), Cause());
    }
    const auto strange = watch.begin("{\"prompt_cache_key\":\"k\",\"input\":[3,null,[],{}]}", Now);
    QVERIFY(strange.isComparable);
    QCOMPARE(strange.items.size(), std::size_t(4));
    QCOMPARE(watch.finish(strange, usageOf(-5, -7), Now), Cause());
    QCOMPARE(watch.conversationCount(), 1);
}

void CacheWatchTest::neverCallsAFullHitAMiss()
{
    QRandomGenerator random(22);
    Talk talking;
    qint64 items = 0;
    for (int round = 0; round < 2000; ++round) {
        Texts texts;
        for (int count = random.bounded(1, 8); count > 0; --count)
            texts.append(QByteArray::number(random.bounded(3)));
        Body body = talk(texts);
        body.key = QByteArray::number(random.bounded(10));
        body.model = random.bounded(5) == 0 ? "m" : "n";
        const qint64 input = random.bounded(1, 20'000);
        QCOMPARE(talking.ask(body, input, input), Cause());
        // Nothing read of a long input always has a cause.
        QVERIFY(talking.ask(body, 20'000, 0, random.bounded(-5, 60)));
        items = std::max(items, qint64(talking.watch.itemCount()));
    }
    QVERIFY(items > 0 && items <= 10 * 4 * 9);
}

TEST_CLASS(CacheWatchTest, runner::NoApplication)

} // namespace tst_cache_watch

#include "tst_cache_watch.moc"
