// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"

#include <QtCore/QString>

namespace ui {

//! `text` as one word of a POSIX shell, whatever is in it.
[[nodiscard]] QString shellQuoted(const QString &text);

//! A command that sends the same request again to the server whose base URL clients are told.
//!
//! The key is never in it: a server that asks for one gets what CHATMOCK_API_KEY holds when the
//! command runs. Where the body was not captured there is a placeholder that says so.
[[nodiscard]] QString curlCommand(const core::RequestRecord &record, const QString &baseUrl,
                                  bool needsKey);

} // namespace ui
