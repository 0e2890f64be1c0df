// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CodexRequest.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/codex/InputItems.h"
#include "core/codex/ModelNames.h"
#include "core/codex/RequestTools.h"
#include "core/codex/SystemText.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! For a backend that insists on `instructions` where the client has none.
constexpr char DefaultInstructions[] = "You are a helpful assistant.";

//! The effort in `offered` that is nearest to `wanted`: the same, else the next lower, else the
//! lowest. An empty `offered` accepts everything.
QByteArray nearestEffort(const QByteArray &wanted, const QList<QByteArray> &offered)
{
    if (wanted.isEmpty() || offered.isEmpty() || offered.contains(wanted))
        return wanted;
    const auto &all = knownEfforts();
    for (qsizetype i = all.indexOf(wanted); i >= 0; --i) {
        if (offered.contains(all[i]))
            return all[i];
    }
    for (const QByteArray &effort : all) {
        if (offered.contains(effort))
            return effort;
    }
    return offered.first();
}

//! One body being written; each function writes one of its fields.
class BodyWriter
{
public:
    BodyWriter(const Request &request, const ResolvedModel &model, const Settings &settings,
               const RequestIds &ids, const BodyOptions &options)
        : m_request(request)
        , m_model(model)
        , m_settings(settings)
        , m_ids(ids)
        , m_options(options)
    {
        m_body.notes = request.notes;
        if (!model.replacedName.isEmpty())
            note(Note::Kind::Changed, "model", model.replacedName + "->" + model.model.id);
    }

    Result<CodexBody> write()
    {
        m_json.beginObject();
        m_json.member("model", m_model.model.id);
        writeInstructions();
        for (const auto step : {&BodyWriter::writeInput, &BodyWriter::writeTools,
                                &BodyWriter::writeReasoning, &BodyWriter::writeText}) {
            if (const Status status = (this->*step)(); !status)
                return status.error();
        }
        writeServiceTier();
        if (m_options.form == BodyForm::Response)
            m_json.memberBool("store", false).memberBool("stream", true);
        if (!m_ids.promptCacheKey.isEmpty())
            m_json.member("prompt_cache_key", m_ids.promptCacheKey);
        if (m_options.form == BodyForm::Response) {
            if (const Status status = writeClientMetadata(); !status)
                return status.error();
        }
        m_json.endObject();
        m_body.isLite = sendsLiteHeader(m_request, m_model.model);
        m_body.json = m_json.take();
        return std::move(m_body);
    }

private:
    void note(Note::Kind kind, const QByteArray &param, const QByteArray &detail = {})
    {
        m_body.notes.append({kind, param, detail});
    }

    bool hasSystemItem() const { return m_options.systemText == SystemTextPlace::Input; }

    void writeInstructions()
    {
        m_system = splitSystemText(
            m_request, hasSystemItem() ? Remaining::MayBeNothing : Remaining::OneMessage);
        if (hasSystemItem())
            return;
        m_json.member("instructions",
                      m_system.text.isEmpty() ? QByteArray(DefaultInstructions) : m_system.text);
    }

    Status writeInput()
    {
        const InputItems items(m_system.rest);
        if (const Status status = items.checkCallsMatch(); !status)
            return status;
        // Searches of earlier turns need a search tool: the lite form has none, and a model may
        // refuse it.
        const bool isWithoutSearches = isLiteForm(m_request)
            || m_options.searches == OldSearches::Drop || m_options.tools == OptionalTools::Drop;
        const InputItems::Without without{m_options.reasoning == OldReasoning::Drop,
                                          isWithoutSearches, m_options.refusedItems};
        m_replaysSearches = items.hasSearches() && !isWithoutSearches;
        m_body.hasSearches = m_replaysSearches;
        m_body.unknownItems = items.unknownTypes();
        for (const QByteArray &type : m_options.refusedItems)
            note(Note::Kind::Ignored, "input." + type);
        m_json.key("input").beginArray();
        if (const Status status = InputItems(m_system.before).write(m_json, without); !status)
            return status;
        if (hasSystemItem())
            writeMessage(m_json, m_system.toMessage());
        if (m_request.format.kind == ResponseFormat::Kind::JsonObject && !mentionsJson(items))
            writeMessage(m_json, {Role::Developer, {TextPart{"Answer with a JSON object."}}, {}});
        if (const Status status = items.write(m_json, without); !status)
            return status;
        m_body.hasReasoning = items.hasReasoning();
        m_json.endArray();
        return Nothing{};
    }

