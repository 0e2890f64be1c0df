// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/RequestTools.h"

#include "core/base/JsonWriter.h"
#include "core/base/Overloaded.h"
#include "core/chat/HostedTools.h"
#include "core/chat/ToolSchema.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char DefaultSearch[] = R"({"type":"web_search","external_web_access":true})";

//! Tools that only the provider's other backend has, and without which a response would be wrong.
bool isHostedElsewhere(const QByteArray &type)
{
    static const QList<QByteArray> types{"code_interpreter", "file_search", "mcp", "apply_patch",
                                         "shell"};
    return types.contains(type) || type.startsWith("computer");
}

//! Text to insert at a position of the original.
struct Insertion
{
    qsizetype at = 0;
    QByteArray text;
};

//! Visits every place where JSON Schema allows a schema; names of properties are not keywords.
class SchemaWalk
{
public:
    explicit SchemaWalk(const JsonValue &root) : m_root(root.rawView()) { context(root); }

    QByteArray result() const
    {
        QByteArray text;
        qsizetype from = 0;
        for (const Insertion &insertion : m_insertions) {
            text.append(m_root.sliced(from, insertion.at - from)).append(insertion.text);
            from = insertion.at;
        }
        return text.append(m_root.sliced(from));
    }

private:
    static bool isObjectSchema(const JsonValue &schema)
    {
        const JsonValue type = schema["type"];
        if (type.isArray()) {
            const auto types = type.items();
            return std::any_of(types.begin(), types.end(),
                               [](const JsonValue &one) { return one.toUtf8() == "object"; });
        }
        return type.toUtf8() == "object" || (type.isAbsent() && schema["properties"].isObject());
    }

    void context(const JsonValue &schema)
    {
        if (!schema.isObject())
            return;
        const auto members = schema.members();
        for (const auto &[name, value] : members)
            visitKeyword(name, value);
        if (!isObjectSchema(schema) || schema.contains("additionalProperties"))
            return;
        const QByteArrayView raw = schema.rawView();
        const qsizetype end = raw.data() - m_root.data() + raw.size() - 1;
        const QByteArray text = "\"additionalProperties\":false";
        m_insertions.append({end, schema.size() > 0 ? ',' + text : text});
    }

    void visitKeyword(const QByteArray &name, const JsonValue &value)
    {
        static const QList<QByteArray> maps{"properties", "$defs", "definitions",
                                            "patternProperties", "dependentSchemas"};
        static const QList<QByteArray> schemas{
            "items", "additionalProperties", "not", "if", "then", "else", "contains"};
        static const QList<QByteArray> lists{"anyOf", "oneOf", "allOf", "prefixItems", "items"};
        if (maps.contains(name)) {
            const auto members = value.members();
            for (const auto &member : members)
                context(member.value);
        }
        if (schemas.contains(name))
            context(value);
        if (lists.contains(name)) {
            const auto items = value.items();
            for (const JsonValue &item : items)
                context(item);
        }
    }

    QByteArrayView m_root;
    QList<Insertion> m_insertions; //!< in order, because inner ends come before outer ones
};

class ToolsWriter
{
public:
    ToolsWriter(JsonWriter &json, const Request &request, const Model &model, QList<Note> &notes,
                const ToolOptions &options)
        : m_json(json)
        , m_request(request)
        , m_model(model)
        , m_notes(notes)
        , m_options(options)
    {
    }

    Result<WrittenTools> write()
    {
        JsonWriter tools;
        tools.beginArray();
        for (qsizetype i = 0; i < m_request.tools.size(); ++i) {
            const Status status = writeTool(tools, m_request.tools[i], i);
            if (!status)
                return status.error();
        }
        writeSearch(tools);
        tools.endArray();
        const QByteArray text = tools.take();
        if (text != "[]")
            m_json.memberRaw("tools", text);
        else if (!m_request.hasAdditionalTools)
            return m_written;
        if (m_options.choice == WriteChoice::Yes)
            writeToolChoice();
        writeParallelCalls();
        return m_written;
    }

private:
    //! Adds a search tool if one is wanted and the client defined none. The lite form has no hosted
    //! tools.
    void writeSearch(JsonWriter &tools)
    {
        if (m_hasSearch || isLiteForm(m_request))
            return;
        if (!m_request.webSearch.isEmpty())
            tools.raw(m_request.webSearch.text);
        else if (m_request.wantsWebSearch && keepsOptional("web_search"))
            tools.raw(DefaultSearch);
        else if (m_options.searches == EarlierSearches::Replayed)
            writeSearchForReplay(tools);
    }

