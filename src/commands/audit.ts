import { resolve } from "node:path";
import { z } from "zod";
import { textChunks } from "../io/files/text-files.ts";
import { UsageError } from "../model/errors.ts";
import { summing, type AuditRecord, type Summing } from "../policy/audit-summary.ts";
import { auditTable } from "../render/audit-table.ts";
import { count } from "../render/words.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { linesOf, parseJson } from "./json-lines.ts";

const flags: Flags = {
  summary: { help: "count calls by server, tool, decision and rule, and say how long they took" },
  format: { value: "FORMAT", choices: ["table", "json"], help: "what to print", byDefault: "table" },
};

const both = {
  schema: z.literal("toolwarden.audit/1"),
  session: z.string(),
  server: z.string(),
  request: z.union([z.string(), z.number()]),
  latencyMs: z.number().min(0),
};
/** Members that are not needed are not looked at. */
const recordSchema: z.ZodType<AuditRecord> = z.discriminatedUnion("event", [
  z.object({
    ...both,
    event: z.literal("decision"),
    at: z.iso.datetime(),
    tool: z.string(),
    decision: z.enum(["allow", "deny", "ask", "hidden", "limited"]),
    rule: z.string(),
    forwarded: z.boolean(),
  }),
  z.object({
    ...both,
    event: z.literal("end"),
    outcome: z.enum(["ok", "error", "continued", "lost"]),
  }),
]);

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  if (!args.has("summary") || args.positionals.length === 0) {
    throw new UsageError("audit needs what to do, and with what: audit --summary FILE...");
  }
  const sum = summing();
  let wrong = 0;
  let first: string | undefined;
  for (const file of args.positionals) {
    for await (const says of faultsIn(file, sum, world)) {
      wrong += 1;
      first ??= says;
    }
  }
  const summary = sum.summary();
  await world.print(
    args.get("format") === "json" ? `${JSON.stringify(summary, undefined, 2)}\n` : auditTable(summary),
  );
  if (first === undefined) return 0;
  throw new UsageError(`${count(wrong, "line")} could not be counted, the first at ${first}`);
}

/** Adds up a file; what comes back are its lines that are no records. */
async function* faultsIn(file: string, sum: Summing, world: World): AsyncIterable<string> {
  const chunks = file === "-" ? world.stdin() : textChunks(resolve(world.cwd, file));
  for await (const { number, text } of linesOf(chunks)) {
    const where = `${file === "-" ? "standard input" : file}:${number}`;
    const record = recordIn(text, where);
    if (record === undefined) yield `${where}: this is no record of an audit.`;
    else sum.add(record);
  }
}

function recordIn(text: string, where: string): AuditRecord | undefined {
  try {
    return recordSchema.safeParse(parseJson(text, where)).data;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

export const auditCommand: Command = {
  name: "audit",
  summary: "Sum up what `enforce --audit` has written.",
  usage: ["audit --summary FILE... [--format table|json]"],
  flags,
  notes: [
    "Files of one audit that were moved on (FILE.1, FILE.2, ...) may be given in any order; `-` is standard input. They are read as",
    "a stream, however long they are. Exit codes: 0, or 3 if a line is no record of an audit; all others are counted even so.",
  ].join("\n"),
  run,
};
