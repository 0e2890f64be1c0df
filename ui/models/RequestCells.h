// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"

#include <QtCore/QString>

class QLocale;

namespace ui {

//! The columns of the table of requests, in the order in which they stand.
enum class RequestColumn {
    Time,
    Client,
    Endpoint,
    Model,
    Status,
    Reason, //!< why it failed
    FirstOutput,
    Duration,
    TokensIn,
    TokensOut,
};

constexpr int RequestColumnCount = int(RequestColumn::TokensOut) + 1;

[[nodiscard]] QString columnTitle(RequestColumn column);
//! What the column is, when its title alone does not say it; may be empty.
[[nodiscard]] QString columnHelp(RequestColumn column);
[[nodiscard]] bool isFigure(RequestColumn column);

//! `now` in unix seconds; a running request has taken `record.durationMs` so far.
[[nodiscard]] QString cellText(const core::RequestRecord &record, RequestColumn column, qint64 now,
                               const QLocale &locale);
//! The full text of what a cell shortens, or an explanation of its figures. Safe to show as a
//! tool tip, whatever a client has sent.
[[nodiscard]] QString cellToolTip(const core::RequestRecord &record, RequestColumn column,
                                  qint64 now, const QLocale &locale);
//! The cell for screen readers, with the name of its column where needed.
[[nodiscard]] QString cellSpoken(const core::RequestRecord &record, RequestColumn column,
                                 qint64 now, const QLocale &locale);

} // namespace ui
