// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace core {

//! One line of the difference that is shown before a file changes.
struct DiffLine
{
    enum class Kind { Kept, Removed, Added, Skipped };
    Kind kind = Kind::Kept;
    QString text; //!< without its newline; empty for Skipped

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

//! The lines that differ with a few around them; what is left out is one Skipped line.
[[nodiscard]] QList<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after);

//! The same as text: "+ ", "- ", "  " in front, "…" for what is left out.
[[nodiscard]] QString toText(const QList<DiffLine> &lines);

} // namespace core
