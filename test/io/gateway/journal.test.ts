import { describe, expect, test } from "vitest";
import { journal } from "../../../src/io/gateway/journal.ts";

const lines = (count: number, bytes = 1) => Array.from({ length: count }, () => Buffer.alloc(bytes, 97));

describe("what was sent last on a stream", () => {
  test("is given from any event on, and from before the first", () => {
    const sent = journal();
    const before = sent.last();
    const ids = lines(3).map((line) => sent.add(line).id);
    expect(sent.after(before)?.map(({ id }) => id)).toEqual(ids);
    expect(sent.after(ids[1] ?? "")?.map(({ id }) => id)).toEqual([ids[2]]);
    expect(sent.after(sent.last())).toEqual([]);
  });

  test.each([
    ["in number", 300, 1, 256],
    ["in bytes", 300, 2_048, 128],
    ["in bytes by one line alone", 1, 2 ** 20, 0],
  ])("is bounded %s, the oldest going first", (_, count, bytes, kept) => {
    const sent = journal();
    const ids = lines(count, bytes).map((line) => sent.add(line).id);
    expect(sent.after("0")?.map(({ id }) => id)).toEqual(ids.slice(count - kept));
  });

  test.each(["4", "-1", "1e0", " 1", "01", "", "9".repeat(400), "__proto__"])(
    "is not there after %j, which was never given",
    (id) => {
      const sent = journal();
      for (const line of lines(3)) sent.add(line);
      expect(sent.after(id)).toBeUndefined();
    },
  );
});
