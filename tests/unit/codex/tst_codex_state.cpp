// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BackendHttp.h"
#include "core/codex/BuiltInModels.h"
#include "core/codex/ModelList.h"
#include "core/codex/ModelNames.h"
#include "core/codex/PromptCacheKeys.h"
#include "core/codex/RateLimits.h"
#include "core/net/NetworkSetup.h"
#include "core/state/PlanName.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_codex_state {

using namespace core;
using Kind = LimitWindow::Kind;

class TestCodexState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesNames_data();
    void resolvesNames();
    void leadsOlderNamesToModelsOfToday_data();
    void leadsOlderNamesToModelsOfToday();
    void followsAliases_data();
    void followsAliases();
    void leadsWithdrawnNamesToTheirSuccessor_data();
    void leadsWithdrawnNamesToTheirSuccessor();
    void leadsWithdrawnNamesToWhatTheAccountHas();
    void passesOnWhatLooksLikeAModel();
    void listsTodaysModels();
    void readsWhatTheCatalogueSaysOfTheWire();
    void namesPlans_data();
    void namesPlans();
    void readsCatalogueEntries();
    void writesCatalogueEntriesForTheCli();
    void classifiesWindowsByLength_data();
    void classifiesWindowsByLength();
    void readsLimitHeadersOfAllFamilies();
    void readsTheUsagePage();
    void readsWhatStopsAnAccount_data();
    void readsWhatStopsAnAccount();
    void readsTheRestOfTheUsagePage();
    void leavesTheAccountsGaugeToTheAccount();
    void endsAStopByFiguresOnly();
    void keepsWhatTheNewsDoNotMention();
    void keepsFamiliesThatTheNewsDoNotMention();
    void writesWhatThePythonProgramReads();
    void keepsCacheKeysStable();
    void forgetsTheLeastUsedCacheKey();
    void keepsOneInstallationId();
    void neverUsesAProxyForLoopback();
    void namesABadCaFile();
};

void TestCodexState::resolvesNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("effort");
    QTest::addColumn<bool>("isFast");
    const auto row = [](const char *name, const char *id, const char *effort = "",
                        bool isFast = false) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(id) << QByteArray(effort) << isFast;
    };
    row("gpt-5.5", "gpt-5.5");
    row(" GPT-5.5 ", "gpt-5.5");
    row("gpt5.5", "gpt-5.5");
    row("openai/gpt-5.5:latest", "gpt-5.5");
    row("gpt-5.5-high", "gpt-5.5", "high");
    row("gpt-5.5:xhigh", "gpt-5.5", "xhigh");
    row("gpt-5.5_low", "gpt-5.5", "low");
    row("gpt-5.5-fast", "gpt-5.5", "", true);
    row("gpt-5.5-high-fast", "gpt-5.5", "high", true);
    row("gpt-5.5-fast-max", "gpt-5.5", "max", true);
    row("codex-auto-review", "codex-auto-review"); // hidden, by its exact name
    row("gpt-5.6", "gpt-5.6-sol");
    row("gpt5", "gpt-6.2-sol");
    row("gpt-5-high", "gpt-6.2-sol", "high");
    row("codex", "gpt-6.2-sol");
    row("codex-mini", "gpt-6-luna");
    row("llama3", "");
    row("", "");
    row("-high", "");
}

void TestCodexState::resolvesNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, effort);
    QFETCH(bool, isFast);
    const auto resolved = resolveModel(name, builtInModels(), {}, u"0.171.0"_s);
    QCOMPARE(resolved ? resolved->model.id : QByteArray(), id);
    if (!resolved) {
        QVERIFY(resolved.error().message.contains(u"gpt-5.6-sol"_s));
        QVERIFY(!resolved.error().message.contains(u"codex-auto-review"_s));
        QVERIFY(resolved.error().message.contains(u"0.171.0"_s));
        QVERIFY(resolved.error().message.contains(u"--client-version"_s));
        return;
    }
    QCOMPARE(resolved->effort, effort);
    QCOMPARE(resolved->wantsFast, isFast);
}