    //! False = it is left out, and noted.
    bool keepsOptional(const QByteArray &type)
    {
        if (m_options.optional == OptionalTools::Drop) {
            addNote(m_notes, {Note::Kind::Ignored, "tools." + type, {}});
            return false;
        }
        m_written.hasOptional = true;
        return true;
    }

    //! The backend refuses the header of the lite form together with parallel calls.
    void writeParallelCalls()
    {
        const bool usual = !sendsLiteHeader(m_request, m_model);
        const bool asked = m_request.parallelToolCalls.value_or(usual);
        const bool isParallel = asked && usual && m_model.supportsParallelTools;
        if (m_request.parallelToolCalls.has_value() && asked != isParallel)
            m_notes.append({Note::Kind::Changed, "parallel_tool_calls", "true->false"});
        m_json.memberBool("parallel_tool_calls", isParallel);
    }

    //! The backend refuses an input with searches of earlier turns unless a search tool is
    //! declared. Without access to the web it finds nothing new.
    void writeSearchForReplay(JsonWriter &tools)
    {
        tools.raw(R"({"type":"web_search","external_web_access":false})");
        m_hasReplayToolOnly = m_request.tools.isEmpty();
        m_written.hasOptional = true;
    }

    Status writeTool(JsonWriter &json, const Tool &tool, qsizetype index)
    {
        const QString place = u"tools[%1]"_s.arg(index);
        return std::visit(
            Overloaded{
                [&](const FunctionTool &function) { return writeFunction(json, function, place); },
                [&](const CustomTool &custom) {
                    writeCustom(json, custom);
                    return Status(Nothing{});
                },
                [&](const BuiltInTool &builtIn) { return writeBuiltIn(json, builtIn, place); },
            },
            tool);
    }

    static Status writeFunction(JsonWriter &json, const FunctionTool &function,
                                const QString &place)
    {
        const bool isStrict = function.strict.value_or(false);
        const bool isGiven = !function.parameters.isEmpty();
        const auto schema = parseJson(isGiven ? function.parameters.text : QByteArray("{}"));
        if (!schema || !schema->isObject())
            return Error{ErrorCode::BadRequest,
                         u"'%1.parameters' must be a JSON schema object."_s.arg(place),
                         place + u".parameters"_s};
        QByteArray text = schema->raw();
        QList<Note> repairs; // the readers of the dialects note what they repair
        if (!(*schema)["properties"].isObject())
            text = fitSchema(*schema, {}, repairs).text;
        if (isStrict)
            text = closedSchema(*parseJson(text));
        json.beginObject().member("type", "function").member("name", function.name);
        if (!function.description.isEmpty())
            json.member("description", function.description);
        json.memberBool("strict", isStrict).memberRaw("parameters", text).endObject();
        return Nothing{};
    }

    static void writeCustom(JsonWriter &json, const CustomTool &custom)
    {
        json.beginObject().member("type", "custom").member("name", custom.name);
        if (!custom.description.isEmpty())
            json.member("description", custom.description);
        json.memberRaw("format",
                       custom.format.isEmpty() ? QByteArray(R"({"type":"text"})")
                                               : custom.format.text);
        json.endObject();
    }

