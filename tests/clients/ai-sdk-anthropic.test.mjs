// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `ai` with `@ai-sdk/anthropic`.
import { createAnthropic } from "@ai-sdk/anthropic";
import { testAiSdk } from "./ai-sdk.mjs";

testAiSdk("@ai-sdk/anthropic", ({ baseURL }) => createAnthropic({ baseURL, apiKey: "unused" }), {
  providerOptions: {
    anthropic: {
      thinking: { type: "enabled", budgetTokens: 2000 },
      structuredOutputMode: "outputFormat",
    },
  },
});
