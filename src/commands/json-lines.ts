import { messageOf, UsageError } from "../model/errors.ts";
import type { Json } from "../model/json.ts";

/** A line longer than this is refused: no tool definition comes near it. */
const maxLineLength = 32_000_000;

/** The lines of a text that arrives in chunks, without their line ends and without blank ones. */
export async function* linesOf(
  chunks: AsyncIterable<string>,
): AsyncIterable<{ readonly number: number; readonly text: string }> {
  let rest = "";
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxLineLength) {
      throw new UsageError(`line ${number + lines.length + 1} is longer than ${maxLineLength} characters.`);
    }
    for (const text of lines) {
      number += 1;
      if (text.trim() !== "") yield { number, text };
    }
  }
  if (rest.trim() !== "") yield { number: number + 1, text: rest };
}

/**
 * The JSON value a text holds.
 * @throws UsageError with `where` (a file, or a file and line) if it is not JSON.
 */
export function parseJson(text: string, where: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const detail = messageOf(error);
    throw new UsageError(`${where}: this is not JSON: ${detail}`, { cause: error });
  }
}
