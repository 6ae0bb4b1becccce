import { expect, test } from "vitest";
import { lineOrder } from "../../../src/io/proxy/line-order.ts";

function sent() {
  const lines: string[] = [];
  const order = lineOrder((line) => lines.push(line.toString()));
  return { lines, order, pass: (text: string) => order.pass(Buffer.from(text)) };
}

test("a line goes on at once where nothing before it is undecided", () => {
  const { lines, pass } = sent();
  pass("a");
  expect(lines).toEqual(["a"]);
});

test("what follows an undecided line waits for it, and goes on behind it", () => {
  const { lines, order, pass } = sent();
  const decide = order.keepPlace();
  pass("b");
  expect(lines).toEqual([]);
  decide(Buffer.from("a"));
  pass("c");
  expect(lines).toEqual(["a", "b", "c"]);
});

test("a line that goes no further lets the others go on, in the order in which they came", () => {
  const { lines, order, pass } = sent();
  const first = order.keepPlace();
  pass("b");
  const third = order.keepPlace();
  third(Buffer.from("c"));
  expect(lines).toEqual([]);
  first();
  expect(lines).toEqual(["b", "c"]);
});
