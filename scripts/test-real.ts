// Servers too heavy for everyone's install, fetched into a temporary folder and started for real. Prints a line for
// each; exit code 1 if one does not offer what it is known to offer. `npm run test:real -- [--bwrap] [NAME...]`
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverFromCommand } from "../src/discover/arguments.ts";
import { captureServer } from "../src/io/mcp/capture.ts";
import { isObject } from "../src/model/json.ts";
import { isSnapshot } from "../src/model/server.ts";
import type { CaptureResult, ServerSpec } from "../src/model/server.ts";
import { install } from "./install.ts";

interface RealServer {
  readonly name: string;
  /** Exact: another release offers other tools. */
  readonly package: string;
  /** Its program in `node_modules/.bin`, with arguments. */
  readonly command: readonly string[];
  /** Values of the right form, none of them real. */
  readonly env?: Readonly<Record<string, string>>;
  readonly tools: number;
  /** Names that must be among the tools. */
  readonly names: readonly string[];
}

const quiet = { MDB_MCP_TELEMETRY: "disabled" };
const servers: readonly RealServer[] = [
  {
    name: "executor",
    package: "executor@1.5.9",
    command: ["executor", "mcp"],
    tools: 2,
    names: ["execute", "resume"],
  },
  {
    name: "mongodb, bare",
    package: "mongodb-mcp-server@3.0.4",
    command: ["mongodb-mcp-server"],
    env: quiet,
    tools: 27,
    names: ["connect", "find"],
  },
  {
    name: "mongodb, with credentials",
    package: "mongodb-mcp-server@3.0.4",
    command: ["mongodb-mcp-server"],
    env: {
      ...quiet,
      MDB_MCP_CONNECTION_STRING: "mongodb://127.0.0.1:27017/dummy",
      MDB_MCP_API_CLIENT_ID: "dummy",
      MDB_MCP_API_CLIENT_SECRET: "dummy",
    },
    tools: 49,
    names: ["find", "atlas-create-project"],
  },
  {
    name: "azure, bare",
    package: "@azure/mcp@2.0.5",
    command: ["azmcp", "server", "start"],
    tools: 61,
    names: ["storage"],
  },
  {
    name: "azure, every tool",
    package: "@azure/mcp@2.0.5",
    command: ["azmcp", "server", "start", "--mode", "all"],
    tools: 235,
    names: ["storage_account_get"],
  },
];

function specOf(
  folder: string,
  { name, command: [program = "", ...args], env = {} }: RealServer,
): ServerSpec {
  const spec = serverFromCommand(name, [join(folder, "node_modules", ".bin", program), ...args]);
  return { ...spec, launch: { ...spec.launch, env } as ServerSpec["launch"] };
}

/** What is wrong with a result; undefined if nothing is. */
function mismatch(result: CaptureResult, { tools, names }: RealServer): string | undefined {
  if (!isSnapshot(result))
    return [result.failure, result.says, result.quotes, ...result.stderrTail].join("\n    ");
  const offered = new Set(result.tools.map((tool) => (isObject(tool) ? tool["name"] : undefined)));
  const missing = names.filter((name) => !offered.has(name));
  if (result.coverage !== "complete") return `partial: ${result.notes.map(({ says }) => says).join(" ")}`;
  if (result.tools.length !== tools) return `offers ${result.tools.length} tools, not ${tools}`;
  return missing.length > 0 ? `does not offer ${missing.join(", ")}` : undefined;
}

const names = process.argv.slice(2).filter((word) => word !== "--bwrap");
const isBoxed = process.argv.includes("--bwrap");
const wanted = servers.filter(({ name }) => names.length === 0 || names.includes(name));
const folder = mkdtempSync(join(tmpdir(), "toolwarden-real-"));
try {
  console.log(`installing ${new Set(wanted.map((server) => server.package)).size} packages into ${folder}`);
  await install(folder, [...new Set(wanted.map((server) => server.package))]);
  for (const server of wanted) {
    const started = performance.now();
    const options = {
      timeoutMs: 60_000,
      concurrency: 1,
      lookup: () => undefined,
      parentEnv: process.env,
      root: folder,
      ...(isBoxed && { sandbox: { kind: "bwrap", allowNetwork: false } as const }),
    };
    const result = await captureServer(specOf(folder, server), options);
    const wrong = mismatch(result, server);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${wrong === undefined ? "ok" : "NOT OK"}  ${server.name}: ${server.tools} tools expected, ${seconds} s`,
    );
    if (isSnapshot(result)) for (const { says } of result.notes) console.log(`    note: ${says}`);
    if (wrong === undefined) continue;
    console.log(`    ${wrong}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
