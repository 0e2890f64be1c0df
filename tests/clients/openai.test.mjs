// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unmodified `openai` library against the built program.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import OpenAI, { APIError, APIUserAbortError } from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";
import { startChatMock } from "./harness.mjs";

const model = "gpt-5.5";
const weatherTool = {
  type: "function",
  function: {
    name: "get_weather",
    description: "Weather by city",
    parameters: {
      type: "object",
      properties: { city: { type: "string" } },
      required: ["city"],
      additionalProperties: false,
    },
  },
};

describe("demo mode", () => {
  let server;
  let client;
  before(async () => {
    server = await startChatMock({ demo: true });
    client = new OpenAI({ baseURL: server.baseURL, apiKey: "unused", maxRetries: 0 });
  });
  after(() => server.stop());

  test("lists models and finds one of them", async () => {
    const ids = [];
    for await (const entry of client.models.list()) ids.push(entry.id);
    assert.ok(ids.length > 0);
    const one = await client.models.retrieve(ids[0]);
    assert.equal(one.id, ids[0]);
    assert.equal(one.object, "model");
  });

  test("responds without streaming", async () => {
    const response = await client.chat.completions.create({
      model,
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Say hello." },
      ],
    });
    assert.equal(response.object, "chat.completion");
    assert.equal(response.choices.length, 1);
    assert.equal(response.choices[0].finish_reason, "stop");
    assert.ok(response.choices[0].message.content.length > 0);
    assert.equal(
      response.usage.total_tokens,
      response.usage.prompt_tokens + response.usage.completion_tokens,
    );
  });

  test("streams the same kind of response, with usage at the end", async () => {
    const stream = await client.chat.completions.create({
      model,
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: "user", content: "Say hello." }],
    });
    const ids = new Set();
    let text = "";
    let reasons = [];
    let usage = null;
    for await (const chunk of stream) {
      ids.add(chunk.id);
      if (chunk.usage) usage = chunk.usage;
      const [choice] = chunk.choices;
      text += choice?.delta.content ?? "";
      if (choice?.finish_reason) reasons.push(choice.finish_reason);
    }
    assert.equal(ids.size, 1);
    assert.ok(text.length > 0);
    assert.deepEqual(reasons, ["stop"]);
    assert.ok(usage.total_tokens > 0);
  });

  test("honours stop by itself", async () => {
    const full = await client.chat.completions.create({
      model,
      reasoning_effort: "low",
      messages: [{ role: "user", content: "Say hello." }],
    });
    const words = full.choices[0].message.content.split(" ");
    const stop = words[words.length - 1];
    const cut = await client.chat.completions.create({
      model,
      reasoning_effort: "low",
      stop,
      messages: [{ role: "user", content: "Say hello." }],
    });
    assert.equal(cut.choices[0].finish_reason, "stop");
    assert.ok(!cut.choices[0].message.content.includes(stop));
  });

  test("gives several choices", async () => {
    const response = await client.chat.completions.create({
      model,
      n: 2,
      messages: [{ role: "user", content: "Say hello." }],
    });
    assert.deepEqual(
      response.choices.map((choice) => choice.index),
      [0, 1],
    );
  });
});

