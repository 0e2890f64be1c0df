// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace anthropic {

//! The effort that stands for a thinking budget in tokens: low below 2,048, medium below 8,192,
//! high below 24,576, xhigh from there on. Later limited to the efforts of the model.
[[nodiscard]] QByteArray toEffort(qint64 budgetTokens);

//! True for the words that leave the choice to the API: "auto" and "default".
[[nodiscard]] bool isDefaultWord(const QByteArray &word);

//! The known effort that is meant by `word`: the same one, or the nearest ("maximum" is max, "min"
//! is minimal, "Very High" is xhigh); empty when there is none.
[[nodiscard]] QByteArray nearestEffort(const QByteArray &word);

} // namespace anthropic
