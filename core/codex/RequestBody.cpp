// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/RequestBody.h"

namespace core {

RequestBody::RequestBody(Request request, ResolvedModel model, Settings settings, RequestIds ids,
                         BodyOptions options)
    : m_request(std::move(request))
    , m_model(std::move(model))
    , m_settings(std::move(settings))
    , m_ids(std::move(ids))
    , m_options(options)
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

bool RequestBody::repair(UpstreamFailure::Remedy remedy)
{
    using Remedy = UpstreamFailure::Remedy;
    BodyOptions options = m_options;
    if (remedy == Remedy::DropReasoning && m_body.hasReasoning)
        options.reasoning = OldReasoning::Drop;
    else if (remedy == Remedy::MoveSystemText)
        options.systemText = SystemTextPlace::Instructions;
    return options != m_options && rewrite(options);
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
