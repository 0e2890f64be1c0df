// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Callback.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

#include <memory>

namespace tst_callback {

using namespace core;

class TestThen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsLaterAndOnce()
    {
        int calls = 0;
        Callback<int> callback(this, [&calls](const Result<int> &result) { calls += *result; });
        QVERIFY(callback.isWanted());
        callback(1);
        callback(1);
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QVERIFY(!callback.isWanted());
    }

    void staysSilentWhenTheContextIsGone()
    {
        int calls = 0;
        auto before = std::make_unique<QObject>();
        Callback<Nothing> early(before.get(), [&calls](const Status &) { ++calls; });
        before.reset();
        early(Nothing{});

        auto between = std::make_unique<QObject>();
        Callback<Nothing> late(between.get(), [&calls](const Status &) { ++calls; });
        late(Nothing{});
        between.reset();

        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }
};

TEST_CLASS(TestThen, QCoreApplication)

} // namespace tst_callback

#include "tst_callback.moc"
