import { expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { Condition, Operator } from "../../src/model/policy.ts";
import { areContradictory, valuesEqualTo } from "../../src/policy/contradiction.ts";

type Claim = readonly [op: Operator, value: Json, path?: string];
const conditions = (claims: readonly Claim[]): readonly Condition[] =>
  claims.map(([op, value, path = "args.a"]) => ({ path, op, value }));

const inside = "args.a.b";
const list = Array.from({ length: 500 }, (_, index) => index);

test.each<[claims: readonly Claim[]]>([
  [
    [
      ["gt", 5],
      ["lt", 5],
    ],
  ],
  [
    [
      ["gte", 5],
      ["lt", 5],
    ],
  ],
  [
    [
      ["gt", 5],
      ["lte", 5],
    ],
  ],
  [
    [
      ["gt", 5],
      ["gte", 5],
      ["lte", 5],
    ],
  ],
  [
    [
      ["lt", 5],
      ["lte", 5],
      ["gte", 5],
    ],
  ],
  [
    [
      ["gte", 5],
      ["gt", 5],
      ["lte", 5],
    ],
  ],
  [
    [
      ["gt", 9],
      ["gt", 1],
      ["lt", 5],
    ],
  ],
  [
    [
      ["lt", 1],
      ["lt", 9],
      ["gt", 5],
    ],
  ],
  [
    [
      ["lte", 4],
      ["gte", 6],
      ["lte", 8],
    ],
  ],
  [
    [
      ["eq", true],
      ["eq", false],
    ],
  ],
  [
    [
      ["eq", "5"],
      ["neq", 5],
    ],
  ],
  [
    [
      ["eq", true],
      ["neq", "true"],
    ],
  ],
  [
    [
      ["in", [1, 2]],
      ["in", [3, "4"]],
    ],
  ],
  [
    [
      ["in", list],
      ["gt", 499],
    ],
  ],
  [
    [
      ["eq", 3],
      ["lt", 3],
    ],
  ],
  [
    [
      ["eq", "x"],
      ["gt", 0],
    ],
  ],
  [
    [
      ["lte", 3],
      ["regex", "3"],
    ],
  ],
  [
    [
      ["gte", 3],
      ["contains", "3"],
    ],
  ],
  [
    [
      ["regex", "x"],
      ["contains", ["x"]],
    ],
  ],
  [
    [
      ["lt", 3],
      ["exists", true, inside],
    ],
  ],
  [
    [
      ["contains", "x"],
      ["eq", 1, inside],
    ],
  ],
  [
    [
      ["exists", false],
      ["exists", true],
    ],
  ],
  [
    [
      ["exists", false],
      ["exists", true, inside],
    ],
  ],
  [
    [
      ["exists", false],
      ["lt", 1],
    ],
  ],
  [
    [
      ["eq", { b: 1 }],
      ["exists", false, inside],
    ],
  ],
])("%j meet in no call", (claims) => {
  expect(areContradictory(conditions(claims))).toBe(true);
});

test.each<[claims: readonly Claim[]]>([
  [[]],
  [
    [
      ["gte", 5],
      ["lte", 5],
    ],
  ],
  [
    [
      ["gt", 5],
      ["lt", 5.1],
    ],
  ],
  [
    [
      ["lt", 5],
      ["lt", 3],
      ["gt", 1],
    ],
  ],
  [
    [
      ["eq", 5],
      ["eq", "5"],
    ],
  ],
  [
    [
      ["eq", true],
      ["eq", "true"],
    ],
  ],
  [
    [
      ["eq", "false"],
      ["neq", "true"],
    ],
  ],
  [
    [
      ["eq", "false"],
      ["in", [false]],
    ],
  ],
  [
    [
      ["eq", "5"],
      ["gt", 4],
    ],
  ],
  [
    [
      ["eq", 5],
      ["regex", "^5$"],
    ],
  ],
  [
    [
      ["eq", false],
      ["regex", "^false$"],
    ],
  ],
  [
    [
      ["in", [1, 2]],
      ["in", [2, 3]],
    ],
  ],
  [
    [
      ["in", [...list, 500]],
      ["gt", 501],
    ],
  ],
  [
    [
      ["contains", "x"],
      ["regex", "y"],
    ],
  ],
  [
    [
      ["contains", 1],
      ["contains", 2],
    ],
  ],
  [
    [
      ["exists", true],
      ["lt", 1],
    ],
  ],
  [
    [
      ["exists", false],
      ["exists", false, inside],
    ],
  ],
  [
    [
      ["exists", false, inside],
      ["lt", 1],
    ],
  ],
  [
    [
      ["exists", true],
      ["eq", 1, inside],
    ],
  ],
  [
    [
      ["eq", { b: 1 }],
      ["gte", 1, inside],
    ],
  ],
  [
    [
      ["neq", 1],
      ["neq", "x"],
      ["not_in", [2]],
    ],
  ],
  [
    [
      ["lt", 1, "args.a"],
      ["gt", 2, "args.ab"],
    ],
  ],
])("%j may meet", (claims) => {
  expect(areContradictory(conditions(claims))).toBe(false);
});

test("more conditions than anybody writes are not looked into", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index): Claim => ["eq", index]);
  expect(areContradictory(conditions(many(100)))).toBe(true);
  expect(areContradictory(conditions(many(101)))).toBe(false);
});

test.each<[value: Json, equal: readonly Json[]]>([
  [5, [5, "5"]],
  [true, [true, "true"]],
  ["5", ["5", 5]],
  ["5.0", ["5.0"]],
  ["Infinity", ["Infinity"]],
  ["", [""]],
  ["true", ["true", true]],
  ["false", ["false", false]],
  ["x", ["x"]],
  [null, [null]],
  [[1], [[1]]],
])("what equals %j is %j", (value, equal) => {
  expect(valuesEqualTo(value)).toEqual(equal);
});
