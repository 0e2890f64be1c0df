// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

//! The text of a file below the fixtures folder, or an empty one when there is none.
QByteArray readFixture(const QString &path);

//! What the expected file holds. When the target `golden` runs the test, `actual` is written there
//! first.
QByteArray expectedText(const QString &path, const QByteArray &actual);
