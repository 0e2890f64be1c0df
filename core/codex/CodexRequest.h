// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"
#include "core/codex/ModelNames.h"
#include "core/settings/Settings.h"

namespace core {

//! What a body needs besides request and settings.
struct RequestIds
{
    QByteArray installationId;
    QByteArray promptCacheKey;
    QByteArray turnState = {}; //!< see TurnStates; empty = none
};

//! The body of one call, and how the request was changed for it.
struct CodexBody
{
    QByteArray json;
    QList<Note> notes;         //!< the decoder's first
    QByteArray effort;         //!< as sent; empty = the model's own
    QByteArray serviceTier;    //!< as sent; empty = none
    bool hasReasoning = false; //!< contains encrypted reasoning of earlier turns
    bool hasSearches = false;  //!< contains searches of earlier turns
    bool hasOptionalTools = false;
    QList<QByteArray> unknownItems; //!< types of input items
    QList<QByteArray> includes;     //!< beside encrypted reasoning
    bool isLite = false;            //!< goes with the header of the lite form
};

enum class OldReasoning { Keep, Drop };
enum class OldSearches { Keep, Drop };

//! Tools that the backend may refuse and that the client does not insist on: the search tool that
//! the settings add, and hosted tools that this program does not know.
enum class OptionalTools { Keep, Drop };

//! What the body is for: the endpoints take different fields.
enum class BodyForm {
    Response,
    Compaction, //!< a shorter form of the conversation
    Image,      //!< an image without a chat model: Request::image
};

//! Where the system text goes.
enum class SystemTextPlace {
    Input,        //!< the first message of the input
    Instructions, //!< the field of that name, for a backend that insists on it
};

//! How a request is written.
struct BodyOptions
{
    BodyForm form = BodyForm::Response;
    OldReasoning reasoning = OldReasoning::Keep;
    SystemTextPlace systemText = SystemTextPlace::Input;
    OptionalTools tools = OptionalTools::Keep;
    OldSearches searches = OldSearches::Keep;
    QList<QByteArray> refusedIncludes = {}; //!< left out of `include`
    QList<QByteArray> refusedItems = {};    //!< types of input items that are left out

    friend bool operator==(const BodyOptions &, const BodyOptions &) = default;
};

//! Writes the request in the backend's format, from an allow-list: what is not named here is never
//! sent. Pure.
//!
//! The request's instructions and its leading system and developer messages become one developer
//! message at the head of the input, since the backend caches nothing behind `instructions`; later
//! system messages stay where they are, as developer messages.
//! BadRequest in the backend's own wording for calls without output and outputs without call;
//! Unsupported, naming `tools[i]`, for hosted tools that the backend does not have.
[[nodiscard]] Result<CodexBody> toCodexBody(const Request &request, const ResolvedModel &model,
                                            const Settings &settings, const RequestIds &ids,
                                            const BodyOptions &options = {});

} // namespace core
