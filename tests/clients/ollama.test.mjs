// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unmodified `ollama` library against the built program.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Ollama } from "ollama";
import { z } from "zod";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, prompt, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

const tools = [
  {
    type: "function",
    function: { name: tool.name, description: tool.description, parameters: tool.schema },
  },
];

describe("ollama", { timeout: 60_000 }, () => {
  let server;
  let client;
  before(async () => {
    server = await startChatMock();
    client = new Ollama({ host: server.root });
  });
  after(() => server.stop());

  const params = (more = {}) => ({
    model,
    messages: [{ role: "user", content: prompt }],
    ...more,
  });
  const streamed = async (stream) => {
    const collected = { content: "", thinking: "", calls: [], last: null };
    for await (const part of stream) {
      assert.equal(collected.last, null, "nothing comes after the last line");
      collected.content += part.message.content;
      collected.thinking += part.message.thinking ?? "";
      collected.calls.push(...(part.message.tool_calls ?? []));
      if (part.done) collected.last = part;
    }
    return collected;
  };

  test("lists models and shows one of them", async () => {
    const { models } = await client.list();
    assert.ok(models.some((entry) => entry.name.startsWith(model)));
    assert.equal(new Set(models.map((entry) => entry.digest)).size, models.length);
    const shown = await client.show({ model });
    const family = shown.model_info["general.architecture"];
    assert.ok(shown.model_info[`${family}.context_length`] > 0);
    for (const capability of ["completion", "tools"])
      assert.ok(shown.capabilities.includes(capability));
    assert.ok(Array.isArray((await client.ps()).models));
    assert.match((await client.version()).version, /^\d+\.\d+\.\d+/);
    assert.equal((await client.pull({ model })).status, "success");
  });

  test("responds without streaming", async () => {
    await server.provider.send({ play: "text" });
    const response = await client.chat(params({ think: "low" }));
    assert.equal(response.message.content, "The sum is 4.");
    assert.equal(response.message.thinking, "**Adding the numbers**\n\nTwo plus two.");
    assert.equal(response.done_reason, "stop");
    assert.equal(response.prompt_eval_count, 31);
    assert.equal(response.eval_count, 40);
    assert.ok(response.total_duration > 0);
  });

  test("streams the same", async () => {
    await server.provider.send({ play: "text" });
    const response = await streamed(await client.chat(params({ think: "low", stream: true })));
    assert.equal(response.content, "The sum is 4.");
    assert.equal(response.thinking, "**Adding the numbers**\n\nTwo plus two.");
    assert.equal(response.last.done_reason, "stop");
    assert.equal(response.last.eval_count, 40);
  });

  test("generates", async () => {
    await server.provider.send({ play: "text" });
    const response = await client.generate({ model, prompt: "2 + 2?", system: "Be brief." });
    assert.equal(response.response, "The sum is 4.");
    assert.equal(response.done, true);
  });

  const loop = async (send) => {
    await scriptToolLoop(server.provider);
    const messages = [{ role: "user", content: prompt }];
    const first = await send(messages);
    const [call, ...more] = first.tool_calls;
    assert.equal(call.function.name, tool.name);
    assert.deepEqual(call.function.arguments, tool.arguments);
    assert.deepEqual(more, []);
    messages.push(first, { role: "tool", tool_name: tool.name, content: tool.output });
    assert.equal((await send(messages)).content, report);
    const [sentCall, sentOutput] = await toolItems(server.provider);
    assert.deepEqual(JSON.parse(sentCall.arguments), tool.arguments);
    assert.equal(sentOutput.call_id, sentCall.call_id);
    assert.equal(sentOutput.output, tool.output);
  };

  test("calls a tool and takes its output", () =>
    loop(async (messages) => (await client.chat({ model, messages, tools })).message));

  test("does so streamed, too", () =>
    loop(async (messages) => {
      const stream = await client.chat({ model, messages, tools, stream: true });
      const { content, calls } = await streamed(stream);
      return { role: "assistant", content, tool_calls: calls };
    }));

  test("gets an object of the form it gave", async () => {
    await server.provider.send({ text: JSON.stringify(filledIn) });
    const response = await client.chat(params({ format: z.toJSONSchema(form) }));
    assert.deepEqual(form.parse(JSON.parse(response.message.content)), filledIn);
    const { body } = await server.provider.send({ last: "request" });
    assert.equal(body.text.format.type, "json_schema");
    assert.deepEqual(Object.keys(body.text.format.schema.properties), Object.keys(filledIn));
  });

  test("learns that a model does not exist", async () => {
    await assert.rejects(client.chat(params({ model: "no-such-model" })), (error) => {
      assert.equal(error.name, "ResponseError");
      assert.equal(error.status_code, 404);
      assert.match(error.error, /no-such-model/);
      return true;
    });
  });

  test("learns that the plan is used up", async () => {
    await server.provider.send({ fail: "usage-limit" });
    await assert.rejects(client.chat(params()), (error) => {
      assert.equal(error.status_code, 429);
      assert.match(error.error, /limit/i);
      return true;
    });
  });

  test("learns of a failure in mid-stream", async () => {
    await server.provider.send({ play: "midstream_error" });
    const stream = await client.chat(params({ stream: true }));
    let text = "";
    await assert.rejects(async () => {
      for await (const part of stream) text += part.message.content;
    });
    assert.equal(text, "The first ");
  });

  test("cancels upstream when it aborts", async () => {
    await server.provider.send({ hang: "after-first-word" });
    const stream = await client.chat(params({ stream: true }));
    await assert.rejects(
      async () => {
        for await (const part of stream) if (part.message.content) stream.abort();
      },
      { name: "AbortError" },
    );
    await server.provider.send({ wait: "cancelled" });
  });
});
