import { resolve } from "node:path";
import { assessTools } from "../assess/assess.ts";
import type { AssessedTools, ToolList } from "../assess/assessment.ts";
import { missingHints } from "../assess/missing-hints.ts";
import { textChunks } from "../io/files/text-files.ts";
import { compareFindings } from "../model/finding.ts";
import { UsageError } from "../model/errors.ts";
import { isObject, limitDepth, type Json, maxDepth, own } from "../model/json.ts";
import { nearest } from "../model/nearest.ts";
import { assessedLine, assessmentJson } from "../render/assessment-json.ts";
import { batchedOutput } from "./batch.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Arguments, type Flags, parseFlags } from "./flags.ts";
import { linesOf, parseJson } from "./json-lines.ts";

const flags: Flags = {
  format: {
    value: "FORMAT",
    choices: ["table", "json", "policy"],
    help: "table for people, JSON for programs, or the starter policy for these tools",
    byDefault: "table",
  },
  "ignore-hints": { help: "judge as if the tools had no annotations" },
  explain: {
    value: "TOOL",
    help: "draw why this tool is judged as it is: its definition with the deciding words marked",
  },
};

/** The tools of a tools/list result, of a JSON-RPC answer around one, of an array, or of a lone tool. */
function toolListOf(value: Json, where: string): ToolList {
  if (Array.isArray(value)) return { tools: value as readonly Json[] };
  if (!isObject(value))
    throw new UsageError(`${where}: this is neither a tools/list result nor an array of tools.`);
  const result = own(value, "result");
  const list = isObject(result) ? result : value;
  const tools = own(list, "tools");
  if (tools === undefined && own(list, "name") !== undefined) return { tools: [list] };
  if (!Array.isArray(tools)) {
    throw new UsageError(`${where}: "tools" is not an array; give a tools/list result or an array of tools.`);
  }
  const instructions = own(list, "instructions");
  const serverInfo = own(list, "serverInfo");
  return {
    tools: tools as readonly Json[],
    ...(typeof instructions === "string" ? { instructions } : {}),
    ...(isObject(serverInfo) ? { serverInfo } : {}),
  };
}

function withoutHints(tool: Json): Json {
  if (!isObject(tool)) return tool;
  return Object.fromEntries(Object.entries(tool).filter(([key]) => key !== "annotations"));
}

/** What the first line of an input says about the rest. */
type Beginning = "tool" | "document" | "either";

/**
 * A tool on the first line means JSON Lines, and what begins a longer document is no JSON by itself. A whole list is a
 * document; any other value is one too, unless more lines follow it: then it is the first line, and no tool.
 */
function beginningOf(line: string): Beginning {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return "document";
  }
  if (!isObject(value)) return "either";
  return own(value, "tools") === undefined && own(value, "result") === undefined ? "tool" : "document";
}

