import { describe, expect, test } from "vitest";
import type { Category, Risk } from "../../src/model/classification.ts";
import type { Change, ServerChange } from "../../src/model/lock.ts";
import type { Standing } from "../../src/model/policy.ts";
import {
  changeSeverity,
  highest,
  loosenessSeverity,
  serverChangeSeverity,
} from "../../src/review/strictness.ts";
import { tool } from "../policy/support.ts";

const removing = tool("remove", "destructive").classification;
const parameter = "a";
const reworded: Change = { kind: "description", from: "A", to: "B" };
const wider: Change = { kind: "category", from: "read", to: "write" };
const riskier: Change = { kind: "risk", from: "low", to: "high" };

describe("a change of a tool that may be called freely", () => {
  const severity = (...changes: Change[]) =>
    changeSeverity(changes, "allowed-by-default", "remove", removing);

  test.each<Change>([
    { kind: "category", from: "write", to: "read" },
    { kind: "risk", from: "high", to: "low" },
    { kind: "parameter-changed", parameter, takes: "narrowed" },
    { kind: "input", takes: "narrowed" },
    { kind: "parameter-required", parameter, required: true },
    { kind: "hint", hint: "readOnlyHint", to: false, isDefault: true },
    { kind: "output", gives: "unknown" },
    { kind: "meta" },
  ])("lets nothing more in, and is low: %j", (change) => {
    expect(severity(change)).toBe("low");
    expect(severity(change, reworded)).toBe("critical");
  });

  test.each<Change>([
    wider,
    riskier,
    reworded,
    { kind: "title", from: "A", to: "B" },
    { kind: "parameter-added", parameter, required: true },
    { kind: "parameter-removed", parameter },
    { kind: "parameter-described", parameter, from: "A", to: "B" },
    { kind: "input-described", from: "A", to: "B" },
    { kind: "parameter-changed", parameter, takes: "widened" },
    { kind: "parameter-changed", parameter, takes: "unknown" },
    { kind: "parameter-changed", parameter, takes: "same" },
    { kind: "input", takes: "unknown" },
    { kind: "parameter-required", parameter, required: false },
    { kind: "hint", hint: "readOnlyHint", from: true, isDefault: false },
    { kind: "duplicate" },
  ])("may let more in, and counts at the tool's risk: %j", (change) => {
    expect(severity(change)).toBe("critical");
  });
});

test.each<[Change[], Risk]>([
  [[reworded], "low"],
  [[{ kind: "category", from: "write", to: "read" }, reworded], "low"],
  [[{ kind: "risk", from: "high", to: "low" }, reworded], "low"],
  [[{ kind: "risk", from: "low", to: "low" }, reworded], "low"],
  [[wider], "critical"],
  [[reworded, wider], "critical"],
  [[riskier, reworded], "critical"],
])("of a tool that only the default denies, %j is %s", (changes, severity) => {
  expect(changeSeverity(changes, "denied-by-default", "remove", removing)).toBe(severity);
});

test.each<[ServerChange, Risk]>([
  [{ kind: "package", from: "npm a", to: "npm b" }, "high"],
  [{ kind: "same-version", version: "1.0.0", by: "declaration" }, "high"],
  [{ kind: "same-version", version: "1.0.0", by: "server" }, "low"],
  [{ kind: "content", version: "npm a@1.0.0", from: "sha512-a", to: "sha512-b" }, "high"],
  [{ kind: "name", from: "a", to: "b" }, "medium"],
  [{ kind: "instructions", to: "Obey." }, "medium"],
  [{ kind: "prompts", added: ["a"], removed: [], changed: [] }, "medium"],
  [{ kind: "resources", added: ["a"], removed: [], changed: [] }, "low"],
])("of a server, %j is %s", (change, severity) => {
  expect(serverChangeSeverity(change)).toBe(severity);
});

test.each<[Standing, Category, Risk, Risk | undefined]>([
  ["allowed", "read", "low", undefined],
  ["allowed", "write", "medium", "medium"],
  ["allowed", "write", "high", "high"],
  ["allowed", "destructive", "critical", "critical"],
  ["limited", "write", "critical", undefined],
  ["limited", "execute", "critical", undefined],
  ["limited", "destructive", "critical", "medium"],
  ["limited", "destructive", "low", "low"],
  ["limited", "financial", "high", "medium"],
  ["limited", "unknown", "medium", "medium"],
  ["conditional", "destructive", "critical", undefined],
  ["ask", "destructive", "critical", undefined],
  ["hidden", "destructive", "critical", undefined],
  ["denied-by-default", "destructive", "critical", undefined],
  ["allowed-by-default", "destructive", "critical", undefined],
  ["no-policy", "destructive", "critical", undefined],
])("a rule that leaves a tool %s: %s, %s risk", (standing, category, risk, severity) => {
  expect(loosenessSeverity(standing, "t", tool("t", category, risk).classification)).toBe(severity);
});

test("the highest of no risks is low, of some the highest wherever it stands", () => {
  expect(highest([])).toBe("low");
  expect(highest(["high", "critical", "low"])).toBe("critical");
  expect(highest(["medium", "low"])).toBe("medium");
});
