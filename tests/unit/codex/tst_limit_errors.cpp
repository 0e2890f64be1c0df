// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexErrors.h"
#include "core/codex/LimitErrors.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_limit_errors {

using namespace core;
using Kind = LimitWindow::Kind;

namespace {

//! Sunday, 29 November 2026, 10:05:00 UTC.
constexpr qint64 Now = 1795946700;
constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

LimitWindow window(Kind kind, double used, std::optional<qint64> resetsAt,
                   std::chrono::minutes length = {})
{
    LimitWindow result;
    result.kind = kind;
    result.usedPercent = used;
    result.resetsAt = resetsAt;
    result.length = length;
    return result;
}

LimitSnapshot limitsOf(const QList<LimitWindow> &windows)
{
    LimitSnapshot limits;
    limits.windows = windows;
    return limits;
}

Error usedUp(std::optional<qint64> wait = {})
{
    Error error{ErrorCode::UsageLimit, u"x"_s, {}, {}, u"usage_limit_reached"_s};
    if (wait)
        error.retryAfter = std::chrono::seconds(*wait);
    return error;
}

class TimeZone
{
public:
    explicit TimeZone(const char *name) : m_former(qgetenv("TZ")) { qputenv("TZ", name); }
    ~TimeZone()
    {
        if (m_former.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_former);
    }
    Q_DISABLE_COPY_MOVE(TimeZone)

private:
    QByteArray m_former;
};

} // namespace

class TestLimitErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenItEnds_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("wait");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *zone, qint64 wait, const char *words) {
            QTest::newRow(name) << QByteArray(zone) << wait << QString::fromLatin1(words);
        };
        row("seconds", "UTC0", 20, "resets at 10:06 (in 1 min)");
        row("minutes", "UTC0", 5 * Minute, "resets at 10:10 (in 5 min)");
        row("hours", "UTC0", 2 * Hour + 5 * Minute, "resets at 12:10 (in 2 h 5 min)");
        row("full hours", "UTC0", 2 * Hour, "resets at 12:05 (in 2 h)");
        row("rounded up", "UTC0", 2 * Hour + 1, "resets at 12:06 (in 2 h 1 min)");
        row("tomorrow", "UTC0", 20 * Hour, "resets on Monday at 06:05 (in 20 h)");
        row("days", "UTC0", 2 * Day + 3 * Hour, "resets on Tuesday at 13:05 (in 2 days 3 hours)");
        row("one of each", "UTC0", Day + Hour, "resets on Monday at 11:05 (in 1 day 1 hour)");
        row("full days", "UTC0", 3 * Day, "resets on Wednesday at 10:05 (in 3 days)");
        row("a week", "UTC0", 7 * Day, "resets on 6 December at 10:05 (in 7 days)");
        row("a month", "UTC0", 30 * Day, "resets on 29 December at 10:05 (in 30 days)");
        row("elsewhere", "CET-1", 2 * Hour, "resets at 13:05 (in 2 h)");
        row("already tomorrow there", "JST-9", 6 * Hour, "resets on Monday at 01:05 (in 6 h)");
        row("half an hour apart", "IST-5:30", Hour, "resets at 16:35 (in 1 h)");
    }

    void saysWhenItEnds()
    {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, wait);
        QFETCH(QString, words);
        const TimeZone local(zone.constData());
        const LimitSnapshot limits = limitsOf({window(Kind::Weekly, 100, Now + wait)});
        const Error error = explainLimit(usedUp(wait), limits, Now);
        QCOMPARE(error.message, u"The weekly limit is used up; it "_s + words + u'.');
        QCOMPARE(error.param, u"weekly"_s);
    }

    void followsDaylightSaving()
    {
        if (!QTimeZone::isTimeZoneIdAvailable("Europe/Berlin"))
            QSKIP("no time zone data");
        const TimeZone local("Europe/Berlin");
        constexpr qint64 BeforeTheChange = 1792803600; // Saturday, 24 October 2026, 03:00 there
        const LimitSnapshot limits =
            limitsOf({window(Kind::Weekly, 100, BeforeTheChange + 2 * Day)});
        const Error error = explainLimit(usedUp(), limits, BeforeTheChange);
        QCOMPARE(error.message,
                 u"The weekly limit is used up; it resets on Monday at 02:00 (in 2 days)."_s);
    }

    void namesTheWindow_data()
    {
        QTest::addColumn<LimitWindow>("used");
        QTest::addColumn<QString>("param");
        QTest::addColumn<QString>("name");
        using std::chrono::minutes;
        const auto row = [](Kind kind, minutes length, const char *param, const char *name) {
            QTest::newRow(*name ? name : "unknown")
                << window(kind, 100, Now + Hour, length) << QString::fromLatin1(param)
                << QString::fromLatin1(name);
        };
        row(Kind::FiveHours, minutes(300), "5h", "5-hour limit");
        row(Kind::Daily, minutes(1440), "daily", "daily limit");
        row(Kind::Weekly, minutes(10080), "weekly", "weekly limit");
        row(Kind::Monthly, minutes(43200), "monthly", "monthly limit");
        row(Kind::Annual, minutes(525600), "annual", "yearly limit");
        row(Kind::Other, minutes(180), "3h", "3-hour limit");
        row(Kind::Other, minutes(2880), "2d", "2-day limit");
        row(Kind::Other, minutes(90), "90m", "90-minute limit");
        row(Kind::Other, minutes(0), "", "usage limit");
    }

    void namesTheWindow()
    {
        QFETCH(LimitWindow, used);
        QFETCH(QString, param);
        QFETCH(QString, name);
        const Error error = explainLimit(usedUp(), limitsOf({used}), Now);
        QCOMPARE(error.param, param);
        QVERIFY2(error.message.startsWith(u"The %1 is used up; it resets"_s.arg(name)),
                 qPrintable(error.message));
        QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(Hour)));
    }

    void choosesTheWindowThatEndsThen()
    {
        const LimitSnapshot limits = limitsOf(
            {window(Kind::FiveHours, 100, Now + Hour), window(Kind::Weekly, 100, Now + 2 * Day)});
        QCOMPARE(explainLimit(usedUp(Hour + 30), limits, Now).param, u"5h"_s);
        QCOMPARE(explainLimit(usedUp(2 * Day), limits, Now).param, u"weekly"_s);
        // Nothing can be sent before the last of them ends.
        QCOMPARE(explainLimit(usedUp(), limits, Now).param, u"weekly"_s);
        // Neither ends then.
        const Error other = explainLimit(usedUp(10 * Hour), limits, Now);
        QVERIFY(other.param.isEmpty());
        QVERIFY(other.message.startsWith(
            u"The usage limit of your ChatGPT plan is used up; it resets "_s));
    }

    void believesNoFormerWindow()
    {
        const LimitSnapshot limits = limitsOf({window(Kind::FiveHours, 100, Now - Hour)});
        const Error error = explainLimit(usedUp(), limits, Now);
        QVERIFY(error.param.isEmpty());
        QCOMPARE(error.message, u"The usage limit of your ChatGPT plan is used up."_s);
    }

    void namesTheGroupOfModels()
    {
        LimitWindow spark = window(Kind::Weekly, 100, Now + Hour);
        spark.family = u"codex_spark"_s;
        spark.familyName = u"GPT Spark"_s;
        const Error error = explainLimit(usedUp(), limitsOf({spark}), Now);
        QVERIFY(error.message.startsWith(u"The weekly limit for GPT Spark is used up;"_s));
    }

    void leavesOtherErrorsAlone()
    {
        const LimitSnapshot limits = limitsOf({window(Kind::Weekly, 100, Now + Hour)});
        const Error plan{ErrorCode::UsageLimit, u"No."_s, {}, {}, u"usage_not_included"_s};
        QCOMPARE(explainLimit(plan, limits, Now), plan);
        const Error slow{ErrorCode::RateLimit, u"Slow."_s};
        QCOMPARE(explainLimit(slow, limits, Now), slow);
    }

    void keepsTheSameWordsForTheSameLimit()
    {
        const LimitSnapshot limits = limitsOf({window(Kind::Weekly, 100, Now + 2 * Hour)});
        for (const qint64 later : {Minute, Hour}) {
            const Error error = explainLimit(usedUp(), limits, Now + later);
            QVERIFY(error.message.contains(u"(in "_s));
            QCOMPARE(error.lastingMessage, u"The weekly limit is used up."_s);
        }
    }

    void creditsReplaceAWindow()
    {
        HeaderList headers{{"x-codex-primary-used-percent", "100"},
                           {"x-codex-primary-window-minutes", "300"},
                           {"x-codex-primary-reset-after-seconds", "7200"},
                           {"x-codex-credits-has-credits", "true"},
                           {"x-codex-credits-unlimited", "false"}};
        const QByteArray body = R"({"detail":"Too many requests"})";
        const Error slow = toHttpFailure(429, headers, body, Now).error;
        QCOMPARE(toWord(slow.code), toWord(ErrorCode::RateLimit));
        QCOMPARE(slow.message, u"Too many requests"_s);
        QVERIFY(!slow.retryAfter);

        headers.emplaceBack("retry-after", "3");
        QCOMPARE(toHttpFailure(429, headers, body, Now).error.retryAfter,
                 std::optional(std::chrono::seconds(3)));
        headers.emplaceBack("x-codex-rate-limit-reached-type", "rate_limit_reached");
        QCOMPARE(toWord(toHttpFailure(429, headers, body, Now).error.code),
                 toWord(ErrorCode::UsageLimit));
    }

    void findsTheWindowInTheReply()
    {
        const HeaderList headers{{"x-codex-primary-used-percent", "40"},
                                 {"x-codex-primary-window-minutes", "300"},
                                 {"x-codex-secondary-used-percent", "100"},
                                 {"x-codex-secondary-window-minutes", "10080"},
                                 {"x-codex-secondary-reset-after-seconds", "7200"}};
        const QByteArray body = R"({"error":{"type":"usage_limit_reached","message":"x"}})";
        const Error byHeaders = toHttpFailure(429, headers, body, Now).error;
        QCOMPARE(byHeaders.param, u"weekly"_s);
        QCOMPARE(byHeaders.retryAfter, std::optional(std::chrono::seconds(7200)));

        const QByteArray withLength =
            R"({"error":{"type":"usage_limit_reached","resets_in_seconds":60,"limit_window_minutes":300}})";
        const Error byBody = toHttpFailure(429, {}, withLength, Now).error;
        QCOMPARE(byBody.param, u"5h"_s);
        QVERIFY(byBody.message.startsWith(u"The 5-hour limit is used up; it resets at "_s));

        // Without a reason, but with a window that is used up.
        const Error bare = toHttpFailure(429, headers, "", Now).error;
        QCOMPARE(toWord(bare.code), toWord(ErrorCode::UsageLimit));
        QCOMPARE(bare.param, u"weekly"_s);
    }
};

TEST_CLASS(TestLimitErrors, runner::NoApplication)

} // namespace tst_limit_errors

#include "tst_limit_errors.moc"
