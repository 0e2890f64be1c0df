// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "ui/models/UsageHistoryModel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_usagehistory {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::DailyUsage;

namespace {

//! `count` days up to 2 March 2026, unused.
QList<DailyUsage> unusedDays(int count)
{
    QList<DailyUsage> days;
    for (int i = count - 1; i >= 0; --i) {
        DailyUsage day;
        day.day = QDate(2026, 3, 2).addDays(-i);
        days.append(day);
    }
    return days;
}

QList<DailyUsage> usedDays()
{
    QList<DailyUsage> days = unusedDays(14);
    days.last().requests = 12;
    days.last().inputTokens = 1234;
    days.last().cachedTokens = 1000;
    days.last().outputTokens = 300;
    return days;
}

} // namespace

class UsageHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesAsAModel();
    void knowsWhetherAnythingWasUsed();
    void reportsADayInWords();
    void theLastRowIsTheTotal();
    void sameDaysOnlyChangeTheirFigures();
    void aFaultKeepsTheLastFigures();
};

void UsageHistoryTest::behavesAsAModel()
{
    UsageHistoryModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setDays(usedDays());
    QCOMPARE(model.rowCount(), 15);
    const auto cell = [&model](int column) { return model.index(13, column).data().toString(); };
    QCOMPARE(cell(UsageHistoryModel::Day), u"Mon, 2 Mar"_s);
    QCOMPARE(cell(UsageHistoryModel::Requests), u"12"_s);
    QCOMPARE(cell(UsageHistoryModel::Input), u"1,234"_s);
    QCOMPARE(cell(UsageHistoryModel::Cached), u"1,000"_s);
    QCOMPARE(cell(UsageHistoryModel::Output), u"300"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    model.setDays(unusedDays(3));
    QCOMPARE(model.rowCount(), 4);
}

void UsageHistoryTest::knowsWhetherAnythingWasUsed()
{
    UsageHistoryModel model;
    QVERIFY(!model.isKnown());
    model.setDays(unusedDays(14));
    QVERIFY(model.isKnown() && model.isUnused());
    model.setDays(usedDays());
    QVERIFY(!model.isUnused());
}

void UsageHistoryTest::reportsADayInWords()
{
    UsageHistoryModel model;
    model.setDays(usedDays());
    QCOMPARE(model.dayText(13),
             u"Monday, 2 March: 12 request(s), 1,234 tokens in (1,000 cached), 300 tokens out"_s);
    QCOMPARE(model.dayText(12), u"Sunday, 1 March: no requests"_s);
}

void UsageHistoryTest::theLastRowIsTheTotal()
{
    UsageHistoryModel model;
    QList<DailyUsage> days = usedDays();
    days[0].requests = 3;
    days[0].inputTokens = 1000;
    days[0].outputTokens = 5;
    days[0].reasoningTokens = 2;
    model.setDays(days);
    const auto cell = [&model](int column) { return model.index(14, column).data().toString(); };
    QCOMPARE(cell(UsageHistoryModel::Day), u"Total"_s);
    QCOMPARE(cell(UsageHistoryModel::Requests), u"15"_s);
    QCOMPARE(cell(UsageHistoryModel::Input), u"2,234"_s);
    QCOMPARE(cell(UsageHistoryModel::Cached), u"1,000"_s);
    QCOMPARE(cell(UsageHistoryModel::Output), u"305"_s);
    QCOMPARE(model.totalText(),
             u"Total: 15 request(s), 2,234 tokens in (1,000 cached), 305 tokens out"_s);
}

void UsageHistoryTest::sameDaysOnlyChangeTheirFigures()
{
    UsageHistoryModel model;
    model.setDays(unusedDays(14));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &UsageHistoryModel::changed);
    model.setDays(usedDays());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    model.setDays(usedDays());
    QCOMPARE(changed.count(), 1);
    // The next day.
    QList<DailyUsage> next = usedDays();
    next.removeFirst();
    next.append({QDate(2026, 3, 3), 0, 0, 0, 0, 0, 0});
    model.setDays(next);
    QCOMPARE(reset.count(), 1);
}

void UsageHistoryTest::aFaultKeepsTheLastFigures()
{
    UsageHistoryModel model;
    model.setDays(usedDays());
    QSignalSpy changed(&model, &UsageHistoryModel::changed);
    model.setError({core::ErrorCode::Storage, u"no"_s});
    QVERIFY(model.error());
    QCOMPARE(model.dayCount(), 14);
    model.setDays(usedDays());
    QVERIFY(!model.error());
    QCOMPARE(changed.count(), 2);
}

TEST_CLASS(UsageHistoryTest, QCoreApplication)

} // namespace tst_usagehistory

#include "tst_usagehistory.moc"
