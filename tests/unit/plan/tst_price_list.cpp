// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/PriceList.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace tst_price_list {

using namespace core;

namespace {

const QDate Today(2026, 11, 29);

TokenUse useOf(const QByteArray &model, qint64 input, qint64 cached = 0, qint64 written = 0,
               qint64 output = 0, const QByteArray &tier = {})
{
    return {model, tier, input, cached, written, output, {}};
}

bool isNear(double one, double other)
{
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

//! JSON, written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

//! A list with one model, whose entry is `model`.
QByteArray listWith(const QByteArray &model)
{
    return json("{'models': {'m': " + model + "}}");
}

//! The same with one price.
QByteArray listWithPrice(const QByteArray &price)
{
    return listWith("{'prices': [" + price + "]}");
}

void write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class PriceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInListIsComplete();
    void pricesARequest_data();
    void pricesARequest();
    void usesThePriceOfTheDay_data();
    void usesThePriceOfTheDay();
    void doesNotKnowOtherModelsAndTiers_data();
    void doesNotKnowOtherModelsAndTiers();
    void weighsWhatHasNoPrice();
    void boundsFiguresThatContradictEachOther();
    void costGrowsWithEachKindOfToken();
    void sumsCostAsMuchAsTheirRequests();
    void readsTheTokensOfARecord();
    void refusesABadList_data();
    void refusesABadList();
    void readsALongListInOnePass();
    void survivesDamagedLists();
    void ownPricesReplaceThoseOfTheirModel();
    void keepsTheBuiltInListWhenTheOwnIsBad_data();
    void keepsTheBuiltInListWhenTheOwnIsBad();
    void refusesAHugeFile();
    void needsNoOwnFile();
};

void PriceListTest::builtInListIsComplete()
{
    const PriceList list = builtInPrices();
    QVERIFY(list.date().isValid());
    QVERIFY(!list.source().isEmpty());
    for (const char *model : {"gpt-6.2-sol", "gpt-6.1-terra", "gpt-6-luna", "gpt-5.6-sol",
                              "gpt-5.5", "gpt-5.4-mini", "gpt-5.3-codex"}) {
        QVERIFY2(list.contains(model), model);
        QVERIFY2(list.cost(useOf(model, 1000, 0, 0, 1000), list.date()).value_or(0) > 0, model);
    }
    QVERIFY(!list.isLongContext(272'000));
    QVERIFY(list.isLongContext(272'001));
}

void PriceListTest::pricesARequest_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("tier");
    QTest::addColumn<QList<qint64>>("tokens"); // input, cached, written, output
    QTest::addColumn<double>("dollars");

    const auto row = [](const char *name, const char *model, const char *tier,
                        const QList<qint64> &tokens, double dollars) {
        QTest::newRow(name) << QByteArray(model) << QByteArray(tier) << tokens << dollars;
    };
    row("nothing used", "gpt-6.2-sol", "", {0, 0, 0, 0}, 0);
    row("input", "gpt-6.2-sol", "", {100'000, 0, 0, 0}, 0.2);
    row("cached input", "gpt-6.2-sol", "", {100'000, 100'000, 0, 0}, 0.01);
    row("written input", "gpt-6.2-sol", "", {100'000, 0, 100'000, 0}, 0.25);
    row("output", "gpt-6.2-sol", "", {0, 0, 0, 100'000}, 1);
    row("each kind once", "gpt-6.2-sol", "", {100'000, 60'000, 30'000, 10'000},
        0.02 + 0.006 + 0.075 + 0.1);
    row("no price for writes", "gpt-5.5", "", {100'000, 0, 100'000, 0}, 0.5);
    row("standard", "gpt-6.2-sol", "default", {100'000, 0, 0, 0}, 0.2);
    row("fast", "gpt-6.2-sol", "priority", {100'000, 0, 0, 0}, 0.4);
    row("fast, with a factor of the model's own", "gpt-5.5", "priority", {100'000, 0, 0, 0}, 1.25);
    row("flex", "gpt-5.5", "flex", {100'000, 0, 0, 0}, 0.25);
    row("batch", "gpt-6.2-sol", "batch", {100'000, 0, 0, 0}, 0.1);
    row("just not long", "gpt-6.2-sol", "", {272'000, 0, 0, 100'000}, 0.544 + 1);
    row("long", "gpt-6.2-sol", "", {272'001, 0, 0, 100'000}, 2 * 0.544002 + 1.5);
    row("long and cached", "gpt-6.2-sol", "", {300'000, 200'000, 100'000, 0}, 2 * (0.02 + 0.25));
    row("long and fast", "gpt-6.2-sol", "priority", {300'000, 300'000, 0, 100'000},
        2 * (2 * 0.03 + 1.5));
}

void PriceListTest::pricesARequest()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, tier);
    QFETCH(QList<qint64>, tokens);
    QFETCH(double, dollars);
    const TokenUse use = useOf(model, tokens[0], tokens[1], tokens[2], tokens[3], tier);
    const PriceList list = builtInPrices();
    const auto cost = list.cost(use, Today);
    QVERIFY(cost);
    QVERIFY2(isNear(*cost, dollars), qPrintable(QString::number(*cost, 'g', 12)));
    QVERIFY(isNear(list.weight(use, Today), dollars));
}

void PriceListTest::usesThePriceOfTheDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<double>("dollars"); // of 100,000 tokens of input; negative = unknown

    QTest::newRow("before the first") << QDate(2026, 9, 30) << -1.0;
    QTest::newRow("the first day") << QDate(2026, 10, 1) << 1.0;
    QTest::newRow("the last day of the first") << QDate(2026, 10, 31) << 1.0;
    QTest::newRow("the first day of the second") << QDate(2026, 11, 1) << 2.0;
    QTest::newRow("the last") << QDate(2030, 1, 1) << 3.0;
    QTest::newRow("an unknown day") << QDate() << 3.0;
}

void PriceListTest::usesThePriceOfTheDay()
{
    QFETCH(QDate, day);
    QFETCH(double, dollars);
    const auto list =
        toPriceList(listWithPrice("{'since': '2026-10-01', 'input': 10, 'output': 1},"
                                  "{'since': '2026-11-01', 'input': 20, 'output': 1},"
                                  "{'since': '2027-01-01', 'input': 30, 'output': 1}"));
    QVERIFY(list);
    const TokenUse use = useOf("m", 100'000);
    const auto cost = list->cost(use, day);
    QCOMPARE(cost.has_value(), dollars >= 0);
    QVERIFY(isNear(cost.value_or(-1), dollars));
    QVERIFY(isNear(list->weight(use, day), std::max(dollars, 1.0))); // the first price before it
}

void PriceListTest::doesNotKnowOtherModelsAndTiers_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("tier");

    QTest::newRow("an unknown model") << "gpt-7"_ba
                                      << ""_ba;
    QTest::newRow("no model") << ""_ba
                              << ""_ba;
    QTest::newRow("the reserve") << "gpt-reserve"_ba
                                 << ""_ba;
    QTest::newRow("a longer name") << "gpt-5.5-2026-04-01"_ba
                                   << ""_ba;
    QTest::newRow("the beginning of a name") << "gpt-5"_ba
                                             << ""_ba;
    QTest::newRow("another case") << "GPT-5.5"_ba
                                  << ""_ba;
    QTest::newRow("an unknown tier") << "gpt-5.5"_ba
                                     << "ultrafast"_ba;
}

void PriceListTest::doesNotKnowOtherModelsAndTiers()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, tier);
    const PriceList list = builtInPrices();
    const TokenUse use = useOf(model, 100'000, 0, 0, 100'000, tier);
    QVERIFY(!list.cost(use, Today));
    QVERIFY(list.weight(use, Today) > 0);
}

void PriceListTest::weighsWhatHasNoPrice()
{
    const PriceList list = builtInPrices();
    const TokenUse unknown = useOf("gpt-reserve", 100'000, 50'000, 0, 10'000, "priority");
    QVERIFY(isNear(list.weight(unknown, Today), 2 * (0.1 + 0.01 + 0.1)));
    const TokenUse tier = useOf("gpt-6.2-sol", 100'000, 0, 0, 0, "ultrafast");
    QVERIFY(isNear(list.weight(tier, Today), 0.2));
    QVERIFY(isNear(PriceList().weight(unknown, Today), 0.11)); // by tokens, without any list
}

void PriceListTest::boundsFiguresThatContradictEachOther()
{
    const PriceList list = builtInPrices();
    const auto cost = [&list](qint64 input, qint64 cached, qint64 written, qint64 output) {
        return list.cost(useOf("gpt-6.2-sol", input, cached, written, output), Today).value_or(-1);
    };
    QCOMPARE(cost(-5, -5, -5, -5), 0.0);
    QCOMPARE(cost(1000, 5000, 0, 0), cost(1000, 1000, 0, 0));
    QCOMPARE(cost(1000, 800, 5000, 0), cost(1000, 800, 200, 0));
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    QVERIFY(std::isfinite(cost(Most, Most, Most, Most)));
    QVERIFY(std::isfinite(cost(Most, 0, Most, Most)));
}

void PriceListTest::costGrowsWithEachKindOfToken()
{
    const PriceList list = builtInPrices();
    QRandomGenerator random(13);
    for (int round = 0; round < 2000; ++round) {
        const qint64 input = random.bounded(400'000);
        const qint64 cached = random.bounded(int(input) + 1);
        const qint64 written = random.bounded(int(input - cached) + 1);
        const qint64 output = random.bounded(100'000);
        const auto cost = [&](qint64 moreInput, qint64 moreOutput) {
            const auto result = list.cost(
                useOf("gpt-6.1-sol", input + moreInput, cached, written, output + moreOutput),
                Today);
            return result.value_or(-1);
        };
        QVERIFY(cost(0, 0) >= 0);
        QVERIFY(cost(1, 0) > cost(0, 0));
        QVERIFY(cost(0, 1) > cost(0, 0));
    }
}

void PriceListTest::sumsCostAsMuchAsTheirRequests()
{
    const PriceList list = builtInPrices();
    QRandomGenerator random(14);
    for (const bool isLong : {false, true}) {
        TokenUse sum = useOf("gpt-5.6-terra", 0);
        sum.isLongContext = isLong;
        double dollars = 0;
        for (int request = 0; request < 500; ++request) {
            const qint64 input =
                isLong ? random.bounded(272'001, 900'000) : random.bounded(272'001);
            const TokenUse use =
                useOf("gpt-5.6-terra", input, input / 2, input / 4, random.bounded(20'000));
            dollars += list.cost(use, Today).value_or(-1);
            sum.inputTokens += use.inputTokens;
            sum.cachedTokens += use.cachedTokens;
            sum.cacheWriteTokens += use.cacheWriteTokens;
            sum.outputTokens += use.outputTokens;
        }
        QVERIFY(isNear(list.cost(sum, Today).value_or(-1), dollars));
    }
}

void PriceListTest::readsTheTokensOfARecord()
{
    RequestRecord record;
    record.model = "sol";
    record.upstreamModel = "gpt-6.2-sol";
    QVERIFY(!tokenUseOf(record));
    record.serviceTier = "priority";
    record.inputTokens = 10;
    record.cachedTokens = 4;
    record.cacheWriteTokens = 3;
    record.outputTokens = 2;
    record.reasoningTokens = 1;
    QCOMPARE(tokenUseOf(record), std::optional(useOf("gpt-6.2-sol", 10, 4, 3, 2, "priority")));
    QCOMPARE(priceDay(1795996799), QDate(2026, 11, 29)); // one second before midnight, UTC
    QCOMPARE(priceDay(1795996800), QDate(2026, 11, 30));
}

void PriceListTest::refusesABadList_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *name, const QByteArray &text, const char *place) {
        QTest::newRow(name) << text << QString::fromLatin1(place);
    };
    row("nothing", "", "");
    row("no JSON", "gpt-5.5 = 3", "");
    row("cut", json("{'models': {'m': {'pri"), "");
    row("binary", QByteArray("\x00\xff\xfe{}", 5), "");
    row("a list", "[]", "");
    row("a number", "3", "");
    row("unknown member", json("{'currency': 'EUR'}"), "currency");
    row("models as a list", json("{'models': []}"), "models");
    row("a model as a number", listWith("3"), "models.m");
    row("no prices", listWith("{}"), "models.m.prices");
    row("an empty list of prices", listWithPrice(""), "models.m.prices");
    row("prices as an object", listWith("{'prices': {'input': 1}}"), "models.m.prices");
    row("unknown member of a model", listWith("{'prices': [{'input': 1, 'output': 1}], 'x': 1}"),
        "models.m.x");
    row("unknown member of a price", listWithPrice("{'inputs': 1, 'output': 1}"),
        "models.m.prices[0].inputs");
    row("no input", listWithPrice("{'output': 1}"), "models.m.prices[0].input");
    row("no output", listWithPrice("{'input': 1}"), "models.m.prices[0].output");
    row("a negative price", listWithPrice("{'input': -0.1, 'output': 1}"),
        "models.m.prices[0].input");
    row("a price as text", listWithPrice("{'input': '1', 'output': 1}"),
        "models.m.prices[0].input");
    row("null", listWithPrice("{'input': 1, 'cached': null, 'output': 1}"),
        "models.m.prices[0].cached");
    row("too high", listWithPrice("{'input': 1e30, 'output': 1}"), "models.m.prices[0].input");
    row("not a number", listWithPrice("{'input': NaN, 'output': 1}"), "");
    row("infinite", listWithPrice("{'input': 1e999, 'output': 1}"), "");
    row("no such day", listWithPrice("{'since': '2026-02-30', 'input': 1, 'output': 1}"),
        "models.m.prices[0].since");
    row("a time", listWithPrice("{'since': 1795946700, 'input': 1, 'output': 1}"),
        "models.m.prices[0].since");
    row("the second price without a day",
        listWithPrice("{'input': 1, 'output': 1}, {'input': 1, 'output': 1}"),
        "models.m.prices[1].since");
    row("the second price is older",
        listWithPrice("{'since': '2026-02-02', 'input': 1, 'output': 1},"
                      "{'since': '2026-02-02', 'input': 1, 'output': 1}"),
        "models.m.prices[1].since");
    row("a model without a name",
        json("{'models': {' ': {'prices': [{'input': 1, 'output': 1}]}}}"), "models. ");
    row("a model whose name is a placeholder",
        json("{'models': {'%2': {'prices': [{'input': -1, 'output': 1}]}}}"),
        "models.%2.prices[0].input");
    row("a negative factor", json("{'tiers': {'flex': -1}}"), "tiers.flex");
    row("a factor as text", json("{'tiers': {'flex': 'half'}}"), "tiers.flex");
    row("tiers as a list", json("{'tiers': []}"), "tiers");
    row("tiers of a model",
        listWith("{'tiers': {'fast': true}, 'prices': [{'input': 1, 'output': 1}]}"),
        "models.m.tiers.fast");
    row("half a rule", json("{'longContext': {'above': 1, 'input': 2}}"), "longContext.output");
    row("a fallback without a price", json("{'fallback': {}}"), "fallback.input");
    row("no date", json("{'date': 'yesterday'}"), "date");
    row("a source as number", json("{'source': 3}"), "source");
}

void PriceListTest::refusesABadList()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto list = toPriceList(text);
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::BadRequest);
    QCOMPARE(list.error().param, place);
    QVERIFY2(!list.error().message.isEmpty() && list.error().message.contains(place),
             qPrintable(list.error().message));
}

//! No measurement, only that it is not quadratic: that would take minutes.
void PriceListTest::readsALongListInOnePass()
{
    QByteArray tiers;
    QByteArray models;
    for (int index = 0; index < 50'000; ++index) {
        const QByteArray separator = index == 0 ? "" : ",";
        const QByteArray name = separator + "'" + QByteArray::number(index) + "': ";
        tiers += name + "1";
        models += name + "{'prices': [{'input': 1, 'output': 1}]}";
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(toPriceList(json("{'tiers': {" + tiers + "}, 'models': {" + models + "}}")));
    QVERIFY(timer.elapsed() < 5000);
}

//! Never a crash, and never a price that is negative or no number.
void PriceListTest::survivesDamagedLists()
{
    QFile file(u":/chatmock/prices.json"_s);
    QVERIFY(!builtInPrices().isEmpty()); // registers the resource
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QRandomGenerator random(15);
    int accepted = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = good;
        for (int change = random.bounded(1, 4); change > 0; --change)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        if (round % 3 == 0)
            damaged.truncate(random.bounded(int(damaged.size())));
        const auto list = toPriceList(damaged);
        if (!list)
            continue;
        ++accepted;
        const auto cost = list->cost(useOf("gpt-5.5", 1000, 10, 10, 10), Today);
        QVERIFY(!cost || (std::isfinite(*cost) && *cost >= 0));
    }
    QVERIFY(accepted > 0); // a changed digit or text is still a list
}

void PriceListTest::ownPricesReplaceThoseOfTheirModel()
{
    const QTemporaryDir folder;
    const QString name = ownPricesFile(folder.path());
    write(name,
          json("{'date': '2027-01-02', 'tiers': {'flex': 0.25}, 'models': {"
               "'gpt-5.5': {'prices': [{'input': 1, 'output': 1}]},"
               "'mine': {'prices': [{'input': 7, 'output': 8}]}}}"));
    const LoadedPrices prices = loadPrices(name);
    QVERIFY(!prices.error);
    QVERIFY(prices.hasOwn);
    QCOMPARE(prices.list.date(), QDate(2027, 1, 2));
    QCOMPARE(prices.list.source(), builtInPrices().source());
    const auto cost = [&prices](const QByteArray &model, const QByteArray &tier) {
        return prices.list.cost(useOf(model, 100'000, 0, 0, 0, tier), Today).value_or(-1);
    };
    QVERIFY(isNear(cost("gpt-5.5", {}), 0.1));
    QVERIFY(isNear(cost("gpt-5.5", "priority"), 0.2)); // the factor of its own is replaced, too
    QVERIFY(isNear(cost("gpt-5.5", "flex"), 0.025));
    QVERIFY(isNear(cost("mine", {}), 0.7));
    QVERIFY(isNear(cost("gpt-6.2-sol", {}), 0.2));
}

void PriceListTest::keepsTheBuiltInListWhenTheOwnIsBad_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");

    QTest::newRow("empty") << ""_ba << u"prices.json"_s;
    QTest::newRow("rubbish") << "\x1f\x8b\x08 prices"_ba << u"prices.json"_s;
    QTest::newRow("one bad price among good ones")
        << json("{'models': {'gpt-5.5': {'prices': [{'input': 1, 'output': 1}]},"
                "'gpt-5.4': {'prices': [{'input': -1, 'output': 1}]}}}")
        << u"models.gpt-5.4.prices[0].input"_s;
}

void PriceListTest::keepsTheBuiltInListWhenTheOwnIsBad()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    const QTemporaryDir folder;
    const QString name = ownPricesFile(folder.path());
    write(name, text);
    const LoadedPrices prices = loadPrices(name);
    QVERIFY(prices.error);
    QVERIFY(!prices.hasOwn);
    QVERIFY2(prices.error->message.contains(name) && prices.error->message.contains(named),
             qPrintable(prices.error->message));
    const TokenUse use = useOf("gpt-5.5", 100'000);
    QVERIFY(isNear(prices.list.cost(use, Today).value_or(-1), 0.5));
}

void PriceListTest::refusesAHugeFile()
{
    const QTemporaryDir folder;
    const QString name = ownPricesFile(folder.path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(50LL * 1024 * 1024));
    file.close();
    const LoadedPrices prices = loadPrices(name);
    QVERIFY(prices.error);
    QCOMPARE(prices.error->code, ErrorCode::TooLarge);
    QVERIFY(prices.list.contains("gpt-5.5"));
}

void PriceListTest::needsNoOwnFile()
{
    const QTemporaryDir folder;
    for (const QString &name : {QString(), ownPricesFile(folder.path())}) {
        const LoadedPrices prices = loadPrices(name);
        QVERIFY(!prices.error);
        QVERIFY(!prices.hasOwn);
        QCOMPARE(prices.list.date(), builtInPrices().date());
    }
    QVERIFY(QDir().mkdir(ownPricesFile(folder.path()))); // a folder of that name is no file
    QVERIFY(loadPrices(ownPricesFile(folder.path())).error);
}

TEST_CLASS(PriceListTest, QCoreApplication)

} // namespace tst_price_list

#include "tst_price_list.moc"
