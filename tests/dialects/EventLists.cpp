// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dialects/EventLists.h"

using namespace core;
using Reason = ResponseFinished::Reason;

namespace {

ToolCallStarted call(int item, const QByteArray &id, const QByteArray &name,
                     ToolKind kind = ToolKind::Function)
{
    return {item, kind, "fc_" + id, id, name, {}};
}

ResponseStarted started()
{
    return {"resp_1", "gpt-5.5-2026", 1795216000, {}};
}

Events text()
{
    return {started(),
            ReasoningStarted{0, 0, true},
            ReasoningDelta{0, 0, true, "**One**"},
            ReasoningDelta{0, 0, true, "\n\nTwo plus two."},
            ReasoningStarted{0, 1, true},
            ReasoningDelta{0, 1, true, "Second paragraph"},
            ReasoningFinished{0, "rs_1", "enc", {}},
            TextDelta{1, "The answer "},
            TextDelta{1, "is \"4\"\n"},
            TextDelta{1, "\xf0\x9f\x98\x80"},
            finishedWith(Reason::Complete)};
}

Events reasoningBetweenTexts()
{
    return {started(),
            ReasoningDelta{0, 0, true, "first"},
            TextDelta{1, "Looking it up."},
            ReasoningDelta{2, 0, true, "second"},
            ReasoningDelta{2, 0, false, "raw"},
            TextDelta{3, "Done."},
            TextDelta{4, "And more."},
            finishedWith(Reason::Complete)};
}

Events interleavedCalls()
{
    return {started(),
            ReasoningDelta{0, 0, true, "call both"},
            call(1, "call_Par", "get_weather"),
            call(2, "call_Rom", "get_weather"),
            ToolCallDelta{1, "{\"city\":"},
            ToolCallDelta{2, "{\"city\": \"Rome\"}"},
            ToolCallDelta{1, "\"Paris\"}"},
            ToolCallFinished{1, "{\"city\":\"Paris\"}"},
            ToolCallFinished{2, "{\"city\": \"Rome\"}"},
            finishedWith(Reason::Complete)};
}

Events callsInOnePiece()
{
    return {started(),
            TextDelta{0, "Calling."},
            call(1, "call_1", "f"),
            ToolCallFinished{1, "not {json"},
            call(2, "call_2", "no_arguments"),
            ToolCallFinished{2, ""},
            call(3, "call_3", "patch", ToolKind::Custom),
            ToolCallDelta{3, "*** Begin"},
            ToolCallFinished{3, "*** Begin Patch"},
            finishedWith(Reason::Complete)};
}

Events search()
{
    return {started(),
            SearchStarted{0, "ws_1"},
            SearchFinished{0, "ws_1", {"{\"type\":\"search\"}"}},
            ReasoningDelta{1, 0, true, "\xc3\xa9"},
            TextDelta{2, "Caf\xc3\xa9 2.1 is out"},
            CitationAdded{2, "https://example.org/news?a=\"b\"", "News", 5, 8},
            finishedWith(Reason::Complete)};
}

Events image()
{
    return {started(), ImageDelta{0, 0, "iVBORw0KGgo="},
            ImageFinished{0, "iVBORw0KGgo=", "a square", {}}, finishedWith(Reason::Complete)};
}

Events refusal()
{
    return {started(), RefusalDelta{0, "I "}, RefusalDelta{0, "cannot"},
            finishedWith(Reason::Complete)};
}

Events cut()
{
    ResponseFinished end;
    end.reason = Reason::OutputCeiling;
    return {started(), ReasoningDelta{0, 0, true, "thought only"}, call(1, "call_1", "f"),
            ToolCallDelta{1, "{\"a\":"}, end};
}

} // namespace

ResponseFinished finishedWith(Reason reason)
{
    ResponseFinished event;
    event.reason = reason;
    event.usage = Usage{812, 640, 5, 154, 96, 966};
    event.serviceTier = "priority";
    return event;
}

const std::vector<EventList> &eventLists()
{
    static const std::vector<EventList> lists{
        {"text", text()},
        {"thoughts between texts", reasoningBetweenTexts()},
        {"interleaved calls", interleavedCalls()},
        {"calls in one piece", callsInOnePiece()},
        {"search", search()},
        {"picture", image()},
        {"refusal", refusal()},
        {"cut", cut()},
        {"nothing", {started(), finishedWith(Reason::Complete)}},
        {"filtered", {started(), TextDelta{0, "half"}, finishedWith(Reason::ContentFilter)}},
        {"too long", {started(), TextDelta{0, "half"}, finishedWith(Reason::MaxOutputTokens)}},
    };
    return lists;
}
