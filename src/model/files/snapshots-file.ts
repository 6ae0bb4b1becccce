import { z } from "zod";
import { type DeclarationFault, faultCodes } from "../declaration-fault.ts";
import { UsageError } from "../errors.ts";
import { byText, limitDepth, maxDepth, mended, type Json, type JsonObject } from "../json.ts";
import { describeProblem } from "../problem.ts";
import type {
  CaptureFailure,
  CaptureNote,
  CaptureResult,
  Declaration,
  LaunchSummary,
  Place,
  SandboxRecord,
  ServerSnapshot,
} from "../server.ts";
import { agreesWith, json, strict } from "./check.ts";
import { jsonObject, packageSchema } from "./lock-file.ts";
import { readMachineFile } from "./machine-file.ts";

const place = agreesWith<Place>()(
  strict({
    file: z.string().describe("Path relative to the repository root."),
    line: z.int().min(1).describe("Line of the server's name."),
  }),
);

const fault = agreesWith<DeclarationFault>()(
  strict({
    fault: z.enum(faultCodes).describe("What it is; the sentence is made from this when it is shown."),
    file: z.string().describe("Path relative to the repository root."),
    line: z.int().min(1).describe("Line that it is about."),
    quotes: z.array(z.string()).describe("Words of the declaration, never a secret."),
  }),
);

const declaration = agreesWith<Declaration>()(
  z.discriminatedUnion("kind", [
    strict({
      kind: z.literal("file"),
      file: z.string().describe("Path relative to the repository root."),
      line: z.int().min(1).describe("Line of the server's name."),
      client: z.string().describe("Whose format the file is in, such as claude-code."),
      also: z.array(place).exactOptional().describe("Where else the same server is declared."),
      faults: z.array(fault).exactOptional().describe("What a reviewer should look at in its declarations."),
    }),
    strict({ kind: z.literal("argument") }),
  ]),
);

const launch = agreesWith<LaunchSummary>()(
  z.discriminatedUnion("kind", [
    strict({
      kind: z.literal("stdio"),
      command: z.string().describe("The program, as declared; variables are not filled in."),
      args: z.array(z.string()).describe("Its arguments, as declared."),
      env: z.array(z.string()).describe("Names of environment variables, never their values."),
    }),
    strict({
      kind: z.literal("http"),
      url: z.string().describe("Its address, as declared."),
      headers: z.array(z.string()).describe("Names of headers, never their values."),
    }),
  ]),
);

const note = agreesWith<CaptureNote>()(
  strict({
    about: z
      .enum(["tools", "prompts", "resources", "resource-templates", "instructions", "server"])
      .describe("What it is about."),
    hidesTools: z.boolean().describe("Whether tools, or parts of them, may be missing because of it."),
    says: z.string().describe("What was not seen or was mended, and why."),
    quotes: z.string().describe("The server's own words."),
  }),
);

const sandbox = agreesWith<SandboxRecord>()(
  strict({
    kind: z.enum(["bwrap", "docker"]).describe("Which."),
    network: z.boolean().describe("Whether the server could use the network."),
  }),
);

const shared = {
  server: z.string().describe("The name under which the server is declared."),
  declared: declaration.describe("Where it is declared."),
  launch: launch.describe("How it is started or reached."),
  unresolved: z.array(z.string()).describe("Names of variables in its declaration that had no value."),
  sandbox: sandbox.exactOptional().describe("The sandbox it was started in; absent if there was none."),
};

