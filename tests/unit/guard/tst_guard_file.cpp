// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardFile.h"
#include "tests/runner/TestRunner.h"
#include "tests/unit/guard/GuardSamples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace tst_guard_file {

using namespace core;
using namespace guard_samples;
using namespace Qt::Literals::StringLiterals;

namespace {

GuardPlan samplePlan()
{
    GuardRule wait = rule(GuardKind::Keep, 20, GuardAction::Wait);
    wait.waitLimit = std::chrono::minutes(5);
    GuardRule pace = rule(GuardKind::Pace, 0, GuardAction::Effort, "low");
    pace.window = GuardWindow::FiveHours;
    GuardPlan plan =
        planOf({wait, pace, rule(GuardKind::StopAt, 95, GuardAction::Model, "gpt-5.4-mini")});
    plan.exempt = {"cursor", "a \"quoted\" name"};
    plan.pause = {now(), now() + 3600};
    return plan;
}

} // namespace

class TestGuardFile : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString fileName() const { return m_folder->filePath(u"guard.json"_s); }

    void write(const QByteArray &text) const
    {
        QSaveFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        QVERIFY(file.commit());
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsAPlan()
    {
        GuardFile file(fileName());
        QCOMPARE(file.plan(), GuardPlan());
        QVERIFY(file.problem().isEmpty());
        QVERIFY(file.save(samplePlan()));
        QCOMPARE(GuardFile(fileName()).plan(), samplePlan());
        QCOMPARE(
            QFile::permissions(fileName())
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"guard.json"_s});
    }

    void seesTheChangesOfOthersAtOnce()
    {
        GuardFile ours(fileName());
        GuardFile others(fileName());
        GuardPlan plan = samplePlan();
        for (int i = 1; i < 10; ++i) {
            plan.pause.until = now() + i; // the text keeps its size
            QVERIFY(others.save(plan));
            QVERIFY(ours.update());
            QCOMPARE(ours.plan(), plan);
            QVERIFY(!ours.update());
        }
        QVERIFY(QFile::remove(fileName()));
        QVERIFY(ours.update());
        QCOMPARE(ours.plan(), GuardPlan());
    }

    void setsRubbishAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = toGuardJson(samplePlan());
        const auto row = [&good](const char *name, const char *from, const char *to) {
            QByteArray text = good;
            text.replace(from, to);
            QVERIFY(text != good);
            QTest::newRow(name) << text;
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"rules\":[");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no rules") << QByteArray(R"({"version":1})");
        QTest::newRow("binary") << QByteArray(5000, '\xff');
        QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ');
        row("newer", "\"version\":1", "\"version\":2");
        row("no id", "\"id\":\"r1\"", "\"id\":\"\"");
        row("the same id", "\"id\":\"r1\"", "\"id\":\"r2\"");
        row("unknown window", "\"window\":\"5h\"", "\"window\":\"6h\"");
        row("unknown action", "\"do\":\"wait\"", "\"do\":\"pray\"");
        row("no percentage", "\"percent\":20", "\"percent\":\"20\"");
        row("a fraction", "\"percent\":20", "\"percent\":20.5");
        row("an impossible one", "\"percent\":20", "\"percent\":4294967316");
        row("no moment", "fri 18:00", "fri 25:00");
        row("no length", "\"wait_limit\":300", "\"wait_limit\":\"5m\"");
        row("a contradiction", "\"percent\":0", "\"percent\":100");
    }

    void setsRubbishAside()
    {
        QFETCH(QByteArray, text);
        QVERIFY(GuardFile(fileName()).save(samplePlan()));
        GuardFile file(fileName());
        QVERIFY(!file.plan().rules.isEmpty());
        write(text);
        QVERIFY(file.update());
        QCOMPARE(file.plan(), GuardPlan());
        QVERIFY2(file.problem().contains(u"none is in force"_s), qPrintable(file.problem()));
        const QStringList left = QDir(m_folder->path()).entryList(QDir::Files);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.front().startsWith(u"guard.json.damaged-"_s));
        QVERIFY(file.problem().contains(left.front()));
        QVERIFY(!file.update());
        QVERIFY(!file.problem().isEmpty());
        QVERIFY(file.save(samplePlan()));
        QVERIFY(file.problem().isEmpty());
        QCOMPARE(GuardFile(fileName()).plan(), samplePlan());
    }

    void saysWhenItCannotBeWritten()
    {
        GuardFile file(m_folder->filePath(u"no/such/folder/guard.json"_s));
        const Status status = file.save(samplePlan());
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Storage);
        QCOMPARE(file.plan(), GuardPlan());
        QVERIFY(!GuardFile(QString()).save(samplePlan()));
    }
};

TEST_CLASS(TestGuardFile, QCoreApplication)

} // namespace tst_guard_file

#include "tst_guard_file.moc"
