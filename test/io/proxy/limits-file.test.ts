import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { limitsFile } from "../../../src/io/proxy/limits-file.ts";
import type { CounterEntry } from "../../../src/policy/counters.ts";
import { folderWith } from "../../e2e/spawn.ts";

const entry = (key: string, used: number): CounterEntry => ({ key, began: 0, used, ends: 1_000 });

function opened(path: string, at = 500) {
  const notices: string[] = [];
  const store = limitsFile(path, { server: "s", at, notice: (line) => void notices.push(line) });
  return { store, notices };
}

/** A file that holds these lines, one write each. */
function written(...entries: readonly CounterEntry[]): string {
  const path = join(folderWith({}), "limits");
  const { store } = opened(path);
  for (const one of entries) store.append([one]);
  store.close();
  return path;
}

/** What the next proxy finds, and the one after it. */
function found(path: string) {
  const { store, notices } = opened(path);
  store.append([entry("next", 9)]);
  store.close();
  const again = opened(path);
  again.store.close();
  expect(again.notices).toEqual([]);
  expect(again.store.entries).toEqual([...store.entries, entry("next", 9)]);
  return { entries: store.entries, notices };
}

const named = (text: string) => [expect.stringContaining(`limits: ${text} cut short`)];

describe("a file of limits", () => {
  test("that ends anywhere within its last line goes on from the line before, and says so", () => {
    const key = '["a","{\\"key\\":"]';
    const text = readFileSync(written(entry(key, 1), entry(key, 2)), "utf8");
    const last = text.lastIndexOf("\n", text.length - 2) + 1;
    expect(last).toBeGreaterThan(100);
    for (let length = last + 1; length < text.length; length += 1) {
      const path = written();
      writeFileSync(path, text.slice(0, length));
      expect(found(path)).toEqual({ entries: [entry(key, 1)], notices: named("line 3 was") });
    }
  });

  test("whose end is a block that was never written goes on from the whole lines", () => {
    const path = written(entry("a", 1), entry("a", 2));
    appendFileSync(path, Buffer.alloc(512));
    expect(found(path)).toEqual({ entries: [entry("a", 2)], notices: named("line 4 was") });
  });

  test("in which a whole line follows a piece of one loses neither that nor the others", () => {
    const path = written(entry("a", 1));
    const piece = JSON.stringify(entry("b", 7)).slice(0, 20);
    const line = (one: CounterEntry) => `${JSON.stringify(one)}\n`;
    appendFileSync(path, `${piece}${line(entry("c", 3))}${piece}\n${line(entry("a", 2))}`);
    expect(found(path)).toEqual({
      entries: [entry("a", 2), entry("c", 3)],
      notices: named("lines 3, 4 were"),
    });
  });

  test.each([
    ["a number that somebody has changed", (text: string) => text.replace('"used":1', '"used":-1')],
    ["a member that we do not write", (text: string) => text.replace('"used":1', '"used":1,"more":1')],
  ])("with %s is refused", (_what, change) => {
    const path = written(entry("a", 1), entry("b", 2));
    writeFileSync(path, change(readFileSync(path, "utf8")));
    expect(() => opened(path)).toThrow(`${path}:2: is damaged`);
  });

  test("that is empty, or another file, is refused and stays as it is", () => {
    const path = written(entry("a", 1));
    truncateSync(path);
    expect(() => opened(path)).toThrow("is no file of limits");
    writeFileSync(path, "notes\n");
    expect(() => opened(path)).toThrow("is no file of limits");
    expect(readFileSync(path, "utf8")).toBe("notes\n");
  });

  test("that cannot be written anew goes on growing", () => {
    const path = join(folderWith({}), "limits");
    const { store } = opened(path);
    mkdirSync(`${path}.${process.pid}.tmp`);
    store.append(Array.from({ length: 50_000 }, (_, used) => entry("a", used)));
    store.append([entry("b", 1)]);
    store.close();
    rmdirSync(`${path}.${process.pid}.tmp`);
    const next = opened(path);
    next.store.close();
    expect(next.store.entries).toEqual([entry("a", 49_999), entry("b", 1)]);
  });

  test("is written anew when it has grown long, with what still counts", () => {
    const path = join(folderWith({}), "limits");
    const { store } = opened(path);
    const many = Array.from({ length: 1_000 }, (_, used) => entry("a", used));
    for (let batch = 0; batch < 50; batch += 1) store.append(many);
    expect(readFileSync(path, "utf8").split("\n").length).toBe(3);
    store.append([entry("b", 1)]);
    store.close();
    expect(readdirSync(join(path, ".."))).toEqual(["limits"]);
    const next = opened(path);
    next.store.close();
    expect(next.store.entries).toEqual([entry("a", 999), entry("b", 1)]);
  });
});
