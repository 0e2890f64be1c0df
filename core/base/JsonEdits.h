// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QtCore/QByteArray>

namespace core {

//! An object with one member left out; the others keep their order and spelling.
[[nodiscard]] QByteArray withoutMember(const JsonValue &object, QByteArrayView name);

//! An object with the text of one member replaced; the others keep their order and spelling.
[[nodiscard]] QByteArray withMember(const JsonValue &object, QByteArrayView name,
                                    QByteArrayView text);

} // namespace core
