// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

namespace core {

// Members of a request body that clients of every API write loosely: a merely odd value means "not
// given", and a value that can mean only one thing is read as that.

//! True for what clients send in place of a value that they do not give: null, "", {} and [].
[[nodiscard]] bool isBlank(const JsonValue &value);

//! The same, also for the words "auto" and "default".
[[nodiscard]] bool isLeftToServer(const JsonValue &value);

//! The same, also for 0 and booleans, where a text, an object or a count belongs.
[[nodiscard]] bool isNotGiven(const JsonValue &value);

//! A text in lower case without surrounding white space; empty for everything else.
[[nodiscard]] QByteArray toWord(const JsonValue &value);

//! A whole number, also as text; nullopt for everything else.
[[nodiscard]] std::optional<qint64> toWholeNumber(const JsonValue &value);

//! A boolean, also as a text such as "on" or "false", or as 0 or 1; nullopt for everything else.
[[nodiscard]] std::optional<bool> toFlag(const JsonValue &value);

//! A ceiling of tokens; nullopt when there is none, which 0 and -1 say to local model servers, too.
//! False for what is no count.
[[nodiscard]] bool readCeilingValue(const JsonValue &value, std::optional<qint64> &tokens);

//! The arguments of a call: a text as it is, or an object, which some clients send. Empty for
//! everything else.
[[nodiscard]] QByteArray argumentText(const JsonValue &arguments);

//! The schema of a response, repaired as those of tools are, see fitSchema(); one whose root is no
//! object is passed on unchanged.
[[nodiscard]] RawJson fitFormatSchema(const JsonValue &schema, const QByteArray &param,
                                      QList<Note> &notes);

//! A member that is true or false, in any spelling of toFlag(); nullopt when it is not given.
[[nodiscard]] Result<std::optional<bool>> readFlag(const JsonValue &body, const char *name);

//! The known effort that is meant by `word`: the same one, or the nearest ("maximum" is max, "min"
//! is minimal, "Very High" is xhigh); empty when there is none.
[[nodiscard]] QByteArray nearestEffort(const QByteArray &word);

//! A reasoning effort; empty when it is left to the server. Other spellings become the known word
//! and are noted under `param`. Unknown words are passed on, since a model may have them.
[[nodiscard]] QByteArray readEffort(const JsonValue &value, const QByteArray &param,
                                    QList<Note> &notes);

//! `service_tier`; a tier that a ChatGPT plan does not have is noted. `fast_mode` takes precedence:
//! true is the tier "priority", false none even if the settings have one.
[[nodiscard]] Status readServiceTier(const JsonValue &body, Request &request);

//! `fast_mode` alone, for an API whose `service_tier` means something else.
void readFastMode(const JsonValue &body, Request &request);

} // namespace core