export const snapshotSchema = agreesWith<ServerSnapshot>()(
  strict({
    ...shared,
    coverage: z
      .enum(["complete", "partial"])
      .describe("Whether everything was seen, or tools may be missing."),
    package: packageSchema
      .exactOptional()
      .describe("The package it is started from, if more was learnt of it than the launch says."),
    isOwn: z
      .literal(true)
      .exactOptional()
      .describe("Whether it is started from the repository itself; absent if not."),
    protocolVersion: z.string().describe("The MCP revision that was agreed on, such as 2025-11-25."),
    serverInfo: jsonObject.describe("What the server calls itself."),
    capabilities: jsonObject.describe("What the server says it can do, as MCP has it."),
    instructions: z.string().exactOptional().describe("What the server tells every model that uses it."),
    tools: z.array(json).describe("Each as the server sent it."),
    prompts: z.array(json).describe("Each as the server sent it."),
    resources: z.array(json).describe("Each as the server sent it."),
    resourceTemplates: z.array(json).describe("Each as the server sent it."),
    moved: strict({
      added: z.array(z.string()).describe("Names that came."),
      removed: z.array(z.string()).describe("Names that went."),
      changed: z.array(z.string()).describe("Names that stayed, with another definition."),
    })
      .exactOptional()
      .describe("What was another when the tools were asked for again; absent if nothing was."),
    notes: z.array(note).describe("What the capture did not see, or had to mend."),
  }).meta({ title: "Snapshot", description: "What a server said, once, raw." }),
);

/** Why a server could not be read. */
export const failureKindSchema = z.enum([
  "not-started",
  "exited",
  "no-answer",
  "refused",
  "auth-required",
  "unreachable",
  "protocol",
  "too-large",
  "unresolved",
  "cancelled",
]);

export const failureSchema = agreesWith<CaptureFailure>()(
  strict({
    ...shared,
    coverage: z.literal("none"),
    failure: failureKindSchema.describe("Why, in a word that stays the same."),
    says: z.string().describe("What happened and what to do next."),
    quotes: z.string().describe("The server's own words."),
    stderrTail: z.array(z.string()).describe("Last lines of its standard error."),
  }).meta({
    title: "Failure",
    description: "Why a server could not be read. It is unknown, not without tools.",
  }),
);

/** What `capture` writes and `--snapshots` reads. */
export const snapshotsSchema = strict({
  schema: z.literal("toolwarden.snapshots/1"),
  servers: z
    .array(z.discriminatedUnion("coverage", [snapshotSchema, failureSchema]))
    .describe("By name: what each said, or why it could not be read."),
}).meta({ title: "Toolwarden snapshots", description: "What servers said, captured once and judged later." });

/**
 * The captures in a snapshots file, by server name. What a server said is bounded again on the way in: anybody may
 * have written the file.
 * @throws UsageError listing everything wrong with it.
 */
export function parseSnapshots(file: string, text: string): readonly CaptureResult[] {
  const read = readMachineFile(file, text, snapshotsSchema);
  if (!read.ok) throw new UsageError(read.problems.map(describeProblem).join("\n"));
  // All of a capture is JSON, and keeps its shape.
  const whole = (result: CaptureResult) => mended(result as unknown as Json) as unknown as CaptureResult;
  const servers = read.value.servers.map((result) => whole(bounded(result)));
  const names = servers.map(({ server }) => server);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UsageError(`${file}: server ${JSON.stringify(twice)} is in it twice; capture it once.`);
  }
  return servers.sort((a, b) => byText(a.server, b.server));
}

function bounded(result: CaptureResult): CaptureResult {
  if (result.coverage === "none") return result;
  const { serverInfo, capabilities, tools, prompts, resources, resourceTemplates } = result;
  return {
    ...result,
    serverInfo: limited(serverInfo) as JsonObject, // An object stays one, since the depth is above zero.
    capabilities: limited(capabilities) as JsonObject,
    tools: tools.map(limited),
    prompts: prompts.map(limited),
    resources: resources.map(limited),
    resourceTemplates: resourceTemplates.map(limited),
  };
}

function limited(value: Json): Json {
  return limitDepth(value, maxDepth);
}

/** The text of a snapshots file: by server name, indented so that a committed one can be compared. */
export function formatSnapshots(results: readonly CaptureResult[]): string {
  const servers = [...results].sort((a, b) => byText(a.server, b.server));
  return `${JSON.stringify({ schema: "toolwarden.snapshots/1", servers }, undefined, 2)}\n`;
}
