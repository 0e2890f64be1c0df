// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace anthropic {

//! Which models answer for Claude's.
struct ClaudeModels
{
    QByteArray usual; //!< for everything but the small ones
    QByteArray small; //!< for the haiku and instant models
};

//! The name that the backend's catalogue understands: `claude-…` (in any case, with the prefix of
//! a provider, such as `anthropic/` or `us.anthropic.`) is one of `models`, every other name
//! itself. A context mark such as `[1m]` is left out of both.
[[nodiscard]] QByteArray toCatalogueName(const QByteArray &name, const ClaudeModels &models);

} // namespace anthropic
