// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"

#include <span>

namespace openai {

// Members of a request's body that mean the same in several of OpenAI's APIs. What is absent (or
// null) leaves its target as it is; what cannot be used gives an error that names the member.

using WordList = std::span<const char *const>;

inline constexpr const char *Efforts[] = {"none", "minimal", "low", "medium",
                                          "high", "xhigh",   "max", "ultra"};
inline constexpr const char *Summaries[] = {"auto", "concise", "detailed", "none"};
inline constexpr const char *Verbosities[] = {"low", "medium", "high"};

//! A member that is true or false; nullopt when absent.
[[nodiscard]] core::Result<std::optional<bool>> readFlag(const core::JsonValue &body,
                                                         const char *name);

//! One of `words`; empty when absent. `path` is how an error names the value.
[[nodiscard]] core::Result<QByteArray> readWord(const core::JsonValue &value, const QString &path,
                                                WordList words);

//! `model`, which has to be there.
[[nodiscard]] core::Status readModel(const core::JsonValue &body, core::Request &request);

//! `stream` and `stream_options.include_usage`.
struct StreamWish
{
    bool isStreamed = false;
    bool includesUsage = false;
};
[[nodiscard]] core::Result<StreamWish> readStream(const core::JsonValue &body);

//! `n`, from 1 (also when absent) to `most`.
[[nodiscard]] core::Result<int> readChoiceCount(const core::JsonValue &body, int most);

//! The first of `names` that is given becomes the ceiling; -1 means none.
[[nodiscard]] core::Status readCeiling(const core::JsonValue &body, WordList names,
                                       core::Request &request);

//! `stop`: a string or up to four.
[[nodiscard]] core::Status readStop(const core::JsonValue &body, core::Request &request);

//! `service_tier`; one that does not exist behind a ChatGPT plan is noted.
[[nodiscard]] core::Status readServiceTier(const core::JsonValue &body, core::Request &request);

//! `prompt_cache_key`, `client_metadata` and the session that headers name.
[[nodiscard]] core::Status readIdentity(const core::JsonValue &body, const core::ApiCall &call,
                                        core::Request &request);

//! An answer in words where a call was demanded would be another answer than was asked for.
//! `name` is the member with the demand.
[[nodiscard]] core::Status refuseChoiceWithoutTools(const core::Request &request,
                                                    const QString &name);

//! Notes every given member that is neither read nor refused, so also those that nobody knows.
//! Silently pass `user` and `safety_identifier`, which say nothing about the answer, and `store`
//! unless it is true and nothing is stored.
void noteIgnored(const core::JsonValue &body, std::span<const core::Parameter> parameters,
                 QList<core::Note> &notes);

} // namespace openai
