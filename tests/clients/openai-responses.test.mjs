// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Responses API through the unmodified `openai` library.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import OpenAI, { APIError, APIUserAbortError } from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, prompt, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

const tools = [
  {
    type: "function",
    name: tool.name,
    description: tool.description,
    parameters: tool.schema,
    strict: true,
  },
];

describe("openai over Responses", { timeout: 60_000 }, () => {
  let server;
  let client;
  before(async () => {
    server = await startChatMock();
    client = new OpenAI({ baseURL: server.baseURL, apiKey: "unused", maxRetries: 0 });
  });
  after(() => server.stop());

  const params = (more = {}) => ({ model, input: prompt, ...more });
  const checkSum = (response) => {
    assert.equal(response.status, "completed");
    assert.equal(response.output_text, "The sum is 4.");
    assert.deepEqual(
      response.output.map((item) => item.type),
      ["reasoning", "message"],
    );
    assert.equal(response.usage.input_tokens, 31);
    assert.equal(response.usage.output_tokens, 40);
  };

  test("responds without streaming", async () => {
    await server.provider.send({ play: "text" });
    checkSum(await client.responses.create(params()));
  });

  test("streams the same", async () => {
    await server.provider.send({ play: "text" });
    const types = new Set();
    const stream = client.responses.stream(params());
    stream.on("event", (event) => types.add(event.type));
    checkSum(await stream.finalResponse());
    assert.ok(types.has("response.output_text.delta"));
    assert.ok(types.has("response.completed"));
  });

  const loop = async (send) => {
    await scriptToolLoop(server.provider);
    const input = [{ role: "user", content: prompt }];
    const first = await send(params({ input, tools }));
    const [call, ...more] = first.output.filter((item) => item.type === "function_call");
    assert.equal(call.name, tool.name);
    assert.deepEqual(JSON.parse(call.arguments), tool.arguments);
    assert.deepEqual(more, []);
    const output = { type: "function_call_output", call_id: call.call_id, output: tool.output };
    return { first, input, output };
  };
  const checkToolItems = async () => {
    const [sentCall, sentOutput] = await toolItems(server.provider);
    assert.deepEqual(JSON.parse(sentCall.arguments), tool.arguments);
    assert.equal(sentOutput.call_id, sentCall.call_id);
    assert.equal(sentOutput.output, tool.output);
  };

  test("calls a tool and sends the history back", async () => {
    const send = (body) => client.responses.create(body);
    const { first, input, output } = await loop(send);
    const second = await send(params({ input: [...input, ...first.output, output], tools }));
    assert.equal(second.output_text, report);
    await checkToolItems();
  });

  test("calls a tool and goes on from the response before, streamed", async () => {
    const send = (body) => client.responses.stream(body).finalResponse();
    const { first, output } = await loop(send);
    const second = await send(params({ input: [output], previous_response_id: first.id, tools }));
    assert.equal(second.output_text, report);
    await checkToolItems();
  });

  test("gets an object of the form it gave", async () => {
    await server.provider.send({ text: JSON.stringify(filledIn) });
    const response = await client.responses.parse(
      params({ text: { format: zodTextFormat(form, "sum") } }),
    );
    assert.deepEqual(response.output_parsed, filledIn);
    const { body } = await server.provider.send({ last: "request" });
    assert.deepEqual(Object.keys(body.text.format.schema.properties), Object.keys(filledIn));
  });

  test("retrieves and deletes a response", async () => {
    await server.provider.send({ play: "text" });
    const { id } = await client.responses.create(params({ store: true }));
    checkSum(await client.responses.retrieve(id));
    await client.responses.delete(id);
    await assert.rejects(client.responses.retrieve(id), { status: 404 });
  });

  test("learns that a model does not exist", async () => {
    await assert.rejects(client.responses.create(params({ model: "no-such-model" })), (error) => {
      assert.ok(error instanceof OpenAI.NotFoundError);
      assert.equal(error.code, "model_not_found");
      assert.match(error.message, /no-such-model/);
      return true;
    });
  });

  test("learns that the plan is used up, once", async () => {
    const { count } = await server.provider.send({ last: "count" });
    const eager = new OpenAI({ baseURL: server.baseURL, apiKey: "unused", maxRetries: 2 });
    await server.provider.send({ fail: "usage-limit" });
    await assert.rejects(eager.responses.create(params()), (error) => {
      assert.ok(error instanceof OpenAI.RateLimitError);
      assert.equal(error.type, "usage_limit_reached");
      return true;
    });
    assert.equal((await server.provider.send({ last: "count" })).count, count + 1);
  });

  test("learns of a failure in mid-stream", async () => {
    await server.provider.send({ play: "midstream_error" });
    let text = "";
    await assert.rejects(async () => {
      for await (const event of await client.responses.create(params({ stream: true }))) {
        if (event.type === "response.output_text.delta") text += event.delta;
        if (event.type === "response.failed") throw new APIError(0, event.response.error);
      }
    }, APIError);
    assert.equal(text, "The first ");
  });

  test("cancels upstream when it aborts", async () => {
    await server.provider.send({ hang: "after-first-word" });
    const stream = await client.responses.create(params({ stream: true }));
    await assert.rejects(async () => {
      for await (const event of stream)
        if (event.type === "response.output_text.delta") stream.controller.abort();
      throw new APIUserAbortError();
    }, APIUserAbortError);
    await server.provider.send({ wait: "cancelled" });
  });
});
