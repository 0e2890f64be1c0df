// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of all clients send: one prompt, one tool, one form for the response.
import { z } from "zod";

export const model = "gpt-5.5";
export const prompt = "What is the weather in Paris?";
export const report = "It is sunny in Paris.";

export const tool = {
  name: "get_weather",
  description: "Weather by city",
  schema: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false,
  },
  zodSchema: z.object({ city: z.string() }),
  arguments: { city: "Paris" },
  output: "sunny, 21 degrees",
};

/** A form whose members do not stand in the order of the alphabet, so that sorting shows. */
export const form = z.object({ reasoning: z.string(), answer: z.number() });
export const filledIn = { reasoning: "two and two", answer: 4 };

/** Scripts the two turns of a tool loop. */
export async function scriptToolLoop(provider) {
  await provider.send({ call: tool.name, arguments: tool.arguments });
  await provider.send({ text: report });
}

/** The calls and outputs among the items that the backend was sent last. */
export async function toolItems(provider) {
  const { body } = await provider.send({ last: "request" });
  return body.input.filter((item) => item.type.startsWith("function_call"));
}
