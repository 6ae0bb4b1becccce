import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { describe, expect, onTestFinished, test } from "vitest";
import { gateway, post, session } from "./gateway.ts";

const open = { version: "1", default: "allow" };

/** A line that the server is to write by itself. */
const tells = (n: number) => ({
  method: "test/raw",
  params: {
    line: `${JSON.stringify({ jsonrpc: "2.0", method: "notifications/message", params: { level: "info", data: n } })}\n`,
  },
});

/** The stream of a session, read event by event until it is left. */
async function stream(url: URL, headers: Readonly<Record<string, string>>) {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  const response = await fetch(url, {
    headers: { ...headers, accept: "text/event-stream" },
    signal: leave.signal,
  });
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => void events.push(event) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    status: response.status,
    /** Reads on until so many events have come. */
    async next(count: number) {
      while (events.length < count) {
        const part = await reader?.read();
        if (part === undefined || part.done) break;
        parser.feed(part.value);
      }
      return events.splice(0, count);
    },
    leave: () => leave.abort(),
  };
}

const numberIn = ({ data }: EventSourceMessage) =>
  data === "" ? "" : (JSON.parse(data) as { params: { data: number } }).params.data;

describe("the stream of a session that was lost", () => {
  test("goes on after the last event that its client has, with what was sent and what came meanwhile", async () => {
    const { url } = await gateway({ policies: { s: open } });
    const one = await session(url("s"));
    one.leave();
    const first = await stream(url("s"), one.headers);
    for (const n of [1, 2, 3]) await one.send(tells(n));
    const events = await first.next(4);
    expect(events.map(numberIn)).toEqual(["", 1, 2, 3]);
    first.leave();
    const [mark, seen] = events;
    const again = await stream(url("s"), { ...one.headers, "last-event-id": seen?.id ?? "" });
    await one.send(tells(4));
    expect((await again.next(3)).map(numberIn)).toEqual([2, 3, 4]);
    again.leave();
    const whole = await stream(url("s"), { ...one.headers, "last-event-id": mark?.id ?? "" });
    expect((await whole.next(4)).map(numberIn)).toEqual([1, 2, 3, 4]);
  });

  test("goes on with what is still kept, or with what is new where the id is none of its own", async () => {
    const { url } = await gateway({ policies: { s: open } });
    const one = await session(url("s"));
    one.leave();
    const first = await stream(url("s"), one.headers);
    const [mark] = await first.next(1);
    const all = Array.from({ length: 300 }, (_, n) => n);
    for (const n of all) await one.send(tells(n));
    expect((await first.next(300)).map(numberIn)).toEqual(all);
    first.leave();
    const again = await stream(url("s"), { ...one.headers, "last-event-id": mark?.id ?? "" });
    expect((await again.next(256)).map(numberIn)).toEqual(all.slice(44));
    again.leave();
    const stranger = await stream(url("s"), { ...one.headers, "last-event-id": "another's" });
    await one.send(tells(301));
    expect((await stranger.next(2)).map(numberIn)).toEqual(["", 301]);
  });

  test("is nobody else's", async () => {
    const { url } = await gateway({ policies: { s: open, t: open } });
    const one = await session(url("s"));
    await one.send(tells(1));
    const other = await session(url("s"));
    other.leave();
    const theirs = await stream(url("s"), { ...other.headers, "last-event-id": "0" });
    await other.send(tells(2));
    expect((await theirs.next(1)).map(numberIn)).toEqual([2]);
    expect((await stream(url("t"), { ...one.headers, "last-event-id": "0" })).status).toBe(404);
  });

  test("holds no events without a message for older revisions", async () => {
    const { url } = await gateway({ policies: { s: open } });
    const one = await session(url("s"));
    one.leave();
    const older = await stream(url("s"), { ...one.headers, "mcp-protocol-version": "2025-06-18" });
    await one.send(tells(1));
    expect((await older.next(1)).map(numberIn)).toEqual([1]);
  });

  test("is taken up by the SDK's client, which misses nothing that a broken connection has swallowed", async () => {
    const { url } = await gateway({ policies: { s: open } });
    const sockets = new Set<Socket>();
    let swallows = false;
    const relay = createServer((near) => {
      const far = connect(Number(url("s").port), "127.0.0.1");
      for (const socket of [near, far]) sockets.add(socket.on("error", () => undefined));
      near.pipe(far);
      far.on("data", (chunk) => void (swallows || near.write(chunk)));
      far.on("close", () => near.destroy());
    }).listen(0, "127.0.0.1");
    await once(relay, "listening");
    const address = relay.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const cut = () => sockets.forEach((socket) => socket.destroy());
    onTestFinished(() => {
      cut();
      relay.close();
    });
    const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp/s`));
    const client = new Client({ name: "test", version: "1" });
    const told: unknown[] = [];
    let wake = () => {};
    client.fallbackNotificationHandler = async ({ params }) => {
      told.push(params?.["data"]);
      wake();
    };
    const until = async (count: number) => {
      while (told.length < count) await new Promise<void>((resolve) => (wake = resolve));
    };
    await client.connect(transport);
    onTestFinished(() => client.close());
    const headers = {
      "mcp-session-id": transport.sessionId ?? "",
      "mcp-protocol-version": "2025-11-25",
    };
    const tell = (n: number) => post(url("s"), JSON.stringify({ jsonrpc: "2.0", ...tells(n) }), headers);
    await tell(1);
    await until(1);
    swallows = true;
    await tell(2);
    await tell(3);
    // They are on their way once what was asked after them is answered.
    await post(url("s"), JSON.stringify({ jsonrpc: "2.0", id: "after", method: "ping" }), headers);
    cut();
    swallows = false;
    await tell(4);
    await until(4);
    expect(told).toEqual([1, 2, 3, 4]);
    await client.close();
  });
});
