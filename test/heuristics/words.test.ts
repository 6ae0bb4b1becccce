import { describe, expect, test } from "vitest";
import objects from "../../catalog/words/objects.json" with { type: "json" };
import senses from "../../catalog/words/senses.json" with { type: "json" };
import verbs from "../../catalog/words/verbs.json" with { type: "json" };
import { kindBit, verbOf } from "../../src/heuristics/words.ts";

const spoken = ["read", "write", "execute", "destructive", "financial"] as const;

describe("the word lists", () => {
  test("every kind of object has a bit of its own in a 32-bit integer", () => {
    const kinds = Object.keys(objects).filter((key) => key !== "about" && key !== "sources");
    const bits = kinds.map((kind) => kindBit(kind as Parameters<typeof kindBit>[0]));
    expect(new Set(bits).size).toBe(kinds.length);
    expect(kinds.length).toBeLessThanOrEqual(32);
  });

  test("no verb is both plain and weak in one category, and none stands twice in a list", () => {
    for (const category of spoken) {
      const { plain, weak } = verbs[category];
      expect(new Set([...plain, ...weak]).size, category).toBe(plain.length + weak.length);
    }
  });

  const known = new Set<string>();
  for (const category of spoken) {
    for (const word of [...verbs[category].plain, ...verbs[category].weak]) known.add(word);
  }

  test("every word that is also a noun is a verb", () => {
    expect([...verbs.alsoNoun, ...verbs.mostlyNoun].filter((word) => !known.has(word))).toEqual([]);
  });

  test("every sense is one of a verb we know", () => {
    expect(senses.senses.flatMap((sense) => sense.verbs).filter((verb) => !known.has(verb))).toEqual([]);
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
])("%s is a form of %s", (word, verb, form) => {
  expect(verbOf(word)).toMatchObject({ verb: { word: verb }, form });
});
