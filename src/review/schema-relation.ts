import { canonicalJson } from "../model/digest.ts";
import {
  isObject,
  limitDepth,
  maxDepth,
  own,
  resolvePointer,
  tooDeep,
  type Json,
  type JsonObject,
} from "../model/json.ts";
import type { SchemaRelation } from "../model/lock.ts";

/** Two whole schemas in which pieces are compared, and how much may still be done for that. */
export interface SchemaPair {
  readonly before: SchemaDocument;
  readonly after: SchemaDocument;
  readonly meter: Meter;
}

/** A whole schema, which local references point into. */
interface SchemaDocument {
  readonly root: Json;
  /** Its canonical text; undefined if some of it was too deep to read, or moves what a reference means. */
  readonly text: string | undefined;
}

interface Meter {
  left: number;
  depth: number;
}

/** Steps for one pair, and how deep they may nest: a reference may lead back to where it stands. */
const steps = 20_000;
const deepest = 100;
/** Characters that are compared as text in what counts as one step. */
const textStep = 50;

/** The schemas come without words for people, as `schemaParts` leaves them. */
export function schemaPair(before: Json, after: Json): SchemaPair {
  return { before: documentOf(before), after: documentOf(after), meter: { left: steps, depth: 0 } };
}

function documentOf(root: Json): SchemaDocument {
  if (limitDepth(root, maxDepth) !== root) return { root, text: undefined };
  const text = canonicalJson(root);
  const isReadable = !text.includes(tooDeep) && !/"\$(?:id|anchor|dynamicRef|recursiveRef)":/.test(text);
  return { root, text: isReadable ? text : undefined };
}

/**
 * How the values that `after` takes stand to those that `before` took, each a piece of its side of the pair. What is
 * claimed is proven for every value, whichever draft of JSON Schema since 6 is read; everything else is `unknown`. Never
 * throws, and all comparisons in one pair together take bounded time.
 */
export function schemaRelation(before: Json, after: Json, pair: SchemaPair): SchemaRelation {
  const { meter } = pair;
  if (pair.before.text === undefined || pair.after.text === undefined) return "unknown";
  const isLess = isWithin(after, before, { document: pair.after, other: pair.before, meter });
  const isMore = isWithin(before, after, { document: pair.before, other: pair.after, meter });
  if (isLess) return isMore ? "same" : "narrowed";
  return isMore ? "widened" : "unknown";
}

/** Where the two sides of a comparison stand. */
interface Comparison {
  readonly document: SchemaDocument;
  readonly other: SchemaDocument;
  readonly meter: Meter;
}

/** What the step says, or `otherwise`, which must claim nothing, once that is too much. */
function bounded<T>({ meter }: Comparison, otherwise: T, step: () => T): T {
  meter.left -= 1;
  if (meter.left < 0 || meter.depth >= deepest) return otherwise;
  meter.depth += 1;
  const said = step();
  meter.depth -= 1;
  return said;
}

/** Whether every value that `a` takes is proven to be one that `b` takes. False is no claim. */
function isWithin(a: Json, b: Json, now: Comparison): boolean {
  return bounded(now, false, () => {
    if (b === true || a === false || isSameText(a, b, now)) return true;
    const target = referred(b, now.other.root);
    if (target !== undefined) return isWithin(a, target, now);
    if (!isObject(b) || isReference(b)) return false;
    return casesOf(a, now).some((cases) => cases.every((facts) => meets(facts, b, now)));
  });
}

function isSameText(a: Json, b: Json, { document, other, meter }: Comparison): boolean {
  const text = canonicalJson(a);
  meter.left -= text.length / textStep;
  if (text !== canonicalJson(b)) return false;
  return !text.includes('"$ref":') || document.text === other.text;
}

function isReference(schema: JsonObject): boolean {
  return Object.hasOwn(schema, "$ref");
}

