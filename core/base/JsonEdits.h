// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QtCore/QByteArray>

namespace core {

// JSON with a small change; everything else keeps its order and spelling.

//! An object with one member left out.
[[nodiscard]] QByteArray withoutMember(const JsonValue &object, QByteArrayView name);

//! A value with all members of that name left out, at any depth.
[[nodiscard]] QByteArray withoutMemberAnywhere(const JsonValue &value, QByteArrayView name);

//! An object with one member set to a JSON value: in its place, or added at the end.
[[nodiscard]] QByteArray withRawMember(const JsonValue &object, QByteArrayView name,
                                       QByteArrayView json);

//! An object with the text of one member replaced.
[[nodiscard]] QByteArray withMember(const JsonValue &object, QByteArrayView name,
                                    QByteArrayView text);

} // namespace core
