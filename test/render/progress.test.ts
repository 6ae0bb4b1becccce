import { expect, test } from "vitest";
import { liveArea } from "../../src/io/live-area.ts";
import { liveLines } from "../../src/render/progress.ts";

const asked = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ server: `s${index}`, since: 1_000 * index }));

test("each server that is asked has a line that counts its seconds, the others are counted", () => {
  expect(liveLines(asked(2), 0, 3_500, 80)).toEqual(["… s0: asking, 3 s", "… s1: asking, 2 s"]);
  expect(liveLines(asked(1), 1, 0, 80)).toEqual(["… s0: asking, 0 s", "  1 server more"]);
  expect(liveLines(asked(10), 3, 9_000, 80).at(-1)).toBe("  5 servers more");
  expect(liveLines([], 0, 0, 80)).toEqual([]);
});

test("no line reaches the last column, and no name does anything to the terminal", () => {
  const [line = ""] = liveLines([{ server: `\u001B[2J${"x".repeat(90)}\n::error::`, since: 0 }], 0, 0, 30);
  expect(line).toHaveLength(29);
  expect(line).not.toContain("\u001B");
  expect(line).not.toContain("\n");
});

const escape = "\u001B";

/** What a terminal of unlimited width shows after these writes. */
function screen(writes: readonly string[]): readonly string[] {
  const rows: string[] = [];
  let row = 0;
  const parts = writes.join("").split(new RegExp(`(${escape}\\[\\d+A\\r|${escape}\\[0J|${escape}\\[K|\\n)`));
  for (const part of parts) {
    const up = new RegExp(`^${escape}\\[(\\d+)A`).exec(part)?.[1];
    if (up !== undefined) row -= Number(up);
    else if (part === "\u001B[0J") rows.length = row;
    else if (part === "\n") row += 1;
    else if (part !== "\u001B[K" && part !== "") rows[row] = part;
  }
  return rows;
}

test("the area is written anew in place, lines above it stay, and at the end nothing of it is left", () => {
  const writes: string[] = [];
  const area = liveArea((text) => writes.push(text));
  area.show(["a", "b"]);
  area.show(["a 1", "b 1"]);
  expect(screen(writes)).toEqual(["a 1", "b 1"]);
  area.above("done: a");
  expect(screen(writes)).toEqual(["done: a", "a 1", "b 1"]);
  area.show(["b 2"]);
  expect(screen(writes)).toEqual(["done: a", "b 2"]);
  area.show([]);
  area.above("done: b");
  expect(screen(writes)).toEqual(["done: a", "done: b"]);
  expect(writes).toHaveLength(6);
});