/** What a plain local reference leads to. Beside other keywords older drafts read it otherwise: then undefined. */
function referred(schema: Json, document: Json): Json | undefined {
  if (!isObject(schema)) return undefined;
  const ref = own(schema, "$ref");
  const isAlone = Object.keys(schema).every((key) => key === "$ref" || annotations.has(key));
  if (!isAlone || typeof ref !== "string" || !/^#(?:\/[^/%]+)+$/.test(ref)) return undefined;
  return resolvePointer(document, ref.slice(1));
}

/** Schemas that a value meets all at once. */
type Facts = readonly JsonObject[];

/** Ways to take a schema apart into cases, of which each value that it takes is in one. */
function casesOf(a: Json, now: Comparison): readonly (readonly Facts[])[] {
  const facts = factsOf(a, now);
  const branched = facts.flatMap((fact) =>
    ["anyOf", "oneOf"].flatMap((keyword) => {
      const branches = own(fact, keyword);
      if (!isList(branches)) return [];
      return [branches.map((branch) => facts.concat(factsOf(branch, now)))];
    }),
  );
  const typed = facts.flatMap((fact) => {
    const types = own(fact, "type");
    if (!isList(types)) return [];
    return [[...types, ...(isNullable(fact) ? ["null"] : [])].map((type) => facts.concat({ type }))];
  });
  return [[facts], ...branched, ...typed];
}

function factsOf(schema: Json, now: Comparison): Facts {
  return bounded<Facts>(now, [], () => {
    if (!isObject(schema)) return [];
    const target = referred(schema, now.document.root);
    if (target !== undefined) return factsOf(target, now);
    // Beside a reference older drafts ignore every other keyword.
    if (isReference(schema)) return [];
    const conjuncts = own(schema, "allOf");
    return [schema, ...(isList(conjuncts) ? conjuncts.flatMap((conjunct) => factsOf(conjunct, now)) : [])];
  });
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function meets(facts: Facts, b: JsonObject, now: Comparison): boolean {
  const kinds = kindsOf(facts);
  if (kinds.size === 0) return true;
  return Object.keys(b).every((keyword) => {
    if (annotations.has(keyword) || !kindsAsked(keyword, kinds)) return true;
    return facts.some((fact) => isKept(keyword, fact, b, now)) || meetsKeyword(keyword, facts, b, now, kinds);
  });
}

/** Keywords that say nothing of which values are taken. */
const annotations = new Set([
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "nullable",
  "$comment",
  "$schema",
  "$defs",
  "definitions",
]);

const about: Readonly<Record<string, readonly Kind[]>> = {
  minimum: ["integer", "fraction"],
  maximum: ["integer", "fraction"],
  exclusiveMinimum: ["integer", "fraction"],
  exclusiveMaximum: ["integer", "fraction"],
  multipleOf: ["integer", "fraction"],
  minLength: ["string"],
  maxLength: ["string"],
  pattern: ["string"],
  items: ["array"],
  minItems: ["array"],
  maxItems: ["array"],
  uniqueItems: ["array"],
  properties: ["object"],
  required: ["object"],
  additionalProperties: ["object"],
  patternProperties: ["object"],
  propertyNames: ["object"],
  minProperties: ["object"],
  maxProperties: ["object"],
};

/** Whether the keyword says anything of values of these kinds. */
function kindsAsked(keyword: string, kinds: ReadonlySet<Kind>): boolean {
  const asked = Object.hasOwn(about, keyword) ? about[keyword] : undefined;
  return asked === undefined || asked.some((kind) => kinds.has(kind));
}

/** Keywords whose meaning hangs on others beside them; any other that reads alike in both is kept. */
const beside: ReadonlyMap<string, readonly string[]> = new Map([
  ["type", ["nullable"]],
  ["items", ["prefixItems", "additionalItems"]],
  ["additionalItems", ["items"]],
  ["additionalProperties", ["properties", "patternProperties"]],
  ["contains", ["minContains", "maxContains"]],
  ["minContains", ["contains"]],
  ["maxContains", ["contains"]],
  ["if", ["then", "else"]],
  ["then", ["if"]],
  ["else", ["if"]],
]);

/** What `unevaluated...` asks hangs on the whole schema and all that is around it. */
function isKept(keyword: string, fact: JsonObject, b: JsonObject, now: Comparison): boolean {
  if (!Object.hasOwn(fact, keyword) || keyword.startsWith("unevaluated")) return false;
  const needed = new Set([keyword, ...(beside.get(keyword) ?? [])]);
  const part = (schema: JsonObject) =>
    Object.fromEntries(Object.entries(schema).filter(([key]) => needed.has(key)));
  return isSameText(part(fact), part(b), now);
}

function meetsKeyword(
  keyword: string,
  facts: Facts,
  b: JsonObject,
  now: Comparison,
  kinds: ReadonlySet<Kind>,
): boolean {
  const asked = own(b, keyword) ?? null;
  switch (keyword) {
    case "type": {
      const wanted = typedKinds(asked);
      return wanted !== undefined && [...kinds].every((kind) => wanted.has(kind));
    }
    case "enum":
    case "const": {
      const wanted = listedValues({ [keyword]: asked });
      return facts.some((fact) => isListWithin(listedValues(fact), wanted));
    }
    case "minimum":
    case "exclusiveMinimum":
    case "maximum":
    case "exclusiveMaximum":
      return typeof asked === "number" && facts.some((fact) => isBounded(fact, keyword, asked));
    case "minLength":
    case "minItems":
    case "minProperties":
      return isNumberAt(facts, keyword, asked, (has, wants) => has >= wants);
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return isNumberAt(facts, keyword, asked, (has, wants) => has <= wants);
    case "required": {
      const known = new Set(facts.flatMap((fact) => namesIn(own(fact, "required"))));
      return isList(asked) && asked.every((name) => typeof name === "string" && known.has(name));
    }
    case "properties":
      return (
        isObject(asked) &&
        Object.entries(asked).every(([name, schema]) => isPropertyWithin(name, facts, schema, now))
      );
    case "additionalProperties":
      return areOthersWithin(facts, b, now);
    case "items":
      return (
        hasPlainItems(b) &&
        facts.some((fact) => hasPlainItems(fact) && isWithin(own(fact, "items") ?? true, asked, now))
      );
    case "anyOf":
      return isList(asked) && asked.some((branch) => areWithin(facts, branch, now));
    case "allOf":
      return isList(asked) && asked.every((conjunct) => areWithin(facts, conjunct, now));
    default:
      return false;
  }
}

function areWithin(facts: Facts, b: Json, now: Comparison): boolean {
  return isWithin(facts.length === 1 ? (facts[0] ?? true) : { allOf: facts }, b, now);
}

/** Values are in one kind each; an integer is a number, and so is a fraction. */
type Kind = "null" | "boolean" | "integer" | "fraction" | "string" | "array" | "object";
const kindsByType: Readonly<Record<string, readonly Kind[]>> = {
  null: ["null"],
  boolean: ["boolean"],
  integer: ["integer"],
  number: ["integer", "fraction"],
  string: ["string"],
  array: ["array"],
  object: ["object"],
};
const allKinds: readonly Kind[] = ["null", "boolean", "integer", "fraction", "string", "array", "object"];

/** The kinds that values may have which meet all of these. */
function kindsOf(facts: Facts): ReadonlySet<Kind> {
  const sets = facts.flatMap((fact) => {
    const typed = typedKinds(own(fact, "type") ?? null);
    const listed = listedValues(fact)?.map(kindOf);
    return [
      ...(typed === undefined
        ? []
        : [new Set<Kind>([...typed, ...(isNullable(fact) ? (["null"] as const) : [])])]),
      ...(listed === undefined ? [] : [new Set(listed)]),
    ];
  });
  return new Set(allKinds.filter((kind) => sets.every((set) => set.has(kind))));
}

/** OpenAPI's word, which some validators hear: null is taken beside the type. */
function isNullable(fact: JsonObject): boolean {
  return own(fact, "nullable") === true;
}

function typedKinds(type: Json): ReadonlySet<Kind> | undefined {
  const names = isList(type) ? type : [type];
  const kinds = names.map((name) =>
    typeof name === "string" && Object.hasOwn(kindsByType, name) ? kindsByType[name] : undefined,
  );
  return kinds.includes(undefined) ? undefined : new Set(kinds.flatMap((some) => some ?? []));
}

function kindOf(value: Json): Kind {
  if (value === null) return "null";
  if (isList(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value as "boolean" | "string" | "object"; // What is left of JSON.
}

/** The values that `enum` or `const` lists; undefined if neither does. */
function listedValues(schema: JsonObject): readonly Json[] | undefined {
  const constant = own(schema, "const");
  if (constant !== undefined) return [constant];
  const listed = own(schema, "enum");
  return isList(listed) ? listed : undefined;
}

function isListWithin(part: readonly Json[] | undefined, whole: readonly Json[] | undefined): boolean {
  if (part === undefined || whole === undefined) return false;
  const texts = new Set(whole.map(canonicalJson));
  return part.every((value) => texts.has(canonicalJson(value)));
}

function isNumberAt(
  facts: Facts,
  keyword: string,
  asked: Json,
  isMet: (has: number, asked: number) => boolean,
): boolean {
  return facts.some((fact) => {
    const has = own(fact, keyword);
    return typeof has === "number" && typeof asked === "number" && isMet(has, asked);
  });
}

function isBounded(fact: JsonObject, keyword: string, asked: number): boolean {
  const isLow = keyword.endsWith("inimum");
  const isOpen = keyword.startsWith("exclusive");
  const [closed, open] = [
    own(fact, isLow ? "minimum" : "maximum"),
    own(fact, isLow ? "exclusiveMinimum" : "exclusiveMaximum"),
  ];
  // How far a bound lies on the inner side of the one that is asked for.
  const inner = (bound: Json | undefined) =>
    typeof bound === "number" ? (isLow ? bound - asked : asked - bound) : -1;
  return inner(open) >= 0 || (isOpen ? inner(closed) > 0 : inner(closed) >= 0);
}

function namesIn(list: Json | undefined): readonly string[] {
  return isList(list) ? list.filter((name): name is string => typeof name === "string") : [];
}

/** Beside `prefixItems`, or as a list, `items` is about some items only. */
function hasPlainItems(schema: JsonObject): boolean {
  return !Object.hasOwn(schema, "prefixItems") && !isList(own(schema, "items"));
}

function isPropertyWithin(name: string, facts: Facts, schema: Json, now: Comparison): boolean {
  const known = facts.flatMap((fact) => propertyOf(fact, name));
  return known.some((one) => isWithin(one, schema, now)) || isWithin(true, schema, now);
}

/** What a schema says of the value under a name, if there is one. */
function propertyOf(fact: JsonObject, name: string): readonly Json[] {
  const schema = own(propertiesOf(fact), name);
  return schema === undefined ? otherProperty(fact) : [schema];
}

/** What it says of values under names that it does not list, unless a pattern may hold them. */
function otherProperty(fact: JsonObject): readonly Json[] {
  const schema = own(fact, "additionalProperties");
  return schema === undefined || Object.hasOwn(fact, "patternProperties") ? [] : [schema];
}

function propertiesOf(schema: JsonObject): JsonObject {
  const properties = own(schema, "properties");
  return isObject(properties) ? properties : {};
}

/** Every name that `b` does not list: those that the facts list, and any other. */
function areOthersWithin(facts: Facts, b: JsonObject, now: Comparison): boolean {
  if (Object.hasOwn(b, "patternProperties")) return false;
  const asked = own(b, "additionalProperties") ?? true;
  const listed = propertiesOf(b);
  const names = new Set(facts.flatMap((fact) => Object.keys(propertiesOf(fact))));
  return (
    [true, ...facts.flatMap(otherProperty)].some((one) => isWithin(one, asked, now)) &&
    [...names].every((name) => Object.hasOwn(listed, name) || isPropertyWithin(name, facts, asked, now))
  );
}
