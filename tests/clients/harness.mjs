// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts the built program against a fake provider and gives tests the address of both.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

const program = process.env.CHATMOCK_PROGRAM;
const fakeProvider = process.env.CHATMOCK_FAKE_PROVIDER;

function firstLine(child, pattern) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    const seen = [];
    lines.on("line", (line) => {
      seen.push(line);
      const match = line.match(pattern);
      if (match) resolve(match);
    });
    child.once("exit", (code) =>
      reject(new Error(`ended with ${code} before ${pattern}:\n${seen.join("\n")}`)),
    );
  });
}

/** Also reports a crash, and a leak when a sanitizer is built in: the exit code is not 0 then. */
async function endsCleanly(child, name) {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode !== 0)
    throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}`);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The simulated issuer and backend as a process of their own; see tests/fakes/fake_provider.cpp. */
export async function startFakeProvider(home) {
  const child = spawn(fakeProvider, [home], { stdio: ["pipe", "pipe", "inherit"] });
  const replies = [];
  let waiting = null;
  const [, text] = await firstLine(child, /^ready (.*)$/);
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (waiting) waiting(line);
    else replies.push(line);
    waiting = null;
  });
  const { issuer, upstream } = JSON.parse(text);
  return {
    issuer,
    upstream,
    /** Sends one command, resolves with the object that it replies. */
    async send(command) {
      child.stdin.write(JSON.stringify(command) + "\n");
      const line = replies.length ? replies.shift() : await new Promise((r) => (waiting = r));
      return JSON.parse(line);
    },
    async stop() {
      child.stdin.end();
      await endsCleanly(child, "the fake provider");
    },
  };
}

/** `chatmock serve` on a free port, signed in at the fake provider. */
export async function startChatMock({ args = [], demo = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), "chatmock-clients-"));
  const provider = demo ? null : await startFakeProvider(home);
  const environment = { ...process.env, CHATGPT_LOCAL_HOME: home };
  if (provider) {
    environment.CHATGPT_LOCAL_ISSUER = provider.issuer;
    environment.CHATGPT_LOCAL_UPSTREAM = provider.upstream;
  }
  const port = String(await freePort());
  const child = spawn(program, ["serve", ...(demo ? ["--demo"] : []), "--port", port, ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const clear = async () => {
    if (provider) await provider.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const [baseURL] = await firstLine(child, /http:\/\/127\.0\.0\.1:\d+\/v1/).catch(
    async (error) => {
      await clear();
      throw error;
    },
  );
  return {
    baseURL,
    /** For clients that add the version to the path by themselves. */
    root: baseURL.replace(/\/v1$/, ""),
    provider,
    async stop() {
      child.kill("SIGTERM");
      try {
        await endsCleanly(child, "chatmock");
      } finally {
        await clear();
      }
    },
  };
}
