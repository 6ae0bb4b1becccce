import { parse } from "yaml";
import { expect, test } from "vitest";
import { recommendedPolicy } from "../../../src/catalog/recommended-policy.ts";
import type { CatalogEntry, CatalogHints } from "../../../src/model/catalog.ts";
import type { Category } from "../../../src/model/classification.ts";
import { parsePolicy } from "../../../src/policy/parse.ts";
import { exampleArguments } from "../../../src/render/site/example-arguments.ts";
import {
  advisedHints,
  annotationsLine,
  contraryHints,
  missingHints,
} from "../../../src/render/site/hints.ts";
import { provenance, rebuildCommand, workflowStep } from "../../../src/render/site/provenance.ts";
import { policyText } from "../../../src/render/site/recommended.ts";
import { percentOf } from "../../../src/render/site/share-bar.ts";
import { entryOf } from "./catalogue.ts";

const entry = entryOf("notes", [{ name: "list_notes" }]);

function started(args: readonly string[], env: Readonly<Record<string, string>> = {}): CatalogEntry {
  return { ...entry, start: { ...entry.start, args, env } };
}

test.each<[string, CatalogEntry, string]>([
  ["a package", entry, "toolwarden catalog add npm:notes@1.2.3"],
  [
    "arguments that a shell would take apart",
    started(["--name", "it's $HOME"], { TOKEN: "a b" }),
    "toolwarden catalog add npm:notes@1.2.3 --env 'TOKEN=a b' -- --name 'it'\\''s $HOME'",
  ],
  [
    "an address",
    { ...entry, source: { kind: "url", url: "https://example.org/mcp?a=1&b=2" } },
    "toolwarden catalog add --url 'https://example.org/mcp?a=1&b=2'",
  ],
  ["a snapshot, which nobody can take again", { ...entry, source: { kind: "snapshots" } }, ""],
])("the command that captures again: %s", (_, given, command) => {
  expect(rebuildCommand(given)).toBe(command);
});

test("the step of a workflow is YAML that says what was started", () => {
  const step = (given: CatalogEntry) => (parse(workflowStep(given)) as [{ with: object }])[0].with;
  expect(step(entry)).toEqual({ "server-name": "notes", command: "npx -y notes@1.2.3" });
  expect(step(started(["--port", "1"], { A: "x", B: "y" }))).toEqual({
    "server-name": "notes",
    command: "npx -y notes@1.2.3 --port 1",
    "pass-env": "A B",
  });
  // One argument a line, where one of them has a blank in it.
  expect(step(started(["two words", ": #{"]))).toMatchObject({
    command: "npx\n-y\nnotes@1.2.3\ntwo words\n: #{",
  });
});

test("only an address that is https leads out of the site", () => {
  const home = (homepage: string) =>
    provenance({ ...entry, homepage }).find(({ label }) => label === "Home")?.value;
  expect(home("https://example.org/")).toContain("<a href=");
  expect(home("javascript:alert(1)")).not.toContain("<a");
});

test.each<[Category, CatalogHints, CatalogHints, string[], string[]]>([
  ["read", {}, { readOnlyHint: true }, [], ["readOnlyHint"]],
  ["write", { readOnlyHint: true }, { readOnlyHint: false }, ["readOnlyHint"], []],
  ["write", { destructiveHint: true }, { readOnlyHint: false }, [], ["readOnlyHint"]],
  [
    "destructive",
    { readOnlyHint: false, destructiveHint: false },
    { readOnlyHint: false, destructiveHint: true },
    ["destructiveHint"],
    [],
  ],
  ["unknown", { readOnlyHint: true }, {}, [], []],
])("hints of a tool that is %s and says %j", (category, given, advised, contrary, missing) => {
  expect(advisedHints({ category, signals: [] })).toEqual(advised);
  expect(contraryHints(given, advised)).toEqual(contrary);
  expect(missingHints(given, advised)).toEqual(missing);
});

test("the line for the author keeps what only the author can know", () => {
  const advised = advisedHints({ category: "destructive", signals: ["takes-url"] });
  expect(annotationsLine({ idempotentHint: true }, advised)).toBe(
    '"annotations": { "readOnlyHint": false, "destructiveHint": true, "openWorldHint": true, "idempotentHint": true }',
  );
});

test("the recommended policy is one that the language knows, and hides a shared name that should be hidden once", () => {
  const { surface } = entryOf("many", [
    { name: "delete_all_users" },
    { name: "read_file", inputSchema: { type: "object", properties: { path: { type: "string" } } } },
    { name: "create_note" },
  ]);
  const text = policyText(recommendedPolicy(surface?.tools ?? []));
  expect(parsePolicy("policy.json", text)).toMatchObject({ ok: true });
  expect(recommendedPolicy([{ name: "a", rule: {} }, { name: "a" }])).toEqual({
    version: "1",
    default: "deny",
    hide: ["a"],
    tools: {},
  });
});

test("arguments to begin with are what a call must give and what the rule looks at", () => {
  const parameters = [
    { name: "id", kind: "integer", required: true },
    { name: "note", kind: "string or null", required: false },
    { name: "path", kind: "string", required: false },
  ];
  const rule = { deny_if: [{ conditions: [{ path: "args.path", op: "exists" }] }] };
  expect(exampleArguments({ parameters, rule })).toEqual({ id: 1, path: "text" });
  expect(exampleArguments({ parameters })).toEqual({ id: 1 });
});

test("a share is never rounded to none or all", () => {
  expect([percentOf(1, 3), percentOf(1, 1000), percentOf(999, 1000), percentOf(5, 5)]).toEqual([
    "33 %",
    "under 1 %",
    "over 99 %",
    "100 %",
  ]);
});
