import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createParser } from "eventsource-parser";
import { expect, onTestFinished, test } from "vitest";
import { accepts, gateway, get, modern } from "./gateway.ts";
import type { Wire } from "./proxied.ts";
import { folderWith, projectRoot, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow" };
const server = (name: string) => join(projectRoot, "test", "servers", name);
const conforming = [process.execPath, server("conforming.mjs")];
const subscriptionKey = "io.modelcontextprotocol/subscriptionId";

/** Listens for changes until the test ends. */
async function subscribe(url: URL, id: string, notifications: object) {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  const meta = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const method = "subscriptions/listen";
  const response = await fetch(url, {
    method: "POST",
    headers: { ...accepts, "mcp-protocol-version": "2026-07-28", "mcp-method": method },
    body: JSON.stringify({ jsonrpc: "2.0", id, method, params: { notifications, _meta: meta } }),
    signal: leave.signal,
  });
  const messages: Wire[] = [];
  const parser = createParser({ onEvent: ({ data }) => void messages.push(JSON.parse(data) as Wire) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  /** The method of the next message, which is for this subscription. */
  const next = async () => {
    for (;;) {
      const message = messages.shift();
      if (message !== undefined) {
        expect(message.params?.["_meta"]).toMatchObject({ [subscriptionKey]: id });
        return message.method;
      }
      const part = await reader?.read();
      if (part === undefined || part.done) throw new Error("the stream has ended");
      parser.feed(part.value);
    }
  };
  expect(await next()).toBe("notifications/subscriptions/acknowledged");
  return next;
}

const call = (url: URL, name: string) => modern(url, "tools/call", { name, arguments: {} });

test("who listens for tools is told when another policy is in force, and nobody else", async () => {
  const { url, folder } = await gateway({ policies: { s: open }, servers: { s: conforming } });
  const tools = await subscribe(url("s"), "for tools", { toolsListChanged: true });
  const prompts = await subscribe(url("s"), "for prompts", { promptsListChanged: true });
  const hides = { ...open, hide: ["test_simple_text"] };
  writeFileSync(join(folder, ".toolwarden/policy/s.json"), JSON.stringify(hides));
  expect(await tools()).toBe("notifications/tools/list_changed");
  const { messages } = await modern(url("s"), "tools/list");
  expect(JSON.stringify(messages)).not.toContain('"test_simple_text"');
  await call(url("s"), "test_trigger_prompt_change");
  expect(await prompts()).toBe("notifications/prompts/list_changed");
});

test("who listens is told what another process of the server says that a call has changed", async () => {
  const { url } = await gateway({ policies: { s: open }, servers: { s: conforming } });
  const [one, two] = await Promise.all(
    ["one", "two"].map((id) => subscribe(url("s"), id, { toolsListChanged: true, promptsListChanged: true })),
  );
  const answer = await call(url("s"), "test_trigger_tool_change");
  expect(answer.messages).toMatchObject([{ id: 1, result: { content: [{ text: "Announced." }] } }]);
  for (const next of [one, two]) expect(await next?.()).toBe("notifications/tools/list_changed");
  await call(url("s"), "test_trigger_prompt_change");
  for (const next of [one, two]) expect(await next?.()).toBe("notifications/prompts/list_changed");
});

test("who listens is told when a tool is found to be another than was approved, and is hidden", async () => {
  const folder = folderWith({ says: "Looks at something." });
  const drifting = [process.execPath, server("drifting.mjs"), join(folder, "says")];
  const { code } = await toolwarden(["approve", "--server", "s", "--", ...drifting], { cwd: folder });
  expect(code).toBe(0);
  const { url, origin } = await gateway({
    policies: { s: open },
    servers: { s: drifting },
    folder,
    flags: ["--lock", ".toolwarden/lock.json", "--idle-seconds", "1"],
  });
  const names = async () => JSON.stringify((await modern(url("s"), "tools/list")).messages);
  expect(await names()).toContain('"look"');
  const next = await subscribe(url("s"), "l", { toolsListChanged: true });
  writeFileSync(join(folder, "says"), "Looks at something else.");
  // The process that has listed them ends, and another one comes.
  while (!(await get(`${origin}/metrics`)).text.includes("toolwarden_running_servers 1\n")) await sleep(100);
  expect(await names()).not.toContain('"look"');
  expect(await next()).toBe("notifications/tools/list_changed");
});
