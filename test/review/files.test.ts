import { Ajv2020 } from "ajv/dist/2020.js";
import { default as addFormats } from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/model/files/config-file.ts";
import { jsonSchemas } from "../../src/model/files/schemas.ts";
import { formatSnapshots, parseSnapshots } from "../../src/model/files/snapshots-file.ts";
import { assessTools } from "../../src/assess/assess.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { assessedLine, assessmentJson } from "../../src/render/assessment-json.ts";
import { parse as parseYaml } from "yaml";
import { reviewJson } from "../../src/render/review-json.ts";
import { formatLock } from "../../src/review/lock.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import decisions from "../policy/decisions.json" with { type: "json" };
import { anyPolicy } from "../policy/any-policy.ts";
import { problemsIn, tool } from "../policy/support.ts";
import { accepting, assessment, failed, lockOf, project, reviewed, snapshot } from "./support.ts";

// The schema of a record with known keys requires them without a property for each.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats(ajv);
const validators = new Map(
  Object.entries(jsonSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]),
);

function isValid(name: string, value: unknown): boolean {
  const validate = validators.get(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`no schema is named ${name}`);
  return validate(value);
}

const list = tool("list", "read");
const remove = tool("remove", "destructive");

describe("the published schemas", () => {
  test("are there for every public file, and every key says what it is", () => {
    expect([...validators.keys()]).toEqual(
      [
        "approval-answer",
        "approval-request",
        "assessment-line",
        "assessment",
        "attack",
        "audit-summary",
        "catalog-entry",
        "catalog-index",
        "catalog-search",
        "config",
        "glossary",
        "grants",
        "lock",
        "policy-check",
        "policy-explanation",
        "policy-export",
        "policy",
        "review",
        "snapshots",
      ].map((name) => `${name}.schema.json`),
    );
    const policy = jsonSchemas()["policy.schema.json"] as {
      properties: Record<string, { description?: string }>;
    };
    for (const [key, { description }] of Object.entries(policy.properties))
      expect(description, key).toBeTruthy();
  });

  test("accept every policy of the table of decisions, and any other that we accept", () => {
    for (const { policy } of decisions) if (policy !== null) expect(isValid("policy", policy)).toBe(true);
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(isValid("policy", policy)).toBe(true);
      }),
    );
  });

  test("refuse what we refuse of the shape of a policy", () => {
    const broken: readonly Json[] = [
      {},
      { version: 1, default: "deny" },
      { version: "1", default: "alow" },
      { version: "1", default: "deny", tool: {} },
      { version: "1", default: "deny", hide: [""] },
      { version: "1", default: "deny", tools: { "": {} } },
      { version: "1", default: "deny", tools: { t: { limits: [{ counter: "n", window: "week", max: 1 }] } } },
      { version: "1", default: "deny", tools: { t: { limits: [{ counter: "n", window: "day", max: -1 }] } } },
      {
        version: "1",
        default: "deny",
        tools: { t: { deny_if: [{ conditions: [{ path: "x", op: "eq", value: 1 }] }] } },
      },
      { version: "1", default: "deny", tools: { t: { rate_limit: { max: 1.5, window: 60 } } } },
    ];
    for (const document of broken) {
      expect(isValid("policy", document), JSON.stringify(document)).toBe(false);
      expect(problemsIn(JSON.stringify(document)), JSON.stringify(document)).not.toEqual([]);
    }
  });

  test("accept what we write: locks, snapshots, reviews", () => {
    const now = assessment([list, remove], { instructions: "Be kind.", prompts: [{ name: "p" }] });
    const changed = { ...list, definition: { ...list.definition, annotations: { readOnlyHint: true } } };
    const input = {
      failures: [failed("other")],
      head: project({ policy: starterPolicy([list]), locked: [now] }),
    };
    const review = reviewed({ ...input, assessments: [assessment([changed, tool("new", "write")])] });
    expect(isValid("lock", JSON.parse(formatLock(lockOf([now]))))).toBe(true);
    expect(isValid("snapshots", JSON.parse(formatSnapshots([now.snapshot, failed("other")])))).toBe(true);
    const printed = JSON.parse(reviewJson(review)) as object;
    expect(isValid("review", printed)).toBe(true);
    expect(isValid("review", { ...printed, extra: 1 })).toBe(false);
  });

  test("accept what classify prints: a document, and lines", () => {
    const tools: readonly Json[] = [{ name: "delete_user", inputSchema: {} }, { name: 7 }, null];
    const document = JSON.parse(assessmentJson(assessTools({ tools }))) as JsonObject;
    expect(isValid("assessment", document)).toBe(true);
    expect(isValid("assessment", { ...document, tools: [{ name: "delete_user" }] })).toBe(false);
    for (const tool of tools) {
      const line = JSON.parse(assessedLine(assessTools({ tools: [tool] }), tool)) as JsonObject;
      expect(isValid("assessment-line", line)).toBe(true);
      expect(isValid("assessment-line", { ...line, extra: 1 })).toBe(false);
    }
  });
});