void TestCodexState::leadsOlderNamesToModelsOfToday_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("effort");
    const auto row = [](const char *name, const char *id, const char *effort = "") {
        QTest::newRow(name) << QByteArray(name) << QByteArray(id) << QByteArray(effort);
    };
    for (const char *name : {"gpt-4o",
                             "GPT-4o",
                             "openai/gpt-4o",
                             "gpt-4o-2024-08-06",
                             "chatgpt-4o-latest",
                             "gpt-4.1",
                             "gpt-4.1-2025-04-14",
                             "gpt-4-turbo",
                             "gpt-4-turbo-preview",
                             "gpt-3.5-turbo",
                             "gpt-3.5-turbo-0125",
                             "gpt-3.5",
                             "gpt-35-turbo",
                             "gpt-35-turbo-16k",
                             "text-davinci-003",
                             "code-davinci-002",
                             "davinci-002",
                             "gpt-3",
                             "o1",
                             "o1-preview",
                             "o1-2024-12-17",
                             "o3",
                             "o3-pro"})
        row(name, "gpt-6.2-sol");
    for (const char *name : {"gpt-4o-mini", "gpt-4o-mini-2024-07-18", "gpt-4.1-mini",
                             "gpt-4.1-nano", "o1-mini", "o3-mini", "o4-mini"})
        row(name, "gpt-6-luna");
    row("o3-mini-high", "gpt-6-luna", "high");
    row("gpt-4o:low", "gpt-6.2-sol", "low");
    for (const char *name : {"gpt-4o-audio-preview", "gpt-4o-mini-tts", "gpt-4ox", "o11"})
        row(name, "");
}

void TestCodexState::leadsOlderNamesToModelsOfToday()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, effort);
    const auto resolved = resolveModel(name, builtInModels());
    QVERIFY(resolved);
    QCOMPARE(resolved->isUnlisted, id.isEmpty());
    if (id.isEmpty())
        return;
    QCOMPARE(resolved->model.id, id);
    QCOMPARE(resolved->effort, effort);
    QVERIFY(!resolved->replacedName.isEmpty());
}

void TestCodexState::followsAliases_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("effort");
    const auto row = [](const char *name, const char *id, const char *effort = "") {
        QTest::newRow(name) << QByteArray(name) << QByteArray(id) << QByteArray(effort);
    };
    row("mine", "gpt-6-luna");
    row("Mine:latest", "gpt-6-luna");
    row("mine-high", "gpt-6-luna", "high");
    row("other", "gpt-6-luna");
    row("quick", "gpt-5.5", "low");
    row("gpt-4o", "gpt-6-astra"); // before the built-in meaning, and on from gpt-6-sol
    row("gpt5", "gpt-5.5");
    row("gpt-6-sol", "gpt-6-astra");         // before a model of that name
    row("chained", "gpt-6-luna", "high");    // the table is read again without the suffix
    row("chained-low", "gpt-6-luna", "low"); // the suffix of the request counts
    row("twice", "gpt-6-luna", "high");
    row("quick-high", "gpt-5.5", "high");
    row("gpt-5.6-luna", "gpt-5.6-luna", "low"); // the same model with an effort
    row("lost", "");
    row("circle", "");
    row("circle-low", "");
}

void TestCodexState::followsAliases()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, effort);
    const ModelAliases aliases({u"mine=gpt-6-luna"_s, u"other=mine"_s, u"quick=gpt-5.5:low"_s,
                                u"gpt-4o=gpt-6-sol[1m]"_s, u"gpt5=gpt-5.5"_s,
                                u"gpt-6-sol=gpt-6-astra"_s, u"lost=llama3"_s, u"circle=ring"_s,
                                u"ring=circle-high"_s, u"chained=other-high"_s,
                                u"twice=chained-fast"_s, u"gpt-5.6-luna=gpt-5.6-luna:low"_s});
    const auto resolved = resolveModel(name, builtInModels(), {}, {}, aliases);
    QCOMPARE(resolved ? resolved->model.id : QByteArray(), id);
    if (!resolved)
        return;
    QCOMPARE(resolved->effort, effort);
    QVERIFY(!resolved->replacedName.isEmpty());
    QVERIFY(resolveModel("gpt-5.5", builtInModels(), {}, {}, aliases)->replacedName.isEmpty());
}

