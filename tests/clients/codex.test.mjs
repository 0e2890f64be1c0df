// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `codex exec` over Responses: with a model of the usual kind, and with one for which the CLI puts
// the tools into the input ("lite").
import assert from "node:assert/strict";
import { testProgram } from "./programs.mjs";
import { model } from "./weather.mjs";

const liteModel = "gpt-5.6-sol";

function options(baseURL, name) {
  return [
    "--skip-git-repo-check",
    "--dangerously-bypass-approvals-and-sandbox",
    "--model",
    name,
    "--config",
    "model_provider='chatmock'",
    "--config",
    `model_providers.chatmock={name='ChatMock', base_url='${baseURL}', wire_api='responses'}`,
    "--config",
    "check_for_update_on_startup=false",
    "--config",
    "analytics.enabled=false",
  ];
}

function testCodex(name, title, callsTool, check) {
  testProgram("codex", {
    name: title,
    callsTool,
    tool: () => ({ loop: "exec_command", arguments: { cmd: "cat note.txt" } }),
    call: ({ baseURL }, prompt) => ({
      args: ["exec", ...options(baseURL, name), prompt],
      variables: {},
    }),
    resume: ({ baseURL }, prompt) => ({
      args: ["exec", "resume", "--last", ...options(baseURL, name), prompt],
      variables: {},
    }),
    check,
  });
}

testCodex(model, "codex", true, (bodies) => {
  assert.ok(bodies.every((body) => body.tools?.length > 0));
});

// Its tools run code that the model writes; no call is simulated.
testCodex(liteModel, "codex with a lite model", false, (bodies) => {
  for (const body of bodies) {
    assert.equal(body.model, liteModel);
    assert.ok(!body.tools?.length, JSON.stringify(body.tools));
    assert.equal(body.input[0].type, "additional_tools");
    assert.equal(body.parallel_tool_calls, false);
    assert.equal(body.reasoning.context, "all_turns");
  }
});
