import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { get } from "./gateway.ts";
import { proxied, said } from "./proxied.ts";
import { projectRoot, toolwarden } from "./spawn.ts";

const asks = {
  version: "1",
  default: "deny",
  tools: { echo: { action: "ask", reason: "It <b>repeats</b>." } },
};
const hostile = { a: '</pre><script>document.title="taken"</script>', b: "x\u202Ey" };

/** The page on a free port, and the links that it has printed so far. */
async function served(folder: string) {
  const child = spawn(process.execPath, [
    join(projectRoot, "dist", "cli.js"),
    "approvals",
    "serve",
    "--folder",
    folder,
  ]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const links = async (count: number) => {
    for (;;) {
      const found = [...stderr.matchAll(/http:\S+/g)].map(([url]) => url);
      if (found.length >= count) return found;
      if (child.exitCode !== null) throw new Error(stderr);
      await sleep(20);
    }
  };
  return { links };
}

async function asking() {
  const proxy = proxied({ policy: asks, flags: ["--approvals", "asked"] });
  await proxy.start();
  const folder = join(proxy.folder, "asked");
  const ask = async () => {
    const before = new Set(readdirSync(folder));
    const answer = proxy.call("echo", hostile);
    for (;;) {
      const id = readdirSync(folder).find((name) => name.endsWith(".pending") && !before.has(name));
      if (id !== undefined) return { answer, id: id.replace(".pending", "") };
      await sleep(20);
    }
  };
  return { proxy, folder, ask };
}

test("a call is seen whole and answered in a browser without scripts, and hostile arguments stay text", async () => {
  const { folder, ask } = await asking();
  const first = await ask();
  const { links } = await served(folder);
  const [link = ""] = await links(1);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  for (const javaScriptEnabled of [false, true]) {
    const { answer, id } = javaScriptEnabled ? await ask() : first;
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => void faults.push(message.text()));
    await page.goto((await links(1)).at(-1) ?? "");
    await page.getByRole("link", { name: id }).click();
    expect(await page.title()).toBe("Approve echo?");
    expect(await page.locator("pre").innerText()).toBe(
      JSON.stringify(hostile, undefined, 2).replace("\u202E", "\\u202e"),
    );
    expect(await page.getByText("It <b>repeats</b>.").count()).toBe(1);
    expect(await page.evaluate("getComputedStyle(document.querySelector('pre')).whiteSpace")).toBe(
      "pre-wrap",
    );
    await page.getByRole("button", { name: javaScriptEnabled ? "Deny it" : "Approve this one call" }).click();
    expect(await page.getByRole("status").innerText()).toBe(
      `${javaScriptEnabled ? "Denied" : "Approved"}: call ${id}.`,
    );
    expect(said(await answer)).toBe(
      javaScriptEnabled ? "No person has approved this call. It <b>repeats</b>." : JSON.stringify(hostile),
    );
    await page.goBack();
    await page.reload();
    expect(await page.getByRole("status").innerText()).toContain("waits no longer");
    expect(faults.filter((text) => !text.includes("404"))).toEqual([]);
    await context.close();
  }
  // Each link has opened its browser.
  expect((await get(link)).status).toBe(404);
});

test("nobody else sees or answers: without the cookie, from another page, under another name, to another call", async () => {
  const { folder, ask } = await asking();
  const { id } = await ask();
  const { links } = await served(folder);
  const [link = ""] = await links(1);
  const { origin } = new URL(link);
  const opened = await fetch(link, { redirect: "manual" });
  const base = opened.headers.get("location") ?? "";
  const set = opened.headers.get("set-cookie") ?? "";
  expect(set).toMatch(/; Path=\/[\w-]{32}\/; HttpOnly; SameSite=Strict$/);
  const cookie = set.split(";")[0] ?? "";
  const path = `${origin}${base}call/${id}`;
  const shown = await fetch(path, { headers: { cookie } });
  expect(shown.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; /,
  );
  const field = (name: string, text: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? "";
  const text = await shown.text();
  const form = { token: field("token", text), shown: field("shown", text), answer: "approve" };
  const post = async (headers: Record<string, string>, body: Record<string, string> = form) =>
    (await fetch(path, { method: "POST", headers, body: new URLSearchParams(body) })).status;
  expect((await fetch(path)).status).toBe(404);
  expect((await get(path, { cookie, host: "attacker.example" })).status).toBe(403);
  expect(await post({ origin })).toBe(404);
  expect(await post({ cookie })).toBe(403);
  expect(await post({ cookie, origin: "http://127.0.0.1:1" })).toBe(403);
  expect(await post({ cookie, origin, "sec-fetch-site": "same-site" })).toBe(403);
  expect(await post({ cookie, origin }, { ...form, token: "x" })).toBe(403);
  expect(await post({ cookie, origin }, { ...form, shown: "x" })).toBe(409);
  expect(await post({ cookie, origin }, { ...form, more: "x".repeat(3_000) })).toBe(403);
  expect(existsSync(join(folder, `${id}.pending`))).toBe(true);
  expect(await post({ cookie, origin })).toBe(200);
  expect(await post({ cookie, origin })).toBe(409);
});

test("it listens on this machine only", async () => {
  const { folder } = await asking();
  const { code, stderr } = await toolwarden(["approvals", "serve", "0.0.0.0:0", "--folder", folder]);
  expect([code, stderr]).toEqual([3, expect.stringContaining("this machine")]);
});