void TestCodexState::leadsWithdrawnNamesToTheirSuccessor_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("effort");
    const auto row = [](const char *name, const char *id, const char *effort = "") {
        QTest::newRow(name) << QByteArray(name) << QByteArray(id) << QByteArray(effort);
    };
    for (const char *name : {"gpt-5.4", "gpt-5.2", "gpt-5.1", "gpt-5.1-codex", "gpt-5.1-codex-max",
                             "gpt-5.2-codex", "gpt-5.3-codex", "gpt-5.2-pro", "openai/gpt-5.4",
                             "GPT-5.4", "gpt5.4", "gpt-5.1-chat-latest", "gpt-5.1-2025-11-13"})
        row(name, "gpt-6-sol");
    for (const char *name : {"gpt-5.4-mini", "gpt-5-nano", "gpt-5.1-codex-mini",
                             "gpt-5.3-codex-spark", "gpt-5-mini-2025-08-07"})
        row(name, "gpt-6-luna");
    row("gpt-5-2025-08-07", "gpt-6.2-sol");
    for (const char *name : {"gpt-5-latest", "gpt-5-codex", "openai/gpt-5-codex"})
        row(name, "gpt-6.2-sol");
    for (const char *name : {"gpt-5-mini", "gpt-5-codex-mini", "codex-mini-latest"})
        row(name, "gpt-6-luna");
    row("gpt-5-mini-high", "gpt-6-luna", "high");
    row("gpt-5-chat-latest", "gpt-6.2-sol");
    row("gpt-5.5[1m]", "gpt-5.5");
    row("gpt-5.5-high[1m]", "gpt-5.5", "high");
    row("gpt-6-sol-2026-09-01", "gpt-6-sol");
    row("gpt-5.4-high", "gpt-6-sol", "high");
    row("gpt-5.1-codex-max-xhigh", "gpt-6-sol", "xhigh");
}

void TestCodexState::leadsWithdrawnNamesToTheirSuccessor()
{
    QFETCH(QByteArray, name);
    const auto resolved = resolveModel(name, builtInModels());
    QVERIFY(resolved);
    QTEST(resolved->model.id, "id");
    QTEST(resolved->effort, "effort");
    QVERIFY(!resolved->replacedName.isEmpty());
    QVERIFY(!resolved->isUnlisted);
    for (const char *own : {"gpt-5.5", "GPT-5.5", "gpt-5.6", "gpt-5.6-low", "gpt-5", "codex",
                            "codex-mini", "gpt-5.5-high", "openai/gpt-5.5:latest"})
        QVERIFY(resolveModel(own, builtInModels())->replacedName.isEmpty());
}

void TestCodexState::leadsWithdrawnNamesToWhatTheAccountHas()
{
    const auto models = parseModels(R"({"models":[{"slug":"gpt-7-sol"},{"slug":"gpt-7-luna"},)"
                                    R"({"slug":"gpt-5.4"}]})");
    const auto idFor = [&](const char *name) {
        const auto resolved = resolveModel(name, *models);
        return resolved && !resolved->isUnlisted ? resolved->model.id : QByteArray();
    };
    QCOMPARE(idFor("gpt-5.4"), QByteArray("gpt-5.4"));
    QCOMPARE(idFor("gpt-5.1"), QByteArray("gpt-7-sol"));
    QCOMPARE(idFor("gpt-5.4-mini"), QByteArray("gpt-7-luna"));
    QCOMPARE(idFor("gpt-5.6-luna"), QByteArray("gpt-7-luna"));
    QCOMPARE(idFor("gpt-6.2-sol"), QByteArray()); // not withdrawn: another plan has it
    QVERIFY(resolveModel("gpt-5.4", *parseModels(R"({"models":[]})"))->isUnlisted);
}

void TestCodexState::listsTodaysModels()
{
    const auto &models = builtInModels();
    QCOMPARE(models.size(), 14);
    const Model first = models.first();
    QCOMPARE(first.id, QByteArray("gpt-6.2-sol"));
    QCOMPARE(first.contextWindow, 500000);
    QCOMPARE(first.maxContextWindow, 872000);
    QCOMPARE(first.efforts.last(), QByteArray("ultra"));
    QCOMPARE(first.multiAgentEffort, QByteArray("xhigh"));
    QCOMPARE(first.defaultVerbosity, QByteArray("low"));
    const auto find = [&](const char *id) {
        return *std::find_if(models.begin(), models.end(),
                             [&](const Model &model) { return model.id == id; });
    };
    QCOMPARE(find("gpt-5.5").efforts.last(), QByteArray("xhigh"));
    QCOMPARE(find("gpt-5.5").successor, QByteArray("gpt-6-sol"));
    QVERIFY(first.isLite && !find("gpt-5.5").isLite);
    QCOMPARE(find("gpt-6-luna").efforts.last(), QByteArray("max"));
    QCOMPARE(find("gpt-daybreak-red-latest").defaultVerbosity, QByteArray("high"));
    QVERIFY(find("codex-auto-review").isHidden);
    // What is written of the built-in list reads the same, but for the text itself.
    auto again = *parseModels(toModelsJson(models));
    for (Model &model : again)
        model.entry.clear();
    QCOMPARE(again, models);
}

