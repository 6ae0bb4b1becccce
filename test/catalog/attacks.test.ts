import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attacks } from "../../src/catalog/attacks.ts";
import { heuristics } from "../../src/heuristics/index.ts";
import { attackGroups, type Attack } from "../../src/model/attack.ts";
import { attackSchema } from "../../src/model/files/attack-file.ts";
import { lintPolicy } from "../../src/policy/lint/lint-policy.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { decide } from "../../src/policy/decide.ts";
import { policyOf } from "../policy/support.ts";

const folder = join(import.meta.dirname, "../../catalog/attacks");
const files = readdirSync(folder).sort();
const byId = attacks.map((attack) => [attack.id, attack] as const);

test("the list holds every file, by id", () => {
  expect(attacks.map(({ id }) => `${id}.json`)).toEqual(files);
  expect(attacks.length).toBeGreaterThanOrEqual(22);
});

test("every group has attacks, and no title stands twice", () => {
  expect(new Set(attacks.map(({ group }) => group))).toEqual(new Set(Object.keys(attackGroups)));
  expect(new Set(attacks.map(({ title }) => title)).size).toBe(attacks.length);
});

describe.each(byId)("%s", (id, attack) => {
  test("is written as its schema wants it", () => {
    const written: unknown = JSON.parse(readFileSync(join(folder, `${id}.json`), "utf8"));
    expect(attackSchema.safeParse(written).error?.issues ?? []).toEqual([]);
  });

  test("names heuristics that exist", () => {
    const known = new Set(heuristics.map((one) => one.id));
    for (const name of attack.signs.flatMap((sign) => sign.heuristics ?? []))
      expect(known, name).toContain(name);
  });

  test("says of each finding that marks a tool that it notices the attack", () => {
    expect(attack.noticedBy).toEqual(
      expect.arrayContaining(attack.signs.flatMap(({ findings }) => findings ?? [])),
    );
  });

  test("has signs that ask for something and say no two things alike", () => {
    for (const { because: _, ...wanted } of attack.signs) expect(Object.keys(wanted)).not.toEqual([]);
    expect(new Set(attack.signs.map(({ because }) => because)).size).toBe(attack.signs.length);
  });

  test("points to each page once", () => {
    const urls = [attack.realCase.source, ...attack.furtherSources].map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  test("has a rule that is valid and leaves the lints nothing to say", () => {
    const parsed = parsePolicy(`${id}.json`, JSON.stringify(attack.rule.policy, undefined, 2));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(lintPolicy(parsed.file)).toEqual([]);
  });

  test.each(attack.rule.tries.map((attempt) => [JSON.stringify(attempt), attempt] as const))(
    "has a rule that answers %s",
    (_, attempt) => {
      expect(answer(attack, attempt)).toBe(attempt.decision);
    },
  );

  test("has a rule that is shown to stop something", () => {
    expect(attack.rule.tries.some(({ decision }) => decision !== "allow")).toBe(true);
  });
});

/** What the rule says to the last of `after` + 1 such calls. */
function answer({ rule }: Attack, { tool, args, after = 0 }: Attack["rule"]["tries"][number]): string {
  const policy = policyOf(rule.policy);
  const call = { tool, args, at: 0, grant: "g", session: "s" };
  let counters = noCounters;
  for (let made = 0; made < after; made++) {
    const before = decide(policy, call, counters);
    expect(before.decision.kind, `call ${made + 1}`).not.toBe("limited");
    counters = before.counters;
  }
  return decide(policy, call, counters).decision.kind;
}
