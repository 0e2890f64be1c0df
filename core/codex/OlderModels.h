// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>

namespace core {

//! What a name that clients have built in stood for before GPT-5.
enum class OlderModel { None, Large, Small };

//! The size of the older chat model of that name (in lower case): `gpt-4o`, `gpt-4.1-mini`,
//! `gpt-35-turbo` (Azure), `text-davinci-003`, `o3` and the like. None for models of other tasks,
//! such as speech.
[[nodiscard]] OlderModel olderModel(QByteArrayView name);

} // namespace core
