import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import type { ChangedFile } from "../../src/model/change.ts";
import type { FailOn } from "../../src/model/finding.ts";
import type { Json } from "../../src/model/json.ts";
import type { PolicyFile } from "../../src/model/policy.ts";
import type { Review } from "../../src/model/review.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { suggestionsFor, type Suggestion } from "../../src/review/suggest.ts";
import { anyPolicy } from "../policy/any-policy.ts";
import { project, reviewed, snapshot } from "./support.ts";

const path = ".toolwarden/policy/files.json";
const policy = `{
  // Kept by hand.
  "version": "1",
  "default": "deny",
  "hide": ["wipe_disk"],
  "tools": {
    "copy_file": {},
    "list_files": {}, // harmless
    "write_file": {
      "rate_limit": { "max": 10, "window": 3600 }
    }
  }
}
`;

function definition(name: string, description: string): Json {
  return { name, description, inputSchema: { type: "object", properties: { path: { type: "string" } } } };
}

const list = definition("list_files", "List the files of a folder.");
const remove = definition("delete_file", "Delete a file for good.");
const run = definition("run_shell", "Run a shell command.");

function fileOf(text: string, file = path): PolicyFile {
  const parsed = parsePolicy(file, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

function judge(tools: readonly Json[], text: string, file = path, failOn: FailOn = "high"): Review {
  return reviewed({
    failOn,
    assessments: [assessServer(snapshot({ tools }))],
    head: { ...project(), policies: new Map([["files", fileOf(text, file)]]) },
  });
}

/** The whole file as one hunk, unless told otherwise. */
function shown(text: string, change: Partial<ChangedFile> = {}): ChangedFile {
  return { path, hunks: [{ first: 1, lines: text.split("\n") }], isHere: true, ...change };
}

function suggest(review: Review, changed: ChangedFile | undefined): readonly Suggestion[] {
  const [server] = review.servers;
  if (server === undefined) throw new Error("no server answered");
  const failing = review.findings.filter(({ fingerprint }) => review.verdict.failing.includes(fingerprint));
  return suggestionsFor(server, failing, review.failOn, changed);
}

/** What GitHub makes of the file when the button is clicked. */
function accepted(text: string, { from, to, lines }: Suggestion): string {
  const all = text.split("\n");
  return [...all.slice(0, from - 1), ...lines, ...all.slice(to)].join("\n");
}

describe("a suggestion on the policy file", () => {
  test("hides a destructive tool, and settles what failed", () => {
    const before = judge([list, remove], policy);
    const [suggestion, ...others] = suggest(before, shown(policy));
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({ path, tools: ["delete_file"], settles: before.verdict.failing });
    const after = accepted(policy, suggestion as Suggestion);
    expect(after).toContain('"hide": ["delete_file", "wipe_disk"]');
    expect(after).toContain("// Kept by hand.");
    expect(judge([list, remove], after).verdict).toMatchObject({ kind: "pass", failing: [] });
  });

  test("replaces a rule that is looser than recommended", () => {
    const loose = policy.replace('"copy_file": {}', '"run_shell": {}');
    const before = judge([list, run], loose);
    const [suggestion] = suggest(before, shown(loose));
    expect(judge([list, run], accepted(loose, suggestion as Suggestion)).verdict.failing).toEqual([]);
  });

  test("is one for tools whose lines meet, so that no click spoils another", () => {
    const tools = ["drop_a", "drop_b", "drop_c"].map((name) =>
      definition(name, "Delete everything for good."),
    );
    const suggestions = suggest(judge([list, ...tools], policy), shown(policy));
    expect(suggestions.map((one) => one.tools)).toEqual([["drop_a", "drop_b", "drop_c"]]);
    const after = accepted(policy, suggestions[0] as Suggestion);
    expect(judge([list, ...tools], after).verdict.failing).toEqual([]);
  });

  test("is given only where the diff shows every line that it replaces", () => {
    const review = judge([list, remove], policy);
    const [{ from } = { from: 0 }] = suggest(review, shown(policy));
    const hunk = (first: number, last: number) => ({
      first,
      lines: policy.split("\n").slice(first - 1, last),
    });
    expect(suggest(review, shown(policy, { hunks: [hunk(from, from)] }))).toHaveLength(1);
    expect(suggest(review, shown(policy, { hunks: [hunk(1, from - 1), hunk(from + 1, 13)] }))).toEqual([]);
  });

  test.each([
    ["a file that is not in the diff", undefined],
    ["a file that differs from the one under review", shown(policy, { isHere: false })],
    ["a diff that GitHub does not show", shown(policy, { hunks: [] })],
  ])("is not given for %s", (_, changed) => {
    expect(suggest(judge([list, remove], policy), changed)).toEqual([]);
  });

  test("is not given for a file with line ends that a browser would change", () => {
    const text = policy.replaceAll("\n", "\r\n");
    expect(suggest(judge([list, remove], text), shown(text))).toEqual([]);
  });

  test("is not given where it would be too long to be read", () => {
    const hide = Array.from({ length: 100 }, (_, index) => `hidden_${index}_${"x".repeat(60)}`);
    const text = JSON.stringify({ version: "1", default: "deny", hide, tools: { list_files: {} } });
    expect(suggest(judge([list, remove], text), shown(text))).toEqual([]);
    const short = JSON.stringify({ version: "1", default: "deny", hide: ["a"], tools: { list_files: {} } });
    expect(suggest(judge([list, remove], short), shown(short))).toHaveLength(1);
  });

  test.each(["delete_file\u202e", "delete file", "delete`file", "x".repeat(129)])(
    "never writes the name %j for others to click on",
    (name) => {
      const review = judge([list, definition(name, "Delete a file for good.")], policy);
      expect(review.verdict.failing).not.toEqual([]);
      expect(suggest(review, shown(policy))).toEqual([]);
    },
  );

  test("is not given where the finding would fail the review all the same", () => {
    const strict = judge([list, remove], policy, path, "low");
    expect(strict.verdict.failing).not.toEqual([]);
    expect(suggest(strict, shown(policy))).toEqual([]);
  });

  test("leaves alone what no rule settles", () => {
    const hidden = definition("list_files", "List the files.\u200b\u202e");
    const review = judge([hidden], policy);
    expect(review.findings.map(({ kind }) => kind)).toContain("hidden-text");
    const settled = new Set(suggest(review, shown(policy)).flatMap(({ settles }) => settles));
    const about = review.findings.filter(({ fingerprint }) => settled.has(fingerprint));
    expect(about.map(({ kind }) => kind)).not.toContain("hidden-text");
  });

  test("is one for each place, first the first, whichever tool is the worst", () => {
    const text = `{
  "version": "1",
  "default": "deny",
  "tools": {
    "list_files": {},
    "zip": { "action": "deny" }
  },
  "hide": [
    "wipe_disk"
  ]
}
`;
    const review = judge([list, remove, run], text, path, "medium");
    const suggestions = suggest(review, shown(text));
    expect(suggestions.map(({ tools }) => tools)).toEqual([["run_shell"], ["delete_file"]]);
    const both = suggestions.toReversed().reduce((before, one) => accepted(before, one), text);
    expect(judge([list, remove, run], both, path, "medium").verdict.failing).toEqual([]);
    const one = text.replaceAll(/\n */g, " ").trim();
    expect(
      suggest(judge([list, remove, run], one, path, "medium"), shown(one)).map(({ tools }) => tools),
    ).toEqual([["delete_file", "run_shell"]]);
    const write = definition("aa_write_file", "Write a file.");
    expect(
      suggest(judge([list, remove, write], one, path, "medium"), shown(one)).map(({ tools }) => tools),
    ).toEqual([["aa_write_file", "delete_file"]]);
  });

  test("is given for the worst of very many tools, though the others together are too long to be read", () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      definition(`a${index}_write_file`, "Write a file."),
    );
    const worst = definition("zz_delete_file", "Delete a file for good.");
    const review = judge([...many, worst], policy, path, "medium");
    expect(review.verdict.failing).toHaveLength(101);
    expect(suggest(review, shown(policy)).map(({ tools }) => tools)).toEqual([["zz_delete_file"]]);
  });

  test("is not given for a server that has no policy", () => {
    const now = assessServer(snapshot({ tools: [remove] }));
    const review = reviewed({ assessments: [now], head: project() });
    expect(review.verdict.failing).not.toEqual([]);
    expect(suggest(review, shown(policy))).toEqual([]);
  });

  test("settles what a rule answers, and not what is wrong with the definition beside it", () => {
    const hidden = definition("delete_file", "Delete a file for good.\u200b\u202e");
    const review = judge([list, hidden], policy, path, "low");
    const kinds = suggest(judge([list, hidden], policy), shown(policy)).flatMap(({ settles }) =>
      review.findings.filter(({ fingerprint }) => settles.includes(fingerprint)).map(({ kind }) => kind),
    );
    expect(kinds).toEqual(["tool-added"]);
    expect(review.findings.map(({ kind }) => kind)).toContain("hidden-text");
  });

  test.each([
    ["tool-uncovered", '{\n  "version": "1",\n  "default": "allow",\n  "tools": {}\n}\n'],
    [
      "rule-looser",
      '{\n  "version": "1",\n  "default": "deny",\n  "tools": {\n    "delete_file": {}\n  }\n}\n',
    ],
  ])("settles %s of a tool that was approved", (kind, text) => {
    const now = assessServer(snapshot({ tools: [list, remove] }));
    const under = (text: string) =>
      reviewed({
        assessments: [now],
        head: { ...project({ locked: [now] }), policies: new Map([["files", fileOf(text)]]) },
      });
    const before = under(text);
    expect(before.findings.map((one) => one.kind)).toEqual([kind]);
    const [suggestion] = suggest(before, shown(text));
    expect(suggestion?.settles).toEqual(before.verdict.failing);
    expect(under(accepted(text, suggestion as Suggestion)).verdict.failing).toEqual([]);
  });

  test("is as long as people read and GitHub takes, and no longer", () => {
    // No name may be longer than a thousand characters.
    const names = (width: number) =>
      [900, 900, 900, 900, 900, width].map((length, index) => `${index}${"h".repeat(length)}`);
    const of = (width: number) =>
      JSON.stringify({ version: "1", default: "deny", hide: names(width), tools: { list_files: {} } });
    const given = (width: number) => suggest(judge([list, remove], of(width)), shown(of(width)));
    const [{ lines } = { lines: [""] }] = given(10);
    const most = 5000 - lines.join("").length + 10;
    expect(given(most)).toHaveLength(1);
    expect(given(most + 1)).toEqual([]);
  });

  test("replaces as many lines as people read, and no more", () => {
    const given = (blank: number) => {
      const rule = `"delete_file": {${"\n".repeat(blank + 1)}}`;
      const text = `{\n"version": "1",\n"default": "deny",\n"hide": ["x"],\n"tools": {\n${rule},\n"list_files": {}\n}\n}\n`;
      return suggest(judge([list, remove], text), shown(text));
    };
    const [{ from, to } = { from: 0, to: 0 }] = given(0);
    const most = 40 - (to - from + 1);
    expect(given(most)).toHaveLength(1);
    expect(given(most + 1)).toEqual([]);
  });

  test("works on YAML where nothing else is laid out anew", () => {
    const file = ".toolwarden/policy/files.yml";
    const text = 'version: "1"\ndefault: deny\nhide:\n  - wipe_disk\ntools:\n  list_files: {}\n';
    const review = judge([list, remove], text, file);
    const suggestions = suggest(review, shown(text, { path: file }));
    expect(suggestions).toMatchObject([{ tools: ["delete_file"] }]);
    expect(judge([list, remove], accepted(text, suggestions[0] as Suggestion), file).verdict.failing).toEqual(
      [],
    );
  });
});

test("whatever the policy: a suggestion settles what it says, and changes what is said of no other tool", () => {
  const names = ["a", "A", "b", "constructor", "__proto__", "a/b"];
  const tools = names.map((name) => definition(name, "Delete a file for good."));
  const layout = fc.constantFrom(undefined, 2, "\t");
  let given = 0;
  fc.assert(
    fc.property(anyPolicy, layout, (document, space) => {
      const text = `${JSON.stringify(document, undefined, space)}\n`;
      const before = judge(tools, text);
      for (const suggestion of suggest(before, shown(text))) {
        given += 1;
        const after = judge(tools, accepted(text, suggestion));
        expect(after.verdict.failing.filter((one) => suggestion.settles.includes(one))).toEqual([]);
        const others = (review: Review) =>
          review.servers.flatMap((server) =>
            server.tools
              .filter(({ name }) => !suggestion.tools.includes(name))
              .map(({ name, standing }) => [name, standing]),
          );
        expect(others(after)).toEqual(others(before));
      }
    }),
  );
  expect(given).toBeGreaterThan(20);
});
