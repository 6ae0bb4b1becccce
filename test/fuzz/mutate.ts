// What a fuzz run changes: texts byte by byte, and JSON by its structure. By fast-check, so that a seed says all of a
// run and what is found is made small before it is shown.
import * as fc from "fast-check";
import { isObject, type Json } from "../../src/model/json.ts";

/** What parsers, recursion, escapers and terminals have tripped over elsewhere. */
const pieces: readonly string[] = [
  Array.from("{}[]\":,\\/*#=$%&<>|`'-.0\n\r\t\0"),
  [
    "null",
    "true",
    "1e999",
    "-0",
    "0x1",
    '"__proto__":',
    '"constructor"',
    "\\ud800",
    "\\u0000",
    "\uFEFF",
    "\u2028",
  ],
  ["${X}", "${X:-${X}}", "${", "<<: *a", "&a [*a]", "!!binary", "'''", "[[x]]", "- ", "---\n"],
  ["::error::x", "##[error]x", "\u001B[2J", "\u202E", "\u{E0041}", "🙂", "\uD800", "</script>", "-->", "```"],
  ["[".repeat(3_000), '{"a":'.repeat(3_000), "a".repeat(10_000), " ".repeat(10_000), "\\".repeat(1_000)],
].flat();

const oddValues: readonly (readonly Json[])[] = [
  [
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    "",
    "x",
    "\uD800",
    "\0",
    "\u202Ex",
    "__proto__",
    "::error::x",
  ],
  [
    [],
    [null],
    [[]],
    {},
    { "": null },
    { type: "object" },
    { $ref: "#" },
    { constructor: null },
    { properties: [] },
  ],
  ["x".repeat(70_000), Array.from({ length: 300 }, () => ({})), nest(400)],
  [JSON.parse('{"__proto__":{"x":1},"length":-1,"toString":"x"}') as Json],
];

function nest(levels: number): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = { properties: { a: value } };
  return value;
}

const edit = fc.record({
  at: fc.nat(0xff_ffff),
  drops: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  puts: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 }), fc.constant("")),
});

/** One of the texts, with up to six places of it changed. */
export function changedText(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 6 })).map(([text, edits]) =>
    edits.reduce((now, { at, drops, puts }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + puts + now.slice(from + drops);
    }, text),
  );
}

/** The same in bytes, so that a character may be cut in two. */
export function changedBytes(texts: readonly string[]): fc.Arbitrary<Buffer> {
  const flip = fc.record({ at: fc.nat(0xff_ffff), byte: fc.nat(255) });
  return fc.tuple(changedText(texts), fc.array(flip, { maxLength: 4 })).map(([text, flips]) => {
    const bytes = Buffer.from(text);
    for (const { at, byte } of flips) bytes[at % bytes.length] = byte;
    return bytes;
  });
}

const surgery = fc.record({
  steps: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 7 }),
  act: fc.constantFrom("replace", "remove", "double", "rename"),
  value: fc.oneof(fc.constantFrom(...oddValues.flat()), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>),
  key: fc.constantFrom(
    "name",
    "type",
    "properties",
    "",
    "__proto__",
    "nextCursor",
    "description",
    "enum",
    "items",
  ),
});
type Surgery = typeof surgery extends fc.Arbitrary<infer One> ? One : never;

/** One of the values, with up to four parts of it replaced, removed, doubled or renamed. */
export function changedJson(originals: readonly Json[]): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(surgery, { maxLength: 4 }))
    .map(([original, surgeries]) => surgeries.reduce((now, one) => operate(now, one, 0), original));
}

function operate(value: Json, surgery: Surgery, depth: number): Json {
  const step = surgery.steps[depth];
  const keys = Array.isArray(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];
  if (step === undefined || keys.length === 0) return surgery.act === "replace" ? surgery.value : value;
  const index = step % keys.length;
  const isLast = depth + 1 === surgery.steps.length;
  if (Array.isArray(value)) {
    const item = value[index] as Json;
    return value.toSpliced(
      index,
      1,
      ...(isLast ? itemsFor(item, surgery) : [operate(item, surgery, depth + 1)]),
    ) as Json;
  }
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const [key, item] = entries[index] ?? ["", null];
  const parts = isLast ? itemsFor(item, surgery) : [operate(item, surgery, depth + 1)];
  const renamed = parts.map(
    (part, at) => [at === 0 && surgery.act !== "rename" ? key : surgery.key, part] as const,
  );
  return Object.fromEntries(
    entries.toSpliced(index, 1, ...renamed.map(([name, part]): [string, Json] => [name, part])),
  );
}

function itemsFor(item: Json, { act, value }: Surgery): readonly Json[] {
  switch (act) {
    case "replace":
      return [value];
    case "remove":
      return [];
    case "double":
      return [item, item];
    case "rename":
      return [item];
  }
}
