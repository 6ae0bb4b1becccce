import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { categories } from "../../src/model/classification.ts";
import { jsonSchemas } from "../../src/model/files/schemas.ts";
import {
  limitSchema,
  conditionSchema,
  toolRuleSchema,
  policySchema,
} from "../../src/model/files/policy-file.ts";
import { operators } from "../../src/model/policy.ts";
import { problemsIn, recommend } from "./support.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/policy.md"), "utf8");
const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text]) => text ?? "");

test("every policy in the reference is one", () => {
  const validate = new Ajv2020({ strict: true }).compile(jsonSchemas()["policy.schema.json"] ?? {});
  expect(examples.length).toBeGreaterThan(0);
  for (const text of examples) {
    expect(problemsIn(text)).toEqual([]);
    expect(validate(JSON.parse(text))).toBe(true);
  }
});

test("the examples within a sentence are right too", () => {
  const inline = (start: string) =>
    JSON.parse(/`(\{.*\})`/.exec(page.slice(page.indexOf(start)))?.[1] ?? "null") as unknown;
  expect(conditionSchema.safeParse(inline('`{ "path"')).success).toBe(true);
  expect(limitSchema.safeParse(inline('`{ "counter"')).success).toBe(true);
});

test("the reference names every key and every operator", () => {
  const keys = [policySchema, toolRuleSchema, limitSchema, conditionSchema].flatMap(({ shape }) =>
    Object.keys(shape),
  );
  for (const word of [...keys, ...operators])
    expect(page, word).toMatch(new RegExp(`[\`"]${word.replace("$", "\\$")}[\`".]`));
});

test("the reference says what is recommended", () => {
  for (const category of categories) {
    const row = new RegExp(`^\\| ${category} \\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";
    const { kind, rule } = recommend("t", category);
    const max = /"max":(\d+)/.exec(JSON.stringify(rule) ?? "")?.[1];
    expect(row, category).toContain(
      { allow: "{}", limit: `${max} calls a minute`, hide: "hidden", ask: '"ask"' }[kind],
    );
  }
});
