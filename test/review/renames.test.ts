import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { renames, type Named } from "../../src/review/renames.ts";

/** Words of which none is another: `a0 a1 a2`. */
const words = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(" ");
const said = (name: string, description: string): Named => ({ name, definition: { name, description } });
const taking = (name: string, properties: JsonObject): Named => ({
  name,
  definition: { name, inputSchema: { type: "object", properties } },
});
const isRenamed = (before: Named, after: Named) => renames([before], [after]).get(after.name) === before.name;

test.each<[about: string, common: number, alone: number, others: number, expected: boolean]>([
  ["three quarters in common", 6, 2, 2, true],
  ["just less", 6, 2, 3, false],
  ["three quarters, all that is more on one side", 6, 4, 0, true],
  ["just less, all that is more on one side", 6, 5, 0, false],
  ["four words, all in common", 4, 0, 0, true],
  ["three words, all in common", 3, 0, 0, false],
])("a tool is known again by its description: %s", (_about, common, alone, others, expected) => {
  const before = said("a", `${words("c", common)} ${words("x", alone)}`);
  const after = said("b", `${words("c", common)} ${words("y", others)}`);
  expect(isRenamed(before, after)).toBe(expected);
});

test("a tool is known again by the names of its parameters alone", () => {
  const four = { path: {}, text: {}, mode: {}, owner: {} };
  expect(isRenamed(taking("a", four), taking("b", four))).toBe(true);
  const { owner: _owner, ...three } = four;
  expect(isRenamed(taking("a", three), taking("b", three))).toBe(false);
  expect(isRenamed(taking("a", four), taking("b", { ...four, more: {}, most: {}, last: {} }))).toBe(false);
  expect(isRenamed(taking("a", { ...four, more: {}, most: {}, last: {} }), taking("b", four))).toBe(false);
});

test("what parameters are described as counts beside their names, as far as it is read", () => {
  const two = (description: string) => ({ path: { description }, text: { description } });
  expect(isRenamed(taking("a", two("One.")), taking("b", two("One.")))).toBe(true);
  expect(isRenamed(taking("a", two("One.")), taking("b", two("Another.")))).toBe(false);
  const long = (end: string) => two(`${"x".repeat(300)}${end}`);
  expect(isRenamed(taking("a", long("One.")), taking("b", long("Another.")))).toBe(true);
});

test("of a description the first words are read, and the first characters", () => {
  const tail = (prefix: string) => words(prefix, 300);
  expect(
    isRenamed(said("a", `${words("c", 400)} ${tail("x")}`), said("b", `${words("c", 400)} ${tail("y")}`)),
  ).toBe(true);
  expect(
    isRenamed(said("a", `${words("c", 200)} ${tail("x")}`), said("b", `${words("c", 200)} ${tail("y")}`)),
  ).toBe(false);
  const long = words("c".repeat(30), 170).slice(0, 5000);
  expect(isRenamed(said("a", `${long} ${tail("x")}`), said("b", `${long} ${tail("y")}`))).toBe(true);
});

test("capitals make no difference, and nothing is known of tools that say nothing", () => {
  expect(isRenamed(said("a", "Counts ALL open issues"), said("b", "counts all open Issues"))).toBe(true);
  expect(renames([{ name: "a", definition: {} }], [{ name: "b", definition: {} }]).size).toBe(0);
  expect(renames([], [said("b", words("c", 9))]).size).toBe(0);
});

test("a server that exchanges more tools than could be told apart has been rewritten", () => {
  const many = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => said(`${prefix}${index}`, words("c", 4)));
  expect(renames(many("a", 100), many("b", 100)).size).toBe(100);
  expect(renames(many("a", 101), many("b", 100)).size).toBe(0);
});
