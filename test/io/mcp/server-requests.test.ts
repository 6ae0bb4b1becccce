import { describe, expect, onTestFinished, test } from "vitest";
import type { ServerSpec } from "../../../src/model/server.ts";
import { serverFromUrl } from "../../../src/discover/arguments.ts";
import { asking, askingModern } from "../../servers/asking.mjs";
import { listen } from "../../servers/http.ts";
import { failureOf, namesOf, script, snapshotOf } from "./capturing.ts";

/** Over Streamable HTTP: questions come in the stream that answers tools/list, answers to them each in a request. */
async function overHttp(begin: typeof asking): Promise<ServerSpec> {
  let write: (message: object) => void = () => undefined;
  const take = begin((message) => write(message));
  const { url, stop } = await listen(async (request, response) => {
    if (request.method !== "POST") return response.writeHead(405).end();
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const message = JSON.parse(body) as Readonly<Record<string, unknown>>;
    if (!("method" in message && "id" in message)) {
      response.writeHead(202).end();
      return take(message);
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    write = (sent) => void response.write(`event: message\ndata: ${JSON.stringify(sent)}\n\n`);
    return take(message);
  });
  onTestFinished(async () => void (await stop()));
  return serverFromUrl("asking", url);
}

const declined = [
  "elicitation/create: -32601",
  "ping: {}",
  'roots/list: {"roots":[]}',
  "sampling/createMessage: -32601",
];

describe("a server that asks before it lists is answered, and nothing that it asks for is done", () => {
  test("over standard streams", async () => {
    expect(namesOf((await snapshotOf(script("asking.mjs"))).tools)).toEqual(declined);
  });

  test("over Streamable HTTP", async () => {
    expect(namesOf((await snapshotOf(await overHttp(asking))).tools)).toEqual(declined);
  });

  test.each([
    ["standard streams", async () => script("asking.mjs", "modern")],
    ["Streamable HTTP", () => overHttp(askingModern)],
  ])("in the 2026-07-28 revision, where that is no answer to tools/list (%s)", async (_, server) => {
    const failed = await failureOf(await server());
    expect(failed).toMatchObject({ failure: "protocol" });
    expect(failed.says).toContain("tools/list");
  });
});
