// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/MessagesEncoder.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/Golden.h"
#include "tests/dialects/MessageReading.h"
#include "tests/dialects/Recordings.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_messages_parity {

using namespace core;
using namespace anthropic;

namespace {

constexpr Reasoning AllReasoning[] = {Reasoning::Shown, Reasoning::SignatureOnly,
                                      Reasoning::Hidden};
constexpr const char *ReasoningWords[] = {"shown", "signature only", "hidden"};

MessageResponseOptions options(Reasoning reasoning = Reasoning::Shown)
{
    MessageResponseOptions options;
    options.id = "msg_1";
    options.model = "claude-sonnet-4-5";
    options.requestId = "req_1";
    options.reasoning = reasoning;
    return options;
}

bool hasFailed(const Events &events)
{
    return std::holds_alternative<ResponseFailed>(events.back());
}

QByteArray streamed(Reasoning reasoning, const Events &events)
{
    MessagesEncoder encoder(options(reasoning));
    QByteArray out;
    for (const Event &event : events)
        encoder.stream(0, event, out);
    encoder.end(out);
    return out;
}

QByteArray complete(Reasoning reasoning, const Events &events)
{
    MessagesEncoder encoder(options(reasoning));
    for (const Event &event : events)
        encoder.collect(0, event);
    return encoder.completeBody();
}

} // namespace

class TestMessagesParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameInBothForms_data()
    {
        QTest::addColumn<size_t>("list");
        QTest::addColumn<int>("reasoning");
        for (size_t i = 0; i < eventLists().size(); ++i) {
            for (int t = 0; t < 3; ++t)
                QTest::addRow("%s, reasoning %s", eventLists()[i].name, ReasoningWords[t])
                    << i << t;
        }
    }

    void readsTheSameInBothForms()
    {
        QFETCH(size_t, list);
        QFETCH(int, reasoning);
        const Events &events = eventLists()[list].events;
        const ReadMessage fromStream =
            readStreamedMessage(streamed(AllReasoning[reasoning], events));
        const ReadMessage fromComplete =
            readCompleteMessage(complete(AllReasoning[reasoning], events));
        QCOMPARE(fromStream.text(), fromComplete.text());
        QCOMPARE(fromStream.complaint, QByteArray());
        QVERIFY(fromStream.isDone);
    }

    void readsRecordingsTheSameInBothForms_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<int>("reasoning");
        for (const QString &recording : recordings()) {
            for (int t = 0; t < 3; ++t)
                QTest::addRow("%s, reasoning %s", qPrintable(recording), ReasoningWords[t])
                    << recording << t;
        }
        QVERIFY(recordings().size() > 20);
    }

    void readsRecordingsTheSameInBothForms()
    {
        QFETCH(QString, recording);
        QFETCH(int, reasoning);
        const Events events = eventsOf(recording);
        const ReadMessage fromStream =
            readStreamedMessage(streamed(AllReasoning[reasoning], events));
        QCOMPARE(fromStream.complaint, QByteArray());
        QCOMPARE(fromStream.error.isEmpty(), !hasFailed(events));
        QCOMPARE(fromStream.isDone, !hasFailed(events));
        if (!hasFailed(events)) {
            const ReadMessage fromComplete =
                readCompleteMessage(complete(AllReasoning[reasoning], events));
            QCOMPARE(fromStream.text(), fromComplete.text());
        }
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
        compareWithFiles(u"anthropic/recordings/"_s + recording, eventsOf(recording));
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
        compareWithFiles(u"anthropic/answers/"_s
                             + QString::fromLatin1(chosen.name).replace(u' ', u'_'),
                         chosen.events);
    }

private:
    static void compareWithFiles(const QString &path, const Events &events)
    {
        const QByteArray stream = streamed(Reasoning::Shown, events);
        QCOMPARE(stream, expectedText(path + u".sse"_s, stream));
        if (hasFailed(events))
            return;
        const QByteArray json = complete(Reasoning::Shown, events) + '\n';
        QCOMPARE(json, expectedText(path + u".json"_s, json));
    }
};

TEST_CLASS(TestMessagesParity, runner::NoApplication)

} // namespace tst_messages_parity

#include "tst_messages_parity.moc"
