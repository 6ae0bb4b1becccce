import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverFromCommand, serverFromUrl } from "../../src/discover/arguments.ts";
import { captureServer } from "../../src/io/mcp/capture.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { optionsWith } from "../io/mcp/capturing.ts";
import { listen } from "../servers/http.ts";
import { hold, judge } from "./judge.ts";

/** What is answered to `initialize` and to `tools/list`, and whether by events where there is a choice. */
export type Answers = readonly [Buffer, Buffer, boolean];

const timeoutMs = 1_000;
/** A flat sum, since what is measured by the clock is only whether it ends at all. */
const mostMs = timeoutMs + 20_000;

async function captureAndJudge(spec: ServerSpec): Promise<void> {
  const started = performance.now();
  const result = await captureServer(spec, optionsWith({ timeoutMs }));
  hold("a capture ends", performance.now() - started < mostMs);
  judge([result]);
}

export async function captureOverHttp([initialize, list, byEvents]: Answers): Promise<void> {
  const type = byEvents ? "text/event-stream" : "application/json";
  const { url, stop } = await listen(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method } = JSON.parse(Buffer.concat(parts).toString() || "{}") as { readonly method?: string };
    const bytes = { initialize, "tools/list": list }[method ?? ""];
    if (bytes === undefined) return response.writeHead(request.method === "POST" ? 202 : 405).end();
    response.writeHead(200, { "content-type": type });
    return response.end(
      byEvents ? Buffer.concat([Buffer.from("data: "), bytes, Buffer.from("\n\n")]) : bytes,
    );
  });
  try {
    await captureAndJudge(serverFromUrl("fuzzed", url));
  } finally {
    await stop();
  }
}

const replay = join(import.meta.dirname, "..", "servers", "hostile", "replay.mjs");

export async function captureOverStreams([initialize, list]: Answers): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-fuzz-"));
  try {
    const file = join(folder, "answers.json");
    writeFileSync(file, JSON.stringify([initialize, list].map((bytes) => bytes.toString("base64"))));
    await captureAndJudge(serverFromCommand("fuzzed", [process.execPath, replay, file]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