describe("config.yml", () => {
  const text = `# ours
fail-on: medium
self-approval: fail
servers: [files]
capture: { timeout-seconds: 10, concurrency: 2, allow-private-hosts: ["LOCALHOST:80"], sandbox: auto, allow-network: true }
accept:
  - finding: TW-0123abcd
    reason: known
    by: us
    until: 2030-01-31
  - { finding: TW-0123abce, server: files, tool: list, reason: known, by: us, until: soon }
  - { finding: tool-changed, fingerprint: TW-0123abcf, server: files, reason: known, by: us, until: 2030-01-31 }
`;

  test("is read with lines and defaults", () => {
    expect(parseConfig("c.yml", text)).toEqual({
      ok: true,
      config: {
        failOn: "medium",
        selfApproval: "fail",
        servers: ["files"],
        capture: {
          bounds: { "timeout-seconds": 10 },
          concurrency: 2,
          allowPrivateHosts: ["localhost:80"],
          sandbox: "auto",
          allowNetwork: true,
        },
        accept: [
          accepting({ finding: "TW-0123abcd", until: "2030-01-31", line: 7 }),
          accepting({ finding: "TW-0123abce", server: "files", tool: "list", until: "soon", line: 11 }),
          accepting({
            finding: "tool-changed",
            fingerprint: "TW-0123abcf",
            server: "files",
            until: "2030-01-31",
            line: 12,
          }),
        ],
      },
    });
    for (const empty of ["", "# nothing\n", "accept:\n", "capture:\n", "{}"]) {
      expect(parseConfig("c.yml", empty)).toEqual({
        ok: true,
        config: { selfApproval: "warn", capture: {}, accept: [] },
      });
    }
    expect(isValid("config", parseYaml(text))).toBe(true);
  });

  test.each([
    ["fail_on: high", '"fail_on" is not a key here; did you mean "fail-on"?'],
    [
      "fail-on: hgh",
      '"fail-on" must be "low", "medium", "high", "critical" or "never", not "hgh" (did you mean "high"?).',
    ],
    [
      "accept: [{finding: TW-1}]",
      '"finding" must be the id of a finding, such as "TW-0123abcd", or its kind, such as "tool-changed", not "TW-1".',
    ],
    [
      "accept: [{finding: tool-changed, tool: a, reason: b, by: c, until: d}]",
      'a kind of finding is accepted on one server, so "server" is needed; or give the id of the finding',
    ],
    [
      "accept: [{finding: tool-changed, server: a, fingerprint: b, reason: b, by: c, until: d}]",
      '"fingerprint" must be the id of a finding, such as "TW-0123abcd", not "b".',
    ],
    ["accept: [{finding: TW-00000000, by: us, until: x}]", '"reason" is missing; it must be text.'],
    ["capture: {timeout-seconds: 0}", '"timeout-seconds" must be 1 or more, not 0.'],
    [
      "capture: {allow-private-hosts: [10.0.0.0/8]}",
      '"allow-private-hosts" takes hosts, such as localhost or localhost:3000, not "10.0.0.0/8".',
    ],
    [
      "capture: {auth: [{origin: https://a.test, bearer-token: T}]}",
      '"bearer-token" is not a key here; the keys are origin, bearer-token-env, client-id, client-secret-env, private-key-env, algorithm, issuer, scopes.',
    ],
    [
      "capture: {auth: [{origin: https://a.test, bearer-token-env: a-b}]}",
      '"bearer-token-env" must be the name of an environment variable, not "a-b".',
    ],
    [
      "capture: {auth: [{origin: https://a.test, client-id: a}]}",
      '"https://a.test" needs one of "bearer-token-env", "client-secret-env" and "private-key-env".',
    ],
    ["servers: []", '"servers" must be non-empty, not a list.'],
    ["accept: &a [*a]", "aliases are not read here; write the value out."],
  ])("%s is refused", (text, says) => {
    const parsed = parseConfig("c.yml", text);
    expect(parsed.ok ? [] : parsed.problems.map(({ says }) => says)).toContain(says);
  });
});

test("credentials of config.yml are read", () => {
  const text = `capture:
  auth:
    - origin: https://mcp.example.com
      client-id: reviewer
      client-secret-env: S
      issuer: https://login.example.com
      scopes: [list]
`;
  const parsed = parseConfig("c.yml", text);
  expect(parsed.ok && parsed.config.capture.auth).toEqual([
    {
      kind: "client-secret",
      origin: "https://mcp.example.com",
      clientId: "reviewer",
      secretEnv: "S",
      issuer: "https://login.example.com",
      scopes: ["list"],
    },
  ]);
});

describe("snapshots", () => {
  test("come back as they went in, by name", () => {
    const results = [snapshot({ server: "b", tools: [1, null, { name: "t" }] }), failed("a")];
    expect(parseSnapshots("s.json", formatSnapshots(results))).toEqual([results[1], results[0]]);
    expect(formatSnapshots(results.toReversed())).toBe(formatSnapshots(results));
  });

  test("are bounded again on the way in: anybody may have written the file", () => {
    const deep = JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`) as Json;
    const [read] = parseSnapshots("s.json", formatSnapshots([snapshot({ tools: [deep] })]));
    expect(JSON.stringify(read)).toContain("nested too deeply");
  });

  test.each([
    ["text", "s.json:1:1: this is not valid JSON: "],
    [
      '{"schema":"toolwarden.snapshots/2","servers":[]}',
      's.json:1:2: "schema" must be "toolwarden.snapshots/1"',
    ],
    [
      '{"schema":"toolwarden.snapshots/1","server":[]}',
      '"server" is not a key here; did you mean "servers"?',
    ],
    [formatSnapshots([failed("a"), failed("a")]), 's.json: server "a" is in it twice; capture it once.'],
  ])("are refused with a sentence: %#", (text, says) => {
    expect(() => parseSnapshots("s.json", text)).toThrow(says);
  });
});
