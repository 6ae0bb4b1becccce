import { describe, expect, test } from "vitest";
import { enforcers } from "../../../src/model/enforcer.ts";
import type { Json } from "../../../src/model/json.ts";
import { compilePolicy } from "../../../src/policy/compile/compile.ts";
import { fragmentText } from "../../../src/policy/compile/fragment.ts";
import type { Loss, Target } from "../../../src/policy/compile/target.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import { policyOf } from "../support.ts";

const closed = {
  version: "1",
  default: "deny",
  hide: ["wipe"],
  all_tools: { limits: [{ counter: "all", window: "day", max: 100 }] },
  tools: {
    list_x: {},
    create_x: { action: "ask", reason: "It costs money." },
    delete_x: { action: "deny", reason: "Archive it instead." },
    pay: {
      require: [{ conditions: [{ path: "args.amount", op: "lt", value: 5 }], on_deny: "Too much." }],
      deny_if: [{ conditions: [{ path: "args.to", op: "regex", value: "^x" }] }],
      limits: [{ counter: "pay", window: "minute", max: 3 }],
    },
  },
};
const open = { version: "1", default: "allow", hide: ["wipe"], tools: { delete_x: { action: "deny" } } };

function compiled(target: Target, document: Json, tools: readonly string[] = ["list_x", "new_x"]) {
  return compilePolicy(target, policyOf(document), { server: "srv", tools });
}

function textOf(target: Target, document: Json): string {
  const { fragment } = compiled(target, document);
  return fragmentText(fragment);
}

function lossText(losses: readonly Loss[]): string {
  return losses.map(({ kind, effect, pointer, says }) => `${effect} ${kind} ${pointer}: ${says}\n`).join("");
}

describe.each(targets)("$id", (target) => {
  test("writes this for a policy that denies by default", async () => {
    await expect(textOf(target, closed)).toMatchFileSnapshot(`golden/${target.id}.closed.txt`);
  });

  test("writes this for a policy that allows by default", async () => {
    await expect(textOf(target, open)).toMatchFileSnapshot(`golden/${target.id}.open.txt`);
  });

  test("says what it loses", async () => {
    const told = [closed, open].map((document) => lossText(compiled(target, document).losses)).join("\n");
    await expect(told).toMatchFileSnapshot(`golden/${target.id}.losses.txt`);
  });

  test("loses nothing but, maybe, a question before each call of a policy that only allows", () => {
    const plain = { version: "1", default: "deny", tools: { list_x: {} } };
    const { losses } = compiled(target, plain, []);
    expect(losses.filter(({ kind }) => kind !== "default" && kind !== "ask")).toEqual([]);
  });

  test("gives the same bytes whatever order the tools are known in", () => {
    const [a, b] = [
      ["b", "a"],
      ["a", "b"],
    ].map((tools) => compiled(target, open, tools).fragment);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });
});

test("every enforcer that a config may name is a target, in that order", () => {
  expect(targets.map(({ id }) => id)).toEqual(enforcers);
});

describe("names", () => {
  const named = (id: string, tools: readonly string[], server = "srv") => {
    const target = targets.find((target) => target.id === id);
    if (target === undefined) throw new Error(`no target ${id}`);
    return compilePolicy(target, policyOf(open), { server, tools });
  };

  test.each(["claude-code", "opencode"])("%s refuses two tools that become one", (id) => {
    expect(() => named(id, ["a.b", "a_b"])).toThrow('the tools "a.b" and "a_b" are both');
  });

  test.each(["cursor", "zed", "amazon-q", "copilot", "gemini-cli", "gemini-policy"])(
    "%s refuses a name that might be read as a pattern",
    (id) => {
      expect(() => named(id, ["a*"])).toThrow('the name "a*" cannot be written for this target');
    },
  );

  test("Intercept refuses a tool that is called like its rule for all tools", () => {
    expect(() => named("intercept", ["*"])).toThrow('a tool called "*"');
  });

  test("Gemini CLI's rules refuse a server with an underscore", () => {
    expect(() => named("gemini-policy", [], "my_srv")).toThrow("holds an underscore");
  });

  test("Codex leaves out what it cannot call, and says so", () => {
    const { losses, fragment } = named("codex", ["a.b"]);
    expect(losses).toContainEqual(expect.objectContaining({ kind: "name", pointer: "/tools/a.b" }));
    expect(fragment).toMatchObject({ text: expect.stringContaining('disabled_tools = ["a.b",') as string });
  });
});

test("Intercept counts two tools apart, which is wider only where they share one counter", () => {
  const limit = (counter: string) => ({ limits: [{ counter, window: "hour", max: 3 }] });
  const target = targets.find(({ id }) => id === "intercept") as Target;
  const losses = (other: string) =>
    compiled(target, { version: "1", default: "deny", tools: { a: limit("c"), b: limit(other) } }, []).losses;
  expect(losses("d")).toEqual([]);
  expect(losses("c").map(({ pointer, effect }) => `${effect} ${pointer}`)).toEqual([
    "wider /tools/a/limits/0",
    "wider /tools/b/limits/0",
  ]);
});