describe("against a simulated backend", () => {
  let server;
  let client;
  before(async () => {
    server = await startChatMock();
    client = new OpenAI({ baseURL: server.baseURL, apiKey: "unused", maxRetries: 0 });
  });
  after(() => server.stop());

  const send = (more = {}) =>
    client.chat.completions.create({
      model,
      messages: [{ role: "user", content: "Weather in Paris and Rome?" }],
      ...more,
    });

  test("streams parallel tool calls and takes their results", async () => {
    await server.provider.send({ play: "parallel_calls" });
    const stream = client.chat.completions.stream({
      model,
      messages: [{ role: "user", content: "Weather in Paris and Rome?" }],
      tools: [weatherTool],
    });
    const first = await stream.finalChatCompletion();
    const calls = first.choices[0].message.tool_calls;
    assert.equal(first.choices[0].finish_reason, "tool_calls");
    assert.deepEqual(
      calls.map((call) => [call.id, JSON.parse(call.function.arguments).city]),
      [
        ["call_Par", "Paris"],
        ["call_Rom", "Rome"],
      ],
    );

    await server.provider.send({ play: "text" });
    const second = await send({
      tools: [weatherTool],
      messages: [
        { role: "user", content: "Weather in Paris and Rome?" },
        first.choices[0].message,
        ...calls.map((call) => ({ role: "tool", tool_call_id: call.id, content: "sunny" })),
      ],
    });
    assert.match(second.choices[0].message.content, /The sum is 4\./);
    const { body } = await server.provider.send({ last: "request" });
    assert.deepEqual(
      body.input.map((item) => item.type),
      ["message", "function_call", "function_call", "function_call_output", "function_call_output"],
    );
    assert.equal(body.store, false);
    assert.ok(body.input.every((item) => !("id" in item)));
  });

  test("gives tool calls without streaming, too", async () => {
    await server.provider.send({ play: "parallel_calls" });
    const response = await send({ tools: [weatherTool], tool_choice: "required" });
    assert.equal(response.choices[0].message.tool_calls.length, 2);
    const { body } = await server.provider.send({ last: "request" });
    assert.equal(body.tool_choice, "required");
    assert.equal(body.tools[0].name, "get_weather");
  });

  test("parses a structured response and keeps the schema's order", async () => {
    const Sum = z.object({ reasoning: z.string(), answer: z.number() });
    await server.provider.send({ text: JSON.stringify({ reasoning: "two and two", answer: 4 }) });
    const response = await client.chat.completions.parse({
      model,
      messages: [{ role: "user", content: "2 + 2?" }],
      response_format: zodResponseFormat(Sum, "sum"),
    });
    assert.deepEqual(response.choices[0].message.parsed, { reasoning: "two and two", answer: 4 });
    const { body } = await server.provider.send({ last: "request" });
    assert.deepEqual(Object.keys(body.text.format.schema.properties), ["reasoning", "answer"]);
  });

  test("reports a used-up plan, without retrying", async () => {
    const { count } = await server.provider.send({ last: "count" });
    const eager = new OpenAI({ baseURL: server.baseURL, apiKey: "unused", maxRetries: 2 });
    await server.provider.send({ fail: "usage-limit" });
    await assert.rejects(
      eager.chat.completions.create({ model, messages: [{ role: "user", content: "Hi" }] }),
      (error) => {
        assert.ok(error instanceof APIError);
        assert.equal(error.status, 429);
        assert.equal(error.type, "usage_limit_reached");
        assert.ok(Number(error.headers.get("retry-after")) > 0);
        assert.equal(error.headers.get("x-should-retry"), "false");
        return true;
      },
    );
    assert.equal((await server.provider.send({ last: "count" })).count, count + 1);
  });

  test("refuses an unknown model by name", async () => {
    await assert.rejects(send({ model: "no-such-model" }), (error) => {
      assert.equal(error.status, 404);
      assert.equal(error.code, "model_not_found");
      assert.match(error.message, /no-such-model/);
      return true;
    });
  });

  test("names the parameter that is wrong", async () => {
    await assert.rejects(send({ n: 9 }), (error) => {
      assert.equal(error.status, 400);
      assert.equal(error.param, "n");
      return true;
    });
  });

  test("reports a failure in mid-stream as an error, never as an end", async () => {
    await server.provider.send({ play: "midstream_error" });
    const stream = await send({ stream: true });
    let text = "";
    await assert.rejects(async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta?.content ?? "";
    }, APIError);
    assert.equal(text, "The first ");
  });

  test("reports a cut upstream as an error", async () => {
    await server.provider.send({ play: "cut" });
    const stream = await send({ stream: true });
    await assert.rejects(async () => {
      for await (const chunk of stream) void chunk;
    }, APIError);
  });

  test("cancels upstream when the client aborts", async () => {
    await server.provider.send({ hang: "after-first-word" });
    const stream = await send({ stream: true });
    await assert.rejects(async () => {
      for await (const chunk of stream) {
        if (chunk.choices[0]?.delta?.content) stream.controller.abort();
      }
      throw new APIUserAbortError();
    }, APIUserAbortError);
    await server.provider.send({ wait: "cancelled" });
  });
});
