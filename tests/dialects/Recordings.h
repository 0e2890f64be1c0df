// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

//! Names of the recorded streams of the backend, without ending.
QStringList recordings();

//! The events of a recording; ResponseFailed at the end when it breaks off.
core::Events eventsOf(const QString &recording, bool rawEvents = false);
