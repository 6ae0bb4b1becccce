import { marked } from "marked";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import type { Json } from "../../src/model/json.ts";
import type { Review } from "../../src/model/review.ts";
import { comment } from "../../src/render/comment.ts";
import { htmlReview } from "../../src/render/html-review.ts";
import { junit } from "../../src/render/junit.ts";
import { reviewJson } from "../../src/render/review-json.ts";
import { sarif } from "../../src/render/sarif.ts";
import { summary } from "../../src/render/summary.ts";
import { terminalReview } from "../../src/render/terminal.ts";
import { injections } from "../injection-corpus.ts";
import { failed, project, reviewed, snapshot } from "../review/support.ts";
import { huge, situations } from "./reviews.ts";

const all: readonly (readonly [string, Review])[] = Object.entries(situations).map(([name, make]) => [
  name,
  make(),
]);

describe("SARIF", () => {
  test.each(all)("of %s: a rule for each result, a place, a fingerprint", (_, review) => {
    const { runs } = JSON.parse(sarif(review)) as Log;
    const [run] = runs;
    const rules = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(new Set(rules).size).toBe(rules.length);
    expect(run?.results?.length).toBe(review.findings.length);
    for (const result of run?.results ?? []) {
      expect(rules).toContain(result.ruleId);
      expect(result.locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThanOrEqual(1);
      expect(result.partialFingerprints?.["toolwarden/v1"]).toMatch(/^TW-[0-9a-f]{8}$/);
    }
  });

  test("says what was not seen, and that the run was not whole", () => {
    const review = situations["server-silent"]?.() ?? huge();
    const [invocation] = (JSON.parse(sarif(review)) as Log).runs[0]?.invocations ?? [];
    expect(invocation).toMatchObject({ executionSuccessful: false });
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain("billing");
  });
});

describe("JUnit", () => {
  test("a failing tool fails, a silent server is an error", () => {
    expect(junit(situations["risky-tool-added"]?.() ?? huge())).toMatch(
      /name="delete_file"><failure type="tool-added"/,
    );
    expect(junit(situations["server-silent"]?.() ?? huge())).toMatch(
      /classname="billing" name="capture"><error/,
    );
  });

  test.each(all)("of %s is well-formed", (_, review) => {
    const text = junit(review);
    expect((text.match(/<(testcase|testsuite|testsuites|failure)\b[^>]*[^/]>/g) ?? []).length).toBe(
      (text.match(/<\/(testcase|testsuite|testsuites|failure)>/g) ?? []).length,
    );
  });
});

describe("the outputs agree", () => {
  test.each(all)("on the findings of %s", (_, review) => {
    const json = JSON.parse(reviewJson(review)) as { verdict: string; findings: { fingerprint: string }[] };
    const fingerprints = review.findings.map(({ fingerprint }) => fingerprint);
    expect(json.verdict).toBe(review.verdict.kind);
    expect(json.findings.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
    const page = htmlReview(review);
    for (const fingerprint of fingerprints) expect(page).toContain(fingerprint);
  });
});

/** A server that says `text` wherever it may say anything, and one that fails with it. */
function saying(text: string): Review {
  const tool = {
    name: `delete_${text}`,
    title: text,
    description: `Delete. ${text}`,
    inputSchema: {
      type: "object",
      properties: { [text]: { type: "string", description: text, enum: [text] } },
    },
    annotations: { title: text, readOnlyHint: true },
    _meta: { [text]: text },
  } satisfies Json;
  const before = assessServer(snapshot({ tools: [{ ...tool, description: "List." }] }));
  const now = assessServer(
    snapshot({
      server: "files",
      tools: [tool, { ...tool, name: text }],
      instructions: text,
      serverInfo: { name: text, version: text },
      notes: [{ about: "tools", hidesTools: true, says: "Broken off.", quotes: text }],
      coverage: "partial",
    }),
  );
  const other = assessServer(snapshot({ server: text, tools: [tool] }));
  const failure = { ...failed(`b ${text}`), quotes: text, stderrTail: [text], unresolved: [text] };
  return reviewed({
    assessments: [now, ...(text === "files" ? [] : [other])],
    failures: [failure],
    head: project({ policy: { version: "1", default: "deny", tools: { [text]: {} } }, locked: [before] }),
    failOn: "low",
  });
}

describe("a foreign text in every place a server or a pull request controls", () => {
  test.each(injections.map(({ name, text }) => [name, text] as const))(
    "%s: obeyed by no sink",
    async (_, text) => {
      const review = saying(text);
      for (const markdown of [comment(review), summary(review)]) {
        const page = await marked.parse(markdown, { gfm: true });
        const outside = page.replace(/<(code|pre)\b[^>]*>[^]*?<\/\1>/g, "");
        expect(outside).not.toMatch(
          /<(?!\/?(?:h3|p|table|thead|tbody|tr|th|td|details|summary|b|ul|li|sub|ins|strong|em|del|code|pre|br|a)\b)/,
        );
        expect(outside).not.toMatch(
          /@octocat|<a (?!href="https:\/\/github\.com\/toolwarden\/toolwarden\/blob\/v[\d.]+\/docs\/[a-z-]+\.md">)|<img/i,
        );
      }
      const page = htmlReview(review).replace(/<style>[^]*?<\/style>/, "");
      expect(page).not.toMatch(/<(?:img|script|a|iframe|svg|h1>Approved)\b/i);
      // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
      const control = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B-\u200F]/;
      for (const shown of [terminalReview(review, { colour: false }), page, junit(review)])
        expect(shown).not.toMatch(control);
      expect(sarif(review)).not.toMatch(/\]\(/);
    },
  );
});
