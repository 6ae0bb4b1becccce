import { expect, test } from "vitest";
import file from "../../catalog/glossary.json" with { type: "json" };
import { attacks } from "../../src/catalog/attacks.ts";
import { glossary } from "../../src/catalog/glossary.ts";
import { categories, risks, signals } from "../../src/model/classification.ts";
import { glossarySchema } from "../../src/model/files/glossary-file.ts";

const ids = glossary.map(({ id }) => id);

test("the glossary is written as its schema wants it", () => {
  expect(glossarySchema.safeParse(file).error?.issues ?? []).toEqual([]);
});

test("it has forty terms or more, by id, each once", () => {
  expect(ids.length).toBeGreaterThanOrEqual(40);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(new Set(glossary.map(({ term }) => term.toLowerCase())).size).toBe(ids.length);
});

test.each([
  ["category", categories],
  ["risk", risks],
  ["signal", signals],
] as const)("every %s of the code has its entry, and there is no other", (kind, words) => {
  const ofKind = glossary.filter((term) => term.kind === kind).map(({ term }) => term);
  expect(ofKind).toEqual([...words].sort());
  for (const word of words) expect(ids).toContain(word);
});

test.each(glossary.map((term) => [term.id, term] as const))(
  "%s is told shortly and its links lead somewhere",
  (id, term) => {
    expect(term.says).toMatch(/[.]$/);
    expect(term.says.match(/[.!?](?:\s|$)/g)?.length).toBeLessThanOrEqual(2);
    for (const other of term.see) expect(ids).toContain(other);
    expect(term.see).not.toContain(id);
    expect(new Set(term.see).size).toBe(term.see.length);
    for (const attack of term.attacks ?? []) expect(attacks.map((one) => one.id)).toContain(attack);
  },
);

test("every attack is reached from a term", () => {
  const reached = new Set(glossary.flatMap(({ attacks: linked }) => linked ?? []));
  expect(attacks.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
});
