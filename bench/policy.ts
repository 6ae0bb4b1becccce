import type { Call } from "../src/model/decision.ts";
import type { JsonObject } from "../src/model/json.ts";
import { describeProblem } from "../src/model/problem.ts";
import { noCounters, pruned } from "../src/policy/counters.ts";
import { decide, settle } from "../src/policy/decide.ts";
import { parsePolicy } from "../src/policy/parse.ts";
import { perRound, rate } from "./rate.ts";

// npm run bench:policy: decisions a second on one core, against a policy with a bit of everything, beside JSON.parse of
// the same calls.

const document = {
  version: "1",
  default: "deny",
  hide: ["remove_repository"],
  all_tools: { limits: [{ counter: "all", window: "hour", max: 1_000_000 }] },
  tools: {
    list_issues: {},
    create_issue: { rate_limit: { max: 30, window: 60 } },
    push: {
      require: [{ conditions: [{ path: "args.branch", op: "regex", value: "^(feature|fix)/[a-z0-9-]+$" }] }],
      deny_if: [{ conditions: [{ path: "args.options.force", op: "eq", value: true }] }],
    },
    query: {
      deny_if: [{ conditions: [{ path: "args.sql", op: "regex", value: "(?i)\\b(drop|delete)\\b" }] }],
    },
    pay: {
      action: "ask",
      limits: [
        { counter: "payments", window: "minute", max: 20, scope: "session" },
        { counter: "amount", window: "day", max: 5000, cost: "args.amount" },
      ],
    },
  },
};

const argsOf: Readonly<Record<string, (index: number) => JsonObject>> = {
  list_issues: (index) => ({ repository: `r${index % 9}`, page: index % 7 }),
  create_issue: (index) => ({ title: `Issue ${index}`, body: "It does not work.", labels: ["bug"] }),
  push: (index) => ({
    branch: index % 5 === 0 ? "main" : `fix/${index}`,
    options: { force: index % 3 === 0 },
  }),
  query: (index) => ({ sql: index % 4 === 0 ? "DROP TABLE t" : `select a, b from t where id = ${index}` }),
  pay: (index) => ({ amount: (index % 50) + 0.5, to: "somebody" }),
  remove_repository: () => ({}),
  not_listed: () => ({}),
};

/** Of a hundred grants with ten sessions each, twenty calls a second. */
function callsOf(tools: readonly string[]): readonly Call[] {
  return Array.from({ length: 10_000 }, (_, index): Call => {
    const tool = tools[index % tools.length] ?? "";
    const grant = `grant-${(index * 7) % 100}`;
    return { tool, args: argsOf[tool]?.(index) ?? {}, at: index * 50, grant, session: `${index % 10}` };
  });
}

const parsed = parsePolicy("policy.json", JSON.stringify(document));
if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join("\n"));
const { policy } = parsed.file;

measure("all tools in turn", Object.keys(argsOf));
for (const tool of ["list_issues", "create_issue", "query", "pay"]) measure(`${tool} alone`, [tool]);

/** Time goes on from round to round, so that windows begin and end as they would; one call in ten ends in an error. */
function measure(about: string, tools: readonly string[]): void {
  const calls = callsOf(tools);
  const lines = calls.map((call) => JSON.stringify(call));
  const parse = perRound(() => {
    for (const line of lines) JSON.parse(line);
  });
  let counters = noCounters;
  let start = Date.UTC(2026, 0, 1);
  const deciding = perRound(() => {
    for (const [index, call] of calls.entries()) {
      const decided = decide(policy, { ...call, at: start + call.at }, counters);
      counters = settle(decided.counters, decided.reservations, index % 10 === 9 ? "error" : "ok");
    }
    start += calls.length * 50;
    counters = pruned(counters, start);
  });
  const ratio = (deciding / parse).toFixed(1);
  console.log(`${about}: ${rate(calls.length / deciding)} decisions/s, ${ratio} times as long as JSON.parse`);
}
