// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QtCore/QStringList>

// What the Responses API and the Open Responses standard require of a response, restated here. Each
// function returns what is wrong, one line each; empty = nothing.

[[nodiscard]] QStringList faultsOfResponse(const core::JsonValue &response);
[[nodiscard]] QStringList faultsOfItem(const core::JsonValue &item);
//! One event of a stream; `lastNumber` is updated.
[[nodiscard]] QStringList faultsOfEvent(const core::JsonValue &event, qint64 &lastNumber);
[[nodiscard]] QStringList faultsOfCompaction(const core::JsonValue &compaction);
