// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Vercel AI SDK does, the same for each of its providers.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { APICallError, generateObject, generateText, stepCountIs, streamText, tool as makeTool } from "ai";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, prompt, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

/**
 * `connect(server)` gives the function that turns the name of a model into a model. What differs
 * between the providers: whether they read reasoning, and what has to be sent to get it.
 */
export function testAiSdk(name, connect, { readsReasoning = true, providerOptions = {} } = {}) {
  describe(name, { timeout: 60_000 }, () => {
    let server;
    let models;
    before(async () => {
      server = await startChatMock();
      models = connect(server);
    });
    after(() => server.stop());

    const params = (more = {}) => ({
      model: models(model),
      prompt,
      maxRetries: 0,
      providerOptions,
      ...more,
    });
    const reasoning = readsReasoning ? "**Adding the numbers**\n\nTwo plus two." : undefined;
    const tools = {
      [tool.name]: makeTool({
        description: tool.description,
        inputSchema: tool.zodSchema,
        execute: async ({ city }) => {
          assert.equal(city, tool.arguments.city);
          return tool.output;
        },
      }),
    };
    const checkToolItems = async () => {
      const [call, output, ...more] = await toolItems(server.provider);
      assert.equal(call.name, tool.name);
      assert.deepEqual(JSON.parse(call.arguments), tool.arguments);
      assert.equal(output.call_id, call.call_id);
      assert.equal(output.output, tool.output);
      assert.deepEqual(more, []);
    };

    test("responds without streaming", async () => {
      await server.provider.send({ play: "text" });
      const response = await generateText(params());
      assert.equal(response.text, "The sum is 4.");
      assert.equal(response.reasoningText, reasoning);
      assert.equal(response.finishReason, "stop");
      assert.equal(response.usage.inputTokens, 31);
      assert.equal(response.usage.outputTokens, 40);
    });

    test("streams the same", async () => {
      await server.provider.send({ play: "text" });
      const response = streamText(params());
      const pieces = [];
      for await (const piece of response.textStream) pieces.push(piece);
      assert.ok(pieces.length > 1);
      assert.equal(pieces.join(""), "The sum is 4.");
      assert.equal(await response.reasoningText, reasoning);
      assert.equal(await response.finishReason, "stop");
      assert.equal((await response.usage).inputTokens, 31);
    });

    test("calls a tool and takes its output", async () => {
      await scriptToolLoop(server.provider);
      const response = await generateText(params({ tools, stopWhen: stepCountIs(3) }));
      assert.deepEqual(
        response.steps.map((step) => step.finishReason),
        ["tool-calls", "stop"],
      );
      assert.equal(response.text, report);
      await checkToolItems();
    });

    test("does so streamed, too", async () => {
      await scriptToolLoop(server.provider);
      const response = streamText(params({ tools, stopWhen: stepCountIs(3) }));
      await response.consumeStream({ onError: assert.ifError });
      assert.equal((await response.steps).length, 2);
      assert.equal(await response.text, report);
      await checkToolItems();
    });

    test("gets an object of the form it gave", async () => {
      await server.provider.send({ text: JSON.stringify(filledIn) });
      const response = await generateObject(params({ schema: form }));
      assert.deepEqual(response.object, filledIn);
      const { body } = await server.provider.send({ last: "request" });
      assert.equal(body.text.format.type, "json_schema");
      assert.deepEqual(Object.keys(body.text.format.schema.properties), Object.keys(filledIn));
    });

    test("learns that a model does not exist", async () => {
      await assert.rejects(generateText(params({ model: models("no-such-model") })), (error) => {
        assert.ok(APICallError.isInstance(error));
        assert.equal(error.statusCode, 404);
        assert.equal(error.isRetryable, false);
        assert.match(error.message, /no-such-model/);
        return true;
      });
    });

    test("learns that the plan is used up", async () => {
      await server.provider.send({ fail: "usage-limit" });
      await assert.rejects(generateText(params()), (error) => {
        assert.ok(APICallError.isInstance(error));
        assert.equal(error.statusCode, 429);
        assert.ok(Number(error.responseHeaders["retry-after"]) > 0);
        assert.match(error.message, /limit/i);
        return true;
      });
    });

    test("learns of a failure in mid-stream", async () => {
      await server.provider.send({ play: "midstream_error" });
      const errors = [];
      let text = "";
      for await (const part of streamText(params({ onError: () => {} })).fullStream) {
        if (part.type === "text-delta") text += part.text;
        if (part.type === "error") errors.push(part.error);
      }
      assert.equal(text, "The first ");
      assert.equal(errors.length, 1);
    });

    test("cancels upstream when it aborts", async () => {
      await server.provider.send({ hang: "after-first-word" });
      const abort = new AbortController();
      const parts = [];
      for await (const part of streamText(params({ abortSignal: abort.signal })).fullStream) {
        parts.push(part.type);
        if (part.type === "text-delta") abort.abort();
      }
      assert.ok(parts.includes("abort"));
      await server.provider.send({ wait: "cancelled" });
    });
  });
}
