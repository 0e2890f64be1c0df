// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `@langchain/ollama`. It takes reasoning for the response where there is any, so none is wanted.
// An abort rejects at once but leaves the connection open: the library looks at the signal only
// when the next piece is requested, which does not happen then.
import { ChatOllama } from "@langchain/ollama";
import { testLangChain } from "./langchain.mjs";

testLangChain(
  "@langchain/ollama",
  ({ root }, model) => new ChatOllama({ model, baseUrl: root, think: false, maxRetries: 0 }),
  {
    statusOf: (error) => error.status_code,
    sendsForm: false,
    sendsCalls: false,
    closeConnection: (chat) => chat.client.abort(),
  },
);
