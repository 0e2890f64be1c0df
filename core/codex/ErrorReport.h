// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HeaderList.h"
#include "core/base/Json.h"

namespace core {

//! The content of an error body of any family.
struct ErrorReport
{
    QString message;
    QString code; //!< `code`, or `type` where that is more specific
    QString type;
    QString param;
    std::optional<qint64> resetsAt;
    std::optional<qint64> resetsIn;
    std::optional<qint64> limitMinutes; //!< the length of the window that is used up
    bool isHtml = false;
};

[[nodiscard]] ErrorReport fromErrorObject(const JsonValue &error);

//! The body of a failed HTTP response.
[[nodiscard]] ErrorReport readErrorBody(const HeaderList &headers, const QByteArray &body);

//! The error code that some 401 responses carry only in a header.
[[nodiscard]] QString headerErrorCode(const HeaderList &headers);

//! `code`, or the type where it names a limit; the general types carry no information.
[[nodiscard]] QString codeOf(const ErrorReport &report);

} // namespace core
