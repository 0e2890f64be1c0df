// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `ai` with `@ai-sdk/openai-compatible`: chat completions.
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { testAiSdk } from "./ai-sdk.mjs";

testAiSdk("@ai-sdk/openai-compatible", ({ baseURL }) =>
  createOpenAICompatible({
    name: "chatmock",
    baseURL,
    includeUsage: true,
    supportsStructuredOutputs: true,
  }),
);
