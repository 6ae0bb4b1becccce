import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lookAlikeTools } from "../src/assess/look-alike-tools.ts";
import { assessTools } from "../src/assess/assess.ts";
import type { ToolList } from "../src/assess/assessment.ts";
import { detectors } from "../src/heuristics/findings/index.ts";
import type { FindingKind, Finding } from "../src/model/finding.ts";
import type { JsonObject } from "../src/model/json.ts";

/** Rules are written with `dev` in sight; `held-out` only measures. */
export const halves = ["dev", "held-out"] as const;
export type Half = (typeof halves)[number];

/** One poisoned text with an honest one that is nearly the same. */
export interface Twins {
  readonly half: Half;
  readonly attack: string;
  /** The kind that should find it. */
  readonly kind: FindingKind;
  readonly poisoned: Offered;
  readonly honest: Offered;
}

/** What a server offers and, where the line is about two servers, the name of the other's tool. */
interface Offered extends ToolList {
  readonly beside?: string;
}

const columns = 6;

/**
 * Reads test/corpus-findings: a line each of attack, kind, place, tool, poisoned text and honest text, between tabs.
 * @throws Error at a line that is none of that.
 */
export function readTwins(folder: string): readonly Twins[] {
  return halves.flatMap((half) => {
    const [, ...lines] = readFileSync(join(folder, `${half}.tsv`), "utf8")
      .trimEnd()
      .split("\n");
    return lines.map((line, index) => twinsOf(half, line, `${half}.tsv:${index + 2}`));
  });
}

function twinsOf(half: Half, line: string, where: string): Twins {
  const cells = line.split("\t");
  const [attack = "", kind, place = "", name = "", poisoned = "", honest = ""] = cells.map(unescape);
  const known = [...kinds].find((one) => one === kind);
  if (cells.length !== columns || known === undefined) throw new Error(`${where}: not a line of the corpus`);
  return {
    half,
    attack,
    kind: known,
    poisoned: placed(place, name, poisoned, where),
    honest: placed(place, name, honest, where),
  };
}

/** `\u200b` and `\u{e0061}`, so that what hides can be reviewed; a doubled backslash stands for one. */
function unescape(cell: string): string {
  return cell.replaceAll(
    /\\\\|\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})/g,
    (all, long?: string, short?: string) =>
      all === "\\\\" ? "\\" : String.fromCodePoint(Number.parseInt(long ?? short ?? "", 16)),
  );
}

/** A server with the text where the line says: in a tool, beside its parameter, or beside all tools. */
function placed(place: string, name: string, text: string, where: string): Offered {
  const [kind, parameter = ""] = place.split(":");
  const tool = (rest: JsonObject): ToolList => ({
    tools: [{ name, description: "Does what its name says.", inputSchema: { type: "object" }, ...rest }],
  });
  const taking = (properties: JsonObject) => tool({ inputSchema: { type: "object", properties } });
  switch (kind) {
    case "description":
    case "title":
      return tool({ [kind]: text });
    case "beside":
      return { ...tool({ name: text }), beside: name };
    case "annotations.title":
      return tool({ annotations: { title: text } });
    case "output":
      return tool({ outputSchema: { type: "object", properties: { next: { description: text } } } });
    case "paramname":
      return taking({ [text]: { type: "string" } });
    case "param":
      return taking({ [parameter]: { type: "string", description: text } });
    case "default":
      return taking({ [parameter]: { type: "string", default: text } });
    case "enum":
      return taking({ [parameter]: { type: "string", enum: ["one", text] } });
    case "instructions":
      return { ...tool({}), instructions: text };
    case "prompt":
      return { ...tool({}), prompts: [{ name, description: text }] };
    case "resource":
      return { ...tool({}), resources: [{ name, uri: "file:///notes", description: text }] };
    default:
      throw new Error(`${where}: no place is called ${JSON.stringify(place)}`);
  }
}

const kinds: ReadonlySet<FindingKind> = new Set([...detectors.map(({ id }) => id), "look-alike-tool"]);

/** What is found in the texts of a server, or in its names beside another's, from severity medium up: the rest fails no review. */
export function poisonIn({ beside, ...list }: Offered): readonly Finding[] {
  const { tools, findings } = assessTools(list);
  const other = assessTools({ tools: beside === undefined ? [] : [{ name: beside }] });
  const across = lookAlikeTools([
    { snapshot: { ...list, server: "own" }, tools },
    { snapshot: { server: "other" }, tools: other.tools },
  ]);
  return [...findings, ...across].filter(({ kind, severity }) => kinds.has(kind) && severity !== "low");
}
