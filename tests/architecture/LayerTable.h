// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace architecture {

//! One row of the table "who may include whom". A folder stands for its sub-folders too, unless
//! they have rows of their own; the longest match counts. Its own files are always allowed.
struct Layer
{
    QString folder;
    QStringList mayInclude;
    QStringList mayNotInclude;
    QStringList qtModules; //!< empty = any
};

//! A name or an expression that only some files may use.
struct Fence
{
    QString pattern;
    QStringList folders; //!< where it is forbidden
    QStringList homes;   //!< files there (without ending) that may use it all the same
    QString reason;
    QString ending = {}; //!< of the files that are checked; empty = any
};

[[nodiscard]] const std::vector<Layer> &layers();
[[nodiscard]] const std::vector<Fence> &fences();

//! All that `chatmock_translate` may link.
[[nodiscard]] const QStringList &translationLibraries();

} // namespace architecture
