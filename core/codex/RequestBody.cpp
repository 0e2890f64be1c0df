// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/RequestBody.h"

#include <algorithm>
#include <iterator>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<QByteArray> onlyNamed(const QList<QByteArray> &names, const Error &error)
{
    QList<QByteArray> result;
    std::copy_if(
        names.begin(), names.end(), std::back_inserter(result),
        [&](const QByteArray &name) { return error.message.contains(QString::fromUtf8(name)); });
    return result;
}

//! Those that the error names, or else all.
QList<QByteArray> named(const QList<QByteArray> &names, const Error &error)
{
    const QList<QByteArray> result = onlyNamed(names, error);
    return result.isEmpty() ? names : result;
}

} // namespace

RequestBody::RequestBody(Request request, ResolvedModel model, Settings settings, RequestIds ids,
                         BodyOptions options)
    : m_request(std::move(request))
    , m_model(std::move(model))
    , m_settings(std::move(settings))
    , m_ids(std::move(ids))
    , m_options(std::move(options))
    , m_hasHostedTools(m_request.hasHostedTools)
    , m_isImageEdit(m_request.image && m_request.image->isEdit)
{
}

Status RequestBody::write()
{
    auto body = toCodexBody(m_request, m_model, m_settings, m_ids, m_options);
    if (!body)
        return body.error();
    m_body = std::move(*body);
    return Nothing{};
}

bool RequestBody::repair(const UpstreamFailure &failure)
{
    using Remedy = UpstreamFailure::Remedy;
    BodyOptions options = m_options;
    if (failure.remedy == Remedy::DropReasoning && (m_body.hasReasoning || m_body.hasSearches)) {
        options.reasoning = OldReasoning::Drop;
        if (failure.error.providerCode != u"invalid_encrypted_content")
            options.searches = OldSearches::Drop;
    } else if (failure.remedy == Remedy::MoveSystemText) {
        options.systemText = SystemTextPlace::Instructions;
    } else if (failure.remedy == Remedy::DropInclude) {
        options.refusedIncludes += named(m_body.includes, failure.error);
    } else if (failure.remedy == Remedy::DropItems) {
        // The text may only name the value.
        const auto includes = onlyNamed(m_body.includes, failure.error);
        if (includes.isEmpty())
            options.refusedItems += named(m_body.unknownItems, failure.error);
        options.refusedIncludes += includes;
    } else if (failure.remedy == Remedy::DropTools && m_body.hasOptionalTools) {
        options.tools = OptionalTools::Drop;
    } else if (failure.remedy == Remedy::SwitchImageEndpoint && m_request.image && !m_imageError) {
        m_imageError = failure.error;
        options.form = isImage() ? BodyForm::Response : BodyForm::Image;
    }
    return options != m_options && rewrite(options);
}

Error RequestBody::toError(const UpstreamFailure &failure) const
{
    // A missing endpoint says nothing to a person; why the tool is missing does.
    const bool isNoWay =
        failure.remedy == UpstreamFailure::Remedy::SwitchImageEndpoint && isImage();
    Error error = isNoWay ? m_imageError.value_or(failure.error) : failure.error;
    if (error.code == ErrorCode::ModelNotFound) {
        error.param = u"model"_s;
        error.message += u' ' + versionHint(m_settings.clientVersion);
    }
    if (failure.remedy == UpstreamFailure::Remedy::DropTools && m_hasHostedTools)
        error.providerCode = u"RESPONSES_TOOLS_REJECTED"_s;
    return error;
}

bool RequestBody::rewrite(const BodyOptions &options)
{
    auto body = toCodexBody(m_request, m_model, m_settings, m_ids, options);
    if (!body)
        return false;
    m_options = options;
    m_body = std::move(*body);
    return true;
}

void RequestBody::release()
{
    m_request = {};
    m_body.json.clear();
}

} // namespace core