    bool mentionsJson(const InputItems &items) const
    {
        return (hasSystemItem() && m_system.text.toLower().contains("json"))
            || items.mentionsJsonAtFirst();
    }

    Status writeTools()
    {
        const auto choice =
            m_options.form == BodyForm::Response ? WriteChoice::Yes : WriteChoice::No;
        const auto searches = m_replaysSearches ? EarlierSearches::Replayed : EarlierSearches::None;
        const auto written = core::writeTools(m_json, m_request, m_model.model, m_body.notes,
                                              {choice, searches, m_options.tools});
        if (!written)
            return written.error();
        m_body.hasOptionalTools = written->hasOptional;
        return Nothing{};
    }

    Status writeReasoning()
    {
        const bool isClients = !m_request.reasoningEffort.isEmpty() || !m_model.effort.isEmpty();
        QByteArray wanted = m_request.reasoningEffort;
        if (wanted.isEmpty())
            wanted = m_model.effort;
        if (wanted.isEmpty())
            wanted = toName(m_settings.reasoningEffort).data();
        m_body.effort = effortToSend(wanted, isClients);
        const QByteArray summary = summaryToSend();
        if (!m_body.effort.isEmpty() || !summary.isEmpty()
            || !m_request.reasoningContext.isEmpty()) {
            m_json.key("reasoning").beginObject();
            if (!m_body.effort.isEmpty())
                m_json.member("effort", m_body.effort);
            if (!summary.isEmpty())
                m_json.member("summary", summary);
            if (!m_request.reasoningContext.isEmpty())
                m_json.member("context", m_request.reasoningContext);
            m_json.endObject();
        }
        if (m_options.form == BodyForm::Response)
            writeInclude();
        return Nothing{};
    }

    void writeInclude()
    {
        constexpr char Reasoning[] = "reasoning.encrypted_content";
        m_json.key("include").beginArray().string(QByteArray(Reasoning));
        for (const QByteArray &name : m_request.include) {
            if (name == Reasoning)
                continue;
            if (m_options.refusedIncludes.contains(name)) {
                note(Note::Kind::Ignored, "include." + name);
                continue;
            }
            m_json.string(name);
            m_body.includes.append(name);
        }
        m_json.endArray();
    }

    //! What the client wants is followed as far as the model can; what the settings want, silently.
    QByteArray effortToSend(const QByteArray &wanted, bool isClients)
    {
        const Model &model = m_model.model;
        const bool isKnown = knownEfforts().contains(wanted) || model.efforts.contains(wanted);
        const QByteArray possible = isKnown || wanted.isEmpty()
            ? wanted
            : QByteArray(toName(m_settings.reasoningEffort).data());
        QByteArray effort = nearestEffort(possible, model.efforts);
        // Known to clients alone: the catalogue says what goes over the wire.
        if (effort == "ultra")
            effort = model.multiAgentEffort.isEmpty() ? "max"_ba : model.multiAgentEffort;
        if (isClients && effort != wanted)
            note(Note::Kind::Changed, "reasoning_effort", wanted.left(50) + "->" + effort);
        return effort;
    }

    QByteArray summaryToSend()
    {
        const QByteArray asked = m_request.reasoningSummary;
        const QByteArray summary =
            asked.isEmpty() ? toName(m_settings.reasoningSummary).data() : asked;
        const bool isWireValue = summary == "auto" || summary == "concise" || summary == "detailed";
        if (summary.isEmpty() || summary == "none")
            return {};
        const Model &model = m_model.model;
        if (isWireValue && model.supportsSummaries && model.supportsSummaryParameter)
            return summary;
        if (!asked.isEmpty())
            note(Note::Kind::Ignored, "reasoning_summary");
        return {};
    }

