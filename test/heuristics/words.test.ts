import { describe, expect, test } from "vitest";
import senses from "../../catalog/words/senses.json" with { type: "json" };
import verbs from "../../catalog/words/verbs.json" with { type: "json" };
import { noKinds, overlap } from "../../src/heuristics/kind-set.ts";
import { kindSet } from "../../src/heuristics/kinds.ts";
import { roleBit, roleWords, type Role } from "../../src/heuristics/roles.ts";
import { isCompound, isCompoundEnd, kindsOf, known, verbOf } from "../../src/heuristics/words.ts";

const spoken = ["read", "write", "execute", "destructive", "financial"] as const;

describe("the word lists", () => {
  test("every part that a word can play has a bit of its own in a 32-bit integer", () => {
    const bits = (Object.keys(roleWords) as Role[]).map(roleBit);
    expect(new Set(bits).size).toBe(bits.length);
    expect(bits.length).toBeLessThanOrEqual(32);
  });

  test("no verb is both plain and weak in one category, and none stands twice in a list", () => {
    for (const category of spoken) {
      const { plain, weak } = verbs[category];
      expect(new Set([...plain, ...weak]).size, category).toBe(plain.length + weak.length);
    }
  });

  const listed = new Set<string>();
  for (const category of spoken) {
    for (const word of [...verbs[category].plain, ...verbs[category].weak]) listed.add(word);
  }

  test("every word that is also a noun is a verb", () => {
    expect([...verbs.alsoNoun, ...verbs.mostlyNoun].filter((word) => !listed.has(word))).toEqual([]);
  });

  test("no verb is heard as a form of another one", () => {
    const heardElse = [...listed].filter((word) => {
      const found = verbOf(word);
      return found?.verb.word !== word || found.form !== "base";
    });
    expect(heardElse).toEqual([]);
  });

  test("no verb is spelt in British English as another one is", () => {
    const british = [...listed]
      .filter((word) => /[iy]ze$/.test(word))
      .map((word) => word.replace(/ze$/, "se"));
    expect(british).toContain("organise");
    expect(british.filter((word) => listed.has(word))).toEqual([]);
  });

  test("every noun of an act and every name of who does it is one of a verb we know", () => {
    const named = [...Object.values(verbs.nominal), ...Object.values(verbs.agents)];
    expect(named.filter((word) => !listed.has(word))).toEqual([]);
  });

  test("every sense is one of a verb we know", () => {
    expect(senses.senses.flatMap((sense) => sense.verbs).filter((verb) => !listed.has(verb))).toEqual([]);
  });
});

test.each([
  ["creates", "create", "third"],
  ["creating", "create", "gerund"],
  ["created", "create", "past"],
  ["copies", "copy", "third"],
  ["dropped", "drop", "past"],
  ["submitting", "submit", "gerund"],
  ["searches", "search", "third"],
  ["scraping", "scrape", "gerund"],
  ["organises", "organize", "third"],
])("%s is a form of %s", (word, verb, form) => {
  expect(verbOf(word)).toMatchObject({ verb: { word: verb }, form });
});

test.each([
  ["seed", "seed", "base"],
  ["remvoe", "remove", "base"],
  ["delte", "delete", "base"],
  ["resend", "resend", "base"],
  ["unpinned", "unpin", "past"],
])("%s is heard as %s", (word, verb, form) => {
  expect(verbOf(word)).toMatchObject({ verb: { word: verb }, form });
});

const standing = (name: string) => name.split("_").map((text) => ({ text, known: known(text) }));

test.each([
  ["app_store", 1, true],
  ["app_store_row", 1, true],
  ["row_store", 1, false],
  ["store", 0, false],
  ["app", 0, false],
])("%s: whether word %i ends a noun: %s", (name, index, ends) => {
  expect(isCompoundEnd(standing(name), index)).toBe(ends);
});

test.each([
  ["pull_request", 0, true],
  ["pull_row", 0, false],
  ["pull", 0, false],
  ["row_pull_request", 1, true],
])("%s: whether word %i is the first half of a noun: %s", (name, index, is) => {
  expect(isCompound(standing(name), index)).toBe(is);
});

test("a thing is the same kind in singular and plural, and a word that plays a part has no plural", () => {
  expect(kindsOf("files")).toEqual(kindsOf("file"));
  expect(overlap(kindsOf("file"), kindSet("file"))).toBe(true);
  expect(known("the").roles).not.toBe(0);
  expect(known("thes").roles).toBe(0);
});

test("what nothing is known of says nothing, and a word says nothing of what it is not", () => {
  const nothing = { kinds: noKinds, topics: noKinds, roles: 0, compoundWith: [], compoundEndAfter: [] };
  expect(known("zzz")).toMatchObject({ ...nothing, found: undefined, nominal: undefined, agent: undefined });
  expect(known("creation")).toMatchObject({ ...nothing, found: undefined, nominal: { word: "create" } });
  expect(known("deleter")).toMatchObject({ ...nothing, agent: { word: "delete" } });
});
