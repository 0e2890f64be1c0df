// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

namespace core {

//! Replaces `file` by one that only its owner can read, 0600 from the first byte.
//!
//! Durable when it succeeds; Storage otherwise, and the previous file is then unchanged.
[[nodiscard]] Status replacePrivateFile(const QString &file, const QByteArray &text);

//! Storage when replacePrivateFile() could not write `bytes` there now; changes nothing.
[[nodiscard]] Status checkPrivateFile(const QString &file, qint64 bytes);

//! Tells a file from the one that replaced it under the same name; empty when it cannot be told.
[[nodiscard]] QByteArray fileIdOf(const QString &file);

//! Differs after every change of the file that is old enough for its times to tell.
[[nodiscard]] QByteArray fileVersionOf(const QString &file);

//! The same; empty for a file that was changed just now, and may be changed again with the same
//! times.
[[nodiscard]] QByteArray settledVersionOf(const QString &file);

//! Makes changes to the names in `folder` durable, where the platform supports that.
void syncFolder(const QString &folder);

} // namespace core
