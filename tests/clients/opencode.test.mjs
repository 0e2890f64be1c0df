// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `opencode run` over chat completions.
import { testProgram } from "./programs.mjs";
import { model } from "./weather.mjs";

testProgram("opencode", {
  tool: (file) => ({ loop: "read", arguments: { filePath: file } }),
  call: ({ baseURL }, prompt) => ({
    args: ["run", "--model", `chatmock/${model}`, prompt],
    variables: {
      OPENCODE_CONFIG_CONTENT: JSON.stringify({
        provider: {
          chatmock: {
            npm: "@ai-sdk/openai-compatible",
            options: { baseURL, apiKey: "unused" },
            models: { [model]: {} },
          },
        },
        autoupdate: false,
        share: "disabled",
        permission: "allow",
      }),
      OPENCODE_DISABLE_AUTOUPDATE: "true",
      OPENCODE_PURE: "true",
      OPENCODE_DISABLE_DEFAULT_PLUGINS: "true",
      OPENCODE_DISABLE_LSP_DOWNLOAD: "true",
      OPENCODE_DISABLE_MODELS_FETCH: "true",
    },
  }),
});
