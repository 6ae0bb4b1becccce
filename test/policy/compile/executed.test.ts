import { type CedarValueJson, isAuthorized, validate } from "@cedar-policy/cedar-wasm/nodejs";
import { Environment } from "@marcbachmann/cel-js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject } from "../../../src/model/json.ts";
import { compilePattern } from "../../../src/model/pattern.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import { noCounters } from "../../../src/policy/counters.ts";
import { decide } from "../../../src/policy/decide.ts";
import { policyOf } from "../support.ts";
import { type Call, compileFor, excuses, groups } from "./decision-groups.ts";

/** Whether the fragment lets a call through, as the target's own language says. */
type Execute = (text: string) => (call: Call) => boolean;

/** What ToolHive makes of arguments before Cedar sees them: `preprocessArguments` in its pkg/authz. */
function cedarContext(args: JsonObject): Record<string, boolean | number | string> {
  const told = Object.entries(args).map(([name, value]) => {
    // Whatever Cedar makes of a number, no condition may depend on it.
    if (typeof value === "number") return [`arg_${name}`, 5] as const;
    if (typeof value === "string" || typeof value === "boolean") return [`arg_${name}`, value] as const;
    return [`arg_${name}_present`, true] as const;
  });
  return Object.fromEntries(told);
}

const runCedar: Execute = (text) => {
  const { cedar } = JSON.parse(text) as { cedar: { policies: readonly string[] } };
  return runPolicies(cedar.policies);
};

const runOperator: Execute = (text) => {
  const { authzConfig } = parse(text) as { authzConfig: { inline: { policies: readonly string[] } } };
  return runPolicies(authzConfig.inline.policies);
};

function runPolicies(policies: readonly string[]): (call: Call) => boolean {
  return ({ tool, args }) => {
    const answer = isAuthorized({
      principal: { type: "Client", id: "somebody" },
      action: { type: "Action", id: "call_tool" },
      resource: { type: "Tool", id: tool },
      context: cedarContext(args),
      policies: { staticPolicies: policies.join("\n") },
      entities: [],
    });
    if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("\n"));
    expect(answer.response.diagnostics.errors).toEqual([]);
    return answer.response.decision === "allow";
  };
}

/** What AgentCore makes of arguments, as its documentation maps JSON's types to Cedar's. */
function cedarInput(value: Json): Json {
  if (value === null) return { __entity: { type: "Null", id: "null" } };
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : decimal(value);
  if (Array.isArray(value)) return value.map(cedarInput);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, cedarInput(held)]));
}

function decimal(value: number): Json {
  const most = 900_000_000_000_000;
  return { __extn: { fn: "decimal", arg: Math.min(most, Math.max(-most, value)).toFixed(4) } };
}

/** A permit that fails to be evaluated permits nothing. */
const runAgentcore: Execute = (text) => {
  const gateway = /AgentCore::Gateway::"([^"]*)"/.exec(text)?.[1] ?? "";
  return ({ tool, args }) => {
    const answer = isAuthorized({
      principal: { type: "AgentCore::OAuthUser", id: "somebody" },
      action: { type: "AgentCore::Action", id: `srv___${tool}` },
      resource: { type: "AgentCore::Gateway", id: gateway },
      context: { input: cedarInput(args) as Record<string, CedarValueJson> },
      policies: { staticPolicies: text },
      entities: [],
    });
    if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("\n"));
    return answer.response.decision === "allow";
  };
};

interface Route {
  readonly securityPolicy: {
    readonly authorization: {
      readonly defaultAction: string;
      readonly rules: readonly {
        readonly target: { readonly tools: readonly { readonly tool: string }[] };
        readonly cel?: string;
        readonly action: string;
      }[];
    };
  };
}

/** `matches` is RE2 in CEL; the library's own is that of JavaScript and cannot be replaced, so it goes by another name here. */
const environment = new Environment()
  .registerVariable("request", "map")
  .registerVariable("mcp", "map")
  .registerFunction("string.re2(string): bool", (text: string, source: string) => {
    const pattern = compilePattern(source);
    if (typeof pattern === "string") throw new Error(pattern);
    return pattern.matches(text);
  });

