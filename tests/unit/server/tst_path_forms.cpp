// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/PathForms.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_path_forms {

using namespace core;

class TestPathForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheServedPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("served");
        const auto row = [](const QByteArray &path, const QByteArray &served) {
            QTest::newRow(path.constData()) << path << served;
        };
        for (const QByteArray part :
             {"/models", "/models/openai/gpt-5", "/chat/completions", "/completions", "/responses",
              "/responses/resp_1/cancel", "/messages", "/messages/count_tokens", "/embeddings",
              "/images/edits", "/audio/speech", "/moderations", "/files", "/batches",
              "/fine_tuning/jobs", "/alpha/search"}) {
            const QByteArray served = "/v1" + part;
            for (const QByteArray &path : {part, served, "/v1/v1" + part, "/v1//v1/v1" + part,
                                           '/' + part + '/', served + "///", "//v1/" + part})
                QTest::newRow(path.constData()) << path << served;
        }
        for (const QByteArray part :
             {"/models", "/models/gpt-5.5", "/responses", "/responses/compact", "/alpha/search",
              "/images/generations"}) {
            for (const QByteArray base :
                 {"/backend-api/codex", "/backend-api/codex/v1", "/v1/backend-api/codex",
                  "/v1/backend-api/codex/v1", "/v1//v1/backend-api//codex/v1/v1"})
                row(base + part, "/v1" + part);
        }
        row("/", "/");
        row("///", "/");
        row("", "");
        row("*", "*");
        row("/health/", "/health");
        row("/api/tags", "/api/tags");
        row("//api//chat/", "/api/chat");
        row("/v1/api/chat", "/api/chat");
        row("/v1", "/v1");
        row("/v1/v1", "/v1");
        row("/v1/nothing", "/v1/nothing");
        row("/v2/models", "/v2/models");
        row("/v1/v10/models", "/v1/v10/models");
        row("/modelsx", "/modelsx");
        row("/Models", "/Models");
        row("/x/v1/models", "/x/v1/models");
        row("/backend-api/codex", "/backend-api/codex");
        row("/backend-api/codex/messages", "/backend-api/codex/messages");
        row("/backend-api/codex/v1/messages", "/backend-api/codex/v1/messages");
        row("/v1/backend-api/codex/messages", "/v1/backend-api/codex/messages");
        row("/v1/backend-api/wham/usage", "/v1/backend-api/wham/usage");
        row("/backend-api/codexmodels", "/backend-api/codexmodels");
        row("/backend-api/models", "/backend-api/models");
        row("/backend-api/wham/usage/", "/backend-api/wham/usage");
    }

    void findsTheServedPath()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, served);
        QCOMPARE(toServedPath(path), served);
        QCOMPARE(toServedPath(served), served);
    }
};

TEST_CLASS(TestPathForms, runner::NoApplication)

} // namespace tst_path_forms

#include "tst_path_forms.moc"