void TestCodexState::readsWhatTheCatalogueSaysOfTheWire()
{
    const auto models = parseModels(
        R"({"models":[{"slug":"a","multi_agent_reasoning_effort":"high","default_verbosity":"high",)"
        R"("supports_reasoning_summary_parameter":false,"upgrade":{"model":"b"},"use_responses_lite":true},)"
        R"({"slug":"b","multi_agent_reasoning_effort":null,"default_verbosity":7,"upgrade":"c"},)"
        R"({"slug":"c","upgrade":null}]})");
    QVERIFY(models);
    QCOMPARE(models->at(0).multiAgentEffort, QByteArray("high"));
    QCOMPARE(models->at(0).defaultVerbosity, QByteArray("high"));
    QVERIFY(!models->at(0).supportsSummaryParameter);
    QCOMPARE(models->at(0).successor, QByteArray("b"));
    QVERIFY(models->at(0).isLite && !models->at(1).isLite);
    QVERIFY(models->at(1).supportsSummaryParameter);
    QVERIFY(models->at(1).multiAgentEffort.isEmpty() && models->at(1).defaultVerbosity.isEmpty());
    QCOMPARE(models->at(1).successor, QByteArray("c"));
    QVERIFY(models->at(2).successor.isEmpty());
}

void TestCodexState::namesPlans_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("plus") << u"plus"_s << u"Plus"_s;
    QTest::newRow("prolite") << u"prolite"_s << u"Pro"_s;
    QTest::newRow("pro") << u"pro"_s << u"Pro (More)"_s;
    QTest::newRow("promax") << u"promax"_s << u"Pro (Max)"_s;
    QTest::newRow("alias") << u"hc"_s << u"Enterprise"_s;
    QTest::newRow("unknown") << u"galactic_max"_s << u"galactic_max"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestCodexState::namesPlans()
{
    QFETCH(QString, id);
    QTEST(planName(id), "name");
}

void TestCodexState::passesOnWhatLooksLikeAModel()
{
    const auto resolved = resolveModel("gpt-9-nova-high", builtInModels());
    QVERIFY(resolved && resolved->isUnlisted);
    QCOMPARE(resolved->model.id, QByteArray("gpt-9-nova"));
    QCOMPARE(resolved->effort, QByteArray("high"));
    for (const char *name : {"gpt-5.5-enormous", "nova-2", "codex-next", "o9", "Nova-2-Pro"})
        QVERIFY2(resolveModel(name, builtInModels()), name);
    for (const char *name : {"llama3", "llama3.1:8b", "no-such-model", "a model-2", "x/", "-2-"})
        QVERIFY2(!resolveModel(name, builtInModels()), name);
    QVERIFY(!resolveModel("gpt-9-nova-high", builtInModels(), {"gpt-9-nova"}));
}

void TestCodexState::readsCatalogueEntries()
{
    const auto models = parseModels(
        "{\"models\":[{\"slug\":\"b\",\"priority\":2,\"visibility\":\"none\"},{\"slug\":\"a\","
        "\"priority\":1,\"display_name\":\"A\",\"supported_reasoning_levels\":[{\"effort\":\"low\"}"
        ","
        "{\"effort\":\"high\"}],\"additional_speed_tiers\":[\"fast\"],\"input_modalities\":["
        "\"text\"],"
        "\"context_window\":272000,\"supports_reasoning_summaries\":false},{\"nothing\":1}]}");
    QVERIFY(models);
    QCOMPARE(models->size(), 2);
    const Model first = models->first();
    QCOMPARE(first.id, QByteArray("a"));
    QCOMPARE(first.efforts, (QList<QByteArray>{"low", "high"}));
    QCOMPARE(first.serviceTiers, QList<QByteArray>{"priority"});
    QVERIFY(!first.supportsImages);
    QVERIFY(!first.supportsSummaries);
    QCOMPARE(first.contextWindow, 272000);
    QVERIFY(models->last().isHidden);
    QCOMPARE(*parseModels(toModelsJson(*models)), *models);
    QVERIFY(!parseModels("{\"detail\":\"x\"}"));
}

void TestCodexState::writesCatalogueEntriesForTheCli()
{
    const QByteArray complete =
        R"({"slug":"a","z":1.50,"display_name":"A","description":"d","default_reasoning_level":null,)"
        R"("supported_reasoning_levels":[],"shell_type":"x","visibility":"hide",)"
        R"("supported_in_api":false,"priority":1,"base_instructions":"b",)"
        R"("supports_reasoning_summaries":true,"support_verbosity":true,"truncation_policy":{},)"
        R"("supports_parallel_tool_calls":true,"context_window":1,)"
        R"("experimental_supported_tools":[]})";
    const auto models =
        parseModels(R"({"models":[)" + complete + R"(,{"slug":"b","priority":2}]})");
    QVERIFY(models);
    const QByteArray text = toCliCatalog(*models);
    QVERIFY(text.startsWith(R"({"models":[)" + complete + ','));
    const auto written = parseJson(text);
    const JsonValue second = (*written)["models"].items().at(1);
    QCOMPARE(second["priority"].toInteger(), 2);
    QCOMPARE(second["visibility"].toUtf8(), QByteArray("list"));
    QVERIFY(!second["base_instructions"].toUtf8().isEmpty());
    const auto builtIn = parseJson(toCliCatalog(builtInModels()));
    const JsonValue level =
        (*builtIn)["models"].items().first()["supported_reasoning_levels"].items().first();
    QCOMPARE(level["effort"].toUtf8(), QByteArray("low"));
    QVERIFY(level["description"].isString());
}

