import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { default as AjvDraft04 } from "ajv-draft-04";
import { default as addFormats } from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { findingKinds } from "../../src/model/finding.ts";
import { mostResults, sarif } from "../../src/render/sarif.ts";
import { injections } from "../injection-corpus.ts";
import { saying } from "./hostile-review.ts";
import { huge, situations } from "./reviews.ts";

const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
    "utf8",
  ),
) as object;
// The standard escapes more in its patterns than a regular expression with the flag u allows.
const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function parsed(text: string): Log {
  const log: unknown = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log as Log;
}

const all = Object.entries(situations).map(([name, make]) => [name, make()] as const);

test("the schema refuses what the standard refuses, so that passing it means something", () => {
  expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
});

test.each(all)(
  "SARIF of %s follows the schema: a rule for each result, a place, a fingerprint",
  (_, review) => {
    const [run] = parsed(sarif(review)).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(run?.results?.length).toBe(review.findings.length);
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of run?.results ?? []) {
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
      expect(locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThanOrEqual(1);
      expect(partialFingerprints?.["toolwarden/v1"]).toMatch(/^TW-[0-9a-f]{8}$/);
      expect(partialFingerprints?.["primaryLocationLineHash"]).toMatch(/^[0-9a-f]{8}:1$/);
    }
  },
);

test.each(all)(
  "every rule of %s says what it means and what to do, for people and for GitHub",
  (_, review) => {
    for (const { help, name, fullDescription, properties } of parsed(sarif(review)).runs[0]?.tool.driver
      .rules ?? []) {
      expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(fullDescription?.text).toMatch(/\.$/);
      expect(help?.text).toContain("What to do: ");
      expect(help?.markdown).toContain("**What to do.** ");
      expect(Number(properties?.["security-severity"])).toBeGreaterThan(0);
      expect(properties?.tags?.length).toBeLessThanOrEqual(10);
    }
  },
);

test("a finding keeps its identity when its line moves", () => {
  const review = situations["rule-loosened"]?.() ?? huge();
  const moved = {
    ...review,
    findings: review.findings.map((finding) =>
      finding.location === undefined
        ? finding
        : { ...finding, location: { ...finding.location, line: finding.location.line + 40 } },
    ),
  };
  const prints = (text: string) =>
    parsed(text).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints);
  expect(prints(sarif(moved))).toEqual(prints(sarif(review)));
});

test("what was not seen stands in the notifications, and the run was no success", () => {
  const [invocation] = parsed(sarif(situations["server-silent"]?.() ?? huge())).runs[0]?.invocations ?? [];
  expect(invocation).toMatchObject({ executionSuccessful: false });
  expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain("billing");
});

test("of more findings than GitHub shows the worst are kept, and the file stays under its limit", () => {
  const review = huge();
  const findings = Array.from({ length: 3 }, () => review.findings).flat();
  expect(findings.length).toBeGreaterThan(mostResults);
  const text = sarif({ ...review, findings });
  expect(parsed(text).runs[0]?.results).toHaveLength(mostResults);
  expect(Buffer.byteLength(text)).toBeLessThan(10_000_000);
});

test("a server is pointed at where it is declared", () => {
  const [run] = parsed(sarif(situations["risky-tool-added"]?.() ?? huge())).runs;
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: ".mcp.json", uriBaseId: "%SRCROOT%" },
    region: { startLine: 4 },
  });
});

describe("hostile text in SARIF", () => {
  test.each(injections.map(({ name, text }) => [name, text] as const))("%s makes no link", (_, text) => {
    const [run] = parsed(sarif(saying(text))).runs;
    const messages = [
      ...(run?.results?.map(({ message }) => message.text ?? "") ?? []),
      ...(run?.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text ?? "") ?? []),
    ];
    expect(messages.length).toBeGreaterThan(5);
    for (const message of messages) expect(message).not.toMatch(/\]\(/);
    // Only the rules' help is Markdown, and it is the same whatever a server says.
    const known = Object.keys(findingKinds);
    for (const { id, help } of run?.tool.driver.rules ?? []) {
      expect(known).toContain(id.split("/")[0]);
      expect(help?.markdown).not.toMatch(/octocat|evil\.example/);
    }
  });
});
