import { describe, expect, test } from "vitest";
import { assessServer, assessTools } from "../../src/assess/assess.ts";
import { missingHints } from "../../src/assess/missing-hints.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { plainPhrase } from "../../src/render/escape.ts";

const told = (tools: readonly JsonObject[]) =>
  missingHints("own", assessTools({ tools }).tools).map(({ severity, says }) => [
    severity,
    plainPhrase(says),
  ]);

describe("hints that are missing", () => {
  test("are one finding of low severity, with the lines for each tool", () => {
    expect(
      told([{ name: "list_users" }, { name: "create_user" }, { name: "delete_user" }, { name: "get_user" }]),
    ).toEqual([
      [
        "low",
        '4 of 4 tools have neither readOnlyHint nor destructiveHint; what fits: "annotations": {"readOnlyHint": false, "destructiveHint": false} for "create_user"; "annotations": {"readOnlyHint": false, "destructiveHint": true} for "delete_user"; "annotations": {"readOnlyHint": true} for "list_users", "get_user"',
      ],
    ]);
  });

  test("of one tool are told as of one", () => {
    expect(told([{ name: "get_user" }, { name: "frobnicate" }])[0]?.[1]).toBe(
      '1 of 2 tools has neither readOnlyHint nor destructiveHint; what fits: "annotations": {"readOnlyHint": true} for "get_user"',
    );
  });

  test("what runs anything is not called harmless", () => {
    expect(told([{ name: "run_shell_command" }])[0]?.[1]).toContain(
      '"destructiveHint": true} for "run_shell_command"',
    );
  });

  test.each([
    ["readOnlyHint", { readOnlyHint: true }],
    ["destructiveHint", { destructiveHint: false }],
  ])("a tool that has %s lacks none", (_, annotations) => {
    expect(told([{ name: "list_users", annotations }])).toEqual([]);
  });

  test("a title or other hints do not stand for them", () => {
    expect(told([{ name: "list_users", annotations: { title: "Users", openWorldHint: true } }])).toHaveLength(
      1,
    );
  });

  test("a tool of which we are not sure is left out", () => {
    expect(
      told([{ name: "frobnicate" }, { name: "row_stats" }, { name: "x", description: "A row." }]),
    ).toEqual([]);
  });

  test("ten tools are named for each of the lines", () => {
    const names = Array.from({ length: 12 }, (_, index) => ({ name: `list_users_${index}` }));
    expect(told(names)[0]?.[1]).toMatch(/"list_users_9" and 2 more$/);
  });

  test("are told of the repository's own servers only", () => {
    const snapshot: ServerSnapshot = {
      server: "one",
      coverage: "complete",
      declared: { kind: "argument" },
      launch: { kind: "stdio", command: "node", args: ["server.js"], env: [] },
      unresolved: [],
      protocolVersion: "2025-11-25",
      serverInfo: {},
      capabilities: {},
      tools: [{ name: "list_users", inputSchema: { type: "object" } }],
      prompts: [],
      resources: [],
      resourceTemplates: [],
      notes: [],
    };
    const kinds = (one: ServerSnapshot) => assessServer(one).findings.map(({ kind }) => kind);
    expect(kinds(snapshot)).toEqual([]);
    expect(kinds({ ...snapshot, isOwn: true })).toEqual(["missing-hints"]);
  });
});
