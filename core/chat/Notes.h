// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace core {

//! Adds `note` unless it is there already.
void addNote(QList<Note> &notes, const Note &note);

//! `X-ChatMock-Ignored: temperature, top_p` and
//! `X-ChatMock-Changed: reasoning_effort=xhigh->high`; a header without a note is left out.
//!
//! Names come from the client: everything but printable ASCII is replaced, and a long list ends
//! in "...".
[[nodiscard]] HeaderList toHeaders(const QList<Note> &notes);

} // namespace core
