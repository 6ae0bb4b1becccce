import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toolSlug } from "../../src/catalog/tool-slug.ts";

test.each([
  ["connections.create", "connections.create"],
  ["read_file", "read_file"],
  ["get-2", "get-2"],
])("%s is its own address", (name, slug) => {
  expect(toolSlug(name)).toBe(slug);
});

test.each([
  "getUser",
  "getuser ",
  "../../etc/passwd",
  "a/b",
  "",
  ".",
  "..",
  "index.html",
  "CON",
  "日本語",
  "a\0b",
  "<script>",
])("%j gets an address that leaves no folder and holds a digest", (name) => {
  expect(toolSlug(name)).toMatch(/^(?:[a-z0-9-]+-)?[0-9a-f]{8}$/);
});

test("no two names share an address, on file systems that fold case as well", () => {
  const names = fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[a-zA-Z_.-]{1,5}$/)), {
    maxLength: 50,
  });
  fc.assert(
    fc.property(names, (list) => {
      const unique = [...new Set(list)];
      expect(new Set(unique.map((name) => toolSlug(name).toLowerCase())).size).toBe(unique.length);
    }),
  );
});
