// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace architecture {

//! One file of the project; the path is relative to the top and uses `/`.
struct SourceFile
{
    QString path;
    QString text;
};

//! C++ source with the same lines, but with spaces in place of comments and, in the second form,
//! of string and character literals.
struct BlankedSource
{
    QString withoutComments;
    QString withoutLiterals; //!< free of comments as well
};
[[nodiscard]] BlankedSource blanked(const QString &source);

//! What a file breaks, one sentence each, beginning with `path:line: `. The rules themselves
//! (who may include whom, fenced names) are the tables in SourceRules.cpp.
[[nodiscard]] QStringList violationsIn(const SourceFile &file, const QString &sourceRoot);

//! Libraries among `libraries` that the translation between dialects must not link.
[[nodiscard]] QStringList foreignToTranslation(const QStringList &libraries);

//! Targets of relative links in a Markdown file, without their `#anchor`.
[[nodiscard]] QStringList relativeLinks(const QString &markdown);

//! Paths below the project's own folders that a Markdown text names in back quotes; names with a
//! placeholder such as `<name>` are left out.
[[nodiscard]] QStringList namedPaths(const QString &markdown);

} // namespace architecture
