// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `opencode run` over chat completions.
import { testProgram } from "./programs.mjs";
import { model } from "./weather.mjs";

function run({ baseURL }, args) {
  return {
    args: ["run", ...args],
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
  };
}

testProgram("opencode", {
  tool: (file) => ({ loop: "read", arguments: { filePath: file } }),
  call: (server, prompt) => run(server, ["--model", `chatmock/${model}`, prompt]),
  resume: (server, prompt) => run(server, ["--continue", "--model", `chatmock/${model}`, prompt]),
});
