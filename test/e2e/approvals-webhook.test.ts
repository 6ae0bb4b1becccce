import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { scriptedHttp } from "../servers/scripted-http.ts";
import { answering, isSigned, receiver, secret } from "../servers/webhook.ts";
import { gateway, session } from "./gateway.ts";
import { proxied, said, scripted } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const asks = {
  version: "1",
  default: "deny",
  tools: { echo: { action: "ask", reason: "It repeats." } },
};
const env = { HOOK_SECRET: secret };

function posting(url: string, ...more: readonly string[]): readonly string[] {
  const hook = ["--approval-webhook", url, "--approval-webhook-secret-env", "HOOK_SECRET"];
  return ["--approvals", "asked", ...hook, "--audit", "a.jsonl", ...more];
}
const isDecision = ({ event }: Record<string, unknown>) => event === "decision";

test("a webhook approves a call at once, and the audit says who did", async () => {
  const hook = await receiver(answering(200, '{"decision":"approve","by":"alice@example.com"}'));
  const start = `printf %s "$HOOK_SECRET" > seen; exec "${process.execPath}" "${scripted}"`;
  const proxy = proxied({ policy: asks, env, flags: posting(hook.url), command: ["sh", "-c", start] });
  await proxy.start();
  expect(said(await proxy.call("echo", { a: "x\u202Ey" }))).toBe('{"a":"x\u202Ey"}');
  expect(hook.posted.map(isSigned)).toEqual([true]);
  expect(JSON.parse(hook.posted[0]?.body ?? "")).toMatchObject({
    schema: "toolwarden.approval-request/1",
    data: { server: "scripted", tool: "echo", arguments: { a: "x\u202Ey" }, why: "It repeats." },
  });
  expect(proxy.records("a.jsonl").find(isDecision)).toMatchObject({
    decision: "ask",
    approved: true,
    answeredVia: "webhook",
    answeredBy: "alice@example.com",
    forwarded: true,
  });
  // The server gets all variables but that one.
  expect(readFileSync(join(proxy.folder, "seen"), "utf8")).toBe("");
  expect(proxy.stderr()).not.toContain("secret-path");
});

test("a webhook that answers later leaves it to toolwarden approvals, before a remote server too", async () => {
  const hook = await receiver(answering(202));
  const http = await scriptedHttp();
  onTestFinished(async () => void (await http.stop()));
  const proxy = proxied({ policy: asks, env, flags: posting(hook.url), upstream: `${http.url}/mcp` });
  await proxy.start();
  const answer = proxy.call("echo", { a: 1 });
  const id = String((await hook.first()).headers["webhook-id"]);
  const approve = ["approvals", "approve", id, "--folder", "asked"];
  expect((await toolwarden(approve, { cwd: proxy.folder })).code).toBe(0);
  expect(said(await answer)).toBe('{"a":1}');
  expect(proxy.records("a.jsonl").find(isDecision)).toMatchObject({
    approved: true,
    answeredVia: "approvals",
  });
  expect(hook.posted.length).toBe(1);
});

test("behind a gateway a webhook is told whose call it is, and denies it", async () => {
  const hook = await receiver(answering(200, '{"decision":"deny"}'));
  const one = await gateway({ policies: { s: asks }, flags: posting(hook.url), env });
  const client = await session(one.url("s"), {});
  expect(said(await client.call("echo", { a: 1 }))).toBe("No person has approved this call. It repeats.");
  expect(JSON.parse(hook.posted[0]?.body ?? "")).toMatchObject({ data: { server: "s", grant: "local" } });
  expect(one.records("a.jsonl")).toMatchObject([
    { approved: false, answeredVia: "webhook", forwarded: false },
  ]);
});

test("a webhook that cannot be used is refused before anything starts", async () => {
  const cwd = folderWith({ "p.json": JSON.stringify(asks) });
  const run = async (flags: readonly string[]) => {
    const command = ["enforce", "--policy", "p.json", ...flags, "--", "touch", "started"];
    const { code, stderr } = await toolwarden(command, {
      cwd,
      env: { HOOK_SECRET: secret, SHORT: "whsec_c2hvcnQ=" },
    });
    expect([code, stderr.trim().split("\n").length]).toEqual([3, 1]);
    expect(stderr).not.toContain("hidden");
    return stderr;
  };
  const signed = (url: string, name = "HOOK_SECRET") =>
    run(["--approvals", "asked", "--approval-webhook", url, "--approval-webhook-secret-env", name]);
  const https = "https://hooks.example/hidden";
  expect(
    await Promise.all([
      run(["--approval-webhook", https]),
      run(["--approvals", "asked", "--approval-webhook", https]),
      run(["--approvals", "asked", "--approval-webhook-secret-env", "HOOK_SECRET"]),
      signed("http://hooks.example/hidden"),
      signed("https://user:hidden@hooks.example/"),
      signed(https, "SHORT"),
      signed(https, "NOWHERE"),
    ]),
  ).toEqual([
    expect.stringContaining("--approval-webhook needs the folder: --approvals FOLDER."),
    expect.stringContaining("needs a secret to sign with"),
    expect.stringContaining("goes with --approval-webhook URL"),
    expect.stringContaining("http://hooks.example would be told of calls without encryption"),
    expect.stringContaining("this URL holds credentials"),
    expect.stringContaining("the variable SHORT holds no secret of 24 to 64 bytes"),
    expect.stringContaining("the variable NOWHERE holds no secret"),
  ]);
  expect(existsSync(join(cwd, "started"))).toBe(false);
});
