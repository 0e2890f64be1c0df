// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

namespace core {

//! The parameters of a tool as the backend takes them; one unfit schema makes it refuse the whole
//! request. The result is an object schema whose `properties` is an object, without repeated keys.
//! Keywords with a value of a type they cannot have are emptied or left out at every depth, and so
//! are patterns with Unicode classes (`\p{…}`). A fit schema comes back byte for byte.
//! A repair is noted under `param`; adding a missing `type` or `properties` is none.
[[nodiscard]] RawJson fitSchema(const JsonValue &schema, const QByteArray &param,
                                QList<Note> &notes);

//! `holder`, a tool or an input item, with every schema repaired in its list `tools`, lists within
//! these tools included; byte for byte when nothing has to change. A repair is noted
//! under `param`.tools.
[[nodiscard]] RawJson withFitTools(const JsonValue &holder, const QByteArray &param,
                                   QList<Note> &notes);

} // namespace core