/** Takes JSON Lines as they come, so that a million tools take no more memory than one. */
interface LineSink {
  readonly take: (tool: Json) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Answers each tool with a line of JSON. */
function answerLines(world: World): LineSink {
  const output = batchedOutput(world);
  return {
    take: (tool) => output.add(`${assessedLine(assessTools({ tools: [tool] }), tool)}\n`),
    end: output.flush,
  };
}

/**
 * Reads the input once. If it is JSON Lines, each tool goes to `sink`; otherwise it is one document, and the tools in it
 * are returned.
 */
async function readInput(path: string, world: World, sink: LineSink): Promise<ToolList | undefined> {
  const where = path === "-" ? "standard input" : path;
  const chunks = path === "-" ? world.stdin() : textChunks(resolve(world.cwd, path));
  const document: string[] = [];
  let beginning: Beginning | undefined;
  for await (const { number, text } of linesOf(chunks)) {
    if (beginning === "either") {
      await sink.take(parseJson(document.pop() ?? "", where));
      beginning = "tool";
    }
    beginning ??= beginningOf(text);
    if (beginning === "tool") await sink.take(parseJson(text, `${where}:${number}`));
    else document.push(text);
  }
  if (beginning === "tool") {
    await sink.end();
    return undefined;
  }
  if (beginning === undefined) throw new UsageError(`${where}: there is nothing in it.`);
  return toolListOf(parseJson(document.join("\n"), where), where);
}

async function rendered(assessed: AssessedTools, format: string, world: World): Promise<string> {
  switch (format) {
    case "json":
      return assessmentJson(assessed);
    case "policy": {
      const { formatPolicy, starterPolicy } = await import("../policy/starter.ts");
      return formatPolicy(starterPolicy(assessed.tools));
    }
    default: {
      const { assessmentTable } = await import("../render/assessment-table.ts");
      return assessmentTable(assessed, { colour: world.hasColour });
    }
  }
}

/** Why one tool is judged as it is; each of them, where several share the name. */
async function explained(assessed: AssessedTools, wanted: string, world: World): Promise<string> {
  const tools = assessed.tools.filter(({ name }) => name === wanted);
  if (tools.length === 0) throw unknownTool(assessed, wanted);
  const { explanation } = await import("../render/explain.ts");
  const findings = assessed.findings.filter(({ tool }) => tool === wanted);
  return tools.map((tool) => explanation(tool, findings, { colour: world.hasColour })).join("\n");
}

/** So many names help to find the right one; more would bury the sentence. */
const namesShown = 10;

function unknownTool({ tools }: AssessedTools, wanted: string): UsageError {
  const names = tools.map(({ name }) => name);
  const meant = nearest(wanted, names);
  const listed = names.slice(0, namesShown).map((name) => JSON.stringify(name.slice(0, 80)));
  const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : "";
  const all = names.length === 0 ? "there is no tool at all" : `there are ${listed.join(", ")}${more}`;
  const hint = meant === undefined ? all : `did you mean ${JSON.stringify(meant)}?`;
  return new UsageError(`--explain: no tool is named ${JSON.stringify(wanted)}; ${hint}`);
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args: Arguments = parseFlags(argv, flags);
  if (args.positionals.length > 1) {
    throw new UsageError(`classify reads one file, not ${args.positionals.length}.`);
  }
  const path = args.positionals[0] ?? "-";
  const format = args.get("format");
  const wanted = args.get("explain");
  if (wanted !== undefined && format !== undefined) {
    throw new UsageError("--explain draws for people to read; leave out --format.");
  }
  const prepare = (tool: Json): Json => {
    const limited = limitDepth(tool, maxDepth);
    return args.has("ignore-hints") ? withoutHints(limited) : limited;
  };
  const collected: Json[] = [];
  const answers = answerLines(world);
  const isStreaming = wanted === undefined && (format === undefined || format === "json");
  const list = await readInput(path, world, {
    take: async (tool) => {
      if (isStreaming) await answers.take(prepare(tool));
      else collected.push(tool);
    },
    end: answers.end,
  });
  if (list === undefined && isStreaming) return 0;
  const asked = list ?? { tools: collected };
  const judged = assessTools({ ...asked, tools: asked.tools.map(prepare) });
  // Whoever asks for a judgement without hints knows that there are none.
  const lacking = args.has("ignore-hints") ? [] : missingHints("", judged.tools);
  const assessed = { ...judged, findings: [...judged.findings, ...lacking].sort(compareFindings) };
  await world.print(
    wanted === undefined
      ? await rendered(assessed, format ?? "table", world)
      : await explained(assessed, wanted, world),
  );
  return 0;
}

export const classifyCommand: Command = {
  name: "classify",
  summary: "Say of each tool in a list what it can do and why.",
  usage: [
    "classify [FILE|-] [--ignore-hints] [--format table|json|policy]",
    "classify [FILE|-] [--ignore-hints] --explain TOOL",
  ],
  flags,
  notes: [
    "FILE is a tools/list result (`instructions` and `serverInfo` beside `tools` serve as context), an array of",
    "tools, or JSON Lines: one tool a line, answered by one JSON object a line as they come. `-` is standard input.",
  ].join("\n"),
  run,
};
