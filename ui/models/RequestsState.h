// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <optional>

namespace ui {

class RequestLogModel;

//! What the Requests page has to know beside the requests: a plain value.
struct RequestsState
{
    QString baseUrl; //!< for clients
    bool isServerOn = false;
    bool isLogOn = true;
    bool capturesBodies = false;
    bool isDemo = false;
    std::optional<core::Error> trouble; //!< why new requests do not get into the log

    friend bool operator==(const RequestsState &, const RequestsState &) = default;
};

//! What stands where the table would be; empty while there are rows or nothing is known yet.
struct EmptyWords
{
    QString title;
    QString text;

    [[nodiscard]] bool isEmpty() const { return title.isEmpty(); }
    friend bool operator==(const EmptyWords &, const EmptyWords &) = default;
};

[[nodiscard]] EmptyWords emptyWords(const RequestLogModel &model, const RequestsState &state);

//! What to enter after the name of a field, while the filter is not understood; otherwise empty.
[[nodiscard]] QString filterHint(const RequestLogModel &model);

//! How many there are, for the line below the table: "3 running · 1,204 in the log".
[[nodiscard]] QString totalWords(const RequestLogModel &model);

//! How far an export is.
struct ExportProgress
{
    enum class Phase { Idle, Running, Done, Cancelled, Failed };

    Phase phase = Phase::Idle;
    qint64 done = 0;
    std::optional<qint64> total;
    QString fileName;
    std::optional<core::Error> error;

    friend bool operator==(const ExportProgress &, const ExportProgress &) = default;
};

//! Empty while there is nothing to report.
[[nodiscard]] QString exportWords(const ExportProgress &progress);

} // namespace ui
