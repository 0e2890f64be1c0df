// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `@langchain/openai` over chat completions.
import { ChatOpenAI } from "@langchain/openai";
import { testLangChain } from "./langchain.mjs";

testLangChain(
  "@langchain/openai",
  ({ baseURL }, model) =>
    new ChatOpenAI({ model, apiKey: "unused", maxRetries: 0, configuration: { baseURL } }),
  { statusOf: (error) => error.status },
);
