// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unmodified `ollama` library against the built program.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Ollama } from "ollama";
import { z } from "zod";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, question, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

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

  const asking = (more = {}) => ({
    model,
    messages: [{ role: "user", content: question }],
    ...more,
  });
  const streamed = async (stream) => {
    const whole = { content: "", thinking: "", calls: [], last: null };
    for await (const part of stream) {
      assert.equal(whole.last, null, "nothing comes after the last line");
      whole.content += part.message.content;
      whole.thinking += part.message.thinking ?? "";
      whole.calls.push(...(part.message.tool_calls ?? []));
      if (part.done) whole.last = part;
    }
    return whole;
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

  test("answers whole", async () => {
    await server.far.tell({ play: "text" });
    const answer = await client.chat(asking({ think: "low" }));
    assert.equal(answer.message.content, "The sum is 4.");
    assert.equal(answer.message.thinking, "**Adding the numbers**\n\nTwo plus two.");
    assert.equal(answer.done_reason, "stop");
    assert.equal(answer.prompt_eval_count, 31);
    assert.equal(answer.eval_count, 40);
    assert.ok(answer.total_duration > 0);
  });

  test("streams the same", async () => {
    await server.far.tell({ play: "text" });
    const answer = await streamed(await client.chat(asking({ think: "low", stream: true })));
    assert.equal(answer.content, "The sum is 4.");
    assert.equal(answer.thinking, "**Adding the numbers**\n\nTwo plus two.");
    assert.equal(answer.last.done_reason, "stop");
    assert.equal(answer.last.eval_count, 40);
  });

  test("generates", async () => {
    await server.far.tell({ play: "text" });
    const answer = await client.generate({ model, prompt: "2 + 2?", system: "Be brief." });
    assert.equal(answer.response, "The sum is 4.");
    assert.equal(answer.done, true);
  });

  const loop = async (ask) => {
    await scriptToolLoop(server.far);
    const messages = [{ role: "user", content: question }];
    const first = await ask(messages);
    const [call, ...more] = first.tool_calls;
    assert.equal(call.function.name, tool.name);
    assert.deepEqual(call.function.arguments, tool.arguments);
    assert.deepEqual(more, []);
    messages.push(first, { role: "tool", tool_name: tool.name, content: tool.output });
    assert.equal((await ask(messages)).content, report);
    const [sentCall, sentOutput] = await toolItems(server.far);
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
    await server.far.tell({ text: JSON.stringify(filledIn) });
    const answer = await client.chat(asking({ format: z.toJSONSchema(form) }));
    assert.deepEqual(form.parse(JSON.parse(answer.message.content)), filledIn);
    const { body } = await server.far.tell({ last: "request" });
    assert.equal(body.text.format.type, "json_schema");
    assert.deepEqual(Object.keys(body.text.format.schema.properties), Object.keys(filledIn));
  });

  test("learns that a model does not exist", async () => {
    await assert.rejects(client.chat(asking({ model: "no-such-model" })), (error) => {
      assert.equal(error.name, "ResponseError");
      assert.equal(error.status_code, 404);
      assert.match(error.error, /no-such-model/);
      return true;
    });
  });

  test("learns that the plan is used up", async () => {
    await server.far.tell({ fail: "usage-limit" });
    await assert.rejects(client.chat(asking()), (error) => {
      assert.equal(error.status_code, 429);
      assert.match(error.error, /limit/i);
      return true;
    });
  });

  test("learns of a failure in mid-stream", async () => {
    await server.far.tell({ play: "midstream_error" });
    const stream = await client.chat(asking({ stream: true }));
    let text = "";
    await assert.rejects(async () => {
      for await (const part of stream) text += part.message.content;
    });
    assert.equal(text, "The first ");
  });

  test("cancels upstream when it aborts", async () => {
    await server.far.tell({ hang: "after-first-word" });
    const stream = await client.chat(asking({ stream: true }));
    await assert.rejects(
      async () => {
        for await (const part of stream) if (part.message.content) stream.abort();
      },
      { name: "AbortError" },
    );
    await server.far.tell({ wait: "cancelled" });
  });
});
