// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { ChatOpenAI } from "@langchain/openai";
import { testLangChain } from "./langchain.mjs";

for (const useResponsesApi of [false, true])
  testLangChain(
    `@langchain/openai over ${useResponsesApi ? "Responses" : "chat completions"}`,
    ({ baseURL }, model) =>
      new ChatOpenAI({
        model,
        apiKey: "unused",
        maxRetries: 0,
        useResponsesApi,
        configuration: { baseURL },
      }),
    { statusOf: (error) => error.status },
  );
