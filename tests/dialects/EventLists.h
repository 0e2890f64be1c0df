// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

//! Responses made by hand, for what recordings do not show.
struct EventList
{
    const char *name;
    core::Events events;
};

const std::vector<EventList> &eventLists();

core::ResponseFinished finishedWith(core::ResponseFinished::Reason reason);
