// The official conformance suite against a server that meets it, first without and then with the proxy between: what passes
// without has to pass with it. Exit code 1 if something does not that is not known here, with its reason.
// `npm run test:conformance -- [--suite FOLDER]`; FOLDER has the suite installed already. Needs Node 22, as the suite does.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { directServer } from "./conformance-direct.ts";
import { runSuite, tally, worse } from "./conformance-run.ts";
import { install } from "./install.ts";

const suite = "@modelcontextprotocol/conformance@0.2.0-alpha.12";
const revisions = ["2025-11-25", "2026-07-28"] as const;

/** What may be worse behind the gateway, by the beginning of its key. None of it counts for conformance in the suite. */
const known: readonly (readonly [string, string])[] = [
  [
    "server-stateless: sep-2575-server-sends-",
    "only wished for: the call that changes something has a process to itself, which may take longer to start than the suite waits",
  ],
];

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "toolwarden-conformance-"));

/** The same server over standard streams, behind the gateway. */
async function gateway() {
  const policy = join(folder, "conforming.json");
  writeFileSync(policy, '{"version":"1","default":"allow"}');
  const flags = ["--listen", "127.0.0.1:0"];
  const server = [process.execPath, join(root, "test/servers/conforming.mjs")];
  const child = spawn(
    process.execPath,
    [join(root, "dist/cli.js"), "enforce", ...flags, "--policy", policy, "--", ...server],
    { stdio: ["ignore", "inherit", "pipe"] },
  );
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, found] = /listens on (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("close", () => reject(new Error(said)));
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function programOf(given: string | undefined): Promise<string> {
  const place = given ?? folder;
  if (given === undefined) await install(folder, [suite]);
  return join(place, "node_modules/@modelcontextprotocol/conformance/dist/index.js");
}

const at = process.argv.indexOf("--suite");
try {
  const program = await programOf(at < 0 ? undefined : process.argv[at + 1]);
  console.log(`${suite}, Node ${process.version}`);
  const direct = await directServer();
  const proxied = await gateway();
  for (const revision of revisions) {
    const run = (name: string, url: string) =>
      runSuite(
        program,
        ["server", "--url", url, "--requirements", revision],
        join(folder, `${name}-${revision}`),
      );
    const before = await run("direct", direct.url);
    const after = await run("gateway", proxied.url);
    console.log(`${revision}, no proxy: ${tally(before)}`);
    console.log(`${revision}, enforce --listen: ${tally(after)}`);
    for (const { key, status, says } of worse(before, after)) {
      const why = known.find(([start]) => key.startsWith(start))?.[1];
      console.log(`  ${why === undefined ? "NEW" : "known"} ${status} ${key}: ${why ?? says}`);
      if (why === undefined) process.exitCode = 1;
    }
  }
  direct.stop();
  await proxied.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
