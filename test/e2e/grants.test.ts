import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gateway, get, modern, post, session } from "./gateway.ts";
import { scripted } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow" };
const twice = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [{ counter: "n", window: "day", max: 2, scope: "grant" }] } },
};
const nothingButEcho = JSON.stringify({ version: "1", default: "deny", tools: { echo: {} } });
const grants = ["--grants", "grants.json"];

function grant(cwd: string, ...args: readonly string[]) {
  return toolwarden(["grant", ...args, ...grants], { cwd });
}
async function added(cwd: string, label: string, ...flags: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await grant(cwd, "add", label, ...flags);
  expect([code, stderr]).toEqual([0, expect.stringContaining(`the grant "${label}"`)]);
  return stdout.trim();
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const initialize = JSON.stringify({
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } },
});
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe("toolwarden grant", () => {
  test("adds, lists and revokes, keeps no token, and lets nobody else read", async () => {
    const cwd = folderWith({ "p/own.json": nothingButEcho });
    const token = await added(cwd, "alice", "--server", "s", "--policy", "p/own.json", "--days", "30");
    expect(token).toMatch(/^toolwarden_[0-9a-f]{16}_[\w-]{43}$/);
    await added(cwd, "bob");
    const file = join(cwd, "grants.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).not.toContain(token.slice(-43));
    const listed = await grant(cwd, "list");
    expect(listed.stdout.split("\n").map((line) => line.split(/ {2,}/))).toMatchObject([
      ["", "label", "created", "expires", "servers", "policy"],
      ["", "alice", expect.any(String), expect.any(String), "s", "p/own.json"],
      ["", "bob", expect.any(String), "never", "all", "each server's"],
      [""],
    ]);
    const json = JSON.parse((await grant(cwd, "list", "--format", "json")).stdout) as object[];
    expect(json.map((one) => Object.keys(one))).toEqual([
      ["label", "created", "expires", "servers", "policy", "expired"],
      ["label", "created", "expired"],
    ]);
    expect((await grant(cwd, "revoke", "alice")).code).toBe(0);
    expect((await grant(cwd, "list")).stdout).not.toContain("alice");
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test("says in one sentence what is wrong, and changes nothing", async () => {
    const cwd = folderWith({ "empty.json": '{"version":"1","default":"deny"}' });
    await added(cwd, "alice");
    const file = join(cwd, "grants.json");
    const before = readFileSync(file, "utf8");
    const refusals: readonly [readonly string[], RegExp][] = [
      [["add"], /needs a label/],
      [["add", "alice"], /there is a grant "alice"; revoke it first/],
      [["add", "a b"], /"a b" is no label/],
      [["add", "b", "c"], /takes one label; "c" is another/],
      [["add", "b", "--days", "0"], /--days is a whole number from 1/],
      [["add", "b", "--policy", "none.json"], /none\.json: cannot be read/],
      [["add", "b", "--policy", "empty.json"], /nothing could be called/],
      [["revoke", "alicf"], /no grant "alicf"; did you mean "alice"\?/],
    ];
    for (const [args, says] of refusals) {
      const { code, stdout, stderr } = await grant(cwd, ...args);
      expect([code, stdout, stderr]).toEqual([3, "", expect.stringMatching(says)]);
    }
    writeFileSync(`${file}.new`, "");
    expect((await grant(cwd, "add", "b")).stderr).toContain("is being changed by another command");
    expect(readFileSync(file, "utf8")).toBe(before);
    chmodSync(file, 0o640);
    for (const args of [["list"], ["revoke", "alice"]]) {
      const { code, stderr } = await grant(cwd, ...args);
      expect([code, stderr]).toEqual([
        3,
        expect.stringContaining(args[0] === "list" ? "chmod 600 grants.json" : ""),
      ]);
    }
  });

  test("loses nothing when several add at once", async () => {
    const cwd = folderWith({});
    const labels = ["a", "b", "c"];
    const add = async (label: string): Promise<void> => {
      if ((await grant(cwd, "add", label)).code !== 0) await add(label);
    };
    await Promise.all(labels.map(add));
    const { stdout } = await grant(cwd, "list", "--format", "json");
    expect((JSON.parse(stdout) as { label: string }[]).map(({ label }) => label)).toEqual(labels);
  });
});

describe("a gateway with grants", () => {
  test("serves whom a grant names, as far as it goes, and nobody else", async () => {
    const folder = folderWith({ "own.json": nothingButEcho });
    const alice = await added(folder, "alice");
    const bob = await added(folder, "bob", "--server", "s", "--policy", "own.json");
    const told = ["sh", "-c", `env > env; tee input | ${process.execPath} ${scripted}`];
    const one = await gateway({
      folder,
      policies: { s: open, t: open, counted: twice },
      servers: { t: told },
      flags: [...grants, "--audit", "a.jsonl"],
    });
    const s = one.url("s");

    const without = await post(s, initialize);
    expect([without.status, without.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    const guessed = await post(s, initialize, bearer(`${alice.slice(0, -1)}_`));
    expect([guessed.status, guessed.headers.get("www-authenticate")]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    expect((await post(one.url("none"), initialize)).status).toBe(401);
    expect((await get(`${one.origin}/healthz`)).status).toBe(200);
    const metrics = (token: string) => get(`${one.origin}/metrics`, bearer(token));
    expect([(await get(`${one.origin}/metrics`)).status, (await metrics(bob)).status]).toEqual([401, 403]);
    expect((await metrics(alice)).text).toContain("toolwarden_running_servers");

    expect((await post(one.url("t"), initialize, bearer(bob))).status).toBe(404);
    const ofBob = await session(s, {}, undefined, bearer(bob));
    expect(await ofBob.call("echo", { a: 1 })).toMatchObject({ result: { content: [{ text: '{"a":1}' }] } });
    expect(await ofBob.call("secret")).toMatchObject({ result: { isError: true } });
    // Somebody else's session is none.
    expect(
      (await post(s, initialize.replace("initialize", "ping"), { ...ofBob.headers, ...bearer(alice) }))
        .status,
    ).toBe(404);

    const carol = await added(folder, "carol");
    await until(() => one.stderr().includes("3 grants are in force"));
    for (const token of [alice, carol]) {
      const areErrors = [];
      for (let call = 0; call < 3; call += 1) {
        const counted = await session(one.url("counted"), {}, undefined, bearer(token));
        areErrors.push(((await counted.call("echo")) as { result: { isError?: boolean } }).result.isError);
      }
      expect(areErrors).toEqual([undefined, undefined, true]);
    }

    const ofAlice = await session(one.url("t"), {}, undefined, bearer(alice));
    await ofAlice.call("secret");
    expect(new Set(one.records("a.jsonl").flatMap(({ grant }) => grant ?? []))).toEqual(
      new Set(["bob", "alice", "carol"]),
    );
    for (const file of ["env", "input", "a.jsonl"]) {
      const text = readFileSync(join(folder, file), "utf8");
      expect(text).not.toBe("");
      expect(text.toLowerCase()).not.toMatch(/toolwarden_[0-9a-f]{16}|authorization/);
    }
    expect(one.stderr()).not.toContain(alice);
  });

  test("takes over what becomes of its grants, and ends the sessions of those that are gone", async () => {
    const folder = folderWith({ "own.json": nothingButEcho });
    const alice = await added(folder, "alice");
    const bob = await added(folder, "bob", "--policy", "own.json", "--days", "1");
    const one = await gateway({ folder, policies: { s: open }, flags: grants, hasClock: true });
    const ofAlice = await session(one.url("s"), {}, undefined, bearer(alice));
    const ofBob = await session(one.url("s"), {}, undefined, bearer(bob));
    expect(await ofBob.call("secret")).toMatchObject({ result: { isError: true } });
    const waiting = ofAlice.call("hang");

    const file = join(folder, "grants.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"label"', '"lable"'));
    await until(() => /stay in force.*did you mean "label"/.test(one.stderr()));
    expect((await ofAlice.request("ping", {})).error).toBeUndefined();
    chmodSync(file, 0o644);
    writeFileSync(file, text);
    await until(() => one.stderr().includes("chmod 600 grants.json"));
    expect((await ofAlice.request("ping", {})).error).toBeUndefined();
    chmodSync(file, 0o600);
    writeFileSync(join(folder, "own.json"), JSON.stringify(open));
    await until(() => one.stderr().includes("2 grants are in force"));
    expect((await ofBob.call("secret")).result).not.toMatchObject({ isError: true });

    // The policy of another is broken: who is revoked is out even so.
    writeFileSync(join(folder, "own.json"), "{");
    expect((await grant(folder, "revoke", "alice")).code).toBe(0);
    expect((await waiting).error).toMatchObject({ message: expect.stringContaining("in force no longer") });
    await ofAlice.ended;
    expect((await ofAlice.send({ id: 9, method: "ping" })).status).toBe(401);
    expect((await modern(one.url("s"), "tools/list", {}, { headers: bearer(alice) })).status).toBe(401);
    expect((await ofBob.request("ping", {})).error).toBeUndefined();

    one.setClock(Date.now() + 2 * 86_400_000);
    expect((await ofBob.send({ id: 9, method: "ping" })).status).toBe(401);
  });

  test("does not begin with a file that is missing, that others may read, or that names what is not there", async () => {
    const begin = (folder: string, ...flags: readonly string[]) =>
      gateway({ folder, policies: { s: open }, flags: [...grants, ...flags] }).catch(String);
    const folder = folderWith({});
    expect(await begin(folder)).toContain("begin one with: toolwarden grant add LABEL --grants grants.json");
    await added(folder, "alice", "--server", "z");
    expect(await begin(folder)).toContain('grant "alice" names the server "z", which is not served');
    chmodSync(join(folder, "grants.json"), 0o604);
    expect(await begin(folder)).toContain("mode 604); run: chmod 600 grants.json");
    const linked = folderWith({ ".keep": "" });
    symlinkSync("/dev/null", join(linked, "grants.json"));
    expect(await begin(linked)).toContain("is not a file");
  });

  test("may listen to other machines only with grants", async () => {
    const folder = folderWith({});
    const bare = await gateway({ folder, policies: { s: open }, flags: [], listen: "0.0.0.0:0" }).catch(
      String,
    );
    expect(bare).toContain("or give --grants FILE");
    const token = await added(folder, "alice");
    const one = await gateway({ folder, policies: { s: open }, flags: grants, listen: "0.0.0.0:0" });
    expect(one.stderr()).toContain("not encrypted");
    const own = one.url("s");
    own.hostname = "127.0.0.1";
    expect((await post(own, initialize, bearer(token))).status).toBe(200);
    expect((await post(own, initialize)).status).toBe(401);
  });
});
