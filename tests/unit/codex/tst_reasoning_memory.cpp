// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ReasoningMemory.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_reasoning_memory {

using namespace core;

namespace {

constexpr char Model[] = "gpt-5.5";

Event reasoning(int item, const QByteArray &content)
{
    return ReasoningFinished{item, "rs", content, {"[]"}};
}

Event call(int item, const QByteArray &callId)
{
    ToolCallStarted started;
    started.item = item;
    started.callId = callId;
    return started;
}

Request replay(const QList<QByteArray> &callIds)
{
    Request request;
    request.items.append(Message{Role::User, {TextPart{"Hi"}}, {}});
    for (const QByteArray &callId : callIds)
        request.items.append(ToolCall{ToolKind::Function, callId, "f", "{}", {}});
    for (const QByteArray &callId : callIds)
        request.items.append(ToolOutput{ToolKind::Function, callId, {TextPart{"out"}}});
    return request;
}

//! "user rs:a call:1 out:1"
QByteArray shape(const Request &request)
{
    QList<QByteArray> words;
    for (const Item &item : request.items) {
        if (const auto *message = std::get_if<Message>(&item))
            words.append(message->role == Role::User ? "user" : "assistant");
        else if (const auto *reasoning = std::get_if<ReasoningItem>(&item))
            words.append("rs:" + reasoning->encryptedContent);
        else if (const auto *toolCall = std::get_if<ToolCall>(&item))
            words.append("call:" + toolCall->callId);
        else if (const auto *output = std::get_if<ToolOutput>(&item))
            words.append("out:" + output->callId);
        else
            words.append("opaque");
    }
    return words.join(' ');
}

void remember(ReasoningMemory &memory, Events events, const QByteArray &model = Model)
{
    auto notes = memory.begin(model);
    events.push_back(ResponseFinished{});
    memory.take(notes, events);
}

QByteArray restored(ReasoningMemory &memory, Request request, const QByteArray &model = Model)
{
    (void)memory.restore(request, model);
    return shape(request);
}

} // namespace

class TestReasoningMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsReasoningBeforeTheirCalls()
    {
        ReasoningMemory memory(m_clock);
        remember(memory,
                 {reasoning(0, "a"), call(1, "1"), call(2, "2"), reasoning(3, "b"),
                  reasoning(4, "c"), call(5, "3")});
        QCOMPARE(restored(memory, replay({"1", "2", "3"})),
                 QByteArray("user rs:a call:1 call:2 rs:b rs:c call:3 out:1 out:2 out:3"));
        // Only some of the calls come back.
        QCOMPARE(restored(memory, replay({"2"})), QByteArray("user rs:a call:2 out:2"));
        QCOMPARE(restored(memory, replay({"other"})), QByteArray("user call:other out:other"));
    }

    void putsReasoningBeforeWhatWasSaidAfterThem()
    {
        ReasoningMemory memory(m_clock);
        remember(memory, {reasoning(0, "a"), TextDelta{1, "Let me see."}, call(2, "1")});
        Request request = replay({"1"});
        request.items.insert(1, Message{Role::Assistant, {TextPart{"Let me see."}}, {}});
        QCOMPARE(restored(memory, request), QByteArray("user rs:a assistant call:1 out:1"));
        remember(memory, {TextDelta{0, "Let me see."}, reasoning(1, "a"), call(2, "1")});
        QCOMPARE(restored(memory, request), QByteArray("user assistant rs:a call:1 out:1"));
    }

    void doesNotRepeatWhatTheClientSends()
    {
        ReasoningMemory memory(m_clock);
        remember(memory, {reasoning(0, "a"), call(1, "1")});
        Request own = replay({"1"});
        own.items.insert(1, ReasoningItem{"a", {}});
        QCOMPARE(restored(memory, own), QByteArray("user rs:a call:1 out:1"));
        Request raw = replay({"1"});
        raw.items.insert(1, OpaqueItem{{R"({"type":"reasoning","encrypted_content":"a"})"}});
        QCOMPARE(restored(memory, raw), QByteArray("user opaque call:1 out:1"));
    }

    void keepsNothingOfResponsesWithoutEndOrCall()
    {
        ReasoningMemory memory(m_clock);
        auto notes = memory.begin(Model);
        memory.take(notes, {reasoning(0, "a"), call(1, "1")});
        QCOMPARE(memory.count(), 0);
        remember(memory, {reasoning(0, "a"), TextDelta{1, "Hello"}});
        remember(memory, {reasoning(0, ""), call(1, "1")});
        QCOMPARE(memory.count(), 0);
    }

    void reportsModelsApart()
    {
        ReasoningMemory memory(m_clock);
        remember(memory, {reasoning(0, "a"), call(1, "1")});
        QCOMPARE(restored(memory, replay({"1"}), "gpt-5.2"), QByteArray("user call:1 out:1"));
    }

    void forgetsOnDemand()
    {
        ReasoningMemory memory(m_clock);
        remember(memory, {reasoning(0, "a"), call(1, "1")});
        remember(memory, {reasoning(0, "b"), call(1, "2")});
        Request request = replay({"1"});
        memory.forget(memory.restore(request, Model));
        QCOMPARE(restored(memory, replay({"1", "2"})),
                 QByteArray("user call:1 rs:b call:2 out:1 out:2"));
        auto running = memory.begin(Model);
        memory.clear();
        QCOMPARE(memory.count(), 0);
        QCOMPARE(memory.bytes(), 0);
        // What began under the former account is not taken over.
        memory.take(running, {reasoning(0, "c"), call(1, "3"), ResponseFinished{}});
        QCOMPARE(memory.count(), 0);
    }

    void staysWithinItsBounds()
    {
        ReasoningMemory memory(m_clock, {.count = 3, .bytes = 100, .age = std::chrono::hours(1)});
        for (int i = 0; i < 5; ++i) {
            const QByteArray id = QByteArray::number(i);
            remember(memory, {reasoning(0, id), call(1, id)});
        }
        QCOMPARE(memory.count(), 3);
        QCOMPARE(restored(memory, replay({"1"})), QByteArray("user call:1 out:1"));
        QCOMPARE(restored(memory, replay({"2"})), QByteArray("user rs:2 call:2 out:2"));
        // Used a moment ago, so it outlives the others.
        remember(memory, {reasoning(0, "5"), call(1, "5")});
        QCOMPARE(restored(memory, replay({"2"})), QByteArray("user rs:2 call:2 out:2"));
        QCOMPARE(restored(memory, replay({"3"})), QByteArray("user call:3 out:3"));
        remember(memory, {reasoning(0, QByteArray(90, 'x')), call(1, "6")});
        QVERIFY(memory.bytes() <= 100);
        QVERIFY(memory.count() >= 1);
        m_clock.advance(std::chrono::minutes(61));
        QCOMPARE(restored(memory, replay({"6"})), QByteArray("user call:6 out:6"));
        QCOMPARE(memory.count(), 0);
        QCOMPARE(memory.bytes(), 0);
    }

private:
    ManualClock m_clock;
};

TEST_CLASS(TestReasoningMemory, runner::NoApplication)

} // namespace tst_reasoning_memory

#include "tst_reasoning_memory.moc"
