import * as fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../../src/model/json.ts";

const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2, 3, 1.5, -1, "", "a", "ab", "abc", "b");
const small = fc.integer({ min: 0, max: 3 });
const name = fc.constantFrom("a", "b", "c");

/** Values small enough to meet small schemas by chance. */
export const anyValue: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }) },
  ),
})).value;

const typeName = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");

/** Schemas over the keywords that tools use, and a few that we do not understand. */
const inner = fc.letrec<{ schema: Json }>((tie) => {
  const keywords: Record<string, fc.Arbitrary<Json>> = {
    type: fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 3 })),
    enum: fc.array(scalar, { minLength: 1, maxLength: 3 }),
    const: scalar,
    minimum: small,
    maximum: small,
    exclusiveMinimum: small,
    exclusiveMaximum: small,
    multipleOf: fc.integer({ min: 1, max: 2 }),
    minLength: small,
    maxLength: small,
    pattern: fc.constantFrom("^a", "b$"),
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    items: tie("schema"),
    prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
    // Not any schema: of one that takes everything the validator says other things beside `prefixItems`.
    contains: fc.record({ type: typeName }),
    minProperties: small,
    maxProperties: small,
    required: fc.uniqueArray(name, { maxLength: 2 }),
    properties: fc.dictionary(name, tie("schema"), { maxKeys: 2, noNullPrototype: true }),
    additionalProperties: tie("schema"),
    patternProperties: fc.dictionary(fc.constantFrom("^a", "b"), tie("schema"), {
      minKeys: 1,
      maxKeys: 1,
      noNullPrototype: true,
    }),
    propertyNames: fc.constant({ maxLength: 0 }),
    allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
    anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
    oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
    not: tie("schema"),
    if: tie("schema"),
    else: tie("schema"),
    $ref: fc.constantFrom("#/$defs/a", "#/$defs/b"),
    nullable: fc.constant(true),
    default: scalar,
    description: fc.constantFrom("A.", "B."),
  };
  const entry = fc
    .constantFrom(...Object.keys(keywords))
    .chain((key) => fc.tuple(fc.constant(key), keywords[key] ?? scalar));
  const object = fc
    .uniqueArray(entry, { maxLength: 3, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 3, arbitrary: fc.record({ type: typeName }) },
      { weight: 12, arbitrary: object },
    ),
  };
}).schema;

/** A whole schema, with what its references lead to. */
export const anySchema: fc.Arbitrary<JsonObject> = fc
  .record({ body: inner, a: inner, b: inner })
  .map(({ body, a, b }) => Object.assign({}, isObject(body) ? body : { allOf: [body] }, { $defs: { a, b } }));

/** Two schemas that are near to each other: the second has some pieces put in, taken out or exchanged. */
export const nearSchemas: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc
  .tuple(anySchema, fc.array(fc.tuple(fc.nat(), inner), { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([schema, changes, isTurned]) => {
    const other = changes.reduce((held, [place, piece]) => changed(held, place, piece), schema);
    return isTurned ? [other, schema] : [schema, other];
  });

function changed(schema: JsonObject, place: number, piece: Json): JsonObject {
  const copy = structuredClone(schema) as Record<string, unknown>;
  const changes: (() => void)[] = [];
  const visit = (holder: Record<string, unknown> | unknown[]) => {
    for (const [key, held] of Object.entries(holder)) {
      const put = (value: unknown) => ((holder as Record<string, unknown>)[key] = value);
      if (typeof held === "number") changes.push(() => put(held + 1));
      if (typeof held === "boolean") changes.push(() => put(!held));
      if (Array.isArray(held)) {
        if (held.length > 1) changes.push(() => held.splice(place % held.length, 1));
        visit(held);
      } else if (isObject(held)) {
        const object = held as Record<string, unknown>;
        changes.push(
          () => put(piece),
          () =>
            Object.keys(held).length > 0 &&
            delete object[Object.keys(held)[place % Object.keys(held).length] ?? ""],
          () => Object.assign(object, isObject(piece) ? piece : {}),
        );
        visit(object);
      }
    }
  };
  visit(copy);
  if (isObject(piece)) changes.push(() => Object.assign(copy, piece));
  changes[place % Math.max(1, changes.length)]?.();
  return copy as JsonObject;
}
