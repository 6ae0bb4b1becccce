import { expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import { enforcers } from "../../src/model/enforcer.ts";
import type { Json } from "../../src/model/json.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import { comment } from "../../src/render/comment.ts";
import { summary } from "../../src/render/summary.ts";
import { project, reviewed, snapshot } from "../review/support.ts";

const definition = (name: string): Json => ({
  name,
  description: `${name} for good.`,
  inputSchema: { type: "object", properties: {} },
});

/** The comment on a server that now offers these tools too, and had the tool `list_files` before. */
function commentOn(names: readonly string[], enforcer?: (typeof enforcers)[number]): string {
  const before = assessServer(snapshot({ tools: [definition("list_files")] }));
  const now = assessServer(snapshot({ tools: ["list_files", ...names].map(definition) }));
  const config = enforcer === undefined ? {} : { enforcer };
  const head = project({ policy: starterPolicy(before.tools), locked: [before], config });
  return comment(reviewed({ assessments: [now], head }));
}

test.each(enforcers)("shows the suggestions for %s, in a block and with what is lost", (enforcer) => {
  const text = commentOn(["delete_file"], enforcer);
  expect(text).toMatch(/<summary>The same for [^]*?```(json|toml|yaml|text)\n[^]*?list_files[^]*?\n```\n/);
  expect(text).toMatch(/lets through more than the policy|is stricter than it|just what the policy does/);
  expect(text).toContain(`toolwarden policy export --to ${enforcer} --policy .toolwarden/policy/files.json`);
});

test("without an enforcer in the config nothing of it is said, and of a comment with one the rest stays", () => {
  const plain = commentOn(["delete_file"]);
  expect(plain).not.toContain("The same for");
  const fold = /<details><summary>The same for [^]*?<\/details>\n\n/;
  expect(commentOn(["delete_file"], "codex").replace(fold, "")).toBe(plain);
});

test("stands in the job summary too", () => {
  const before = assessServer(snapshot({ tools: [] }));
  const now = assessServer(snapshot({ tools: [definition("delete_file")] }));
  const head = project({
    policy: { version: "1", default: "deny" },
    locked: [before],
    config: { enforcer: "zed" },
  });
  expect(summary(reviewed({ assessments: [now], head }))).toContain("The same for Zed");
});

test("the config of the base branch says which", () => {
  const now = assessServer(snapshot({ tools: [definition("delete_file")] }));
  const of = (enforcer: (typeof enforcers)[number]) => project({ locked: [], config: { enforcer } });
  const review = reviewed({ assessments: [now], head: of("zed"), base: of("codex") });
  expect(comment(review)).toContain("The same for Codex");
});

test("half a configuration is not shown, nor one that would not survive copying", () => {
  const many = Array.from({ length: 35 }, (_, index) => `delete_${index}_${"x".repeat(90)}`);
  expect(commentOn(many, "zed")).toMatch(/It is \d+ characters long, too long to be shown here/);
  expect(commentOn(["delete\u200b_file", "delete_other"], "codex")).toContain("does not survive copying");
});

test("two tools of one name there are one sentence", () => {
  const text = commentOn(["delete.file", "delete_file"], "claude-code");
  expect(text).toContain("are both");
  expect(text).toContain("have the server rename one");
});
