// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelNames.h"
#include "core/server/KeyCheck.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace tst_keycheck {

using namespace core;

namespace {

constexpr qint64 Now = 1'800'000'000;

//! A key with these rules, asked at Now.
struct Case
{
    KeyRules rules = {};
    bool isPaused = false;
    KeyFacts facts = {"gpt-6-sol", "medium", false, false};
    KeyUse use = {};

    [[nodiscard]] std::optional<Error> check() const
    {
        ClientKey key;
        key.name = u"Cursor"_s;
        key.isPaused = isPaused;
        key.rules = rules;
        return checkKey(key, facts, use, Now);
    }
};

Case with(const std::function<void(Case &)> &change)
{
    Case one;
    change(one);
    return one;
}

//! Any rules and any facts, from a seed.
Case anyCase(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto coin = [&random] { return random.bounded(2) == 1; };
    static const QList<QByteArray> models{"gpt-6-sol", "gpt-6-luna", "gpt-5.5"};
    const QList<QByteArray> &efforts = knownEfforts();
    Case one;
    if (coin())
        one.rules.models = {models[random.bounded(int(models.size()))]};
    if (coin())
        one.rules.maxEffort = efforts[random.bounded(int(efforts.size()))];
    one.rules.allowsFast = coin();
    one.rules.allowsWebSearch = coin();
    if (coin())
        one.rules.maxRunning = random.bounded(1, 4);
    if (coin())
        one.rules.shareOfWeek = random.bounded(1, 100);
    if (coin())
        one.rules.shareOf5h = random.bounded(1, 100);
    if (coin())
        one.rules.tokensPerDay = random.bounded(1, 1000);
    if (coin())
        one.rules.expiresAt = Now + random.bounded(-1000, 1000);
    one.facts = {models[random.bounded(int(models.size()))],
                 efforts[random.bounded(int(efforts.size()))], coin(), coin()};
    one.use.running = random.bounded(0, 4);
    one.use.tokensToday = random.bounded(0, 1000);
    one.use.dayEndsAt = Now + random.bounded(1, 86400);
    if (coin())
        one.use.shareOfWeek = random.bounded(0, 100);
    if (coin())
        one.use.shareOf5h = random.bounded(0, 100);
    one.use.resetOfWeek = Now + random.bounded(1, 600000);
    return one;
}

} // namespace

class KeyCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleRefusesWithItsOwnCode_data()
    {
        QTest::addColumn<Case>("one");
        QTest::addColumn<QString>("code"); // empty = let in
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("retryAfter"); // -1 = none

        const auto row = [](const char *name, const std::function<void(Case &)> &change,
                            const QString &code, int status, qint64 retryAfter = -1) {
            QTest::newRow(name) << with(change) << code << status << retryAfter;
        };
        row(
            "no rules", [](Case &) {}, {}, 0);
        row(
            "paused", [](Case &c) { c.isPaused = true; }, u"key_paused"_s, 403);
        row(
            "expired", [](Case &c) { c.rules.expiresAt = Now; }, u"key_expired"_s, 403);
        row(
            "a second before", [](Case &c) { c.rules.expiresAt = Now + 1; }, {}, 0);
        row(
            "the model", [](Case &c) { c.rules.models = {"gpt-6-sol"}; }, {}, 0);
        row(
            "in any case", [](Case &c) { c.rules.models = {"GPT-6-Sol"}; }, {}, 0);
        row(
            "one of the models",
            [](Case &c) {
                c.rules.models = {"a", "gpt-6-*"};
            },
            {}, 0);
        row(
            "another model", [](Case &c) { c.rules.models = {"gpt-6-luna"}; }, u"key_model"_s, 403);
        row(
            "its beginning", [](Case &c) { c.rules.models = {"gpt-6"}; }, u"key_model"_s, 403);
        row(
            "any text", [](Case &c) { c.rules.models = {"*"}; }, {}, 0);
        row(
            "text between", [](Case &c) { c.rules.models = {"g*6*l"}; }, {}, 0);
        row(
            "one character", [](Case &c) { c.rules.models = {"gpt-?-sol"}; }, {}, 0);
        row(
            "not none", [](Case &c) { c.rules.models = {"gpt-6-sol?"}; }, u"key_model"_s, 403);
        row(
            "lower effort", [](Case &c) { c.rules.maxEffort = "high"; }, {}, 0);
        row(
            "the same effort", [](Case &c) { c.rules.maxEffort = "medium"; }, {}, 0);
        row(
            "higher effort", [](Case &c) { c.rules.maxEffort = "low"; }, u"key_effort"_s, 403);
        row(
            "an effort that is not known",
            [](Case &c) {
                c.rules.maxEffort = "high";
                c.facts.effort = "extreme";
            },
            u"key_effort"_s, 403);
        row(
            "a model without effort",
            [](Case &c) {
                c.rules.maxEffort = "low";
                c.facts.effort.clear();
            },
            {}, 0);
        row(
            "fast mode",
            [](Case &c) {
                c.rules.allowsFast = false;
                c.facts.isFast = true;
            },
            u"key_fast_mode"_s, 403);
        row(
            "web search",
            [](Case &c) {
                c.rules.allowsWebSearch = false;
                c.facts.hasWebSearch = true;
            },
            u"key_web_search"_s, 403);
        row(
            "not asked for", [](Case &c) { c.rules.allowsWebSearch = c.rules.allowsFast = false; },
            {}, 0);
        row(
            "one more may run",
            [](Case &c) {
                c.rules.maxRunning = 2;
                c.use.running = 1;
            },
            {}, 0);
        row(
            "too many run",
            [](Case &c) {
                c.rules.maxRunning = 2;
                c.use.running = 2;
            },
            u"key_running"_s, 429, 5);
        row(
            "tokens are left",
            [](Case &c) {
                c.rules.tokensPerDay = 100;
                c.use.tokensToday = 99;
            },
            {}, 0);
        row(
            "no tokens are left",
            [](Case &c) {
                c.rules.tokensPerDay = 100;
                c.use.tokensToday = 100;
                c.use.dayEndsAt = Now + 3600;
            },
            u"key_tokens"_s, 429, 3600);
        row(
            "a share whose use is not known", [](Case &c) { c.rules.shareOfWeek = 20; }, {}, 0);
        row(
            "the share is used up",
            [](Case &c) {
                c.rules.shareOfWeek = 20;
                c.use.shareOfWeek = 20.0;
                c.use.resetOfWeek = Now + 7200;
            },
            u"key_share"_s, 429, 7200);
        row(
            "a reset in the past",
            [](Case &c) {
                c.rules.shareOf5h = 20;
                c.use.shareOf5h = 30.5;
                c.use.resetOf5h = Now - 1;
            },
            u"key_share"_s, 429);
    }

    void everyRuleRefusesWithItsOwnCode()
    {
        QFETCH(const Case, one);
        QFETCH(const QString, code);
        QFETCH(const int, status);
        QFETCH(const qint64, retryAfter);
        const auto refusal = one.check();
        QCOMPARE(refusal.has_value(), !code.isEmpty());
        if (!refusal)
            return;
        QCOMPARE(refusal->providerCode, code);
        QCOMPARE(toHttpStatus(refusal->code), status);
        QCOMPARE(refusal->retryAfter ? qint64(refusal->retryAfter->count()) : -1, retryAfter);
        QVERIFY2(refusal->message.contains(u"Cursor"), qPrintable(refusal->message));
        QVERIFY(isKeyRefusal(*refusal));
    }

    void theOwnersRightIsNeededWhereItIsAskedFor()
    {
        ClientKey key;
        QVERIFY(!checkKeyState(key, KeyRight::Chat, Now));
        const auto refusal = checkKeyState(key, KeyRight::Owner, Now);
        QVERIFY(refusal);
        QCOMPARE(refusal->providerCode, u"key_right"_s);
        key.rules.right = KeyRight::Owner;
        QVERIFY(!checkKeyState(key, KeyRight::Owner, Now));
        QVERIFY(!checkKeyState(key, KeyRight::Chat, Now));
    }

    //! Never refuses what the rules allow, and never lets in what one of them forbids.
    void refusesExactlyWhatARuleForbids()
    {
        int refused = 0;
        for (quint32 seed = 0; seed < 5000; ++seed) {
            const Case one = anyCase(seed);
            const KeyRules &rules = one.rules;
            const auto &efforts = knownEfforts();
            const bool isForbidden = (rules.expiresAt && *rules.expiresAt <= Now)
                || (!rules.models.isEmpty() && !rules.models.contains(one.facts.model))
                || (!rules.maxEffort.isEmpty()
                    && efforts.indexOf(one.facts.effort) > efforts.indexOf(rules.maxEffort))
                || (one.facts.isFast && !rules.allowsFast)
                || (one.facts.hasWebSearch && !rules.allowsWebSearch);
            const bool isUsedUp = (rules.maxRunning && one.use.running >= *rules.maxRunning)
                || (rules.tokensPerDay && one.use.tokensToday >= *rules.tokensPerDay)
                || (rules.shareOfWeek && one.use.shareOfWeek
                    && *one.use.shareOfWeek >= *rules.shareOfWeek)
                || (rules.shareOf5h && one.use.shareOf5h && *one.use.shareOf5h >= *rules.shareOf5h);
            const auto refusal = one.check();
            QVERIFY2(refusal.has_value() == (isForbidden || isUsedUp),
                     qPrintable(u"%1"_s.arg(seed)));
            if (!refusal)
                continue;
            ++refused;
            // What time does not help is said first, and without a time.
            QCOMPARE(toHttpStatus(refusal->code), isForbidden ? 403 : 429);
            QVERIFY(!isForbidden || !refusal->retryAfter);
        }
        QVERIFY(refused > 1000 && refused < 4999);
    }

    //! A key that may do more is let in wherever one that may do less is.
    void fewerRulesNeverRefuseMore()
    {
        for (quint32 seed = 0; seed < 2000; ++seed) {
            const Case one = anyCase(seed);
            if (one.check())
                continue;
            Case freer = one;
            switch (seed % 5) {
            case 0:
                freer.rules.models.clear();
                break;
            case 1:
                freer.rules.maxEffort.clear();
                break;
            case 2:
                freer.rules.allowsFast = freer.rules.allowsWebSearch = true;
                break;
            case 3:
                freer.rules.tokensPerDay.reset();
                break;
            default:
                freer.rules.maxRunning.reset();
                break;
            }
            QVERIFY(!freer.check());
        }
    }

    void aLongPatternTakesNoLongTime()
    {
        const QList<QByteArray> patterns{QByteArray("*a").repeated(2000) + 'b'};
        QVERIFY(!isModelAllowed(patterns, QByteArray(5000, 'a')));
    }
};

TEST_CLASS(KeyCheckTest, QCoreApplication)

} // namespace tst_keycheck

#include "tst_keycheck.moc"
