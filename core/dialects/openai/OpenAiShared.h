// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"
#include "core/chat/Event.h"
#include "core/chat/FieldErrors.h"

namespace openai {

//! The error envelope of every OpenAI route: `{"error":{"message","type","param","code"}}`.
[[nodiscard]] core::ErrorBody toErrorBody(const core::Error &error, const QByteArray &requestId);

//! The same, as a value: `{"message","type","param","code"}`.
void writeError(core::JsonWriter &json, const core::Error &error);

//! Its `code`, or a general one when it has none.
[[nodiscard]] QByteArray errorCode(const core::Error &error);

//! The usage object of chat and text completions, with details.
void writeUsage(core::JsonWriter &json, const core::Usage &usage);

//! The usage of all choices together; unknown as soon as that of one choice is, because a partial
//! sum would look like the total.
class UsageSum
{
public:
    void add(const std::optional<core::Usage> &usage);
    [[nodiscard]] const std::optional<core::Usage> &total() const { return m_total; }

private:
    std::optional<core::Usage> m_total = core::Usage();
};

//! The `finish_reason` of chat and text completions.
[[nodiscard]] QByteArrayView toFinishReason(core::ResponseFinished::Reason reason, bool hasCalls,
                                            bool isLegacy);

//! A model as `GET /v1/models/{id}` shows it. The context window (tokens; 0 = unknown) stands under
//! both names by which pickers look for it.
void writeModel(core::JsonWriter &json, QByteArrayView id, qint64 createdAt, QByteArrayView ownedBy,
                qint64 contextWindow = 0);

//! `{"object":"list","data":[…]}` around values that are JSON already.
[[nodiscard]] QByteArray toList(const QList<QByteArray> &values);

using core::invalidValue;
using core::itemPath;
using core::missingParameter;
using core::readRequiredText;
using core::unsupported;
using core::wrongType;

} // namespace openai
