// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unmodified `@anthropic-ai/sdk` library against the built program.
import Anthropic, { APIError, APIUserAbortError } from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, prompt, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

const tools = [{ name: tool.name, description: tool.description, input_schema: tool.schema }];
const ofType = (message, type) => message.content.filter((block) => block.type === type);
const textOf = (message) => ofType(message, "text").map((block) => block.text).join("");

describe("@anthropic-ai/sdk", { timeout: 60_000 }, () => {
  let server;
  let client;
  before(async () => {
    server = await startChatMock();
    client = new Anthropic({ baseURL: server.root, apiKey: "unused", maxRetries: 0 });
  });
  after(() => server.stop());

  const params = (more = {}) => ({
    model,
    max_tokens: 1000,
    messages: [{ role: "user", content: prompt }],
    ...more,
  });
  const thinking = { type: "enabled", budget_tokens: 2000 };
  const checkSum = (message) => {
    assert.equal(textOf(message), "The sum is 4.");
    const [reasoning] = ofType(message, "thinking");
    assert.equal(reasoning.thinking, "**Adding the numbers**\n\nTwo plus two.");
    assert.ok(reasoning.signature.length > 0);
    assert.equal(message.stop_reason, "end_turn");
    assert.equal(message.usage.input_tokens, 31);
    assert.equal(message.usage.output_tokens, 40);
  };

  test("lists models", async () => {
    const ids = [];
    for await (const entry of client.models.list()) ids.push(entry.id);
    assert.ok(ids.includes(model));
  });

  test("counts tokens", async () => {
    const { input_tokens } = await client.messages.countTokens({
      model,
      messages: [{ role: "user", content: prompt }],
    });
    assert.ok(input_tokens > 0);
  });

  test("responds without streaming", async () => {
    await server.provider.send({ play: "text" });
    checkSum(await client.messages.create(params({ thinking, max_tokens: 4000 })));
  });

  test("streams the same", async () => {
    await server.provider.send({ play: "text" });
    const pieces = [];
    const stream = client.messages.stream(params({ thinking, max_tokens: 4000 }));
    stream.on("text", (piece) => pieces.push(piece));
    checkSum(await stream.finalMessage());
    assert.ok(pieces.length > 1);
  });

  const loop = async (send) => {
    await scriptToolLoop(server.provider);
    const messages = [{ role: "user", content: prompt }];
    const first = await send({ messages, tools });
    assert.equal(first.stop_reason, "tool_use");
    const [call, ...more] = ofType(first, "tool_use");
    assert.equal(call.name, tool.name);
    assert.deepEqual(call.input, tool.arguments);
    assert.deepEqual(more, []);
    messages.push(
      { role: "assistant", content: first.content },
      {
        role: "user",
        content: [{ type: "tool_result", tool_use_id: call.id, content: tool.output }],
      },
    );
    assert.equal(textOf(await send({ messages, tools })), report);
    const [sentCall, sentOutput] = await toolItems(server.provider);
    assert.deepEqual(JSON.parse(sentCall.arguments), tool.arguments);
    assert.equal(sentOutput.call_id, sentCall.call_id);
    assert.equal(sentOutput.output, tool.output);
  };

  test("calls a tool and takes its output", () =>
    loop((more) => client.messages.create(params(more))));

  test("does so streamed, too", () =>
    loop((more) => client.messages.stream(params(more)).finalMessage()));

  test("gives encrypted reasoning back on the next turn", async () => {
    await server.provider.send({ play: "text" });
    const first = await client.messages.create(params({ thinking, max_tokens: 4000 }));
    await server.provider.send({ play: "text" });
    await client.messages.create({
      ...params({ thinking, max_tokens: 4000 }),
      messages: [
        { role: "user", content: prompt },
        { role: "assistant", content: first.content },
        { role: "user", content: "Are you sure?" },
      ],
    });
    const { body } = await server.provider.send({ last: "request" });
    const reasoning = body.input.find((item) => item.type === "reasoning");
    assert.equal(reasoning.encrypted_content, "gAAAA-final");
  });

  test("gets an object of the form it gave", async () => {
    await server.provider.send({ text: JSON.stringify(filledIn) });
    const response = await client.messages.parse(
      params({ output_config: { format: zodOutputFormat(form) } }),
    );
    assert.deepEqual(response.parsed_output, filledIn);
    const { body } = await server.provider.send({ last: "request" });
    assert.equal(body.text.format.type, "json_schema");
    assert.deepEqual(Object.keys(body.text.format.schema.properties), Object.keys(filledIn));
  });

  test("learns that a model does not exist", async () => {
    await assert.rejects(client.messages.create(params({ model: "no-such-model" })), (error) => {
      assert.ok(error instanceof Anthropic.NotFoundError);
      assert.equal(error.status, 404);
      assert.equal(error.error.error.type, "not_found_error");
      assert.match(error.message, /no-such-model/);
      assert.ok(error.requestID);
      return true;
    });
  });

  test("learns that the plan is used up, once", async () => {
    const { count } = await server.provider.send({ last: "count" });
    const eager = new Anthropic({ baseURL: server.root, apiKey: "unused", maxRetries: 2 });
    await server.provider.send({ fail: "usage-limit" });
    await assert.rejects(eager.messages.create(params()), (error) => {
      assert.ok(error instanceof Anthropic.RateLimitError);
      assert.equal(error.error.error.type, "rate_limit_error");
      assert.ok(Number(error.headers.get("retry-after")) > 0);
      return true;
    });
    assert.equal((await server.provider.send({ last: "count" })).count, count + 1);
  });

  test("learns of a failure in mid-stream", async () => {
    await server.provider.send({ play: "midstream_error" });
    let text = "";
    const stream = client.messages.stream(params());
    stream.on("text", (piece) => (text += piece));
    await assert.rejects(stream.finalMessage(), APIError);
    assert.equal(text, "The first ");
  });

  test("cancels upstream when it aborts", async () => {
    await server.provider.send({ hang: "after-first-word" });
    const stream = client.messages.stream(params());
    stream.on("text", () => stream.abort());
    await assert.rejects(stream.finalMessage(), APIUserAbortError);
    await server.provider.send({ wait: "cancelled" });
  });
});
