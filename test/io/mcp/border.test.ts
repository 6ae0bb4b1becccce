import { array, assert, integer, jsonValue, property, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { serverFromCommand, serverFromUrl } from "../../../src/discover/arguments.ts";
import { borderFor } from "../../../src/io/mcp/border.ts";
import { childEnvironment } from "../../../src/io/mcp/environment.ts";
import { lineSplitter } from "../../../src/io/mcp/line-splitter.ts";
import { inParallel } from "../../../src/io/mcp/parallel.ts";
import { slowestFirst } from "../../../src/io/mcp/slowest-first.ts";
import { stderrTail } from "../../../src/io/mcp/stderr-tail.ts";
import { digestOf } from "../../../src/model/digest.ts";
import type { Json } from "../../../src/model/json.ts";

describe("the border", () => {
  test("hands on whatever is in order as the same value", () => {
    const value = { name: "a", list: [1, null, { b: "ö 🙂" }] };
    const { json, mended } = borderFor(["some-secret"]);
    expect(json(value)).toBe(value);
    expect(mended).toEqual({ cut: false, masked: false, repaired: false });
  });

  test("masks secrets in texts and keys, the longer one first", () => {
    const { json, mended } = borderFor(["secret-and-more", "secret-and"]);
    expect(json({ "a secret-and": ["x secret-and-more y"] })).toEqual({ "a ***": ["x *** y"] });
    expect(mended).toMatchObject({ masked: true });
  });

  test("whatever passes has a digest, and passes again unchanged", () => {
    assert(
      property(jsonValue(), string({ unit: "binary" }), (value, text) => {
        const passed = borderFor([]).json([value as Json, text, `${text}\uD800`]);
        expect(digestOf(passed)).toMatch(/^[0-9a-f]{64}$/);
        expect(borderFor([]).json(passed)).toBe(passed);
      }),
    );
  });
});

test("lines come whole and in order, however they are cut into chunks", () => {
  assert(
    property(array(uint8Array({ maxLength: 20 })), (chunks) => {
      const lines: string[] = [];
      const split = lineSplitter(
        1_000_000,
        (line) => lines.push(line.toString("latin1")),
        expect.unreachable,
      );
      for (const chunk of chunks) split(Buffer.from(chunk));
      split(Buffer.from("\n"));
      const whole = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString("latin1");
      expect(lines).toEqual(whole.split("\n"));
    }),
  );
});

test("a line that is too long is reported once, and nothing after it is read", () => {
  const seen: string[] = [];
  const split = lineSplitter(
    5,
    (line) => seen.push(String(line)),
    () => seen.push("too long"),
  );
  for (const chunk of ["12345\n12", "34", "56", "\nab\n", "cd\n"]) split(Buffer.from(chunk));
  expect(seen).toEqual(["12345", "too long"]);
});

test("of a long standard error the last thousand lines are kept", () => {
  const tail = stderrTail(1024 * 1024);
  for (let line = 1; line <= 2000; line += 1) tail.add(Buffer.from(`line ${line}\r\n`));
  tail.add(Buffer.from("\n\n"));
  expect(tail.lines()).toHaveLength(1000);
  expect(tail.lines().at(-1)).toBe("line 2000");
  expect(stderrTail(1024).lines()).toEqual([]);
});

test("of any standard error the last bytes are kept, however they came", () => {
  assert(
    property(array(uint8Array({ maxLength: 9 })), integer({ min: 1, max: 30 }), (chunks, most) => {
      const tail = stderrTail(most);
      for (const chunk of chunks) tail.add(Buffer.from(chunk).fill("x"));
      const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      expect(tail.lines().join("")).toBe("x".repeat(Math.min(most, length)));
    }),
  );
});

test("a declaration may set what would be inherited, and Windows has its own list", () => {
  const parent = { PATH: "/bin", SYSTEMROOT: "C:\\Windows", GITHUB_TOKEN: "x" };
  const folders = { home: "/t/home", temporary: "/t/tmp" };
  expect(childEnvironment(parent, folders, { PATH: "/opt", HOME: "/home/me" }, "linux")).toEqual({
    PATH: "/opt",
    HOME: "/home/me",
    TMPDIR: "/t/tmp",
  });
  expect(childEnvironment(parent, { home: "C:\\t\\home", temporary: "C:\\t\\tmp" }, {}, "win32")).toEqual({
    PATH: "/bin",
    SYSTEMROOT: "C:\\Windows",
    USERPROFILE: "C:\\t\\home",
    APPDATA: "C:\\t\\home\\AppData\\Roaming",
    LOCALAPPDATA: "C:\\t\\home\\AppData\\Local",
    TEMP: "C:\\t\\tmp",
    TMP: "C:\\t\\tmp",
  });
});

test("work done in parallel keeps the order of the items, and an error is not lost", async () => {
  const wait = (ms: number) => new Promise<number>((resolve) => setTimeout(resolve, ms, ms));
  expect(await inParallel([30, 1, 20, 2], 2, wait)).toEqual([30, 1, 20, 2]);
  expect(await inParallel([], 4, wait)).toEqual([]);
  await expect(inParallel([1, 2], 1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});

test("servers that may have to be fetched are begun first, remote ones last, others as they came", () => {
  const specs = [
    serverFromUrl("remote", "https://example.com/mcp"),
    serverFromCommand("own", ["node", "server.js"]),
    serverFromCommand("fetched", ["C:\\\\node\\\\npx.cmd", "-y", "server"]),
    serverFromCommand("other", ["./npx-like", "server"]),
    serverFromCommand("image", ["/usr/bin/docker", "run", "server"]),
  ];
  const names = slowestFirst(specs).map(({ name }) => name);
  expect(names).toEqual(["fetched", "image", "own", "other", "remote"]);
});
