import { expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { Condition } from "../../src/model/policy.ts";
import { implies } from "../../src/policy/loosen.ts";

type Side = readonly [op: Condition["op"], value: Json];

/** Whether whatever meets the first meets the second, where that is plain; all on one argument. */
test.each<readonly [a: Side, b: Side, expected: boolean]>([
  [["lt", 5], ["lt", 5], true],
  [["lt", 4], ["lt", 5], true],
  [["lt", 6], ["lt", 5], false],
  [["lte", 5], ["lt", 5], false],
  [["lte", 4], ["lt", 5], true],
  [["lt", 5], ["lte", 5], true],
  [["lte", 5], ["lte", 5], true],
  [["lte", 6], ["lte", 5], false],
  [["gt", 5], ["gt", 5], true],
  [["gt", 6], ["gt", 5], true],
  [["gt", 4], ["gt", 5], false],
  [["gte", 5], ["gt", 5], false],
  [["gte", 6], ["gt", 5], true],
  [["gt", 5], ["gte", 5], true],
  [["gte", 5], ["gte", 5], true],
  [["gte", 6], ["gte", 5], true],
  [["gte", 4], ["gte", 5], false],
  [["lt", 1], ["gt", 5], false],
  [["lt", 9], ["gt", 5], false],
  [["lt", 9], ["gte", 5], false],
  [["lt", 1], ["eq", 5], false],
  [["gt", 1], ["lt", 5], false],
  [["gt", 1], ["lte", 5], false],
  [["gt", 9], ["lt", 5], false],
  [["gt", 9], ["eq", 5], false],
  [["eq", 5], ["lte", 9], false],
  [["eq", 5], ["lt", 9], false],
  [["eq", 9], ["gte", 5], false],
  [["eq", 9], ["gt", 5], false],
  [["eq", 1], ["eq", 1], true],
  [["eq", 1], ["eq", 2], false],
  [["eq", 1], ["neq", 1], false],
  [["eq", 1], ["in", [1, 2]], true],
  [["eq", 1], ["in", [1]], true],
  [["eq", "c"], ["in", ["a", "b"]], false],
  [["eq", "a"], ["not_in", ["a"]], false],
  [["neq", "a"], ["in", ["a"]], false],
  [["in", ["b", "a"]], ["in", ["a", "b"]], true],
  [["in", ["a"]], ["in", ["a", "b"]], true],
  [["in", ["a", "c"]], ["in", ["a", "b"]], false],
  [["in", ["a"]], ["not_in", ["a"]], false],
  [["in", ["a"]], ["eq", "a"], false],
  [["not_in", ["a", "b"]], ["not_in", ["a"]], true],
  [["not_in", ["a"]], ["not_in", ["a", "b"]], false],
  [["not_in", ["a"]], ["in", ["a"]], false],
  [["eq", 1], ["exists", true], true],
  [["regex", "^a"], ["exists", true], true],
  [["eq", 1], ["exists", false], false],
  [["exists", true], ["exists", true], true],
  [["exists", false], ["exists", false], true],
  [["exists", false], ["exists", true], false],
  [["exists", true], ["exists", false], false],
  [["exists", true], ["eq", true], false],
  [["regex", "^a"], ["regex", "^a"], true],
  [["regex", "^ab"], ["regex", "^a"], false],
  [["contains", "a"], ["regex", "a"], false],
])("%j implies %j: %s", ([opA, valueA], [opB, valueB], expected) => {
  const [a, b]: [Condition, Condition] = [
    { path: "args.x", op: opA, value: valueA },
    { path: "args.x", op: opB, value: valueB },
  ];
  expect(implies(a, b)).toBe(expected);
  expect(implies(a, { ...b, path: "args.y" })).toBe(false);
});
