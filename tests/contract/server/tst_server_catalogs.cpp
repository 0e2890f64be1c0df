// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_server_catalogs {

using namespace core;

namespace {

//! One route that lists models: where the list stands in its response, and what names a model
//! there.
struct ListRoute
{
    const char *path;
    const char *headers; //!< that make it respond in this shape
    const char *list;
    const char *name;
    bool hasClaudeNames = false; //!< besides, at the end
};

//! Pickers of Anthropic's clients hide every other name.
const QList<QByteArray> ClaudeNames{"claude-opus-4-8", "claude-sonnet-4-5", "claude-haiku-4-5"};

constexpr ListRoute Routes[] = {
    {"/v1/models", "", "data", "id"},
    {"/v1/models?limit=1000", "anthropic-version: 2023-06-01\r\n", "data", "id", true},
    {"/api/tags", "", "models", "name"},
};

QList<QByteArray> namesIn(const RawResponse &response, const ListRoute &route)
{
    QList<QByteArray> names;
    const auto body = parseJson(response.body);
    if (!body)
        return names;
    for (const JsonValue &entry : (*body)[route.list].items())
        names.append(entry[route.name].toUtf8());
    return names;
}

} // namespace

class TestServerCatalogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheSameModelsEverywhere_data()
    {
        QTest::addColumn<int>("route");
        QTest::addColumn<bool>("hasEfforts");
        for (int i = 0; i < int(std::size(Routes)); ++i) {
            const QByteArray headers = QByteArray(Routes[i].headers).trimmed();
            QTest::addRow("%s %s", Routes[i].path, headers.constData()) << i << false;
            QTest::addRow("%s %s with efforts", Routes[i].path, headers.constData()) << i << true;
        }
    }

    void listsTheSameModelsEverywhere()
    {
        QFETCH(int, route);
        QFETCH(bool, hasEfforts);
        Settings settings;
        settings.exposeReasoningModels = hasEfforts;
        ApiFixture api({.settings = settings});
        const ListRoute &chosen = Routes[route];
        const RawResponse response = api.get(chosen.path, chosen.headers);
        QCOMPARE(response.status, 200);
        const QList<QByteArray> ids = api.codex().models().listedIds();
        QCOMPARE(ids.size() > api.codex().models().models().size(), hasEfforts);
        QCOMPARE(namesIn(response, chosen),
                 ids + (chosen.hasClaudeNames ? ClaudeNames : QList<QByteArray>()));
    }

    void showsTheContextWindow()
    {
        ApiFixture api;
        const auto list = parseJson(api.get("/v1/models").body);
        QVERIFY(list && (*list)["data"].size() > 1);
        for (const JsonValue &entry : (*list)["data"].items()) {
            const auto model = api.codex().models().resolve(entry["id"].toUtf8());
            QVERIFY(model && model->model.contextWindow > 0);
            const auto one = parseJson(api.get("/v1/models/" + entry["id"].toUtf8()).body);
            QVERIFY(one);
            for (const char *name : {"context_length", "max_model_len"}) {
                QCOMPARE(entry[name].raw(), QByteArray::number(model->model.contextWindow));
                QCOMPARE((*one)[name].raw(), entry[name].raw());
            }
        }
        const auto claude =
            parseJson(api.get("/v1/models", "anthropic-version: 2023-06-01\r\n").body);
        QVERIFY(claude);
        for (const JsonValue &entry : (*claude)["data"].items()) {
            for (const char *name : {"max_input_tokens", "context_length", "max_model_len"})
                QVERIFY(entry[name].toInteger().value_or(0) > 0);
        }
        const auto variant = parseJson(api.get("/v1/models/gpt-5.5-high").body);
        QVERIFY(variant && (*variant)["context_length"].toInteger().value_or(0) > 0);
    }

    void namesTheModelsBehindClaudesNames()
    {
        Settings settings;
        settings.claudeModel = u"gpt-5.5-high"_s;
        settings.claudeSmallModel = u"gpt-5.6-luna"_s;
        ApiFixture api({.settings = settings});
        const QByteArray version = "anthropic-version: 2023-06-01\r\n";
        const auto list = parseJson(api.get("/v1/models?limit=1000", version).body);
        QVERIFY(list);
        QCOMPARE((*list)["has_more"].toBool(), std::optional(false));
        QCOMPARE((*list)["last_id"].toUtf8(), ClaudeNames.last());
        for (const JsonValue &entry : (*list)["data"].items()) {
            const QByteArray id = entry["id"].toUtf8();
            if (!ClaudeNames.contains(id))
                continue;
            const bool isSmall = id.contains("haiku");
            const auto model = api.codex().models().resolve(isSmall ? "gpt-5.6-luna" : "gpt-5.5");
            QVERIFY(model);
            QVERIFY(entry["display_name"].toString().startsWith(model->model.displayName));
            QCOMPARE(entry["display_name"].toString().contains(u"(high)"_s), !isSmall);
            const auto one = parseJson(api.get("/v1/models/" + id, version).body);
            QVERIFY(one);
            QCOMPARE(one->raw(), entry.raw());
            api.backend.enqueue(playing("text"));
            QByteArray body = R"({"model":"?","max_tokens":9,)"
                              R"("messages":[{"role":"user","content":"Hi"}]})";
            body.replace("?", id);
            QCOMPARE(api.post("/v1/messages", body, version).status, 200);
            QVERIFY(api.backend.responseRequests().last().body.contains(model->model.id));
        }
        const auto last =
            parseJson(api.get("/v1/models?limit=2&before_id=" + ClaudeNames.last(), version).body);
        QVERIFY(last && (*last)["data"].size() == 2);
        QCOMPARE((*last)["first_id"].toUtf8(), ClaudeNames.first());
        QCOMPARE((*last)["has_more"].toBool(), std::optional(true));
    }

    void leavesOutClaudesNamesWithoutAModel()
    {
        Settings settings;
        settings.claudeModel = u"nope"_s;
        ApiFixture api({.settings = settings});
        const RawResponse response =
            api.get("/v1/models?limit=1000", "anthropic-version: 2023-06-01\r\n");
        QVERIFY(!response.body.contains("claude-opus"));
        QVERIFY(response.body.contains("claude-haiku"));
    }
};

TEST_CLASS(TestServerCatalogs, QCoreApplication)

} // namespace tst_server_catalogs

#include "tst_server_catalogs.moc"
