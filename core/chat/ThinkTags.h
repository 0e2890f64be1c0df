// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Request.h"

namespace core {

//! Cuts reasoning between <think> and </think> off the beginning of an earlier message of the
//! model, where some clients have received it as text. It may be split among text parts; without
//! an end it is left alone. A cut is noted.
void cutThinking(QList<Part> &parts, QList<Note> &notes);

} // namespace core
