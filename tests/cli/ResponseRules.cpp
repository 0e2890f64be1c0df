// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseRules.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Member
{
    const char *name;
    //! Any of: s string, n number, b bool, o object, a array, 0 null.
    const char *kinds;
};

using Members = QList<Member>;

char kindOf(const JsonValue &value)
{
    switch (value.kind()) {
    case JsonValue::Kind::Undefined:
        return '-';
    case JsonValue::Kind::Null:
        return '0';
    case JsonValue::Kind::Bool:
        return 'b';
    case JsonValue::Kind::Number:
        return 'n';
    case JsonValue::Kind::String:
        return 's';
    case JsonValue::Kind::Array:
        return 'a';
    case JsonValue::Kind::Object:
        return 'o';
    }
    return '-';
}

QStringList faultsOf(const JsonValue &object, const Members &members, const char *what)
{
    QStringList faults;
    for (const Member &member : members) {
        const char kind = kindOf(object[member.name]);
        if (!QByteArrayView(member.kinds).contains(kind)) {
            faults.append(u"%1: '%2' is %3, not one of %4"_s.arg(
                QLatin1StringView(what), QLatin1StringView(member.name), QChar::fromLatin1(kind),
                QLatin1StringView(member.kinds)));
        }
    }
    return faults;
}

const Members ResponseMembers{
    {"id", "s"},
    {"object", "s"},
    {"created_at", "n"},
    {"completed_at", "n0"},
    {"status", "s"},
    {"background", "b"},
    {"error", "o0"},
    {"incomplete_details", "o0"},
    {"instructions", "s0"},
    {"max_output_tokens", "n0"},
    {"max_tool_calls", "n0"},
    {"metadata", "o"},
    {"model", "s"},
    {"output", "a"},
    {"parallel_tool_calls", "b"},
    {"previous_response_id", "s0"},
    {"prompt_cache_key", "s0"},
    {"reasoning", "o0"},
    {"safety_identifier", "s0"},
    {"service_tier", "s"},
    {"store", "b"},
    {"temperature", "n"},
    {"text", "o"},
    {"tool_choice", "so"},
    {"tools", "a"},
    {"top_logprobs", "n"},
    {"top_p", "n"},
    {"presence_penalty", "n"},
    {"frequency_penalty", "n"},
    {"truncation", "s"},
    {"usage", "o0"},
    {"user", "s0"},
};

QStringList faultsOfUsage(const JsonValue &usage)
{
    return faultsOf(usage, {{"input_tokens", "n"}, {"output_tokens", "n"}, {"total_tokens", "n"}},
                    "usage")
        + faultsOf(usage["input_tokens_details"],
                   {{"cached_tokens", "n"}, {"cache_write_tokens", "n"}}, "input details")
        + faultsOf(usage["output_tokens_details"], {{"reasoning_tokens", "n"}}, "output details");
}

QStringList faultsOfPart(const JsonValue &part)
{
    if (part["type"].toUtf8() == "output_text") {
        return faultsOf(part, {{"text", "s"}, {"annotations", "a"}, {"logprobs", "a"}},
                        "output_text");
    }
    return faultsOf(part, {{"type", "s"}}, "part");
}

//! Besides type and number.
Members membersOf(const QByteArray &type)
{
    Members members;
    if (type.startsWith("response.output_item."))
        return {{"output_index", "n"}, {"item", "o"}};
    for (const char *prefix : {"response.output_text.", "response.content_part.",
                               "response.refusal.", "response.reasoning_text."}) {
        if (type.startsWith(prefix))
            members.append(Member{"content_index", "n"});
    }
    if (type.startsWith("response.reasoning_summary_"))
        members.append(Member{"summary_index", "n"});
    const bool isOfItem = !members.isEmpty() || type.contains("_call") || type.contains("_tool_");
    if (isOfItem)
        members += {{"item_id", "s"}, {"output_index", "n"}};
    if (type.endsWith(".delta"))
        members.append(Member{"delta", "s"});
    if (type == "response.output_text.delta" || type == "response.output_text.done")
        members.append(Member{"logprobs", "a"});
    if (type == "response.function_call_arguments.done")
        members += {{"arguments", "s"}, {"name", "s"}};
    if (type.startsWith("response.content_part."))
        members.append(Member{"part", "o"});
    return members;
}

} // namespace

QStringList faultsOfItem(const JsonValue &item)
{
    const QByteArray type = item["type"].toUtf8();
    QStringList faults = faultsOf(item, {{"id", "s"}, {"type", "s"}}, "item");
    if (type == "message") {
        faults += faultsOf(item, {{"status", "s"}, {"role", "s"}, {"content", "a"}}, "message");
        for (const JsonValue &part : item["content"].items())
            faults += faultsOfPart(part);
    } else if (type == "function_call") {
        faults += faultsOf(
            item, {{"call_id", "s"}, {"name", "s"}, {"arguments", "s"}, {"status", "s"}}, "call");
    } else if (type == "reasoning") {
        faults += faultsOf(item, {{"summary", "a"}, {"content", "a-"}}, "reasoning");
    } else if (type == "web_search_call") {
        faults += faultsOf(item, {{"status", "s"}}, "search");
    }
    return faults;
}

QStringList faultsOfResponse(const JsonValue &response)
{
    QStringList faults = faultsOf(response, ResponseMembers, "response");
    if (response["object"].toUtf8() != "response")
        faults.append(u"the object is no response"_s);
    faults += faultsOf(response["text"], {{"format", "o"}, {"verbosity", "s-"}}, "text");
    if (response["usage"].isObject())
        faults += faultsOfUsage(response["usage"]);
    if (response["error"].isObject())
        faults += faultsOf(response["error"], {{"code", "s"}, {"message", "s"}}, "error");
    for (const JsonValue &item : response["output"].items())
        faults += faultsOfItem(item);
    for (const JsonValue &tool : response["tools"].items()) {
        if (tool["type"].toUtf8() == "function") {
            faults += faultsOf(
                tool,
                {{"name", "s"}, {"description", "s0"}, {"parameters", "o0"}, {"strict", "b0"}},
                "tool");
        }
    }
    const bool isComplete = response["status"].toUtf8() == "completed";
    if (isComplete != response["completed_at"].isNumber())
        faults.append(u"'completed_at' does not fit the status"_s);
    return faults;
}

QStringList faultsOfEvent(const JsonValue &event, qint64 &lastNumber)
{
    const QByteArray type = event["type"].toUtf8();
    QStringList faults =
        faultsOf(event, Members{{"type", "s"}, {"sequence_number", "n"}} + membersOf(type),
                 type.constData());
    const qint64 number = event["sequence_number"].toInteger().value_or(-1);
    if (number <= lastNumber)
        faults.append(QString::fromUtf8(type) + u": the number does not rise"_s);
    lastNumber = number;
    if (event["response"].isObject())
        faults += faultsOfResponse(event["response"]);
    if (event["item"].isObject())
        faults += faultsOfItem(event["item"]);
    if (event["part"].isObject())
        faults += faultsOfPart(event["part"]);
    return faults;
}

QStringList faultsOfCompaction(const JsonValue &compaction)
{
    QStringList faults = faultsOf(
        compaction,
        {{"id", "s"}, {"object", "s"}, {"created_at", "n"}, {"output", "a"}, {"usage", "o"}},
        "compaction");
    if (compaction["object"].toUtf8() != "response.compaction")
        faults.append(u"the object is no compaction"_s);
    faults += faultsOfUsage(compaction["usage"]);
    for (const JsonValue &item : compaction["output"].items())
        faults += faultsOfItem(item);
    return faults;
}
