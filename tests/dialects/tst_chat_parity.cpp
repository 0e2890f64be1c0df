// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/ChatEncoder.h"
#include "tests/dialects/ChatReading.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/Recordings.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_chat_parity {

using namespace core;
using namespace openai;

namespace {

struct NamedStyle
{
    const char *name;
    ReasoningStyle style;
};

constexpr NamedStyle Styles[] = {{"think-tags", ReasoningStyle::ThinkTags},
                                 {"o3", ReasoningStyle::O3},
                                 {"legacy", ReasoningStyle::Legacy},
                                 {"reasoning-content", ReasoningStyle::ReasoningContent},
                                 {"hidden", ReasoningStyle::Hidden}};

ChatResponseOptions options(ReasoningStyle style = ReasoningStyle::ThinkTags)
{
    ChatResponseOptions options;
    options.id = "chatcmpl-1";
    options.model = "gpt-5.5";
    options.createdAt = 1795216000;
    options.reasoningStyle = style;
    options.includesUsage = true;
    return options;
}

bool hasFailed(const Events &events)
{
    return std::holds_alternative<ResponseFailed>(events.back());
}

QByteArray streamed(const ChatResponseOptions &options, const Events &events)
{
    ChatEncoder encoder(options);
    QByteArray out;
    for (const Event &event : events)
        encoder.stream(0, event, out);
    encoder.end(out);
    return out;
}

QByteArray complete(const ChatResponseOptions &options, const Events &events)
{
    ChatEncoder encoder(options);
    for (const Event &event : events)
        encoder.collect(0, event);
    return encoder.completeBody();
}

} // namespace

class TestChatParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameInBothForms_data()
    {
        QTest::addColumn<ReasoningStyle>("style");
        QTest::addColumn<size_t>("list");
        QTest::addColumn<bool>("isLegacy");
        for (const auto &[name, style] : Styles) {
            for (size_t i = 0; i < eventLists().size(); ++i) {
                QTest::addRow("%s, %s", eventLists()[i].name, name) << style << i << false;
                QTest::addRow("%s, %s, old functions", eventLists()[i].name, name)
                    << style << i << true;
            }
        }
    }

    void readsTheSameInBothForms()
    {
        QFETCH(ReasoningStyle, style);
        QFETCH(size_t, list);
        QFETCH(bool, isLegacy);
        ChatResponseOptions chosen = options(style);
        chosen.isLegacy = isLegacy;
        const Events &events = eventLists()[list].events;
        const ReadResponse fromStream = readStreamed(streamed(chosen, events));
        const ReadResponse fromComplete = readComplete(complete(chosen, events));
        QCOMPARE(fromStream.text(), fromComplete.text());
        QCOMPARE(fromStream.complaint, QByteArray());
        QVERIFY(fromStream.isDone);
    }

    void readsRecordingsTheSameInBothForms_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<ReasoningStyle>("style");
        for (const QString &recording : recordings()) {
            for (const auto &[name, style] : Styles)
                QTest::addRow("%s, %s", qPrintable(recording), name) << recording << style;
        }
        QVERIFY(recordings().size() > 20);
    }

    void readsRecordingsTheSameInBothForms()
    {
        QFETCH(QString, recording);
        QFETCH(ReasoningStyle, style);
        const ChatResponseOptions chosen = options(style);
        const Events events = eventsOf(recording);
        const ReadResponse fromStream = readStreamed(streamed(chosen, events));
        QCOMPARE(fromStream.complaint, QByteArray());
        QCOMPARE(fromStream.error.isEmpty(), !hasFailed(events));
        QCOMPARE(fromStream.isDone, !hasFailed(events));
        if (!hasFailed(events))
            QCOMPARE(fromStream.text(), readComplete(complete(chosen, events)).text());
    }

    void writesRecordingsAsExpected_data()
    {
        QTest::addColumn<QString>("recording");
        for (const QString &recording : recordings())
            QTest::newRow(qPrintable(recording)) << recording;
    }

    void writesRecordingsAsExpected()
    {
        QFETCH(QString, recording);
        const QString path = u"chat/recordings/"_s + recording;
        const Events events = eventsOf(recording);
        const QByteArray stream = streamed(options(), events);
        QCOMPARE(stream, expectedText(path + u".sse"_s, stream));
        if (hasFailed(events))
            return;
        const QByteArray json = complete(options(), events) + '\n';
        QCOMPARE(json, expectedText(path + u".json"_s, json));
    }

    void writesWhatIsExpected_data()
    {
        QTest::addColumn<size_t>("list");
        for (size_t i = 0; i < eventLists().size(); ++i)
            QTest::newRow(eventLists()[i].name) << i;
    }

    void writesWhatIsExpected()
    {
        QFETCH(size_t, list);
        const EventList &chosen = eventLists()[list];
        const QString path =
            u"chat/answers/"_s + QString::fromLatin1(chosen.name).replace(u' ', u'_');
        const QByteArray stream = streamed(options(), chosen.events);
        QCOMPARE(stream, expectedText(path + u".sse"_s, stream));
        const QByteArray json = complete(options(), chosen.events) + '\n';
        QCOMPARE(json, expectedText(path + u".json"_s, json));
    }
};

TEST_CLASS(TestChatParity, runner::NoApplication)

} // namespace tst_chat_parity

#include "tst_chat_parity.moc"
