// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Dialect.h"
#include "core/chat/LenientFields.h"

#include <span>

namespace openai {

// Members of a request body that mean the same in several of OpenAI's APIs. A member that is absent
// or blank (see LenientFields.h) leaves its target unchanged; an unusable one gives an error that
// names it.

using WordList = std::span<const char *const>;

inline constexpr const char *Summaries[] = {"auto", "concise", "detailed", "none"};
inline constexpr const char *Verbosities[] = {"low", "medium", "high"};

//! One of `words`; empty when absent. `path` is how an error names the value.
[[nodiscard]] core::Result<QByteArray> readWord(const core::JsonValue &value, const QString &path,
                                                WordList words);

//! The same for a word without which no response is wrong: one that is not in the list is left out
//! and noted under `param`.
[[nodiscard]] QByteArray readHint(const core::JsonValue &value, const QByteArray &param,
                                  WordList words, QList<core::Note> &notes);

//! `model`, which has to be there.
[[nodiscard]] core::Status readModel(const core::JsonValue &body, core::Request &request);

//! `stream` and `stream_options.include_usage`.
struct StreamOptions
{
    bool isStreamed = false;
    bool includesUsage = false;
};
[[nodiscard]] core::Result<StreamOptions> readStream(const core::JsonValue &body);

//! `n`, from 1 (also when absent or 0) to `most`.
[[nodiscard]] core::Result<int> readChoiceCount(const core::JsonValue &body, int most);

//! The first of `names` that is given becomes the ceiling; 0 and -1 mean none.
[[nodiscard]] core::Status readCeiling(const core::JsonValue &body, WordList names,
                                       core::Request &request);

//! `stop`: a string or several.
[[nodiscard]] core::Status readStop(const core::JsonValue &body, core::Request &request);

//! `prompt_cache_key`, `client_metadata` and the session from the headers.
[[nodiscard]] core::Status readIdentity(const core::JsonValue &body, const core::ApiCall &call,
                                        core::Request &request);

//! Notes every given member that is neither read nor refused, unknown ones included. Not noted are
//! `user` and `safety_identifier`, which do not affect the response, and `store` unless it is true
//! and nothing is stored.
void noteIgnored(const core::JsonValue &body, std::span<const core::Parameter> parameters,
                 QList<core::Note> &notes);

//! `response_format` of the chat API or `text.format` of the Responses API; `path` is the one that
//! was used, for errors and notes.
[[nodiscard]] core::Result<core::ResponseFormat>
readFormat(const core::JsonValue &format, const QString &path, QList<core::Note> &notes);

//! One part of a `multipart/form-data` body.
struct FormPart
{
    QByteArray name;
    QByteArray fileName; //!< empty for a plain field
    QByteArray content;
};

[[nodiscard]] bool isForm(QByteArrayView contentType);

//! The parts of a form, in order; BadRequest when it is not a complete form.
[[nodiscard]] core::Result<QList<FormPart>> readForm(QByteArrayView contentType,
                                                     const QByteArray &body);

} // namespace openai
