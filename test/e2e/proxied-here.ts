import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { onTestFinished } from "vitest";
import { judgedSession } from "../../src/commands/enforce-session.ts";
import { auditFile } from "../../src/io/proxy/audit-file.ts";
import { ledgerOf } from "../../src/io/proxy/ledger.ts";
import { runProxy } from "../../src/io/proxy/proxy.ts";
import { remoteServer } from "../../src/io/proxy/remote-server.ts";
import type { Json } from "../../src/model/json.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import type { Wire } from "./proxied.ts";
import { folderWith } from "./spawn.ts";

/**
 * A client of raw JSON-RPC and the proxy in this process, before a real server behind a real socket: for tables that are too long
 * to start a process for each row. Every question of the proxy is answered with yes.
 */
export function proxiedHere(policy: Json, upstream: string) {
  const folder = folderWith({});
  const parsed = parsePolicy("policy.json", JSON.stringify(policy));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { policy: rules } = parsed.file;
  const url = new URL(upstream);
  let clock = 0;
  const notice = () => undefined;
  const audit = auditFile(join(folder, "audit.jsonl"));
  const common = {
    audit,
    hasArguments: false,
    isAuditOptional: false,
    onDrift: "block",
    isShadow: false,
    approvalMs: 10_000,
    notice,
  } as const;
  const ledger = ledgerOf(() => clock, { onStoreError: "deny", notice });
  const about = { server: "scripted", rules: () => ({ policy: rules }), ledger, session: "here" };
  const client = { input: new PassThrough(), output: new PassThrough() };
  const ended = runProxy({
    server: remoteServer({ url, allowed: [url.host] }),
    client,
    log: new PassThrough(),
    signal: new AbortController().signal,
    notice,
    session: (wire) => judgedSession(common, about, wire),
  });
  onTestFinished(async () => {
    client.output.destroy();
    await ended;
    audit.close();
  });
  const seen: Wire[] = [];
  const waiters: (() => void)[] = [];
  const send = (message: object) =>
    void client.input.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  createInterface({ input: client.output }).on("line", (line) => {
    const message = JSON.parse(line) as Wire;
    seen.push(message);
    if (message.method === "elicitation/create") {
      send({ id: message.id, result: { action: "accept", content: { approve: true } } });
    }
    for (const waiter of waiters.splice(0)) waiter();
  });
  /** The first message that fits, even one that came before. */
  const until = async (fits: (message: Wire) => boolean): Promise<Wire> => {
    for (;;) {
      const found = seen.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiters.push(resolve));
    }
  };
  return {
    seen,
    send,
    until,
    start: async () => {
      const capabilities = { elicitation: {} };
      const clientInfo = { name: "test", version: "1" };
      const params = { protocolVersion: "2025-11-25", capabilities, clientInfo };
      send({ id: "start", method: "initialize", params });
      await until(({ id }) => id === "start");
      send({ method: "notifications/initialized" });
    },
    setClock: (at: number) => void (clock = at),
    records: (file: string) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, Json>),
  };
}