    Status writeBuiltIn(JsonWriter &json, const BuiltInTool &tool, const QString &place)
    {
        if (isHostedElsewhere(tool.type)) {
            return Error{ErrorCode::Unsupported,
                         u"Unsupported tool type: '%1' is not available with a ChatGPT plan."_s.arg(
                             QString::fromUtf8(tool.type)),
                         place};
        }
        const auto value = parseJson(tool.json.isEmpty() ? QByteArray("{}") : tool.json.text);
        if (!value || !value->isObject())
            return Error{ErrorCode::BadRequest, u"'%1' must be an object."_s.arg(place), place};
        if (!isHostedTool(tool.type) && !keepsOptional(tool.type)) {
            if (m_request.toolChoice.name != tool.type)
                return Nothing{};
            return Error{ErrorCode::Unsupported,
                         u"ChatGPT has no tool of type '%1'."_s.arg(QString::fromUtf8(tool.type)),
                         place};
        }
        if (isWebSearch(tool.type)) {
            m_hasSearch = true;
            if (value->size() < 2)
                json.raw(DefaultSearch);
            else
                json.raw(withMember(*value, "type", "web_search"));
        } else if (value->size() == 0) {
            json.beginObject().member("type", tool.type).endObject();
        } else {
            json.raw(value->rawView());
        }
        return Nothing{};
    }

    void writeToolChoice()
    {
        using Mode = ToolChoice::Mode;
        const ToolChoice &choice = m_request.toolChoice;
        m_json.key("tool_choice");
        if (m_hasReplayToolOnly) {
            m_json.string("none"_ba);
            return;
        }
        if (!choice.json.isEmpty()) {
            writeRawChoice(choice.json.text);
            return;
        }
        switch (choice.mode) {
        case Mode::Unset:
        case Mode::Auto:
            m_json.string("auto"_ba);
            return;
        case Mode::None:
            m_json.string("none"_ba);
            return;
        case Mode::Required:
            m_json.string("required"_ba);
            return;
        case Mode::Function:
        case Mode::Custom:
            m_json.beginObject();
            m_json.member("type", choice.mode == Mode::Function ? "function" : "custom");
            m_json.member("name", choice.name).endObject();
            return;
        case Mode::BuiltIn:
            m_json.beginObject();
            m_json.member("type", isWebSearch(choice.name) ? "web_search"_ba : choice.name);
            m_json.endObject();
            return;
        case Mode::Allowed:
            writeAllowedTools(choice);
            return;
        }
    }

    void writeRawChoice(const QByteArray &text)
    {
        const auto choice = parseJson(text);
        if (choice && choice->isObject() && isWebSearch((*choice)["type"].toUtf8()))
            m_json.raw(withMember(*choice, "type", "web_search"));
        else
            m_json.raw(text);
    }

    void writeAllowedTools(const ToolChoice &choice)
    {
        m_json.beginObject().member("type", "allowed_tools");
        m_json.member("mode", choice.allowedMode.isEmpty() ? "auto"_ba : choice.allowedMode);
        m_json.key("tools").beginArray();
        for (const AllowedTool &tool : choice.allowedTools) {
            m_json.beginObject().member("type", tool.type);
            if (!tool.name.isEmpty())
                m_json.member("name", tool.name);
            m_json.endObject();
        }
        m_json.endArray().endObject();
    }

    JsonWriter &m_json;
    const Request &m_request;
    const Model &m_model;
    QList<Note> &m_notes;
    const ToolOptions &m_options;
    WrittenTools m_written;
    bool m_hasSearch = false;
    bool m_hasReplayToolOnly = false;
};

} // namespace

bool isLiteForm(const Request &request)
{
    return request.hasAdditionalTools && request.tools.isEmpty();
}

bool sendsLiteHeader(const Request &request, const Model &model)
{
    return request.wantsLite && model.isLite && isLiteForm(request);
}

Result<WrittenTools> writeTools(JsonWriter &json, const Request &request, const Model &model,
                                QList<Note> &notes, const ToolOptions &options)
{
    return ToolsWriter(json, request, model, notes, options).write();
}

QByteArray closedSchema(const JsonValue &schema)
{
    return SchemaWalk(schema).result();
}

} // namespace core
