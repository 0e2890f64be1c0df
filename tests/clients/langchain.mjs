// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What LangChain does, the same for each of its chat models.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { HumanMessage, ToolMessage } from "@langchain/core/messages";
import { startChatMock } from "./harness.mjs";
import { filledIn, form, model, prompt, report, scriptToolLoop, tool, toolItems } from "./weather.mjs";

const boundTool = {
  type: "function",
  function: { name: tool.name, description: tool.description, parameters: tool.schema },
};

/**
 * `connect(server, model)` gives a chat model of LangChain. What differs between them: how an error
 * shows its status, whether a form is sent along with the request for JSON, whether calls are sent
 * with their outputs, and what closes the connection of an aborted response where the client does
 * not.
 */
export function testLangChain(
  name,
  connect,
  { statusOf, sendsForm = true, sendsCalls = true, closeConnection = () => {} },
) {
  describe(name, { timeout: 60_000 }, () => {
    let server;
    let chat;
    before(async () => {
      server = await startChatMock();
      chat = connect(server, model);
    });
    after(() => server.stop());

    const streamed = async (runnable, messages) => {
      let collected;
      let count = 0;
      for await (const chunk of await runnable.stream(messages)) {
        collected = collected ? collected.concat(chunk) : chunk;
        ++count;
      }
      assert.ok(count > 1);
      return collected;
    };
    const loop = async (send) => {
      await scriptToolLoop(server.provider);
      const messages = [new HumanMessage(prompt)];
      const first = await send(messages);
      const [call, ...more] = first.tool_calls;
      assert.equal(call.name, tool.name);
      assert.deepEqual(call.args, tool.arguments);
      assert.deepEqual(more, []);
      messages.push(first, new ToolMessage({ content: tool.output, tool_call_id: call.id }));
      assert.equal((await send(messages)).text, report);
      const { body } = await server.provider.send({ last: "request" });
      assert.ok(JSON.stringify(body.input).includes(tool.output));
      if (!sendsCalls) return;
      const [sentCall, sentOutput] = await toolItems(server.provider);
      assert.equal(sentCall.name, tool.name);
      assert.equal(sentOutput.call_id, sentCall.call_id);
      assert.equal(sentOutput.output, tool.output);
    };

    test("responds without streaming", async () => {
      await server.provider.send({ play: "text" });
      const response = await chat.invoke(prompt);
      assert.equal(response.text, "The sum is 4.");
      assert.equal(response.usage_metadata.input_tokens, 31);
      assert.equal(response.usage_metadata.output_tokens, 40);
    });

    test("streams the same", async () => {
      await server.provider.send({ play: "text" });
      const response = await streamed(chat, prompt);
      assert.equal(response.text, "The sum is 4.");
      assert.equal(response.usage_metadata.input_tokens, 31);
      assert.equal(response.usage_metadata.output_tokens, 40);
    });

    test("calls a tool and takes its output", async () => {
      const bound = chat.bindTools([boundTool]);
      await loop((messages) => bound.invoke(messages));
    });

    test("does so streamed, too", async () => {
      const bound = chat.bindTools([boundTool]);
      await loop((messages) => streamed(bound, messages));
    });

    test("gets an object of the form it gave", async () => {
      await server.provider.send({ text: JSON.stringify(filledIn) });
      const structured = chat.withStructuredOutput(form, { method: "jsonSchema" });
      assert.deepEqual(await structured.invoke(prompt), filledIn);
      const { format } = (await server.provider.send({ last: "request" })).body.text;
      assert.equal(format.type, sendsForm ? "json_schema" : "json_object");
      if (sendsForm)
        assert.deepEqual(Object.keys(format.schema.properties), Object.keys(filledIn));
    });

    test("gets it through a tool as well", async () => {
      await server.provider.send({ call: "extract", arguments: filledIn });
      const extracting = chat.withStructuredOutput(form, {
        name: "extract",
        method: "functionCalling",
      });
      assert.deepEqual(await extracting.invoke(prompt), filledIn);
    });

    test("learns that a model does not exist", async () => {
      await assert.rejects(connect(server, "no-such-model").invoke(prompt), (error) => {
        assert.equal(statusOf(error), 404);
        assert.match(error.message, /no-such-model/);
        return true;
      });
    });

    test("learns that the plan is used up", async () => {
      await server.provider.send({ fail: "usage-limit" });
      await assert.rejects(chat.invoke(prompt), (error) => {
        assert.equal(statusOf(error), 429);
        assert.match(error.message, /limit/i);
        return true;
      });
    });

    test("learns of a failure in mid-stream", async () => {
      await server.provider.send({ play: "midstream_error" });
      let text = "";
      await assert.rejects(async () => {
        for await (const chunk of await chat.stream(prompt)) text += chunk.text;
      });
      assert.equal(text, "The first ");
    });

    test("cancels upstream when it aborts", async () => {
      await server.provider.send({ hang: "after-first-word" });
      const abort = new AbortController();
      await assert.rejects(async () => {
        for await (const chunk of await chat.stream(prompt, { signal: abort.signal }))
          if (chunk.text) abort.abort();
      }, /abort/i);
      closeConnection(chat);
      await server.provider.send({ wait: "cancelled" });
    });
  });
}
