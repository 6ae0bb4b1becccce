import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readToml } from "../../../src/discover/toml.ts";
import { valueOf } from "../../../src/model/files/tree.ts";
import type { Json } from "../../../src/model/json.ts";
import { compilePolicy } from "../../../src/policy/compile/compile.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import table from "../decisions.json" with { type: "json" };
import { policyOf } from "../support.ts";

function textFor(id: string, document: Json, server = "srv"): string {
  const target = targets.find((target) => target.id === id);
  if (target === undefined) throw new Error(`no target ${id}`);
  const { fragment } = compilePolicy(target, policyOf(document), { server, tools: [] });
  if (fragment.kind !== "text") throw new Error(`${id} is no text`);
  return fragment.text;
}

function tomlOf(text: string): Json {
  const read = readToml("config.toml", text);
  if (!read.ok) throw new Error(read.problems.map(({ says }) => says).join("\n"));
  return valueOf(read.document.root);
}

const odd = 'say "no"\\ \n[[rule]]\u0001\u007F # \u{1F512}';

describe("TOML", () => {
  test("a reason with quotes, line breaks and control characters is the message it was", () => {
    const policy = { version: "1", default: "deny", tools: { t: { action: "deny", reason: odd } } };
    expect(tomlOf(textFor("gemini-policy", policy))).toMatchObject({
      rule: [{ decision: "deny" }, { toolName: "t", denyMessage: odd }],
    });
  });

  test("a server's name with dots and quotes is one key", () => {
    const policy = { version: "1", default: "deny", tools: { t: {} } };
    expect(tomlOf(textFor("codex", policy, 'a.b"]'))).toEqual({
      mcp_servers: {
        'a.b"]': {
          enabled_tools: ["t"],
          disabled_tools: [],
          default_tools_approval_mode: "prompt",
          tools: { t: { approval_mode: "approve" } },
        },
      },
    });
  });
});

interface InterceptRule {
  readonly name: string;
  readonly action?: string;
  readonly conditions?: readonly { readonly path: string }[];
  readonly state?: { readonly counter: string; readonly window: string };
}

describe("Intercept's own checks, as its POLICY.md lists them", () => {
  const policies = (table as unknown as readonly { about: string; policy: Json }[]).filter(
    ({ policy }) => policy !== null && !JSON.stringify(policy).includes('"*":'),
  );

  test.each(policies)("$about", ({ policy }) => {
    const document = parse(textFor("intercept", policy)) as {
      readonly version: string;
      readonly tools: Readonly<Record<string, { readonly rules: readonly InterceptRule[] }>>;
    };
    expect(document.version).toBe("1");
    for (const [tool, { rules }] of Object.entries(document.tools)) {
      const counters = rules.flatMap(({ state }) => state?.counter ?? []);
      expect(new Set(counters).size).toBe(counters.length);
      for (const { name, action, conditions, state } of rules) {
        expect(name).not.toBe("");
        expect(conditions?.length ?? 0).toBeGreaterThanOrEqual(action === "deny" ? 0 : 1);
        if (action === "deny") expect(conditions).toBeUndefined();
        if (state === undefined) continue;
        expect(["minute", "hour", "day"]).toContain(state.window);
        expect(conditions?.[0]?.path).toBe(`state.${tool === "*" ? "_global" : tool}.${state.counter}`);
      }
    }
  });
});
