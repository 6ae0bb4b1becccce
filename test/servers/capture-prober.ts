// Captures the prober in a sandbox and prints the result: a process of its own, whose environment holds a canary from
// its start. `capture-prober.ts KIND NETWORK ROOT CANARY FILE PORT`
import { join } from "node:path";
import { serverFromCommand } from "../../src/discover/arguments.ts";
import { captureServer } from "../../src/io/mcp/capture.ts";
import type { SandboxKind, ServerSpec } from "../../src/model/server.ts";

const [kind, network, root = "", ...args] = process.argv.slice(2);
const { launch, ...spec } = serverFromCommand("prober", [
  process.execPath,
  join(root, "prober.mjs"),
  ...args,
]);
const declared = { ...spec, launch: { ...launch, env: { LEVEL: "declared" } } as ServerSpec["launch"] };
const result = await captureServer(declared, {
  timeoutMs: 60_000,
  concurrency: 1,
  lookup: () => undefined,
  parentEnv: process.env,
  root,
  // The test names nothing else.
  sandbox: { kind: kind as SandboxKind, allowNetwork: network === "network" },
});
process.stdout.write(JSON.stringify(result));
