// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

#include <QtCore/QByteArray>

namespace openai {

//! The parameters of a function as the backend takes them: an object schema without `properties`
//! gets empty ones; a missing schema becomes that of a function without parameters. Everything
//! else keeps the client's spelling.
[[nodiscard]] core::RawJson toParameters(const core::JsonValue &schema, bool isStrict);

//! The schema of an answer. A strict one is refused by the backend unless every object in it
//! forbids other members, so `"additionalProperties":false` is put in where nothing is said.
//! Everything else keeps the client's spelling.
[[nodiscard]] core::RawJson toAnswerSchema(const core::JsonValue &schema, bool isStrict);

//! The exact spelling of an object with one member left out.
[[nodiscard]] QByteArray withoutMember(const core::JsonValue &object, QByteArrayView name);

//! The exact spelling of an object with the text of one string member replaced.
[[nodiscard]] QByteArray withMember(const core::JsonValue &object, QByteArrayView name,
                                    QByteArrayView text);

} // namespace openai
