import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Call, Decision } from "../../src/model/decision.ts";
import { resolvePointer, type Json, type JsonObject } from "../../src/model/json.ts";
import type { Policy, PolicyFile } from "../../src/model/policy.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { decide, settle } from "../../src/policy/decide.ts";
import { lintPolicy } from "../../src/policy/lint/lint-policy.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { anyCall, anyPolicy } from "./any-policy.ts";

function fileOf(document: JsonObject): PolicyFile {
  const parsed = parsePolicy("p.json", JSON.stringify(document));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

/** Calls of few tools and few people in the order of time, so that limits fill up. */
const run = fc
  .array(
    fc.record({
      call: anyCall,
      at: fc.integer({ min: 0, max: 200_000 }),
      outcome: fc.constantFrom<"ok" | "error">("ok", "ok", "ok", "error"),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((calls) => calls.map(({ call, at, outcome }) => ({ call: { ...call, at }, outcome })));

function decisions(
  policy: Policy,
  calls: readonly { readonly call: Call; readonly outcome: "ok" | "error" }[],
): readonly Decision[] {
  let counters = noCounters;
  return calls.map(({ call, outcome }) => {
    const decided = decide(policy, call, counters);
    counters = settle(decided.counters, decided.reservations, outcome);
    return decided.decision;
  });
}

const goesThrough = ({ kind }: Decision) => kind === "allow" || kind === "ask";

/** The document without the item of a list that a pointer leads to. */
function without(document: JsonObject, pointer: string): JsonObject {
  const copy = structuredClone(document);
  const cut = pointer.lastIndexOf("/");
  const list = resolvePointer(copy, pointer.slice(0, cut)) as Json[];
  list.splice(Number(pointer.slice(cut + 1)), 1);
  return copy;
}

const idle = new Set(["never-holds", "idle-limit", "idle-predicate"]);

test("what a lint says never decides can be taken out, and no run of calls notices", () => {
  fc.assert(
    fc.property(anyPolicy, run, (document, calls) => {
      const file = fileOf(document);
      const through = decisions(file.policy, calls).map(goesThrough);
      for (const { lint, pointer, says } of lintPolicy(file)) {
        if (!idle.has(lint) || pointer.endsWith("/rate_limit")) continue;
        const rest = fileOf(without(document, pointer)).policy;
        expect(decisions(rest, calls).map(goesThrough), says).toEqual(through);
      }
    }),
    { numRuns: 300 },
  );
});

test("what a lint says lets no call through, lets none through", () => {
  fc.assert(
    fc.property(anyPolicy, run, (document, calls) => {
      const file = fileOf(document);
      const answers = decisions(file.policy, calls);
      for (const { lint, pointer, says } of lintPolicy(file)) {
        if (lint !== "allows-nothing" && lint !== "zero-limit") continue;
        const [, part, tool = ""] = pointer.split("/");
        const isMeant = (index: number) =>
          part === "all_tools" || calls[index]?.call.tool.replaceAll("/", "~1") === tool;
        const through = answers.filter((decision, index) => goesThrough(decision) && isMeant(index));
        expect(through, says).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
