import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { decide } from "../../src/policy/decide.ts";
import { explainPolicy } from "../../src/policy/explain.ts";
import { plainPhrase } from "../../src/render/escape.ts";
import { markdownPolicy, policyJson, terminalPolicy } from "../../src/render/policy-table.ts";
import { policyOf, tool } from "./support.ts";
import { anyCall, anyPolicy } from "./any-policy.ts";

const tools = [
  tool("list", "read"),
  tool("pay", "financial"),
  tool("push", "execute"),
  tool("remove", "destructive"),
  tool("purge", "destructive"),
  tool("save", "write"),
  tool("new", "write"),
];

const document: Json = {
  version: "1",
  default: "deny",
  hide: ["other", "remove"],
  all_tools: { limits: [{ counter: "all", window: "hour", max: 500 }] },
  tools: {
    list: {},
    pay: {
      action: "ask",
      reason: "Money leaves.",
      limits: [{ counter: "sum", window: "day", max: 900, cost: "args.amount", scope: "session" }],
    },
    push: {
      require: [
        { conditions: [{ path: "args.branch", op: "regex", value: "^fix/" }] },
        { conditions: [{ path: "args.force", op: "exists", value: false }] },
      ],
      deny_if: [
        {
          conditions: [
            { path: "args.n", op: "gt", value: 5 },
            { path: "args.kind", op: "in", value: ["a", 1] },
          ],
        },
      ],
    },
    purge: { deny_if: [{ conditions: [], on_deny: "Not here." }] },
    save: { rate_limit: { max: 1, window: 10 } },
  },
};

const rows = (policy: Json | undefined) =>
  explainPolicy(policy === undefined ? undefined : policyOf(policy), tools).map(
    ({ name, risk, rule, says }) => `${risk} ${name} ${rule}: ${plainPhrase(says)}`,
  );

test("a long pattern is told by the message of its rule, a short one as it stands", () => {
  const saying = (value: string, message: object) => {
    const conditions = [
      { path: "args.path", op: "regex", value },
      { path: "args.n", op: "gt", value: 5 },
    ];
    const policy = {
      version: "1",
      default: "deny",
      tools: { save: { deny_if: [{ conditions, ...message }] } },
    };
    return rows(policy).find((row) => row.includes("save"));
  };
  const long = "(?:^|/)(?:etc|proc|sys|dev|boot|root|run|usr|bin)(?:/|$)";
  expect(saying(long, { on_deny: "Stay out of the system." })).toContain(
    'denied if "args.path" matches a pattern and "args.n" is above 5 (callers are told "Stay out of the system.")',
  );
  expect(saying(long, {})).toContain(`"args.path" matches "${long}"`);
  expect(saying("^/etc/", { on_deny: "Stay out of the system." })).toContain(
    'denied if "args.path" matches "^/etc/" and "args.n" is above 5',
  );
});

test("each tool, what may happen and which rule says so, what can be called first, worst first", () => {
  expect(rows(document)).toEqual([
    'critical pay /tools/pay: a person approves; who asks is told "Money leaves."; at most "900 of args.amount a day, for each session"; with all tools 500 calls an hour',
    'high push /tools/push: allowed; only if "args.branch" matches "^fix/"; only if "args.force" is absent; denied if "args.n" is above 5 and "args.kind" is one of "[\\"a\\",1]"; with all tools 500 calls an hour',
    "medium save /tools/save: allowed; at most 1 call in 10 seconds; with all tools 500 calls an hour",
    "low list /tools/list: allowed; with all tools 500 calls an hour",
    'critical purge /tools/purge: denied; callers are told "Not here."',
    "critical remove /hide/1: hidden",
    "medium new /default: denied by default",
  ]);
});

test("default allow, a star in hide, and no policy at all", () => {
  expect(rows({ version: "1", default: "allow" })[0]).toBe("critical pay /default: allowed by default");
  expect(
    new Set(rows({ version: "1", default: "allow", hide: ["x", "*"] }).map((row) => row.split(" ")[2])),
  ).toEqual(new Set(["/hide/1:"]));
  expect(rows(undefined)[0]).toBe(
    "critical pay (no policy): no policy; an enforcer denies every call, and nothing else holds one back",
  );
});

test("of many conditions only the first are spelt out", () => {
  const conditions = (index: number) => ({ conditions: [{ path: `args.a${index}`, op: "exists" }] });
  const require = Array.from({ length: 9 }, (_, index) => conditions(index));
  const [row = ""] = rows({ version: "1", default: "deny", tools: { pay: { require } } });
  expect(row).toContain('only if "args.a5" is there; and 3 more');
  expect(row).not.toContain("a6");
});

test("the rule that is named is where the decision comes from", () => {
  fc.assert(
    fc.property(anyPolicy, anyCall, (document, call) => {
      const policy = policyOf(document);
      const [row] = explainPolicy(policy, [tool(call.tool, "write")]);
      const { kind, rule } = decide(policy, call, noCounters).decision;
      if (kind === "hidden") expect(row?.rule).toMatch(/^\/hide\//);
      else if (rule === "(default deny)" || rule === "/default") expect(row?.rule).toBe("/default");
      else if (!rule.startsWith("/all_tools")) expect(`${rule}/`.startsWith(`${row?.rule}/`)).toBe(true);
    }),
  );
});

test("what servers and policies say is escaped in every form", () => {
  const name = "x\u001B[2J|`</td>@all\u202E";
  const server = {
    server: name,
    policyFile: `${name}.json`,
    tools: explainPolicy(
      policyOf({
        version: "1",
        default: "deny",
        tools: Object.fromEntries([[name, { action: "ask", reason: name }]]),
      }),
      [tool(name, "write")],
    ),
    unused: [{ name, pointer: `/tools/${name}` }],
  };
  const terminal = terminalPolicy([server], { colour: false });
  const markdown = markdownPolicy([server]);
  for (const text of [terminal, markdown])
    for (const control of ["\u001B", "\u202E"]) expect(text).not.toContain(control);
  // GitHub splits cells at every raw bar, also within code.
  const row = markdown.split("\n").find((line) => line.startsWith("| medium"));
  expect(row?.split("|")).toHaveLength(7);
  expect(JSON.parse(policyJson([server]))).toMatchObject({ servers: [{ tools: [{ name }] }] });
});
