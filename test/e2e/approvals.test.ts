import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { gateway, session } from "./gateway.ts";
import { proxied, said } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const asks = {
  version: "1",
  default: "deny",
  tools: {
    echo: {
      action: "ask",
      reason: "It repeats.",
      limits: [{ counter: "n", window: "day", max: 1, scope: "grant" }],
    },
  },
};
const outside = ["--approvals", "asked"];
const declined = "No person has approved this call. It repeats.";

function answered(folder: string, args: readonly string[], asked = "asked") {
  return toolwarden(["approvals", ...args, "--folder", asked], { cwd: folder });
}

/** The ids of the calls that wait, once there are so many. */
async function waiting(folder: string, count = 1): Promise<readonly string[]> {
  for (;;) {
    const asked = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pending")) : [];
    if (asked.length === count) return asked.map((name) => name.replace(".pending", ""));
    await sleep(20);
  }
}

async function asking(options: Partial<Parameters<typeof proxied>[0]> = {}) {
  const proxy = proxied({ policy: asks, flags: outside, ...options });
  await proxy.start();
  const answer = proxy.call("echo", { a: "x\u202Ey" });
  const folder = join(proxy.folder, "asked");
  const [id = ""] = await waiting(folder);
  return { proxy, answer, folder, id };
}

test("a call waits for a person where the client shows no forms, and goes on once when approved", async () => {
  const { proxy, answer, folder, id } = await asking({ flags: [...outside, "--audit", "a.jsonl"] });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, `${id}.pending`)).mode & 0o777).toBe(0o600);
  const { stdout: list } = await answered(proxy.folder, ["list"]);
  expect(list).toMatch(new RegExp(`${id} +scripted +echo +- +\\d+ (s|min)\\n$`));
  const { stdout: shown } = await answered(proxy.folder, ["show", id]);
  expect(shown.replace(/Until: \S+ \(\d+ \w+ left\)/, "Until: then")).toBe(
    `Call: ${id}\nServer: scripted\nTool: echo\nRule: /tools/echo/action\nWhy: It repeats.\nUntil: then\nArguments:\n{\n  "a": "x\\u202ey"\n}\n`,
  );
  const { stdout, code } = await answered(proxy.folder, ["approve", id]);
  expect({ stdout, code }).toEqual({ stdout: `Approved: echo of scripted, call ${id}.\n`, code: 0 });
  expect(said(await answer)).toBe('{"a":"x\u202Ey"}');
  expect(readdirSync(folder)).toEqual([]);
  expect(proxy.records("a.jsonl")[0]).toMatchObject({ decision: "ask", approved: true, forwarded: true });
  expect(proxy.stderr()).toContain(`toolwarden approvals show ${id} --folder `);
  const again = await answered(proxy.folder, ["approve", id]);
  expect([again.code, again.stderr]).toEqual([
    3,
    `toolwarden: no call "${id}" waits: it was answered, its time is over, or its client no longer wants it.\n`,
  ]);
});

test("a call that is denied counts as nothing, and the same call asks anew", async () => {
  const { proxy, answer, folder, id } = await asking();
  expect((await answered(proxy.folder, ["deny", id])).stdout).toBe(`Denied: echo of scripted, call ${id}.\n`);
  expect(said(await answer)).toBe(declined);
  const second = proxy.call("echo", { a: "x\u202Ey" });
  const [other = ""] = await waiting(folder);
  expect(other).not.toBe(id);
  await answered(proxy.folder, ["approve", other]);
  expect((await second).result?.["isError"]).toBeUndefined();
});

test("of two answers at once one counts, and the other is told so", async () => {
  const { proxy, answer, id } = await asking();
  const both = await Promise.all([
    answered(proxy.folder, ["approve", id]),
    answered(proxy.folder, ["deny", id]),
  ]);
  expect(new Set(both.map(({ code }) => code))).toEqual(new Set([0, 3]));
  expect(said(await answer)).toBe(both[0]?.code === 0 ? '{"a":"x\u202Ey"}' : declined);
});

test("a call that nobody answers in time is denied, and takes its question with it", async () => {
  const { proxy, answer, folder, id } = await asking({ flags: [...outside, "--approval-seconds", "1"] });
  expect(said(await answer)).toBe(declined);
  expect(readdirSync(folder)).toEqual([]);
  expect((await answered(proxy.folder, ["approve", id])).code).toBe(3);
});