    Status writeText()
    {
        JsonWriter text;
        text.beginObject();
        const QByteArray verbosity =
            m_request.verbosity.isEmpty() ? m_model.model.defaultVerbosity : m_request.verbosity;
        if (!verbosity.isEmpty() && m_model.model.supportsVerbosity)
            text.member("verbosity", verbosity);
        else if (!m_request.verbosity.isEmpty())
            note(Note::Kind::Ignored, "verbosity");
        if (const Status status = writeFormat(text); !status)
            return status;
        text.endObject();
        if (text.text() != "{}")
            m_json.memberRaw("text", text.text());
        return Nothing{};
    }

    Status writeFormat(JsonWriter &text)
    {
        const ResponseFormat &format = m_request.format;
        if (format.kind == ResponseFormat::Kind::JsonObject)
            text.key("format").beginObject().member("type", "json_object").endObject();
        if (format.kind != ResponseFormat::Kind::JsonSchema)
            return Nothing{};
        const auto schema = parseJson(format.schema.text);
        if (!schema || !schema->isObject())
            return Error{ErrorCode::BadRequest,
                         u"'response_format.json_schema.schema' must be an object."_s,
                         u"response_format"_s};
        const bool isStrict = format.strict.value_or(false);
        text.key("format").beginObject().member("type", "json_schema");
        text.member("name", format.name.isEmpty() ? "response"_ba : format.name);
        if (!format.description.isEmpty())
            text.member("description", format.description);
        text.memberBool("strict", isStrict);
        text.memberRaw("schema", isStrict ? closedSchema(*schema) : schema->raw()).endObject();
        return Nothing{};
    }

    void writeServiceTier()
    {
        const QByteArray asked =
            m_request.serviceTier == "fast" ? "priority"_ba : m_request.serviceTier;
        const bool isClients = !asked.isEmpty() || m_model.wantsFast;
        QByteArray tier = asked;
        if (tier.isEmpty() && (m_model.wantsFast || m_settings.fastMode))
            tier = "priority";
        if (tier.isEmpty() || tier == "auto" || tier == "default")
            return;
        if (m_model.model.serviceTiers.contains(tier)) {
            m_json.member("service_tier", tier);
            m_body.serviceTier = tier;
        } else if (m_request.isFastMode) {
            note(Note::Kind::Changed, "fast_mode", "true->false");
        } else if (isClients) {
            note(Note::Kind::Ignored, "service_tier");
        }
    }

    Status writeClientMetadata()
    {
        constexpr char Installation[] = "x-codex-installation-id";
        const auto given = parseJson(
            m_request.clientMetadata.isEmpty() ? QByteArray("{}") : m_request.clientMetadata.text);
        if (!given || !(given->isObject() || given->isAbsent()))
            return Error{ErrorCode::BadRequest,
                         u"'client_metadata' must be an object of strings."_s,
                         u"client_metadata"_s};
        m_json.key("client_metadata").beginObject();
        const auto members = given->members();
        for (const auto &[name, value] : members) {
            // On a WebSocket the headers of a request are here.
            if (value.isString() && name != Installation && !name.startsWith("ws_request_header_"))
                m_json.key(name).raw(value.rawView());
        }
        m_json.member(Installation, m_ids.installationId).endObject();
        return Nothing{};
    }

    const Request &m_request;
    const ResolvedModel &m_model;
    const Settings &m_settings;
    const RequestIds &m_ids;
    BodyOptions m_options;
    JsonWriter m_json;
    CodexBody m_body;
    SystemText m_system;
    bool m_replaysSearches = false;
};

} // namespace

Result<CodexBody> toCodexBody(const Request &request, const ResolvedModel &model,
                              const Settings &settings, const RequestIds &ids,
                              const BodyOptions &options)
{
    if (options.form == BodyForm::Image && request.image) {
        CodexBody body;
        body.json = request.image->body.text;
        body.notes = request.notes;
        return body;
    }
    return BodyWriter(request, model, settings, ids, options).write();
}

} // namespace core
