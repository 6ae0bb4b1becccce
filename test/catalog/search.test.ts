import { expect, test } from "vitest";
import { search, searchShards, shardsFor, tokensOf } from "../../src/catalog/search.ts";
import { siteIndex, type SiteServer } from "../../src/catalog/site-index.ts";
import { siteServerOf } from "./site-servers.ts";

function finder(servers: readonly SiteServer[]) {
  const shards = new Map(searchShards(siteIndex(servers)));
  const keys = new Set(shards.keys());
  return (query: string) => {
    // As the page does it: the shards come as JSON.
    const loaded = shardsFor(query, keys).flatMap((key) => {
      const shard = shards.get(key);
      return shard === undefined ? [] : [JSON.parse(JSON.stringify(shard)) as typeof shard];
    });
    return search(query, loaded).map(({ server, tool }) =>
      tool === undefined ? server : `${server}/${tool.name}`,
    );
  };
}

const find = finder([
  siteServerOf("github", ["create_issue", "deleteBranch", "list_issues", "create_issue_comment"]),
  siteServerOf("issue-tracker", ["archive", "create_issue"]),
  siteServerOf("日本", ["天気"]),
]);

test.each([
  [
    "issue",
    ["issue-tracker", "github/create_issue", "issue-tracker/create_issue", "github/create_issue_comment"],
  ],
  ["create issue", ["github/create_issue", "issue-tracker/create_issue", "github/create_issue_comment"]],
  ["branch", ["github/deleteBranch"]],
  ["DELETE branch", ["github/deleteBranch"]],
  ["github branch", ["github/deleteBranch"]],
  ["bran", ["github/deleteBranch"]],
  ["天気", ["日本/天気"]],
  ["nothing", []],
  ["  ", []],
  ["create nothing", []],
  ["__proto__ constructor", []],
])("%j finds %j first", (query, expected) => {
  expect(find(query).slice(0, expected.length)).toEqual(expected);
  if (expected.length === 0) expect(find(query)).toEqual([]);
});

test("words are apart at case changes and at all but letters and digits", () => {
  expect(tokensOf("getUserByID2 on_My-Server.v2")).toEqual([
    "get",
    "user",
    "by",
    "id2",
    "on",
    "my",
    "server",
    "v2",
  ]);
});

test("two words load few bytes, however many tools there are, and the shortest name is still found", () => {
  const verbs = ["get", "create", "delete", "update", "list", "search", "send", "export"];
  const nouns = Array.from({ length: 300 }, (_, index) => `noun${index.toString(36)}`);
  const servers = Array.from({ length: 1_000 }, (_, index) =>
    siteServerOf(
      `server-${index}`,
      Array.from({ length: 20 }, (__, at) => {
        const noun = nouns[(index * 7 + at) % nouns.length] ?? "";
        return `${verbs[(index + at) % verbs.length]}_${noun}_of_project`;
      }),
    ),
  );
  servers.push(siteServerOf("zzz", ["create_noun5"]));
  const sorted = servers.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const shards = new Map(searchShards(siteIndex(sorted)));
  const keys = new Set(shards.keys());
  const bytes = shardsFor("create noun5", keys)
    .map((key) => JSON.stringify(shards.get(key)).length)
    .reduce((sum, length) => sum + length, 0);
  expect(bytes).toBeLessThan(200_000);
  expect(finder(sorted)("create noun5")[0]).toBe("zzz/create_noun5");
});

test("the index does not depend on anything but the catalogue", () => {
  const servers = [siteServerOf("a", ["x_y"]), siteServerOf("b", ["x_z"])];
  expect([...searchShards(siteIndex(servers))]).toEqual([
    ...searchShards(siteIndex(structuredClone(servers))),
  ]);
});
