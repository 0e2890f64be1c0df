// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `ai` with `@ai-sdk/openai`, which speaks Responses unless set otherwise.
import { createOpenAI } from "@ai-sdk/openai";
import { testAiSdk } from "./ai-sdk.mjs";

const connect = ({ baseURL }) => createOpenAI({ baseURL, apiKey: "unused" });

testAiSdk("@ai-sdk/openai over Responses", (server) => connect(server));
testAiSdk("@ai-sdk/openai over chat completions", (server) => connect(server).chat, {
  readsReasoning: false,
});
