import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import type { ChangedFile } from "../../src/model/change.ts";
import type { Json } from "../../src/model/json.ts";
import type { Review } from "../../src/model/review.ts";
import type { LaunchSummary, ServerSnapshot } from "../../src/model/server.ts";
import { inlinePaths, planInline } from "../../src/render/inline.ts";
import { policyFile, project, reviewed, snapshot } from "../review/support.ts";
import { injections } from "../injection-corpus.ts";

const branch = { serverUrl: "https://github.com", repository: "octo-org/octo-repo", branch: "topic" };
const path = ".toolwarden/policy/files.json";
const config = { file: ".mcp.json", line: 3, client: "claude-code" } as const;
const policy = { version: "1", default: "deny", tools: { list_files: {} } };

function definition(name: string): Json {
  return { name, description: "Delete it for good.", inputSchema: { type: "object" } };
}

const list = { ...(definition("list_files") as object), description: "List the files." } as Json;

function judge(tools: readonly Json[], fields: Partial<ServerSnapshot> = {}, hasPolicy = true): Review {
  const declared = { kind: "file", ...config } as const;
  return reviewed({
    assessments: [assessServer(snapshot({ tools: [list, ...tools], declared, ...fields }))],
    head: hasPolicy ? { ...project(), policies: new Map([["files", policyFile(policy)]]) } : project(),
  });
}

function shown(file: string, text: string, first = 1): ChangedFile {
  return { path: file, hunks: [{ first, lines: text.split("\n") }], isHere: true };
}

const policyShown = shown(path, policyFile(policy).text);
const configShown = shown(".mcp.json", '{\n  "mcpServers": {\n    "files": {}\n  }\n}');

function plan(review: Review, changed: readonly ChangedFile[], what: "suggestions" | "all" = "all") {
  return planInline({ review, changed, what, branch });
}

describe("the plan of comments in the diff", () => {
  test("names the files whose lines must be the head's", () => {
    expect(inlinePaths(judge([definition("delete_file")]))).toEqual([".mcp.json", path]);
    expect(inlinePaths(judge([]))).toEqual([path]);
  });

  test("suggests the rule where the policy is in the diff", () => {
    const review = judge([definition("delete_file")]);
    const comments = plan(review, [policyShown, configShown], "suggestions");
    expect(comments).toEqual([
      { path, line: 3, findings: review.verdict.failing, body: expect.stringContaining("```suggestion\n") },
    ]);
    expect(comments[0]?.body.split("\n")[0]).toMatch(/^- \*\*\w+\*\* `files`: `delete_file` is new/);
  });

  test("says nothing that is no suggestion, unless all is asked for", () => {
    const review = judge([definition("delete_file")]);
    expect(plan(review, [configShown], "suggestions")).toEqual([]);
    expect(plan(review, [configShown])).toMatchObject([{ path: ".mcp.json", line: 3 }]);
  });

  test("says nothing of findings that do not fail the review", () => {
    const review = judge([definition("delete_file")]);
    const passing = { ...review, verdict: { ...review.verdict, kind: "pass", failing: [] } } as const;
    expect(plan(passing, [policyShown, configShown])).toEqual([]);
  });

  test("gathers what is about one line in one comment", () => {
    const tools = Array.from({ length: 14 }, (_, index) => definition(`delete_file_${index}`));
    const review = judge(tools, {}, false);
    const comments = plan(review, [configShown]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.findings).toEqual(review.verdict.failing);
    expect(comments[0]?.body.match(/^- /gm)).toHaveLength(11);
    expect(comments[0]?.body).toContain("… and 4 more");
  });

  test("links to a new file with the starter policy where there is none, and to the editor where there is one", () => {
    const bare = plan(judge([definition("delete_file")], {}, false), [configShown])[0]?.body;
    expect(bare).toContain(
      "[Begin a policy](https://github.com/octo-org/octo-repo/new/topic?filename=.toolwarden%2Fpolicy%2Ffiles.json&value=%7B",
    );
    const there = plan(judge([definition("delete_file")]), [configShown])[0]?.body;
    expect(there).toContain(`[Edit the policy](https://github.com/octo-org/octo-repo/edit/topic/${path})`);
  });

  test("trusts no line number in a file that is not the head's", () => {
    const changed = [
      { ...policyShown, isHere: false },
      { ...configShown, isHere: false },
    ];
    expect(plan(judge([definition("delete_file")]), changed)).toEqual([]);
  });

  test("keeps to thirty", () => {
    const snapshots = Array.from({ length: 33 }, (_, index) =>
      snapshot({
        server: `server-${index}`,
        tools: [definition("delete_file")],
        declared: { kind: "file", ...config, line: index + 1 },
      }),
    );
    const review = reviewed({ assessments: snapshots.map(assessServer), head: project() });
    const comments = plan(review, [shown(".mcp.json", "\n".repeat(40))]);
    expect(comments).toHaveLength(30);
  });
});

describe("the line that makes a tool", () => {
  const launch = (command: string, ...args: string[]): LaunchSummary => ({
    kind: "stdio",
    command,
    args,
    env: [],
  });
  const here = { launch: launch("node", "dist/server.js") };
  const source = (text: string, file = "src/server.ts") => shown(file, text, 10);
  const review = judge([definition("delete_file")], here);

  test("is found in source that the diff shows", () => {
    const comments = plan(review, [source('const x = 1;\nserver.tool("delete_file", {});'), configShown]);
    expect(comments).toMatchObject([{ path: "src/server.ts", line: 11 }]);
  });

  test.each([
    ["it stands there twice", review, [source('"delete_file"\n"delete_file"')]],
    ["it stands there as part of a word", review, [source('"delete_file_now"')]],
    ["the file is data", review, [source('"delete_file"', "tools.json")]],
    ["the file is a test", review, [source('"delete_file"', "test/server.ts")]],
    ["the line is generated", review, [source(`"delete_file"${" ".repeat(1000)}`)]],
    [
      "the server is fetched",
      judge([definition("delete_file")], { launch: launch("npx", "x", "./a.js") }),
      [source('"delete_file"')],
    ],
  ])("is not looked for if %s", (_, judged, changed) => {
    expect(plan(judged, [...changed, configShown])).toMatchObject([{ path: ".mcp.json" }]);
  });
});

describe("foreign text in comments of the diff", () => {
  test.each(injections)("$name does nothing", async ({ text }) => {
    const evil = { name: text, description: "Delete it for good.", inputSchema: { type: "object" } };
    const comments = plan(judge([evil]), [policyShown, configShown]);
    expect(comments).toHaveLength(1);
    for (const { body } of comments) {
      // Only a name of the specification's own characters is ever offered for a click.
      expect(/^`{3,}suggestion/m.test(body)).toBe(/^[\w.-]+$/.test(text));
      const page = (await marked.parse(body, { gfm: true })).replaceAll(/<(code|pre)[^>]*>[^]*?<\/\1>/g, "");
      const tags = new Set(page.match(/<[^>]*>/g)?.filter((tag) => !tag.startsWith("</")));
      tags.delete(`<a href="https://github.com/octo-org/octo-repo/edit/topic/${path}">`);
      expect([...tags].filter((tag) => !/^<(?:ul|li|p|strong)>$/.test(tag))).toEqual([]);
      expect(page.replaceAll(/<[^>]*>/g, "")).not.toMatch(/[@]|::|octocat|evil/);
    }
  });
});