test("a call that is cancelled, and one whose client leaves, take their questions with them", async () => {
  const { proxy, answer, folder } = await asking();
  proxy.send({ method: "notifications/cancelled", params: { requestId: 2 } });
  expect(said(await answer)).toBe(declined);
  expect(readdirSync(folder)).toEqual([]);
  void proxy.call("echo");
  await waiting(folder);
  proxy.child.stdin.end();
  expect(await proxy.exit).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(proxy.lines.join()).not.toContain("test/heard");
});

test("an answer to another question than the one that was put is none", async () => {
  const { answer, folder, id } = await asking();
  const question = readFileSync(join(folder, `${id}.pending`), "utf8");
  writeFileSync(join(folder, `${id}.pending`), question.replace("echo", "other"));
  await answered(join(folder, ".."), ["approve", id]);
  expect(said(await answer)).toBe(declined);
});

test("a question is not shown whose arguments are not those that were asked about", async () => {
  const { folder, id } = await asking();
  const question = readFileSync(join(folder, `${id}.pending`), "utf8");
  writeFileSync(join(folder, `${id}.pending`), question.replace('"a":', '"b":'));
  const { code, stderr } = await answered(join(folder, ".."), ["approve", id]);
  expect(code).toBe(3);
  expect(stderr).toContain("is damaged; remove it.");
});

test("what a killed proxy has left is no question any more, and the next proxy removes it", async () => {
  const { proxy, folder, id } = await asking();
  proxy.child.kill("SIGKILL");
  await proxy.exit;
  expect((await answered(proxy.folder, ["list"])).stdout).toBe("No call waits for a person.\n");
  expect((await answered(proxy.folder, ["approve", id])).stderr).toContain("the proxy that asked has ended");
  const next = await asking({ folder: proxy.folder });
  expect(readdirSync(folder)).toEqual([`${next.id}.pending`]);
});

test("two proxies with one folder each get their own answers", async () => {
  const one = await asking();
  const other = proxied({ policy: asks, flags: ["--approvals", one.folder] });
  await other.start();
  const answer = other.call("echo", { b: 1 });
  const ids = await waiting(one.folder, 2);
  const second = ids.find((id) => id !== one.id) ?? "";
  await answered(one.proxy.folder, ["approve", second]);
  await answered(one.proxy.folder, ["deny", one.id]);
  expect([said(await one.answer), said(await answer)]).toEqual([declined, '{"b":1}']);
});

test("a client that shows forms is asked, unless approvals come first", async () => {
  const atClient = proxied({ policy: asks, flags: outside, approves: true });
  await atClient.start();
  expect(said(await atClient.call("echo"))).toBe("{}");
  const first = await asking({ flags: [...outside, "--ask-at", "approvals"], approves: true });
  await answered(first.proxy.folder, ["approve", first.id]);
  expect(said(await first.answer)).toBe('{"a":"x\u202Ey"}');
  expect(first.proxy.seen.some(({ method }) => method === "elicitation/create")).toBe(false);
});

test("what is too long to be read whole is not asked about", async () => {
  const proxy = proxied({ policy: asks, flags: outside });
  await proxy.start();
  expect(said(await proxy.call("echo", { text: "x".repeat(20_000) }))).toBe("It repeats.");
});

test("behind a gateway the person sees who asks", async () => {
  const one = await gateway({ policies: { s: asks }, flags: outside });
  const client = await session(one.url("s"), {});
  const answer = client.call("echo", { a: 1 });
  const [id = ""] = await waiting(join(one.folder, "asked"));
  expect((await answered(one.folder, ["show", id])).stdout).toContain("\nGrant: local\n");
  await answered(one.folder, ["approve", id]);
  expect(said(await answer)).toBe('{"a":1}');
});

test("a folder that others could answer in is refused before anything starts", async () => {
  const folder = folderWith({ "p.json": JSON.stringify(asks), "shared/x": "", file: "" });
  chmodSync(join(folder, "shared"), 0o777);
  symlinkSync("shared", join(folder, "link"));
  const run = async (args: readonly string[]) => {
    const command = ["enforce", "--policy", "p.json", ...args, "--", "touch", "started"];
    const { code, stderr } = await toolwarden(command, { cwd: folder });
    expect([code, stderr.trim().split("\n").length]).toEqual([3, 1]);
    return stderr;
  };
  expect(await run(["--approvals", "shared"])).toContain("is open to other users");
  expect(await run(["--approvals", "link"])).toContain("is no folder itself");
  expect(await run(["--approvals", "file"])).toContain("cannot be made");
  expect(await run(["--ask-at", "approvals"])).toContain("needs the folder");
  expect((await answered(folder, ["list"], "nowhere")).stderr).toContain("is not there");
  expect(existsSync(join(folder, "started"))).toBe(false);
});