/** The library tells types apart by `constructor`, which an argument may be called; a Map holds it like any other. */
function celValue(value: Json): unknown {
  if (Array.isArray(value)) return value.map(celValue);
  if (!isObject(value)) return value;
  return new Map(Object.entries(value).map(([name, held]) => [name, celValue(held)]));
}

function evaluate(cel: string, params: JsonObject): boolean {
  return (
    environment.evaluate(cel.replaceAll(".matches(", ".re2("), { request: celValue({ mcp: { params } }) }) ===
    true
  );
}

const runEnvoy: Execute = (text) => {
  const { rules, defaultAction } = (parse(text) as Route).securityPolicy.authorization;
  return ({ tool, args }) => {
    const rule = rules.find(
      ({ target, cel }) =>
        target.tools.some((named) => named.tool === tool) &&
        (cel === undefined || evaluate(cel, { arguments: args })),
    );
    return (rule?.action ?? defaultAction) === "Allow";
  };
};

/** A call that no rule allows is denied, as soon as there is a rule. */
const runAgentgateway: Execute = (text) => {
  const { rules } = (parse(text) as { mcpAuthorization: { rules: readonly string[] } }).mcpAuthorization;
  expect(rules.length).toBeGreaterThan(0);
  return ({ tool }) =>
    rules.some((rule) => environment.evaluate(rule, { mcp: celValue({ tool: { name: tool } }) }) === true);
};

const executed: readonly (readonly [string, Execute])[] = [
  ["toolhive", runCedar],
  ["toolhive-operator", runOperator],
  ["envoy", runEnvoy],
  ["agentgateway", runAgentgateway],
  ["agentcore", runAgentcore],
];

const conditional = executed.filter(([id]) =>
  targets.some((target) => target.id === id && target.abilities.predicate),
);

describe.each(executed)("%s, executed", (id, execute) => {
  test.each(groups)("$about", ({ policy, calls }) => {
    const compiled = compileFor(id, policy);
    const isLetThrough = execute(compiled.text);
    const strays = calls.filter((call) => {
      const { decision } = decide(policy, { ...call, at: 0, grant: "g", session: "s" }, noCounters);
      const [wanted, got] = [decision.kind === "allow", isLetThrough(call)];
      return wanted !== got && !excuses(compiled, policy, call.tool).has(got ? "wider" : "narrower");
    });
    expect(strays).toEqual([]);
  });

  test("a tool that is not named is let through or not as the default says", () => {
    for (const byDefault of ["allow", "deny"] as const) {
      const policy = policyOf({ version: "1", default: byDefault, hide: ["gone"] });
      const compiled = compileFor(id, policy);
      const isLetThrough = execute(compiled.text);
      const isAllowed = byDefault === "allow" && !excuses(compiled, policy, "new").has("narrower");
      expect(isLetThrough({ tool: "new", args: {} })).toBe(isAllowed);
      expect(isLetThrough({ tool: "gone", args: {} })).toBe(false);
    }
  });
});

