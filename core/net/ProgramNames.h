// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

namespace core {

//! The name under which a person knows a running program, from the path of its executable and the
//! arguments it was started with, its own name first: "curl". Of an interpreter that is the name
//! of the script, module or package that it runs, if the arguments show it: "aider", "bot.py".
//! A label and no proof: a program can choose its name. Empty when nothing is known.
[[nodiscard]] QByteArray programName(const QByteArray &executable, const QByteArrayList &arguments);

} // namespace core
