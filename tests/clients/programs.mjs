// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs client programs from programs/node_modules in an empty home, kept off the network.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { freePort, startChatMock } from "./harness.mjs";

const commands = join(dirname(fileURLToPath(import.meta.url)), "programs", "node_modules", ".bin");
const report = "The note was read.";

/** Nothing of the person who runs the tests gets in, and nothing gets out: the proxy is not there. */
function environment(home, deadPort) {
  const nowhere = `http://127.0.0.1:${deadPort}`;
  const { PATH, LANG } = process.env;
  return {
    PATH,
    LANG,
    HOME: home,
    TMPDIR: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_STATE_HOME: join(home, "state"),
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
  };
}

/** Why the program cannot be tested here, or nothing. */
function hindrance(command, env) {
  const { error, status, stderr } = spawnSync(join(commands, command), ["--version"], {
    env,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (error?.code === "ENOENT") return `${command} is not installed`;
  if (error || status !== 0)
    return `${command} does not start with Node ${process.version}: ${error?.message ?? stderr}`;
  return null;
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(commands, command), args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output, errors }));
  });
}

/** A home, a server and a file to read; all gone after the test. Null when it is skipped. */
async function prepare(context, command, tool) {
  const home = mkdtempSync(join(tmpdir(), "chatmock-program-"));
  context.after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const env = environment(home, await freePort());
  const reason = hindrance(command, env);
  if (reason) {
    console.log(`skipped: ${reason}`);
    context.skip(reason);
    return null;
  }
  const server = await startChatMock();
  context.after(() => server.stop());
  const folder = join(home, "work");
  const file = join(folder, "note.txt");
  const secret = randomUUID();
  mkdirSync(folder);
  writeFileSync(file, secret + "\n");
  await server.provider.send({ ...tool(file), text: report });
  return { env, folder, secret, server };
}

/** What a program printed; it has to end well and to print the report. */
async function runToReport(command, { args, variables }, { env, folder }) {
  const ended = await run(command, args, { cwd: folder, env: { ...env, ...variables } });
  const all = `${ended.output}\n${ended.errors}`;
  assert.equal(ended.code, 0, all);
  assert.ok(ended.output.includes(report), all);
  return all;
}

async function sentInputs({ server }) {
  const { bodies } = await server.provider.send({ last: "requests" });
  return bodies.map((body) => body.input);
}

/**
 * Has a program read a file with one of its tools and report what the model then replied, and
 * after that go on with the session.
 *
 * `tool(file)` is the call, `call(server, prompt)` and `resume(server, prompt)` the arguments and
 * the variables to set. `check(bodies)` looks at what reached the backend. Without
 * `callsTool` the model does not call the tool.
 */
export function testProgram(command, options) {
  const { name = command, tool, call, resume, callsTool = true, check = () => {} } = options;
  describe(name, { timeout: 170_000 }, () => {
    const title = callsTool ? "reads a file with its own tool" : "responds";
    test(`${title}, and goes on later`, async (context) => {
      const place = await prepare(context, command, tool);
      if (!place) return;
      const question = "What does note.txt say?";
      const all = await runToReport(command, call(place.server, question), place);
      const outputs = (await sentInputs(place))
        .flat()
        .filter((item) => item.type === "function_call_output");
      if (callsTool) {
        assert.equal(outputs.length, 1, all);
        assert.ok(JSON.stringify(outputs[0].output).includes(place.secret), all);
      }

      const next = `And who wrote it? ${randomUUID()}`;
      await runToReport(command, resume(place.server, next), place);
      const inputs = (await sentInputs(place)).map((input) => JSON.stringify(input));
      const resumed = inputs.find((input) => input.includes(next));
      assert.ok(resumed, "the second prompt did not arrive");
      for (const earlier of [question, report, ...(callsTool ? [place.secret] : [])])
        assert.ok(resumed.includes(earlier), `without ${earlier}: ${resumed}`);
      check((await place.server.provider.send({ last: "requests" })).bodies);
    });
  });
}
