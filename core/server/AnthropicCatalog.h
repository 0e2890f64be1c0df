// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

namespace core {

class Codex;
struct Settings;

//! The same catalogue as CatalogRoutes for clients of Anthropic's API, page by page. Names of
//! Claude models are not listed, but answer one by one, since they can be asked for.
class AnthropicCatalog
{
public:
    AnthropicCatalog(Codex &codex, const Settings &settings) : m_codex(codex), m_settings(settings)
    {
    }

    void list(const RequestContext &context) const;
    void one(const RequestContext &context) const;

private:
    Codex &m_codex;
    const Settings &m_settings; //!< the server's own, always current
};

} // namespace core
