import { expect, test } from "vitest";
import { heldBytes } from "../../../src/io/proxy/held-bytes.ts";
import { lineOrder } from "../../../src/io/proxy/line-order.ts";

function sent() {
  const lines: string[] = [];
  const told: boolean[] = [];
  const held = heldBytes((isTooMuch) => told.push(isTooMuch));
  const order = lineOrder((line) => lines.push(line.toString()), held);
  return { lines, told, order, pass: (text: string) => order.pass(Buffer.from(text)) };
}

test("a line goes on at once where nothing before it is undecided", () => {
  const { lines, pass } = sent();
  pass("a");
  expect(lines).toEqual(["a"]);
});

test("what follows an undecided line waits for it, and goes on behind it", () => {
  const { lines, order, pass } = sent();
  const decide = order.keepPlace(1);
  pass("b");
  expect(lines).toEqual([]);
  decide(Buffer.from("a"));
  pass("c");
  expect(lines).toEqual(["a", "b", "c"]);
});

test("a line that goes no further lets the others go on, in the order in which they came", () => {
  const { lines, order, pass } = sent();
  const first = order.keepPlace(1);
  pass("b");
  const third = order.keepPlace(1);
  third(Buffer.from("c"));
  expect(lines).toEqual([]);
  first();
  expect(lines).toEqual(["b", "c"]);
});

test("what waits is too much beyond a bound, the undecided included, and no more once it has gone on", () => {
  const { told, order } = sent();
  const half = Buffer.alloc(8 * 2 ** 20);
  order.pass(Buffer.alloc(64 * 2 ** 20));
  const decide = order.keepPlace(half.length);
  order.pass(half);
  expect(told).toEqual([]);
  order.pass(Buffer.from("a"));
  order.pass(half);
  expect(told).toEqual([true]);
  decide();
  expect(told).toEqual([true, false]);
});
