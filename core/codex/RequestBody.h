// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/CodexErrors.h"
#include "core/codex/CodexRequest.h"

namespace core {

//! The body of one request to the backend, which can be written again in another way when the
//! backend refuses it. Used for responses and compactions alike.
class RequestBody
{
public:
    RequestBody(Request request, ResolvedModel model, Settings settings, RequestIds ids,
                BodyOptions options);

    //! The errors of toCodexBody(); there is no body then.
    [[nodiscard]] Status write();
    //! Writes the body in the way that mends `failure`. False when that has been tried or changes
    //! nothing; the body stays as it is then.
    [[nodiscard]] bool repair(const UpstreamFailure &failure);
    //! What to report of a failure that cannot be mended.
    [[nodiscard]] Error toError(const UpstreamFailure &failure) const;
    //! It is not sent again: images and history can be freed.
    void release();

    [[nodiscard]] const CodexBody &body() const { return m_body; }
    //! It makes an image without a chat model.
    [[nodiscard]] bool isImage() const { return m_options.form == BodyForm::Image; }
    [[nodiscard]] bool isImageEdit() const { return m_isImageEdit; }
    [[nodiscard]] const ResolvedModel &model() const { return m_model; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const RequestIds &ids() const { return m_ids; }
    [[nodiscard]] const BodyOptions &options() const { return m_options; }

private:
    [[nodiscard]] bool rewrite(const BodyOptions &options);

    Request m_request;
    ResolvedModel m_model;
    Settings m_settings;
    RequestIds m_ids;
    BodyOptions m_options;
    bool m_hasHostedTools;
    bool m_isImageEdit;
    std::optional<Error> m_imageError; //!< of the first way to make an image
    CodexBody m_body;
};

} // namespace core
