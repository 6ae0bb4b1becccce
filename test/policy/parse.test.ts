import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../src/policy/parse.ts";
import { policyFileName, policyServer } from "../../src/policy/file-name.ts";
import { policyOf, problemsIn } from "./support.ts";

const whole = (tools: string) => `{"version":"1","default":"deny","tools":${tools}}`;
const rule = (text: string) => whole(`{"t":${text}}`);
const condition = (text: string) => rule(`{"deny_if":[{"conditions":[${text}]}]}`);
const limit = (text: string) => rule(`{"limits":[${text}]}`);
const at = "/tools/t/deny_if/0/conditions/0";

describe("what is refused, and what is said of it", () => {
  test.each<[about: string, text: string, ...problems: string[]]>([
    [
      "a version of another kind",
      '{"version":1,"default":"deny"}',
      '/version: "version" must be "1", not 1.',
    ],
    ["a missing default", '{"version":"1"}', '/default: "default" is missing; it must be "allow" or "deny".'],
    [
      "a misspelt value",
      '{"version":"1","default":"alow"}',
      '/default: "default" must be "allow" or "deny", not "alow" (did you mean "allow"?).',
    ],
    [
      "an unknown key, with the one that was meant",
      '{"version":"1","default":"deny","tool":{}}',
      '/tool: "tool" is not a key here; did you mean "tools"?',
    ],
    [
      "an unknown key that resembles none",
      '{"version":"1","default":"deny","owner":"me"}',
      '/owner: "owner" is not a key here; the keys are version, default, hide, all_tools, tools.',
    ],
    ["a key given twice", whole('{"t":{},"u":{},"t":{}}'), '/tools/t: "t" stands here twice; keep one.'],
    [
      "a key given twice deep down",
      rule('{"action":"deny","action":"allow"}'),
      '/tools/t/action: "action" stands here twice; keep one.',
    ],
    ["a tool without a name", whole('{"":{}}'), "/tools/: a name must not be empty."],
    [
      "an empty name in hide",
      '{"version":"1","default":"deny","hide":["a",""]}',
      '/hide/1: entry 2 of "hide" must be non-empty, not "".',
    ],
    ["a rule that is no object", whole('{"t":true}'), '/tools/t: "t" must be an object, not true.'],
    ["a rule in a list", whole('{"t":[]}'), '/tools/t: "t" must be an object, not a list.'],
    ["a document that is no object", "[]", ": the document must be an object, not a list."],
    ...["constructor", "__proto__", "toString", "hasOwnProperty"].map((name): [string, string, string] => [
      `a rule for a tool called ${name}`,
      whole(`{"${name}":{}}`),
      `/tools/${name}: "${name}" is a name that every JavaScript object has, and an enforcer may take that for a rule; a tool of that name can only be hidden.`,
    ]),
    [
      "a mistake in the rule of __proto__, besides its name",
      whole('{"__proto__":{"limit":[]}}'),
      expect.stringContaining("/tools/__proto__: ") as string,
      '/tools/__proto__/limit: "limit" is not a key here; did you mean "limits"?',
    ],
    [
      "__proto__ where no names stand",
      rule('{"__proto__":{}}'),
      expect.stringContaining("/tools/t/__proto__: ") as string,
    ],
    [
      "an unknown operator",
      condition('{"path":"args.x","op":"gtt","value":1}'),
      `${at}/op: "op" must be "eq", "neq", "lt", "lte", "gt", "gte", "in", "not_in", "exists", "regex" or "contains", not "gtt" (did you mean "gt"?).`,
    ],
    [
      "a path that does not begin with args.",
      condition('{"path":"x","op":"eq","value":1}'),
      `${at}/path: "path" must be "args." and the name of an argument, such as "args.amount", not "x".`,
    ],
    ...["args", "args.", "args..x", "args.x.", "state.x", "Args.x"].map((path): [string, string, string] => [
      `the path ${path}`,
      condition(`{"path":"${path}","op":"exists"}`),
      expect.stringContaining(`${at}/path: `) as string,
    ]),
    [
      "a bound that is text",
      condition('{"path":"args.x","op":"lt","value":"5"}'),
      `${at}/value: "value" must be a number for "lt", not "5".`,
    ],
    [
      "a bound that is missing",
      condition('{"path":"args.x","op":"gte"}'),
      `${at}/value: "value" must be a number for "gte".`,
    ],
    [
      "one value where a list belongs",
      condition('{"path":"args.x","op":"in","value":"a"}'),
      `${at}/value: "value" must be a list for "in", not "a".`,
    ],
    [
      "exists with something else than true or false",
      condition('{"path":"args.x","op":"exists","value":1}'),
      `${at}/value: "value" must be true or false for "exists", not 1.`,
    ],
    [
      "a number that JSON cannot hold",
      condition('{"path":"args.x","op":"eq","value":[1e999]}'),
      expect.stringContaining(`${at}/value: `) as string,
    ],
    ...["(", "(?=a)", "(a)\\\\1", "a**", "[z-a]"].map((pattern): [string, string, string] => [
      `the pattern ${pattern}`,
      condition(`{"path":"args.x","op":"regex","value":"${pattern}"}`),
      expect.stringContaining(`${at}/value: RE2 refuses this pattern (`) as string,
    ]),
    [
      "an unknown window",
      limit('{"counter":"n","window":"week","max":1}'),
      '/tools/t/limits/0/window: "window" must be "minute", "hour", "day" or a whole number of seconds, not "week".',
    ],
    [
      "a window of no length",
      limit('{"counter":"n","window":0,"max":1}'),
      '/tools/t/limits/0/window: "window" must be 1 or more, not 0.',
    ],
    [
      "an unknown scope",
      limit('{"counter":"n","window":"day","max":1,"scope":"user"}'),
      '/tools/t/limits/0/scope: "scope" must be "grant" or "session", not "user".',
    ],
    [
      "an empty counter",
      limit('{"counter":"","window":"day","max":1}'),
      '/tools/t/limits/0/counter: "counter" must be non-empty, not "".',
    ],
    [
      "a negative number",
      limit('{"counter":"n","window":"day","max":-1}'),
      '/tools/t/limits/0/max: "max" must be 0 or more, not -1.',
    ],
    [
      "half a call",
      limit('{"counter":"n","window":"day","max":1.5}'),
      '/tools/t/limits/0/max: "max" must be a whole number, not 1.5.',
    ],
    [
      "a number without end",
      limit('{"counter":"n","window":"day","max":1e999}'),
      '/tools/t/limits/0/max: "max" is too large a number.',
    ],
    [
      "a rate_limit by name of window",
      rule('{"rate_limit":{"max":1,"window":"minute"}}'),
      '/tools/t/rate_limit/window: "window" must be a number, not "minute".',
    ],
    [
      "text that is not JSON",
      '{"version" "1"}',
      expect.stringContaining(": this is not valid JSON: ") as string,
    ],
    ["an empty file", "", expect.stringContaining(": this is not valid JSON: ") as string],
  ])("%s", (_about, text, ...problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  test("every mistake is listed, in the order of the file, each with its place", () => {
    const text = `{
  "version": "1",
  "defalt": "deny",
  "tools": {
    "a": { "action": "block" },
    "b": { "limits": [{ "counter": "n", "window": "day", "max": -1 }] },
    "b": {}
  }
}`;
    const parsed = parsePolicy("p.json", text);
    const places = parsed.ok
      ? []
      : parsed.problems.map(({ line, column, pointer }) => [line, column, pointer]);
    expect(places).toEqual([
      [1, 1, "/default"],
      [3, 3, "/defalt"],
      [5, 12, "/tools/a/action"],
      [7, 5, "/tools/b"],
    ]);
  });

  test("a file over 1 MB and one nested without end are refused unread", () => {
    expect(problemsIn(`${" ".repeat(1_000_001)}{}`)).toEqual([
      ": the file is over 1 MB; split it or shorten it.",
    ]);
    expect(problemsIn("[".repeat(100_000))).toEqual([": nested more than 100 levels deep; flatten it."]);
    expect(problemsIn("[".repeat(100_000), "p.yaml")).toHaveLength(1);
    expect(problemsIn("- ".repeat(50_000), "p.yaml")).toHaveLength(1);
  });

  test("any text at all gets an answer", () => {
    const file = fc.constantFrom("p.json", "p.jsonc", "p.yaml", "p.yml");
    const nearly = fc.json().map((text) => `{"version":"1","default":"deny","tools":${text}}`);
    fc.assert(
      fc.property(file, fc.oneof(fc.string(), fc.json(), nearly), (file, text) => {
        const parsed = parsePolicy(file, text);
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("what is read", () => {
  test("short forms come out spelt out, and everything knows where it stands", () => {
    const policy = policyOf({
      version: "1",
      default: "deny",
      tools: {
        t: {
          action: "ask",
          reason: "money",
          rate_limit: { max: 10, window: 60 },
          limits: [{ counter: "n", window: "day", max: 5 }],
          require: [{ conditions: [{ path: "args.x", op: "exists" }], on_deny: "x is needed" }],
        },
      },
    });
    expect(policy.tools.get("t")).toEqual({
      action: "ask",
      reason: "money",
      require: [
        {
          conditions: [{ path: "args.x", op: "exists", value: true }],
          onDeny: "x is needed",
          pointer: "/tools/t/require/0",
        },
      ],
      denyIf: [],
      limits: [
        { counter: "n", window: "day", max: 5, scope: "grant", pointer: "/tools/t/limits/0" },
        { counter: "rate_limit of t", window: 60, max: 10, scope: "grant", pointer: "/tools/t/rate_limit" },
      ],
    });
  });

  test("a tool of a name that every object has can be hidden", () => {
    const policy = policyOf({ version: "1", default: "allow", hide: ["constructor", "__proto__"] });
    expect(policy.hide).toEqual(["constructor", "__proto__"]);
  });

  test("comments and trailing commas in JSON, a byte order mark, and $schema", () => {
    const text =
      '\uFEFF// ours\n{ "$schema": "./policy.schema.json", "version": "1", /* strict */ "default": "deny", }';
    expect(problemsIn(text)).toEqual([]);
  });

  test("YAML says the same as JSON", () => {
    const yaml = `# ours
version: "1"
default: deny
hide: [remove]
tools:
  list: {}
  1: { action: ask }
  pay:
    deny_if:
      - conditions: [{ path: args.amount, op: gt, value: 100 }]
`;
    const json = {
      version: "1",
      default: "deny",
      hide: ["remove"],
      tools: {
        list: {},
        1: { action: "ask" },
        pay: { deny_if: [{ conditions: [{ path: "args.amount", op: "gt", value: 100 }] }] },
      },
    };
    const parsed = parsePolicy("p.yml", yaml);
    expect(parsed.ok && parsed.file.policy).toEqual(policyOf(json));
    expect(parsed.ok && [...parsed.file.lines]).toEqual([
      ["remove", 4],
      ["list", 6],
      ["1", 7],
      ["pay", 8],
    ]);
  });

  test.each([
    ["an alias", 'version: &v "1"\ndefault: *v\n', "aliases are not read here; write the value out."],
    ["a tag of its own", 'version: !mine "1"\ndefault: deny\n', "this is not valid YAML: "],
    ["a key that is a list", "? [a]\n: b\n", "a key must be plain text."],
    ["two documents", 'version: "1"\n---\ndefault: deny\n', "this is not valid YAML: "],
    [
      "a key given twice",
      'version: "1"\ndefault: deny\ndefault: allow\n',
      '"default" stands here twice; keep one.',
    ],
    [
      "no number",
      'version: "1"\ndefault: deny\ntools: {t: {rate_limit: {max: .nan, window: 1}}}\n',
      '"max" is too large a number.',
    ],
  ])("YAML with %s is refused", (_about, text, says) => {
    expect(problemsIn(text, "p.yaml").join()).toContain(says);
  });
});

describe("the name of a policy's file", () => {
  test.each([
    ["github", "github.json"],
    ["../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd.json"],
    [".hidden", "%2Ehidden.json"],
    ["a b*", "a%20b%2A.json"],
  ])("%s lies in %s", (server, file) => {
    expect(policyFileName(server)).toBe(file);
    expect(policyServer(file)).toBe(server);
  });

  test("leads back to the server, whatever it is called, and never out of its folder", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (server) => {
        expect(policyServer(policyFileName(server))).toBe(server);
        expect(policyFileName(server)).not.toMatch(/^\.|[\\/\0:*?"<>|]/);
      }),
    );
  });

  test("other files are no policies", () => {
    expect(["README.md", ".json", "policy", "x.json.bak"].map(policyServer)).toEqual(
      ["README.md", ".json", "policy", "x.json.bak"].map(() => undefined),
    );
  });
});
