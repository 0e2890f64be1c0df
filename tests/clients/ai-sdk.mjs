// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Vercel AI SDK does, the same for each of its providers.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { APICallError, generateObject, generateText, stepCountIs, streamText, tool as makeTool } from "ai";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, question, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

/**
 * `connect(server)` gives the function that turns the name of a model into a model. What differs
 * between the providers: whether they read thoughts, and what has to be asked for them.
 */
export function testAiSdk(name, connect, { readsThoughts = true, providerOptions = {} } = {}) {
  describe(name, { timeout: 60_000 }, () => {
    let server;
    let models;
    before(async () => {
      server = await startChatMock({ args: ["--reasoning-compat", "reasoning-content"] });
      models = connect(server);
    });
    after(() => server.stop());

    const asking = (more = {}) => ({
      model: models(model),
      prompt: question,
      maxRetries: 0,
      providerOptions,
      ...more,
    });
    const thoughts = readsThoughts ? "**Adding the numbers**\n\nTwo plus two." : undefined;
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
      const [call, output, ...more] = await toolItems(server.far);
      assert.equal(call.name, tool.name);
      assert.deepEqual(JSON.parse(call.arguments), tool.arguments);
      assert.equal(output.call_id, call.call_id);
      assert.equal(output.output, tool.output);
      assert.deepEqual(more, []);
    };

    test("answers whole", async () => {
      await server.far.tell({ play: "text" });
      const answer = await generateText(asking());
      assert.equal(answer.text, "The sum is 4.");
      assert.equal(answer.reasoningText, thoughts);
      assert.equal(answer.finishReason, "stop");
      assert.equal(answer.usage.inputTokens, 31);
      assert.equal(answer.usage.outputTokens, 40);
    });

    test("streams the same", async () => {
      await server.far.tell({ play: "text" });
      const answer = streamText(asking());
      const pieces = [];
      for await (const piece of answer.textStream) pieces.push(piece);
      assert.ok(pieces.length > 1);
      assert.equal(pieces.join(""), "The sum is 4.");
      assert.equal(await answer.reasoningText, thoughts);
      assert.equal(await answer.finishReason, "stop");
      assert.equal((await answer.usage).inputTokens, 31);
    });

    test("calls a tool and takes its output", async () => {
      await scriptToolLoop(server.far);
      const answer = await generateText(asking({ tools, stopWhen: stepCountIs(3) }));
      assert.deepEqual(
        answer.steps.map((step) => step.finishReason),
        ["tool-calls", "stop"],
      );
      assert.equal(answer.text, report);
      await checkToolItems();
    });

    test("does so streamed, too", async () => {
      await scriptToolLoop(server.far);
      const answer = streamText(asking({ tools, stopWhen: stepCountIs(3) }));
      await answer.consumeStream({ onError: assert.ifError });
      assert.equal((await answer.steps).length, 2);
      assert.equal(await answer.text, report);
      await checkToolItems();
    });

    test("gets an object of the form it gave", async () => {
      await server.far.tell({ text: JSON.stringify(filledIn) });
      const answer = await generateObject(asking({ schema: form }));
      assert.deepEqual(answer.object, filledIn);
      const { body } = await server.far.tell({ last: "request" });
      assert.equal(body.text.format.type, "json_schema");
      assert.deepEqual(Object.keys(body.text.format.schema.properties), Object.keys(filledIn));
    });

    test("learns that a model does not exist", async () => {
      await assert.rejects(generateText(asking({ model: models("no-such-model") })), (error) => {
        assert.ok(APICallError.isInstance(error));
        assert.equal(error.statusCode, 404);
        assert.equal(error.isRetryable, false);
        assert.match(error.message, /no-such-model/);
        return true;
      });
    });

    test("learns that the plan is used up", async () => {
      await server.far.tell({ fail: "usage-limit" });
      await assert.rejects(generateText(asking()), (error) => {
        assert.ok(APICallError.isInstance(error));
        assert.equal(error.statusCode, 429);
        assert.ok(Number(error.responseHeaders["retry-after"]) > 0);
        assert.match(error.message, /limit/i);
        return true;
      });
    });

    test("learns of a failure in mid-stream", async () => {
      await server.far.tell({ play: "midstream_error" });
      const errors = [];
      let text = "";
      for await (const part of streamText(asking({ onError: () => {} })).fullStream) {
        if (part.type === "text-delta") text += part.text;
        if (part.type === "error") errors.push(part.error);
      }
      assert.equal(text, "The first ");
      assert.equal(errors.length, 1);
    });

    test("cancels upstream when it aborts", async () => {
      await server.far.tell({ hang: "after-first-word" });
      const abort = new AbortController();
      const parts = [];
      for await (const part of streamText(asking({ abortSignal: abort.signal })).fullStream) {
        parts.push(part.type);
        if (part.type === "text-delta") abort.abort();
      }
      assert.ok(parts.includes("abort"));
      await server.far.tell({ wait: "cancelled" });
    });
  });
}
