import { expect, test } from "vitest";
import { siteIndex } from "../../src/catalog/site-index.ts";
import { siteServerOf } from "./site-servers.ts";

const index = siteIndex([
  siteServerOf("a", ["create_invoice", "search", "only_a"]),
  siteServerOf("b", ["create_invoice", "search"]),
  siteServerOf("c", ["search"]),
  siteServerOf("d", ["only_d"]),
]);

test("a name is listed with every server that has it, if two have it", () => {
  const names = [...index.names].map(([name, places]) => [name, places.map(({ server }) => server.slug)]);
  expect(names).toEqual([
    ["create_invoice", ["a", "b"]],
    ["search", ["a", "b", "c"]],
  ]);
});

test("a server is like those that share its rarer names, and like no other", () => {
  expect(index.around("a").similar.map(({ slug }) => slug)).toEqual(["b", "c"]);
  expect(index.around("d").similar).toEqual([]);
});

test("a tool knows where else its name is found, never on its own server", () => {
  const { elsewhere } = index.around("b");
  expect(elsewhere.get("search")?.shown.map(({ server }) => server.slug)).toEqual(["a", "c"]);
  expect(elsewhere.get("only_a")).toBeUndefined();
});

test("of a common name the first eight servers are told, and that there are more, but not how many", () => {
  const many = Array.from({ length: 100 }, (_, at) =>
    siteServerOf(`s${String(at).padStart(3, "0")}`, ["search"]),
  );
  const one = siteIndex(many.slice(0, 99)).around("s050").elsewhere.get("search");
  const other = siteIndex(many).around("s050").elsewhere.get("search");
  expect(one?.hasMore).toBe(true);
  expect(one?.shown).toHaveLength(8);
  expect(other).toEqual(one);
});
