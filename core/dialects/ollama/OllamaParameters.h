// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Dialect.h"

namespace ollama {

// Every member of the bodies of Ollama's API, and of ChatMock in Python.

using enum core::Parameter::Treatment;

inline constexpr core::Parameter ChatParameters[] = {
    {"model", Supported},
    {"messages", Supported},
    {"tools", Supported},
    {"format", Supported},
    {"think", Supported},
    {"stream", Supported},
    {"images", Supported},
    {"tool_choice", Supported},
    {"parallel_tool_calls", Supported},
    {"responses_tools", Supported},
    {"responses_tool_choice", Supported},
    {"service_tier", Supported},
    {"fast_mode", Supported},
    {"options", Local},
    {"keep_alive", Local},
    {"logprobs", Refused},
    {"top_logprobs", Refused},
    {"truncate", Ignored},
    {"shift", Ignored},
};

inline constexpr core::Parameter GenerateParameters[] = {
    {"model", Supported},
    {"prompt", Supported},
    {"suffix", Supported},
    {"system", Supported},
    {"images", Supported},
    {"format", Supported},
    {"think", Supported},
    {"stream", Supported},
    {"responses_tools", Supported},
    {"responses_tool_choice", Supported},
    {"service_tier", Supported},
    {"fast_mode", Supported},
    {"options", Local},
    {"keep_alive", Local},
    {"context", Local},
    {"logprobs", Refused},
    {"top_logprobs", Refused},
    {"template", Ignored},
    {"raw", Ignored},
    {"truncate", Ignored},
    {"shift", Ignored},
    {"width", Ignored},
    {"height", Ignored},
    {"steps", Ignored},
};

} // namespace ollama
