import { expect, test } from "vitest";
import { derive, inflections, pluralOf, slipsOf } from "../../src/heuristics/inflect.ts";
import type { Inflected, Verb } from "../../src/heuristics/words.ts";

test.each([
  ["create", "creates", "creating", "created"],
  ["free", "frees", "freeing", "freed"],
  ["copy", "copies", "copying", "copied"],
  ["deploy", "deploys", "deploying", "deployed"],
  ["play", "plays", "playing", "played"],
  ["yield", "yields", "yielding", "yielded"],
  ["cycle", "cycles", "cycling", "cycled"],
  ["fix", "fixes", "fixing", "fixed"],
  ["push", "pushes", "pushing", "pushed"],
  ["search", "searches", "searching", "searched"],
  ["go", "goes", "going", "goed"],
  ["drop", "drops", "dropping", "dropped"],
  ["sort", "sorts", "sorting", "sorted"],
  ["build", "builds", "building", "builded"],
  ["submit", "submits", "submitting", "submitted"],
  ["delete", "deletes", "deleting", "deleted"],
])("%s, %s, %s and %s are forms of one verb", (base, third, gerund, past) => {
  expect(inflections(base)).toEqual([
    [base, "base"],
    [third, "third"],
    [gerund, "gerund"],
    [past, "past"],
  ]);
});

test("news are no form of new", () => {
  expect(inflections("new")).toEqual([["new", "base"]]);
});

test.each([
  ["box", "boxes"],
  ["class", "classes"],
  ["branch", "branches"],
  ["wish", "wishes"],
  ["policy", "policies"],
  ["key", "keys"],
  ["cycle", "cycles"],
  ["user", "users"],
])("of %s there are %s", (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

const grave: Verb = {
  word: "delete",
  category: "destructive",
  weight: 2,
  alsoNoun: false,
  mostlyNoun: false,
};

test("a grave verb is known with one letter left out or two swapped, but not its first or last alone", () => {
  expect(slipsOf("delete", { verb: grave, form: "base" })).toEqual([
    "dlete",
    "dleete",
    "deete",
    "deelte",
    "delte",
    "deltee",
    "delee",
    "deleet",
  ]);
});

test.each<[string, Partial<Verb>, Inflected["form"], boolean]>([
  ["delete", {}, "base", true],
  ["delete", {}, "third", true],
  ["delete", { category: "financial" }, "base", true],
  ["delete", { category: "write" }, "base", false],
  ["delete", { category: "execute" }, "base", false],
  ["delete", { category: "read" }, "base", false],
  ["delete", { weight: 1 }, "base", false],
  ["delete", { alsoNoun: true }, "base", false],
  ["delete", {}, "past", false],
  ["erase", {}, "base", false],
])("whether %s (%j, %s) is known misspelt: %s", (word, other, form, isKnown) => {
  expect(slipsOf(word, { verb: { ...grave, ...other }, form }).length > 0).toBe(isKnown);
});

test("easing and shedding are no slips of erasing and shredding", () => {
  expect(slipsOf("erasing", { verb: grave, form: "gerund" })).not.toContain("easing");
  expect(slipsOf("shredding", { verb: grave, form: "gerund" })).not.toContain("shedding");
  expect(slipsOf("erasing", { verb: grave, form: "gerund" })).toContain("ersaing");
});

/** The forms that a verb brings with it besides its own. */
function derived(verb: Verb): readonly string[] {
  const forms = new Map<string, Inflected>();
  derive(verb, forms);
  return [...forms.keys()];
}

test.each<[Partial<Verb>, readonly string[]]>([
  [
    { category: "write" },
    ["resend", "resends", "resending", "resended", "unsend", "unsends", "unsending", "unsended"],
  ],
  [{ category: "execute" }, ["resend", "resends", "resending", "resended"]],
  [{ category: "read" }, []],
  [{ category: "destructive" }, []],
  [{ category: "financial" }, []],
  [{ category: "write", weight: 1 }, []],
  [{ category: "execute", weight: 1 }, []],
])("send as %j brings with it %j", (other, words) => {
  expect(derived({ ...grave, word: "send", ...other })).toEqual(words);
});

test("a derived verb is no noun, and none takes the place of a word that is there", () => {
  const there: Inflected = { verb: grave, form: "base" };
  const forms = new Map([["resend", there]]);
  derive({ ...grave, word: "send", category: "execute", alsoNoun: true, mostlyNoun: true }, forms);
  expect(forms.get("resend")).toBe(there);
  expect(forms.get("resends")).toEqual({
    verb: { word: "resend", category: "execute", weight: 2, alsoNoun: false, mostlyNoun: false },
    form: "third",
  });
});
