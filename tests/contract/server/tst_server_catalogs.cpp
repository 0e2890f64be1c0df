// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

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
};

constexpr ListRoute Routes[] = {
    {"/v1/models", "", "data", "id"},
    {"/v1/models?limit=1000", "anthropic-version: 2023-06-01\r\n", "data", "id"},
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
        QCOMPARE(namesIn(response, chosen), ids);
    }
};

TEST_CLASS(TestServerCatalogs, QCoreApplication)

} // namespace tst_server_catalogs

#include "tst_server_catalogs.moc"
