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

//! A name that belongs into one place only.
struct Fence
{
    QString pattern;
    QStringList folders; //!< where the fence stands
    QStringList homes;   //!< files (without ending) that may use the name
    QString reason;
};

[[nodiscard]] const std::vector<Layer> &layers();
[[nodiscard]] const std::vector<Fence> &fences();

//! All that `chatmock_translate` may link.
[[nodiscard]] const QStringList &translationLibraries();

} // namespace architecture