void TestCodexState::classifiesWindowsByLength_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("kind");
    QTest::newRow("five hours") << 300 << int(Kind::FiveHours);
    QTest::newRow("a little less") << 290 << int(Kind::FiveHours);
    QTest::newRow("too little") << 280 << int(Kind::Other);
    QTest::newRow("day") << 1440 << int(Kind::Daily);
    QTest::newRow("week") << 10080 << int(Kind::Weekly);
    QTest::newRow("month") << 43200 << int(Kind::Monthly);
    QTest::newRow("year") << 525600 << int(Kind::Annual);
    QTest::newRow("not reported") << 0 << int(Kind::Other);
}

void TestCodexState::classifiesWindowsByLength()
{
    QFETCH(int, minutes);
    QFETCH(int, kind);
    QCOMPARE(int(classifyWindow(std::chrono::minutes(minutes))), kind);
}

void TestCodexState::readsLimitHeadersOfAllFamilies()
{
    const auto limits = fromLimitHeaders({{"X-Codex-Primary-Used-Percent", "101.5"},
                                          {"x-codex-primary-window-minutes", "10080"},
                                          {"x-codex-primary-reset-at", "1795500000"},
                                          {"x-codex-secondary-used-percent", "0"},
                                          {"x-codex-secondary-window-minutes", "0"},
                                          {"x-codex-other-primary-used-percent", "7"},
                                          {"x-codex-other-primary-window-minutes", "300"},
                                          {"x-codex-other-primary-reset-after-seconds", "60"},
                                          {"x-codex-other-limit-name", "Spark"},
                                          {"x-codex-plan-type", "plus"},
                                          {"x-codex-credits-has-credits", "True"},
                                          {"x-codex-credits-balance", "12"}},
                                         1000);
    QVERIFY(limits);
    QCOMPARE(limits->windows.size(), 2);
    QCOMPARE(limits->windows[0].usedPercent, std::optional<double>(100));
    QCOMPARE(int(limits->windows[0].kind), int(Kind::Weekly));
    QCOMPARE(limits->windows[0].resetsAt, std::optional<qint64>(1795500000));
    QCOMPARE(limits->windows[1].family, u"codex-other"_s);
    QCOMPARE(limits->windows[1].familyName, u"Spark"_s);
    QCOMPARE(limits->windows[1].resetsAt, std::optional<qint64>(1060));
    QVERIFY(limits->isReached);
    QVERIFY(limits->credits->hasCredits);
    QVERIFY(!fromLimitHeaders({{"content-type", "x"}}, 1000));
}

void TestCodexState::readsTheUsagePage()
{
    const auto limits = fromUsage(
        "{\"plan_type\":\"pro\",\"rate_limit\":{\"limit_reached\":false,\"primary_window\":"
        "{\"used_percent\":12,\"limit_window_seconds\":604800,\"reset_at\":1795500000},"
        "\"secondary_window\":{\"used_percent\":5,\"limit_window_seconds\":18000,"
        "\"reset_after_seconds\":100}},\"additional_rate_limits\":[{\"limit_name\":\"Spark\","
        "\"metered_feature\":\"codex_other\",\"rate_limit\":{\"primary_window\":{\"used_percent\":"
        "1,"
        "\"limit_window_seconds\":18000}}}],\"credits\":{\"balance\":3,\"unlimited\":true}}",
        1000);
    QVERIFY(limits);
    QCOMPARE(limits->windows.size(), 3);
    QCOMPARE(int(limits->windows[0].kind), int(Kind::FiveHours)); // short first, whatever its slot
    QCOMPARE(int(limits->windows[1].kind), int(Kind::Weekly));
    QCOMPARE(limits->windows[2].familyName, u"Spark"_s);
    QCOMPARE(limits->credits->balance, u"3"_s);
    QVERIFY(fromUsage("{\"rate_limit\":null,\"additional_rate_limits\":null}", 1));
    QVERIFY(!fromUsage("<html>", 1));
}

