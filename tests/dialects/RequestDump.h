// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

//! A request in lines that a person can read, every field that is set.
QByteArray dump(const core::Request &request);
//! The same of everything that was decoded.
QByteArray dump(const core::Decoded &decoded);
