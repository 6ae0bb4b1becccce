import { expect, test } from "vitest";
import { homepageOf } from "../../src/catalog/manifest.ts";
import { shardOf } from "../../src/catalog/shard.ts";
import { slugOfName, slugOfPackage, slugOfUrl } from "../../src/catalog/slug.ts";
import type { Json } from "../../src/model/json.ts";

test.each([
  ["@scope/name", "scope--name"],
  ["name", "name"],
  ["Some.Name_2", "some.name_2"],
  ["..", undefined],
  ["@scope/../etc", undefined],
  ["@_scope/name", undefined],
  ["name/", "name--"],
  ["a".repeat(300), undefined],
])("the slug of the package %s is %s", (name, slug) => {
  expect(slugOfPackage(name)).toBe(slug);
});

test.each([
  ["https://mcp.example.com/", "mcp.example.com"],
  ["https://MCP.example.com:8080/v1/mcp?x=1", "mcp.example.com-8080--v1--mcp"],
  ["http://[::1]/", undefined],
])("the slug of the address %s is %s", (url, slug) => {
  expect(slugOfUrl(new URL(url))).toBe(slug);
});

test("the slug of any other name has no character that a path gives a meaning", () => {
  expect(slugOfName("My Files/..\\x")).toBe("my-files-..-x");
  expect(slugOfName("../x")).toBeUndefined();
  expect(slugOfName("日本")).toBeUndefined();
});

const homes: readonly (readonly [Json, string | undefined])[] = [
  [
    { repository: { url: "git+https://github.com/a/b.git" }, homepage: "https://b.example" },
    "https://github.com/a/b",
  ],
  [{ repository: "github:a/b" }, "https://github.com/a/b"],
  [{ repository: "a/b" }, "https://github.com/a/b"],
  [{ repository: "bitbucket:a/b" }, "https://bitbucket.org/a/b"],
  [{ repository: "git@gitlab.com:a/b.git" }, "https://gitlab.com/a/b"],
  [{ repository: { url: "git://github.com/a/b.git" } }, "https://github.com/a/b"],
  [{ repository: { url: "ssh://git@github.com/a/b.git" } }, "https://github.com/a/b"],
  [{ repository: "https://user:token@github.com/a/b?key=1#x" }, "https://github.com/a/b"],
  [{ repository: "javascript:alert(1)", homepage: "https://b.example/x" }, "https://b.example/x"],
  [{ homepage: "http://b.example" }, undefined],
  [{ homepage: `https://b.example/${"x".repeat(400)}` }, undefined],
  [{ repository: 7 }, undefined],
  [null, undefined],
];
test.each(homes)("the home of %j is %s", (manifest, home) => {
  expect(homepageOf(manifest)).toBe(home);
});

test("the parts of a list are together the list, each item once", () => {
  const items = ["a", "b", "c", "d", "e"];
  expect(shardOf(items, "2/3")).toEqual(["b", "e"]);
  expect(["1/3", "2/3", "3/3"].flatMap((part) => shardOf(items, part)).sort()).toEqual(items);
  expect(shardOf(items, "9/9")).toEqual([]);
  for (const wrong of ["0/2", "3/2", "1", "1/2/3", "-1/2", "a/b"]) {
    expect(() => shardOf(items, wrong)).toThrow("--shard is a part such as 2/8");
  }
});