void TestCodexState::readsWhatStopsAnAccount_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("isReached");
    const auto row = [](const char *name, const char *members, bool isReached) {
        QTest::newRow(name) << '{' + QByteArray(members) + '}' << isReached;
    };
    const char *const full =
        R"("rate_limit":{"allowed":true,"limit_reached":true,)"
        R"("primary_window":{"used_percent":100,"limit_window_seconds":18000}})";
    row("allowed all the same", full, false);
    row("not allowed", R"("rate_limit":{"allowed":false})", true);
    row("not allowed, with credits",
        R"("rate_limit":{"allowed":false},"credits":{"has_credits":true})", false);
    row("nothing said", R"("rate_limit":{"limit_reached":true})", true);
    row("a word", R"("rate_limit":{"allowed":true},"rate_limit_reached_type":"primary")", true);
    row("an object", R"("rate_limit_reached_type":{"type":"workspace_member_usage_limit_reached"})",
        true);
    row("an empty object", R"("rate_limit_reached_type":{})", false);
    row("null", R"("rate_limit_reached_type":null)", false);
    row("spending", R"("rate_limit":{"allowed":true},"spend_control":{"reached":true})", true);
}

void TestCodexState::readsWhatStopsAnAccount()
{
    QFETCH(QByteArray, page);
    const auto limits = fromUsage(page, 1000);
    QVERIFY(limits);
    QTEST(limits->isReached, "isReached");
}

void TestCodexState::readsTheRestOfTheUsagePage()
{
    const auto limits = fromUsage(
        R"({"rate_limit":{"allowed":true},"rate_limit_reached_type":{"type":"rate_limit_reached"},)"
        R"("additional_rate_limits":[{"limit_name":"gpt-reserve","metered_feature":"base",)"
        R"("normal_model_slug":"gpt-6-luna","rate_limit":{"primary_window":{"used_percent":1,)"
        R"("limit_window_seconds":604800}}}],"model_usage":{"gpt-6-astra":{"available":false,)"
        R"("available_at":5000,"credits_would_enable":true},"odd":7},)"
        R"("spend_control":{"reached":false,"individual_limit":{"source":"user","limit":"100",)"
        R"("used":25.5,"remaining":"74.5","used_percent":25,"reset_after_seconds":60}},)"
        R"("rate_limit_reset_credits":{"available_count":2}})",
        1000);
    QVERIFY(limits);
    QCOMPARE(limits->isAllowed, std::optional<bool>(true));
    QCOMPARE(limits->reachedType, u"rate_limit_reached"_s);
    QCOMPARE(limits->windows.value(0).normalModel, u"gpt-6-luna"_s);
    QCOMPARE(limits->modelUsage, (QList<ModelUsage>{{u"gpt-6-astra"_s, false, 5000, true}}));
    QCOMPARE(limits->spendControl->used, u"25.5"_s);
    QCOMPARE(limits->spendControl->usedPercent, std::optional<double>(25));
    QCOMPARE(limits->spendControl->resetsAt, std::optional<qint64>(1060));
    QCOMPARE(limits->bankedResets, std::optional<qint64>(2));
    const auto odd = fromUsage(R"({"spend_control":7,"model_usage":[],"rate_limit":"x",)"
                               R"("rate_limit_reset_credits":null})",
                               1);
    QVERIFY(odd);
    QVERIFY(!odd->isAllowed && !odd->spendControl && !odd->bankedResets);
}

void TestCodexState::leavesTheAccountsGaugeToTheAccount()
{
    HeaderList headers{{"x-codex-primary-used-percent", "90"},
                       {"x-codex-primary-window-minutes", "300"},
                       {"x-codex-rate-limit-reached-type", "rate_limit_reached"},
                       {"x-codex-active-limit", "codex_bengalfox"},
                       {"x-codex-bengalfox-primary-used-percent", "90"},
                       {"x-codex-bengalfox-primary-window-minutes", "300"}};
    LimitSnapshot known;
    known.windows = {{Kind::FiveHours, {}, {}, std::chrono::minutes(300), 10.0, 2000}};
    const auto news = fromLimitHeaders(headers, 1000, known);
    QVERIFY(news);
    QCOMPARE(news->windows.size(), 1);
    LimitSnapshot both = merged(known, *news);
    QCOMPARE(both.windows.size(), 2);
    QCOMPARE(both.windows[0].usedPercent, std::optional<double>(10));
    QVERIFY(!both.isReached);

    // Only under the account's name, but the usage page has told of the family.
    headers.resize(4);
    const auto copy = fromLimitHeaders(headers, 1000, both);
    QCOMPARE(copy->windows.value(0).family, u"codex-bengalfox"_s);
    QCOMPARE(merged(both, *copy).windows[0].usedPercent, std::optional<double>(10));
    // Or not yet: the account's own figures stay all the same.
    const auto early = fromLimitHeaders(headers, 1000, known);
    QCOMPARE(merged(known, *early).windows[0].usedPercent, std::optional<double>(10));
    // "premium" and the like are no families: these are the account's own.
    headers[3].second = "premium";
    QCOMPARE(merged(both, *fromLimitHeaders(headers, 1000, both)).windows[0].usedPercent,
             std::optional<double>(90));
}

