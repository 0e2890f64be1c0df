// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

namespace ui {

//! The texts of resources/recipes, sorted, where lupdate finds them. Written by the target
//! `recipe-texts`; a test compares them with the recipes.
[[nodiscard]] QList<const char *> recipeTexts();

} // namespace ui
