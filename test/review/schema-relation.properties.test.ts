import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { SchemaRelation } from "../../src/model/lock.ts";
import { schemaParts } from "../../src/review/facets.ts";
import { schemaPair, schemaRelation } from "../../src/review/schema-relation.ts";
import { anySchema, anyValue, nearSchemas } from "./any-schema.ts";

function relationOf(before: Json, after: Json): SchemaRelation {
  const [from, to] = [schemaParts(before).shape, schemaParts(after).shape];
  return schemaRelation(from, to, schemaPair(from, to));
}

const options = { strict: false, logger: false, validateFormats: false } as const;
const drafts = [new Ajv2020(options), new Ajv(options)];

/** Whether a value is valid, by one draft; undefined if the validator refuses the schema. */
type Judge = (value: Json) => boolean | undefined;

/** Some schemas refer to themselves without end, which the validator only notices by running out of stack. */
function answer(judge: () => boolean): boolean | undefined {
  try {
    return judge();
  } catch {
    return undefined;
  }
}

function judges(schema: JsonObject): readonly (Judge | undefined)[] {
  return drafts.map((validator) => {
    try {
      const validate = validator.compile(structuredClone(schema));
      return (value: Json) => answer(() => validate(value));
    } catch {
      return undefined;
    } finally {
      validator.removeSchema();
    }
  });
}

/** What values contradict the claim, if some do. */
function contradiction(
  relation: SchemaRelation,
  before: boolean | undefined,
  after: boolean | undefined,
): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  if ((relation === "same" || relation === "narrowed") && after && !before) return "valid only now";
  if ((relation === "same" || relation === "widened") && before && !after) return "valid only before";
  return undefined;
}

describe("what is claimed of two schemas, a validator bears out in each draft", () => {
  const seen = new Map<SchemaRelation, number>();

  test.each([
    ["near to each other", nearSchemas, 800],
    ["of any kind", fc.tuple(anySchema, anySchema), 200],
  ] as const)("%s", (_about, pairs, numRuns) => {
    fc.assert(
      fc.property(pairs, fc.array(anyValue, { minLength: 20, maxLength: 20 }), ([before, after], values) => {
        const relation = relationOf(before, after);
        seen.set(relation, (seen.get(relation) ?? 0) + 1);
        if (relation === "unknown") return;
        const [old, now] = [judges(before), judges(after)];
        old.forEach((judge, draft) => {
          const other = now[draft];
          if (judge === undefined || other === undefined) return;
          for (const value of values) {
            const fault = contradiction(relation, judge(value), other(value));
            expect(
              fault,
              `${JSON.stringify(value)} is ${fault}, draft ${draft}, ${relation}`,
            ).toBeUndefined();
          }
        });
      }),
      { numRuns, interruptAfterTimeLimit: 20_000 },
    );
  });

  test("and every claim is made often enough for that to mean something", () => {
    for (const relation of ["same", "narrowed", "widened"] as const) {
      expect(seen.get(relation), relation).toBeGreaterThan(20);
    }
  });
});
