// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `claude -p`; only the address is set, so it requests a model of its own by name.
import { testProgram } from "./programs.mjs";

function run({ root }, args) {
  return {
    args,
    variables: {
      ANTHROPIC_BASE_URL: root,
      ANTHROPIC_API_KEY: "unused",
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      DISABLE_ERROR_REPORTING: "1",
      DISABLE_TELEMETRY: "1",
    },
  };
}

testProgram("claude", {
  tool: (file) => ({ loop: "Read", arguments: { file_path: file } }),
  call: (server, prompt) => run(server, ["-p", prompt]),
  resume: (server, prompt) => run(server, ["-p", "--continue", prompt]),
});