void TestCodexState::endsAStopByFiguresOnly()
{
    LimitSnapshot known;
    known.windows = {{Kind::FiveHours, {}, {}, std::chrono::minutes(300), 100.0, 2000}};
    known.isReached = true;
    known.isAllowed = false;
    known.reachedType = u"rate_limit_reached"_s;
    LimitSnapshot news;
    news.capturedAt = 2100;
    news.windows = {{Kind::FiveHours, {}, {}, std::chrono::minutes(300), 3.0, 20000}};
    const LimitSnapshot after = merged(known, news);
    QVERIFY(!after.isReached && !after.isAllowed && after.reachedType.isEmpty());
    known.spendControl = SpendControl();
    known.spendControl->isReached = true;
    QVERIFY(merged(known, news).isReached);
    known.spendControl.reset();
    known.reachedType = u"workspace_owner_credits_depleted"_s;
    QCOMPARE(merged(known, news).reachedType, known.reachedType);
}

void TestCodexState::keepsWhatTheNewsDoNotMention()
{
    LimitSnapshot known;
    known.windows = {{Kind::FiveHours, {}, {}, std::chrono::minutes(300), 10.0, 5000},
                     {Kind::Weekly, {}, {}, std::chrono::minutes(10080), 20.0, 9000}};
    known.credits = Credits{false, true, u"12"_s};
    known.isAllowed = true;
    known.bankedResets = 1;
    known.spendControl = SpendControl{};
    LimitSnapshot news;
    news.capturedAt = 4000;
    news.windows = {{Kind::Weekly, {}, {}, std::chrono::minutes(10080), 21.0, {}}};
    news.credits = Credits{false, true, {}};
    LimitSnapshot both = merged(known, news);
    QCOMPARE(both.windows.size(), 2);
    QCOMPARE(both.windows[0].usedPercent, std::optional<double>(10));
    QCOMPARE(both.windows[1].usedPercent, std::optional<double>(21));
    QCOMPARE(both.windows[1].resetsAt, std::optional<qint64>(9000));
    QCOMPARE(both.credits->balance, u"12"_s);
    QCOMPARE(both.isAllowed, std::optional<bool>(true));
    QCOMPARE(both.bankedResets, std::optional<qint64>(1));
    QVERIFY(both.spendControl);
    news.capturedAt = 6000; // the short window is over and is not there any more
    both = merged(known, news);
    QCOMPARE(both.windows.size(), 1);
}

void TestCodexState::keepsFamiliesThatTheNewsDoNotMention()
{
    LimitSnapshot known;
    known.windows = {{Kind::Weekly, {}, {}, std::chrono::minutes(10080), 1.0, {}},
                     {Kind::FiveHours, u"codex_other"_s, {}, std::chrono::minutes(300), 2.0, {}}};
    known.plan = u"plus"_s;
    LimitSnapshot news;
    news.windows = {{Kind::Weekly, {}, {}, std::chrono::minutes(10080), 3.0, {}}};
    const LimitSnapshot both = merged(known, news);
    QCOMPARE(both.windows.size(), 2);
    QCOMPARE(both.windows[0].usedPercent, std::optional<double>(3));
    QCOMPARE(both.plan, u"plus"_s);
}

void TestCodexState::writesWhatThePythonProgramReads()
{
    LimitSnapshot limits;
    limits.capturedAt = 1795220588;
    limits.plan = u"plus"_s;
    limits.windows = {{Kind::FiveHours, {}, {}, std::chrono::minutes(300), 12.5, 1795220600},
                      {Kind::Weekly, {}, {}, std::chrono::minutes(10080), {}, {}}};
    const QByteArray text = toLimitsFile(limits);
    QVERIFY2(
        text.startsWith("{\"captured_at\":\"2026-11-21T00:23:08+00:00\",\"primary\":"
                        "{\"used_percent\":12.5,\"window_minutes\":300,\"resets_in_seconds\":12},"
                        "\"secondary\":{"),
        text.constData());
    QCOMPARE(fromLimitsFile(text).value(), limits);
    const auto python = fromLimitsFile(
        "{\"captured_at\":\"2026-11-21T00:23:08.123456+00:00\",\"primary\":{\"used_percent\":5,"
        "\"window_minutes\":300,\"resets_in_seconds\":60},\"secondary\":null}");
    QVERIFY(python);
    QCOMPARE(python->windows.size(), 1);
    QVERIFY(!fromLimitsFile("[]"));
}

