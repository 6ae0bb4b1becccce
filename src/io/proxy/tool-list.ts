import { isObject, limitDepth, maxDepth, own, type Json, type JsonObject } from "../../model/json.ts";
import { lineOf, type Response } from "./messages.ts";
import { namesTwice } from "./repeated-names.ts";

/** The tools of an answer to `tools/list`, each as received; undefined if it holds no list. */
export function toolsOf({ object }: Response): readonly Json[] | undefined {
  const result = own(object, "result");
  const tools = isObject(result) ? own(result, "tools") : undefined;
  return Array.isArray(tools) ? (tools as readonly Json[]) : undefined;
}

/** The answer with these tools alone and every other member as it was; the very line if that is what it holds. */
export function withTools(response: Response, kept: readonly Json[]): Buffer {
  const { object, line } = response;
  const isWhole = toolsOf(response)?.length === kept.length;
  // A list that is named twice would reach a client that takes the other one unfiltered.
  if (isWhole && !namesTwice(line.toString("utf8"), object)) return line;
  const result = own(object, "result") as JsonObject; // There is a list in it.
  // Deeper than this it could not be written; definitions are read to that depth.
  return lineOf(limitDepth({ ...object, result: { ...result, tools: kept } }, maxDepth + 3) as JsonObject);
}

/** What a tool is called; undefined if it is none. */
export function toolName(tool: Json): string | undefined {
  const name = isObject(tool) ? own(tool, "name") : undefined;
  return typeof name === "string" ? name : undefined;
}

/** Whether clients will hold what a tool answers to a schema. */
export function hasOutputSchema(tool: Json): boolean {
  return isObject(tool) && own(tool, "outputSchema") !== undefined;
}
