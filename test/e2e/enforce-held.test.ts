import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { gateway, session } from "./gateway.ts";
import { proxied } from "./proxied.ts";
import { folderWith, projectRoot, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow" };
const mebibyte = 2 ** 20;
const text = "x".repeat(mebibyte);

/** A server whose calls wait, behind a lock, for a list that comes when `list` is called. */
async function late() {
  const folder = folderWith({ list: "" });
  const file = join(folder, "list");
  const server = [process.execPath, join(projectRoot, "test", "servers", "late.mjs"), file];
  const { code } = await toolwarden(["approve", "--server", "scripted", "--", ...server], { cwd: folder });
  expect(code).toBe(0);
  rmSync(file);
  const flags = ["--lock", ".toolwarden/lock.json"];
  return { folder, server, flags, list: () => writeFileSync(file, "") };
}

describe("calls that are not decided yet", () => {
  test("are held up to a bound, behind which the client on standard streams waits; then none is lost", async () => {
    const { folder, server, flags, list } = await late();
    const { child, ...proxy } = proxied({ policy: open, folder, flags, command: server });
    await proxy.start();
    const ids = Array.from({ length: 48 }, (_, n) => `call ${n}`);
    const written: string[] = [];
    const writing = (async () => {
      for (const id of ids) {
        const call = {
          jsonrpc: "2.0",
          id,
          method: "tools/call",
          params: { name: "take", arguments: { text } },
        };
        await new Promise((resolve) => child.stdin.write(`${JSON.stringify(call)}\n`, resolve));
        written.push(id);
      }
    })();
    // The proxy takes what it may hold, however long that takes here,
    while (written.length < 16) await sleep(20);
    // and then no more: without a bound it would.
    await sleep(1_500);
    expect(written.length).toBeLessThan(20);
    list();
    await writing;
    for (const id of ids) {
      const { result } = await proxy.until((message) => message.id === id);
      expect(result).toMatchObject({ content: [{ text: String(mebibyte) }] });
    }
  });

  test("are held up to a bound, behind which the gateway refuses what a session sends; then none is lost", async () => {
    const { folder, server, flags, list } = await late();
    const { url } = await gateway({
      policies: { scripted: open },
      servers: { scripted: server },
      folder,
      flags,
    });
    const one = await session(url("scripted"));
    const refused: number[] = [];
    let wake = () => {};
    const calls = Array.from({ length: 40 }, async (_, id) => {
      const answer = await one.send({
        id,
        method: "tools/call",
        params: { name: "take", arguments: { text } },
      });
      if (answer.status === 429) refused.push(id);
      wake();
      return answer;
    });
    while (refused.length < 20) await new Promise<void>((resolve) => (wake = resolve));
    const notice = await one.send({ method: "notifications/roots/list_changed" });
    expect([notice.status, notice.headers.get("retry-after")]).toEqual([503, "1"]);
    list();
    const answers = await Promise.all(calls);
    const taken = answers.filter(({ status }) => status === 200);
    expect(taken.length + refused.length).toBe(40);
    expect(taken.length).toBeGreaterThan(14);
    for (const { messages } of taken)
      expect(messages).toMatchObject([{ result: { content: [{ text: String(mebibyte) }] } }]);
    expect((await one.call("take", { text: "again" })).result).toMatchObject({ content: [{ text: "5" }] });
    expect(await one.send({ method: "notifications/roots/list_changed" })).toMatchObject({ status: 202 });
  });
});
