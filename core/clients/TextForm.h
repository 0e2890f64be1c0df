// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace core {

//! A text file, split into its byte order mark and its text, with its line ending.
struct TextForm
{
    QByteArray mark;           //!< the UTF-8 byte order mark, or empty
    QByteArray text;           //!< everything after it
    QByteArray newline = "\n"; //!< of most lines

    [[nodiscard]] bool isBlank() const { return text.trimmed().isEmpty(); }
    [[nodiscard]] QByteArray withMark(const QByteArray &edited) const { return mark + edited; }
};

//! BadRequest when it is not UTF-8 or has zero bytes: not a text that can be edited here.
[[nodiscard]] Result<TextForm> toTextForm(const QByteArray &bytes);

//! Why a file is left alone: BadRequest with the code `client_file_invalid`.
[[nodiscard]] Error notUnderstood(const QString &why);
//! The same with the line (from 1) in which `position` is.
[[nodiscard]] Error notUnderstood(const QString &why, const QByteArray &text, qsizetype position);

} // namespace core
