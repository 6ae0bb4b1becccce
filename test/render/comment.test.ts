import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import { maxBodyBytes } from "../../src/io/github/marked.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { comment, commentBudget } from "../../src/render/comment.ts";
import { summary, summaryBudget } from "../../src/render/summary.ts";
import { failed, policyFile, project, reviewed, snapshot } from "../review/support.ts";
import { folderWith } from "../e2e/spawn.ts";
import { huge, hugeAdopted, situations } from "./reviews.ts";

/** As the Action gives them on a pull request of the repository octo-org/octo-repo. */
const links = {
  files: "https://github.com/octo-org/octo-repo/blob/6dcb09b5b57875f334f61aebed695e2e4193db5e",
  run: "https://github.com/octo-org/octo-repo/actions/runs/30433642",
};

const bytes = (text: string): number => Buffer.byteLength(text);

describe("the comment", () => {
  test.each(Object.entries(situations))("of %s reads as the golden file", async (name, make) => {
    await expect(comment(make(), links)).toMatchFileSnapshot(join("golden", `${name}.md`));
  });

  test.each(Object.entries(situations))(
    "of %s begins with the verdict and is whole Markdown",
    async (_, make) => {
      const text = comment(make());
      expect(text).toMatch(/^### Toolwarden: \S/);
      const page = await marked.parse(text, { gfm: true });
      for (const tag of ["details", "table", "sub"]) {
        const opened = page.match(new RegExp(`<${tag}>`, "g"))?.length ?? 0;
        expect(page.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0).toBe(opened);
      }
    },
  );

  test("fits what GitHub takes, and what the sender sends", () => {
    expect(commentBudget).toBeLessThanOrEqual(maxBodyBytes);
  });

  test("of two thousand tools keeps the verdict and the worst rows, and says how many it left out", () => {
    const text = comment(huge());
    expect(bytes(text)).toBeLessThanOrEqual(commentBudget);
    expect(text).toMatch(/^### Toolwarden: 2000 new tools on 50 servers need a decision\n/);
    expect(text).toContain("| tool | can | changed | policy today → suggested |");
    expect(text).toMatch(/… and \d+ more tools\. The whole review is in the job summary\./);
  });

  test("of two thousand tools with a patch each fits too, and is made in a moment", () => {
    const review = hugeAdopted();
    const started = process.cpuUsage();
    const text = comment(review, links);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
    expect(bytes(text)).toBeLessThanOrEqual(commentBudget);
    expect(text).toContain("| `server-0` `delete_thing_0` |");
    expect(text).toContain("and the report among its artifacts");
  });

  test.each(["|", "`", "\u200b", "日", "&", "a "])("fits whatever the names are made of: %j", (unit) => {
    const long = unit.repeat(6_000);
    const tools = Array.from({ length: 300 }, (_, index) => ({
      name: `delete_${index}${long}`,
      description: `Delete. ${long}`,
      inputSchema: { type: "object", properties: { [long]: { type: "string", description: long } } },
    }));
    const failures = Array.from({ length: 60 }, (_, index) => ({
      ...failed(`${index}${long}`),
      quotes: long,
      stderrTail: Array.from({ length: 50 }, () => long),
      unresolved: Array.from({ length: 50 }, (_, variable) => `${variable}${long}`),
    }));
    const assessments = [assessServer(snapshot({ server: `s${long}`, tools, instructions: long }))];
    const review = reviewed({ assessments, failures, head: project({ locked: [] }), failOn: "low" });
    expect(bytes(comment(review, links))).toBeLessThanOrEqual(commentBudget);
    expect(bytes(summary(review, links))).toBeLessThanOrEqual(summaryBudget);
  });

  test.each([20_000, 12_000])("keeps to a budget of %i bytes", (budget) => {
    const text = comment(huge(), {}, budget);
    expect(bytes(text)).toBeLessThanOrEqual(budget);
    expect(text).toContain("### Toolwarden: 2000 new tools");
  });
});

describe("a patch in the comment", () => {
  const offered = {
    name: "delete_file",
    description: "Delete a file for good.",
    inputSchema: { type: "object", properties: {} },
  };
  const texts: readonly (readonly [string, string, string])[] = [
    ["JSON", "files.json", '{\n  "version": "1",\n  "default": "deny",\n  "tools": {}\n}\n'],
    [
      "JSON with tabs",
      "files.json",
      '{\n\t"version": "1",\n\t"default": "deny",\n\t"tools": {\n\t\t"a": {}\n\t}\n}',
    ],
    ["YAML", "files.yaml", 'version: "1"\ndefault: deny # for now\ntools:\n  a: {}\n'],
  ];

  test.each(texts)("of %s is taken by git, and is the rule that was suggested", (_, name, text) => {
    const path = `.toolwarden/policy/${name}`;
    const parsed = parsePolicy(path, text);
    if (!parsed.ok) throw new Error("the policy of this test is not valid");
    const head = { ...project(), policies: new Map([["files", parsed.file]]) };
    const review = reviewed({ assessments: [assessServer(snapshot({ tools: [offered] }))], head });
    const patch = /```diff\n([^]*?\n)```/.exec(comment(review))?.[1] ?? "";
    const root = folderWith({ [path]: text });
    execFileSync("git", ["apply"], { cwd: root, input: patch });
    const after = parsePolicy(path, readFileSync(join(root, path), "utf8"));
    expect(after).toMatchObject({ ok: true, file: { policy: { hide: ["delete_file"] } } });
  });

  test("is not offered for a name that would not survive copying", () => {
    const review = reviewed({
      assessments: [assessServer(snapshot({ tools: [{ ...offered, name: "delete\u200b_file" }] }))],
      head: {
        ...project(),
        policies: new Map([["files", policyFile({ version: "1", default: "deny", tools: {} })]]),
      },
    });
    expect(comment(review)).toContain("the rule cannot be pasted from here");
    expect(comment(review)).not.toContain("```diff");
  });
});

describe("the job summary", () => {
  test("lists every tool below what the comment says", () => {
    const text = summary(situations["risky-tool-added"]?.() ?? huge());
    expect(text).toContain("All 3 tools of");
    expect(text).toContain("`list_files`");
  });

  test("of two thousand tools stays under what GitHub takes", () => {
    expect(bytes(summary(huge()))).toBeLessThanOrEqual(summaryBudget);
  });
});
