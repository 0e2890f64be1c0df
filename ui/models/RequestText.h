// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <optional>

class QLocale;
// One request as text for a person. What is unknown is "–".

namespace ui {

//! The name by which a person knows the program behind a User-Agent: "curl", "Claude Code",
//! "OpenAI Python", "Firefox". An unknown one is named as it names itself, without its version;
//! empty for an empty User-Agent. Never longer than a column can show.
[[nodiscard]] QString clientName(const QByteArray &userAgent);

//! What is shown for an unknown figure.
[[nodiscard]] QString unknownText();

//! How a request ended, at a glance.
enum class RequestOutcome {
    Running,
    Done,
    Incomplete, //!< the response had begun and was cut
    Refused,    //!< the request could not be served
    Limited,    //!< a limit of the plan is reached
    Failed,     //!< not the client's fault
    Stopped,    //!< by the person at this computer
    Left,       //!< the client disconnected before a response
};

[[nodiscard]] RequestOutcome outcomeOf(const core::RequestRecord &record);

//! The condition of core::RequestFilter that only requests of this program meet, whatever its
//! version: `client:"OpenAI/Python"`. Empty for an empty User-Agent.
[[nodiscard]] QString clientCondition(const QByteArray &userAgent);
//! The same of a model.
[[nodiscard]] QString modelCondition(const core::RequestRecord &record);

//! A word and the HTTP status: "Done 200".
[[nodiscard]] QString statusText(const core::RequestRecord &record);
//! The path, with the method unless that is POST: "GET /v1/models".
[[nodiscard]] QString endpointText(const core::RequestRecord &record);
//! "gpt-5 · high"
[[nodiscard]] QString modelText(const core::RequestRecord &record);
//! When it began, to the second; with the date unless that is today.
[[nodiscard]] QString startText(qint64 startedAt, qint64 now, const QLocale &locale);
//! How long something took: "850 ms", "12.3 s", "2 min 05 s", "1 h 02 min".
[[nodiscard]] QString durationText(qint64 milliseconds, const QLocale &locale);
//! How long something takes already, without parts of a second.
[[nodiscard]] QString elapsedText(std::chrono::seconds elapsed, const QLocale &locale);
[[nodiscard]] QString countText(const std::optional<qint64> &count, const QLocale &locale);
//! A figure and its known part: "1,234 (1,000)".
[[nodiscard]] QString countText(const std::optional<qint64> &count,
                                const std::optional<qint64> &part, const QLocale &locale);

//! What a client sent, as one line that cannot do anything but be read.
[[nodiscard]] QString oneLine(const QByteArray &utf8);

} // namespace ui
