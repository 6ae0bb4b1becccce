import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { placeFor } from "../../../src/io/mcp/place.ts";
import { noSandbox } from "../../../src/io/mcp/sandbox.ts";
import { isObject } from "../../../src/model/json.ts";
import type { Json } from "../../../src/model/json.ts";
import type { Dialect, Launch, ServerSpec } from "../../../src/model/server.ts";
import { failureOf, hostile, namesOf, root, snapshotOf } from "./capturing.ts";

type Stdio = Extract<Launch, { kind: "stdio" }>;

function declared(name: string, more: Partial<Stdio> = {}, dialect: Dialect = "braces"): ServerSpec {
  const { launch, ...spec } = hostile(name);
  return { ...spec, dialect, launch: { ...(launch as Stdio), ...more } };
}

function entries(tools: readonly Json[]): Readonly<Record<string, Json | undefined>> {
  const described = tools.map((tool) => (isObject(tool) ? tool["description"] : undefined));
  return Object.fromEntries(namesOf(tools).map((name, index) => [name, described[index]]));
}

const fresh = mkdtempSync(join(tmpdir(), "toolwarden-test-"));
afterAll(() => rmSync(fresh, { recursive: true }));

const secrets = {
  GITHUB_TOKEN: "ghs_0123456789",
  ACTIONS_RUNTIME_TOKEN: "abcdefghijkl",
  "INPUT_API-KEY": "abcdefghijkl",
  RUNNER_TEMP: "/tmp/runner",
  AWS_SECRET_ACCESS_KEY: "abcdefghijkl",
  NODE_OPTIONS: "--max-old-space-size=100",
  LOGNAME: "() { :; }; echo",
};
const parentEnv = { PATH: process.env["PATH"], HOME: "/home/someone", ...secrets };

describe.concurrent("the environment of a server", () => {
  test("holds what programs need and what its declaration sets, and nothing else of ours", async ({
    expect,
  }) => {
    const spec = declared("environment", { env: { API_URL: "https://example.com", PORT: "${PORT:-80}" } });
    const { tools } = await snapshotOf(spec, { parentEnv });
    expect(entries(tools)).toEqual({
      API_URL: "https://example.com",
      HOME: "/home/server",
      PATH: process.env["PATH"],
      PORT: "80",
      TMPDIR: "/tmp",
    });
  });

  test("has a home of its own unless its declaration names one", async ({ expect }) => {
    const { tools } = await snapshotOf(declared("environment", { env: { HOME: "/home/other" } }), {
      parentEnv,
    });
    expect(entries(tools)).toMatchObject({ HOME: "/home/other", TMPDIR: "/tmp" });
  });

  test.each([
    ["npx", ["-y", "some-server"], "/home/server/.cache/npm"],
    ["docker", ["run", "-i", "some/server"], undefined],
    [process.execPath, ["-e", ""], undefined],
  ])("%s: has a folder for packages if it fetches some", async (command, args, expected) => {
    const place = placeFor(
      { kind: "stdio", command, args, env: {} },
      { parentEnv: { ...parentEnv, HOME: fresh, XDG_CACHE_HOME: fresh }, root, sandbox: noSandbox },
    );
    const target = await place.prepare(new AbortController().signal);
    place.remove();
    if (target.kind !== "stdio") throw new Error("a program was asked for");
    const { npm_config_cache: folder } = target.program.env;
    const shown = [...place.aliases].reduce((text, [path, alias]) => text?.replace(path, alias), folder);
    expect(shown).toBe(expected);
    expect(folder?.startsWith(fresh) ?? true).toBe(true);
  });

  test("gets a secret only by a declaration that names it, and then it is masked in what is kept", async ({
    expect,
  }) => {
    const spec = declared("environment", {
      env: { TOKEN: "${GITHUB_TOKEN}", OTHER: "${AWS_SECRET_ACCESS_KEY}" },
    });
    const lookup = (name: string) => (name === "GITHUB_TOKEN" ? secrets.GITHUB_TOKEN : undefined);
    const snapshot = await snapshotOf(spec, { parentEnv, lookup });
    expect(entries(snapshot.tools)).toMatchObject({ TOKEN: "***", OTHER: "${AWS_SECRET_ACCESS_KEY}" });
    expect(snapshot.unresolved).toEqual(["AWS_SECRET_ACCESS_KEY"]);
    expect(snapshot.notes).toMatchObject([{ about: "server", hidesTools: false }]);
    expect(JSON.stringify(snapshot)).not.toContain(secrets.GITHUB_TOKEN);
  });

  test("masks a secret among a server's last words, too", async ({ expect }) => {
    const spec = declared("tells-and-dies", { env: { TOKEN: "${GITHUB_TOKEN}" } });
    const failed = await failureOf(spec, { parentEnv, lookup: () => secrets.GITHUB_TOKEN });
    expect(failed.stderrTail).toEqual(["invalid token ***"]);
  });
});

describe.concurrent("a launch", () => {
  test("runs in the folder it declares, seen from the repository", async ({ expect }) => {
    const { tools } = await snapshotOf(declared("environment", { cwd: "test/servers" }), { parentEnv });
    expect(tools[0]).toMatchObject({ cwd: `${root}/test/servers` });
    const { tools: others } = await snapshotOf(declared("environment"), { parentEnv });
    expect(others[0]).toMatchObject({ cwd: root });
  });

  test("passes arguments word for word: there is no shell", async ({ expect }) => {
    const { launch } = hostile("arguments", "$HOME", "a b", ";exit", "*", "${workspaceFolder}");
    const { tools } = await snapshotOf(declared("arguments", { args: (launch as Stdio).args }, "vscode"));
    expect(namesOf(tools)).toEqual(["$HOME", "*", root, ";exit", "a b"].toSorted());
  });

  test("is shown as declared, without values", async ({ expect }) => {
    const spec = declared("environment", { env: { B: "${X:-secret-value}", A: "literal-value" } });
    const { launch } = await snapshotOf(spec);
    expect(launch).toMatchObject({ env: ["A", "B"] });
    expect(JSON.stringify(launch)).not.toContain("value");
  });

  test("with an unknown variable for its command is not started", async ({ expect }) => {
    const failed = await failureOf(declared("plain", { command: "${SERVER_HOME}/bin" }));
    expect(failed).toMatchObject({
      failure: "unresolved",
      unresolved: ["SERVER_HOME"],
      quotes: "${SERVER_HOME}/bin",
    });
  });
});
