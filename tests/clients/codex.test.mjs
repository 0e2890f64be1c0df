// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `codex exec` over Responses.
import { testProgram } from "./programs.mjs";
import { model } from "./weather.mjs";

testProgram("codex", {
  tool: () => ({ loop: "exec_command", arguments: { cmd: "cat note.txt" } }),
  call: ({ baseURL }, prompt) => ({
    args: [
      "exec",
      "--skip-git-repo-check",
      "--dangerously-bypass-approvals-and-sandbox",
      "--model",
      model,
      "--config",
      "model_provider='chatmock'",
      "--config",
      `model_providers.chatmock={name='ChatMock', base_url='${baseURL}', wire_api='responses'}`,
      "--config",
      "check_for_update_on_startup=false",
      "--config",
      "analytics.enabled=false",
      prompt,
    ],
    variables: {},
  }),
});