describe.each(conditional)("%s, executed with conditions", (id, execute) => {
  test("claims conditions, so that agreement means something", () => {
    const claimed = groups.flatMap(({ policy, calls }) => {
      const compiled = compileFor(id, policy);
      return calls.filter(({ tool }) => {
        const rule = policy.tools.get(tool);
        const isConditional = (rule?.require.length ?? 0) + (rule?.denyIf.length ?? 0) > 0;
        return isConditional && !excuses(compiled, policy, tool).has("narrower");
      });
    });
    expect(claimed.length).toMatchSnapshot();
  });

  test("a call without arguments fails what is required, and is let through where only something is denied", () => {
    const conditions = [{ path: "args.x", op: "eq", value: "a" }];
    const policy = policyOf({
      version: "1",
      default: "deny",
      tools: { needs: { require: [{ conditions }] }, spares: { deny_if: [{ conditions }] } },
    });
    const isLetThrough = execute(compileFor(id, policy).text);
    expect(isLetThrough({ tool: "needs", args: {} })).toBe(false);
    expect(isLetThrough({ tool: "spares", args: {} })).toBe(true);
  });

  test("names and values that end a text or begin another one stay what they are", () => {
    const odd = 'a"b\\c\n\u0001}; permit(principal, action, resource); //';
    const policy = policyOf({
      version: "1",
      default: "deny",
      tools: { [odd]: { require: [{ conditions: [{ path: "args.x", op: "eq", value: odd }] }] }, other: {} },
    });
    const isLetThrough = execute(compileFor(id, policy).text);
    expect(isLetThrough({ tool: odd, args: { x: odd } })).toBe(true);
    expect(isLetThrough({ tool: odd, args: { x: "a" } })).toBe(false);
    expect(isLetThrough({ tool: "none", args: { x: odd } })).toBe(false);
  });
});

test("Envoy evaluates its rules when tools are listed, and no expression fails there", () => {
  for (const { policy } of groups) {
    const { rules } = (parse(compileFor("envoy", policy).text) as Route).securityPolicy.authorization;
    for (const { cel } of rules) if (cel !== undefined) expect(() => evaluate(cel, {})).not.toThrow();
  }
});

test("ToolHive cannot be told that an object is an argument of another name", () => {
  const conditions = [{ path: "args.x_present", op: "eq", value: true }];
  const policy = policyOf({ version: "1", default: "deny", tools: { t: { require: [{ conditions }] } } });
  const compiled = compileFor("toolhive", policy);
  expect(compiled.losses).toMatchObject([{ kind: "condition", effect: "narrower" }]);
  expect(runCedar(compiled.text)({ tool: "t", args: { x: {} } })).toBe(false);
});

test("ToolHive is not trusted with a text that a number could equal", () => {
  const conditions = [{ path: "args.x", op: "eq", value: "5" }];
  const policy = policyOf({ version: "1", default: "deny", tools: { t: { deny_if: [{ conditions }] } } });
  expect(runCedar(compileFor("toolhive", policy).text)({ tool: "t", args: { x: 5 } })).toBe(false);
});

describe("AgentCore", () => {
  const schema = `namespace AgentCore {
    entity OAuthUser, Gateway;
    action srv___pay appliesTo {
      principal: OAuthUser, resource: Gateway, context: { input: { to?: String, amount?: Long } }
    };
  }`;
  const on = (path: string, op: string, value: Json) => ({ conditions: [{ path, op, value }] });

  test("takes what is written, as its validation against the tools' own schema is Cedar's", () => {
    const require = [
      on("args.to", "in", ["a", "b"]),
      on("args.amount", "lt", 5),
      on("args.to", "neq", "c"),
      on("args.to", "in", []),
    ];
    const deny_if = [on("args.amount", "gte", 7), on("args.to", "eq", "x")];
    const { text, losses } = compileFor(
      "agentcore",
      policyOf({ version: "1", default: "deny", tools: { pay: { require, deny_if } } }),
    );
    const answer = validate({ schema, policies: { staticPolicies: text } });
    expect(answer).toMatchObject({ type: "success", validationErrors: [] });
    expect(losses.map(({ effect, pointer }) => `${effect} ${pointer}`)).toEqual([
      "narrower /tools/pay/require/1",
      "narrower /tools/pay/deny_if/0",
    ]);
  });

  test("is not trusted with a text that another type could equal, nor with what lies deeper", () => {
    for (const given of [on("args.to", "eq", "5"), on("args.to", "eq", true), on("args.a.b", "eq", "x")]) {
      const policy = policyOf({ version: "1", default: "deny", tools: { pay: { deny_if: [given] } } });
      const compiled = compileFor("agentcore", policy);
      expect(compiled.losses).toMatchObject([{ kind: "condition", effect: "narrower" }]);
      expect(runAgentcore(compiled.text)({ tool: "pay", args: {} })).toBe(false);
    }
  });
});
