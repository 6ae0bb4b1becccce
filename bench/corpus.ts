import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, own, type Json, type JsonObject } from "../src/model/json.ts";
import { categories, type Category } from "../src/model/classification.ts";

/** Half of the servers, by the hash of their names: what is tuned is looked at in one half only. */
export type Split = "dev" | "held-out";

/** One tool of the corpus with what people say of it. */
export interface LabelledTool {
  readonly server: string;
  readonly split: Split;
  readonly definition: JsonObject;
  /** Its server's other tools, itself included. */
  readonly siblings: readonly Json[];
  readonly instructions: string;
  /** Categories that count as right; empty without a gold label. */
  readonly gold: readonly Category[];
  readonly isUnsure: boolean;
  /** What the author's hints say, if they say it. */
  readonly hint: "read" | "not-read" | undefined;
  readonly isHintedDestructive: boolean;
}

/**
 * Reads a corpus: `servers/*.json` with `tools`, and `gold.tsv` (server, tool, category, unsure) where there is one.
 * @throws Error if a label is no category, or is about a tool that is not there.
 */
export function readCorpus(folder: string): readonly LabelledTool[] {
  const gold = readGold(join(folder, "gold.tsv"));
  const tools = readTools(folder, gold);
  const names = new Set(tools.map(({ server, definition }) => `${server}\t${nameOf(definition)}`));
  for (const [name, { categories: labels }] of gold) {
    if (!names.has(name))
      throw new Error(`gold.tsv labels ${JSON.stringify(name)}, which is not in the corpus`);
    const odd = labels.find((label) => label === "unknown" || !categories.includes(label));
    if (odd !== undefined) throw new Error(`gold.tsv: ${JSON.stringify(odd)} is no category`);
  }
  return tools;
}

function readTools(folder: string, gold: ReadonlyMap<string, Label>): readonly LabelledTool[] {
  return readdirSync(join(folder, "servers"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const server = file.slice(0, -".json".length);
      const recorded = JSON.parse(readFileSync(join(folder, "servers", file), "utf8")) as {
        readonly tools: readonly Json[];
        readonly instructions?: string | null;
      };
      return recorded.tools.filter(isObject).map((definition): LabelledTool => {
        const label = gold.get(`${server}\t${nameOf(definition)}`);
        return {
          server,
          split: splitOf(server),
          definition,
          siblings: recorded.tools,
          instructions: recorded.instructions ?? "",
          gold: label?.categories ?? [],
          isUnsure: label?.isUnsure ?? false,
          hint: hintOf(definition),
          isHintedDestructive: hintIs(definition, "destructiveHint", true),
        };
      });
    });
}

/** A tool's name, or nothing where it has none. */
export function nameOf(definition: JsonObject): string {
  const name = own(definition, "name");
  return typeof name === "string" ? name : "";
}

interface Label {
  readonly categories: readonly Category[];
  readonly isUnsure: boolean;
}

function readGold(file: string): ReadonlyMap<string, Label> {
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, "utf8").split("\n").slice(1).filter(Boolean);
  return new Map(
    rows.map((row) => {
      const [server, tool, category = "", unsure] = row.split("\t");
      return [
        `${server}\t${tool}`,
        { categories: category.split("|") as Category[], isUnsure: unsure === "?" },
      ];
    }),
  );
}

function splitOf(server: string): Split {
  return ((createHash("sha256").update(server).digest()[0] ?? 0) & 1) === 1 ? "held-out" : "dev";
}

function hintOf(definition: JsonObject): LabelledTool["hint"] {
  if (hintIs(definition, "readOnlyHint", true)) return "read";
  const isNotRead = hintIs(definition, "readOnlyHint", false) || hintIs(definition, "destructiveHint", true);
  return isNotRead ? "not-read" : undefined;
}

function hintIs(definition: JsonObject, hint: string, value: boolean): boolean {
  const annotations = own(definition, "annotations");
  return isObject(annotations) && own(annotations, hint) === value;
}

/** The definition as if its author had given no hints: what is measured against hints must not see them. */
export function withoutHints(definition: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(definition).filter(([key]) => key !== "annotations"));
}
