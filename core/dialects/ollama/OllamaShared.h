// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace ollama {

//! Chat has a `message`, generate a `response`; everything else is the same.
enum class Form { Chat, Generate };

//! "2026-11-20T10:00:00.123456Z"
[[nodiscard]] QByteArray toRfc3339(core::TimePoint time);

//! BadRequest. The envelope has room for the text alone, so it has to name the field.
[[nodiscard]] core::Error invalid(const QString &message, const QString &param);

} // namespace ollama