void TestCodexState::keepsCacheKeysStable()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"prompt_cache_keys.json"_s);
    Request request;
    request.items = {Message{Role::User, {TextPart{"Hi"}}, {}}};
    Request other = request;
    other.items = {Message{Role::User, {TextPart{"Ho"}}, {}}};
    QByteArray key;
    {
        PromptCacheKeys keys(file);
        key = keys.keyFor(request, "m");
        QCOMPARE(key.size(), 36);
        request.items.append(Message{Role::Assistant, {TextPart{"more"}}, {}});
        QCOMPARE(keys.keyFor(request, "m"), key);
        QVERIFY(keys.keyFor(other, "m") != key);
        QVERIFY(keys.keyFor(request, "n") != key);
    }
    PromptCacheKeys again(file);
    QCOMPARE(again.keyFor(request, "m"), key);
    QFile text(file);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(!text.readAll().contains("Hi"));
    request.sessionId = "session";
    QCOMPARE(again.keyFor(request, "m"), QByteArray("session"));
    request.promptCacheKey = "own";
    QCOMPARE(again.keyFor(request, "m"), QByteArray("own"));
    request.promptCacheKey = QByteArray(200, 'k');
    QCOMPARE(again.keyFor(request, "m").size(), 64);
}

void TestCodexState::forgetsTheLeastUsedCacheKey()
{
    PromptCacheKeys keys({});
    keys.setLimit(2);
    const auto keyOf = [&](const char *text) {
        Request request;
        request.items = {Message{Role::User, {TextPart{text}}, {}}};
        return keys.keyFor(request, "m");
    };
    const QByteArray a = keyOf("a");
    const QByteArray b = keyOf("b");
    QCOMPARE(keyOf("a"), a);
    keyOf("c");
    QCOMPARE(keys.count(), 2);
    QCOMPARE(keyOf("a"), a);
    QVERIFY(keyOf("b") != b);
}

void TestCodexState::keepsOneInstallationId()
{
    const QTemporaryDir folder;
    const QByteArray id = installationId(folder.path());
    QCOMPARE(id.size(), 36);
    QCOMPARE(installationId(folder.path()), id);
    QFile file(folder.filePath(u"installation_id"_s));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
    file.write("1F0E8F0C-3A1B-4C6D-9E57-0123456789AB\n");
    file.close();
    QCOMPARE(installationId(folder.path()), QByteArray("1f0e8f0c-3a1b-4c6d-9e57-0123456789ab"));
    QVERIFY(installationId({}) != id);
}

void TestCodexState::neverUsesAProxyForLoopback()
{
    Settings settings;
    settings.proxyMode = ProxyMode::Manual;
    settings.proxyUrl = u"http://me:secret@proxy.example:3128"_s;
    QNetworkAccessManager network;
    QVERIFY(configureProxy(network, settings));
    const auto typeFor = [&](const char *url) {
        const QNetworkProxyQuery query(QUrl(QString::fromLatin1(url)));
        return network.proxyFactory()->queryProxy(query).first().type();
    };
    QCOMPARE(int(typeFor("https://chatgpt.com/x")), int(QNetworkProxy::HttpProxy));
    QCOMPARE(int(typeFor("http://127.0.0.1:9/")), int(QNetworkProxy::NoProxy));
    QCOMPARE(int(typeFor("http://[::1]:9/")), int(QNetworkProxy::NoProxy));
    QCOMPARE(int(typeFor("http://localhost:9/")), int(QNetworkProxy::NoProxy));
    QVERIFY(!describeProxy(settings).contains(u"secret"_s));
    settings.proxyUrl = u"ftp://proxy"_s;
    const Status status = configureProxy(network, settings);
    QVERIFY(!status);
    QCOMPARE(status.error().param, u"proxyUrl"_s);
}

void TestCodexState::namesABadCaFile()
{
    QVERIFY(trustCaFile({}));
    const QString missing = u"/nowhere/ca.pem"_s;
    const Status status = trustCaFile(missing);
    QVERIFY(!status);
    QVERIFY(status.error().message.contains(missing));
}

TEST_CLASS(TestCodexState, QCoreApplication)

} // namespace tst_codex_state

#include "tst_codex_state.moc"
