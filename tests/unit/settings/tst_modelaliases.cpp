// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ModelAliases.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_modelaliases {

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestModelAliases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsChains_data()
    {
        QTest::addColumn<QString>("pairs");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *title, const QString &pairs, const char *name,
                            const char *target) {
            QTest::newRow(title) << pairs << QByteArray(name) << QByteArray(target);
        };
        row("none", u""_s, "a", "");
        row("other name", u"a=m"_s, "b", "");
        row("one step", u"a=gpt-6-sol:high"_s, "a", "gpt-6-sol:high");
        row("three steps", u"a=b,b=c,c=m"_s, "a", "m");
        row("other spelling", u"My-Model=m"_s, "openai/my-model:latest", "m");
        row("the last of a name", u"a=m,a=n"_s, "a", "n");
        row("no end", u"a=b,b=a"_s, "a", "a");
    }

    void followsChains()
    {
        QFETCH(QString, pairs);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, target);
        const ModelAliases aliases(pairs.split(u',', Qt::SkipEmptyParts));
        QCOMPARE(aliases.target(name), target);
    }

    void listsWhatCounts_data()
    {
        QTest::addColumn<QString>("pairs");
        QTest::addColumn<QList<ModelAlias>>("aliases");
        QTest::newRow("none") << u""_s << QList<ModelAlias>{};
        QTest::newRow("as written, in order")
            << u"My-Model = gpt-6-sol:high ,a=My-Model"_s
            << QList<ModelAlias>{{u"My-Model"_s, u"gpt-6-sol:high"_s}, {u"a"_s, u"My-Model"_s}};
        QTest::newRow("the last of a name")
            << u"a=m,b=m,openai/A=n"_s
            << QList<ModelAlias>{{u"b"_s, u"m"_s}, {u"openai/A"_s, u"n"_s}};
        QTest::newRow("no pairs") << u"a,=b"_s << QList<ModelAlias>{};
    }

    void listsWhatCounts()
    {
        QFETCH(QString, pairs);
        QFETCH(QList<ModelAlias>, aliases);
        QCOMPARE(ModelAliases::list(pairs.split(u',', Qt::SkipEmptyParts)), aliases);
    }
};

TEST_CLASS(TestModelAliases, runner::NoApplication)

} // namespace tst_modelaliases

#include "tst_modelaliases.moc"
