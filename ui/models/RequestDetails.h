// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"

#include <QtCore/QList>
#include <QtCore/QString>

class QLocale;

namespace ui {

//! One fact about a request; all text is plain.
struct DetailLine
{
    QString label; //!< empty = none
    QString text;

    friend bool operator==(const DetailLine &, const DetailLine &) = default;
};

struct DetailSection
{
    QString title;
    QList<DetailLine> lines;
    QString code; //!< a body, to be shown as it is

    friend bool operator==(const DetailSection &, const DetailSection &) = default;
};

//! Everything that is known about one request, in the order of interest: how it ended,
//! what was sent to the backend, what was not followed and why, what it cost, how to report it,
//! and the bodies where they were captured. `now` in unix seconds.
[[nodiscard]] QList<DetailSection> requestDetails(const core::RequestRecord &record, qint64 now,
                                                  const QLocale &locale);

//! `text` as one word of a POSIX shell, whatever is in it.
[[nodiscard]] QString shellQuoted(const QString &text);

//! A command that sends the same request again to the server at `baseUrl`.
//!
//! The key is never in it: where one is required, the command uses the variable
//! CHATMOCK_API_KEY. A body that was not captured is replaced by a placeholder.
[[nodiscard]] QString curlCommand(const core::RequestRecord &record, const QString &baseUrl,
                                  bool needsKey);

} // namespace ui
