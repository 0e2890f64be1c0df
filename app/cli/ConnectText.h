// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ClientSetups.h"
#include "core/history/RequestReader.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace app {

//! A text of a recipe in the language of the program, with the values filled in.
[[nodiscard]] QString recipeWords(const QString &text, const core::RecipeValues &values);

//! The name of the client; that of the recipe for any client is translated.
[[nodiscard]] QString programName(const core::Recipe &recipe);

//! The programs for a person, those on this computer first.
[[nodiscard]] QStringList programLines(const ClientSetups &setups,
                                       const QList<core::ClientUse> &uses, qint64 now);

//! The same for other programs: a JSON array.
[[nodiscard]] QByteArray programsAsJson(const ClientSetups &setups,
                                        const QList<core::ClientUse> &uses);

} // namespace app
