import { z } from "zod";
import { nearest } from "../nearest.ts";
import { pointer, type Json } from "../json.ts";
import type { Problem } from "../problem.ts";
import { disguise, undisguise } from "./disguise.ts";
import { duplicateKeys, offsetOf, positionAt, valueOf, type Document } from "./tree.ts";

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type AllKeys<T> = T extends unknown ? keyof T : never;
type Names<T, S> = [Exclude<AllKeys<T>, AllKeys<S>>] extends [never] ? unknown : never;

/**
 * The schema itself, after TypeScript has proved that it and the type `T` agree: what the schema lets through is
 * a `T`, and it knows every key that a `T` may have.
 */
export function agreesWith<T>() {
  return <S extends z.ZodType<T>>(schema: S & Names<T, z.output<S>>): S => schema;
}

/** An object in which any other key is an error; the error names the nearest key that is known. */
export function strict<S extends z.core.$ZodLooseShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => unknownKey(key, known)).join("\n")
        : undefined,
  });
}

/** Any JSON value; what it holds is not looked into. */
export const json = z.custom<Json>(() => true);

/** A word from a file as it stands in a message: quoted, and cut where it would be longer than a line. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  const names = known.filter((name) => name !== "$schema").join(", ");
  return meant === undefined
    ? `${quote(key)} is not a key here; the keys are ${names}.`
    : `${quote(key)} is not a key here; did you mean ${quote(meant)}?`;
}

/**
 * Holds a document against a schema. Every mistake is listed, in the order of the file: keys given twice first
 * caught in the text itself, since a parsed value no longer shows them.
 */
export function checkDocument<T>(document: Document, schema: z.ZodType<T>): Checked<T> {
  const { root, text, file } = document;
  const twice = duplicateKeys(root).map(({ path, at }) => {
    return problemOf(
      file,
      { path, says: `${quote(path.at(-1))} stands here twice; keep one.` },
      positionAt(text, at),
    );
  });
  const result = schema.safeParse(valueOf(root, disguise), { reportInput: true });
  if (result.success && twice.length === 0) return { ok: true, value: result.data };
  const wrong = result.success ? [] : result.error.issues.flatMap(sentences);
  const problems = wrong.map((fault) => problemOf(file, fault, positionAt(text, offsetOf(root, fault.path))));
  return { ok: false, problems: [...twice, ...problems].sort(byPlace) };
}

/**
 * Holds a value that a program wrote against a schema. `document` is asked for only if something is wrong, since
 * finding places costs more than the check.
 */
export function checkValue<T>(
  value: unknown,
  schema: z.ZodType<T>,
  file: string,
  document: () => Document | undefined,
): Checked<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const source = document();
  const placeOf = (path: Fault["path"]) =>
    source === undefined ? { line: 1, column: 1 } : positionAt(source.text, offsetOf(source.root, path));
  const faults = result.error.issues.flatMap(sentences);
  const problems = faults.map((fault) => problemOf(file, fault, placeOf(fault.path)));
  return { ok: false, problems: problems.sort(byPlace) };
}

/** Something wrong at a path of a document. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly says: string;
}

/** A fault at the place where it stands in the file. */
export function problemOf(
  file: string,
  { path, says }: Fault,
  { line, column }: Pick<Problem, "line" | "column">,
): Problem {
  return { file, line, column, pointer: pointer(...path), says };
}

/** The order of the file. */
export function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}

function sentences(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : undisguise(String(step))));
  if (issue.code === "unrecognized_keys") {
    const says = issue.message.split("\n");
    return issue.keys.map((key, index) => ({ path: [...path, undisguise(key)], says: says[index] ?? "" }));
  }
  if (issue.code === "custom") return [{ path, says: issue.message }];
  if (issue.code === "invalid_key") return [{ path, says: "a name must not be empty." }];
  const subject = subjectOf(path);
  if (typeof issue.input === "number" && !Number.isFinite(issue.input)) {
    return [{ path, says: `${subject} is too large a number.` }];
  }
  if (issue.input === undefined) {
    return [{ path, says: `${subject} is missing; it must be ${expected(issue)}.` }];
  }
  return [{ path, says: `${subject} must be ${expected(issue)}${instead(issue)}.` }];
}

function subjectOf(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the document";
  return typeof last === "number" ? `entry ${last + 1} of ${quote(path.at(-2))}` : quote(last);
}

function instead(issue: z.core.$ZodIssue): string {
  const { input } = issue;
  if (typeof input === "object" && input !== null)
    return Array.isArray(input) ? ", not a list" : ", not an object";
  return `, not ${quote(input)}${meaning(issue)}`;
}

function meaning(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_value" || typeof issue.input !== "string") return "";
  const meant = nearest(issue.input, issue.values.map(String));
  return meant === undefined ? "" : ` (did you mean ${quote(meant)}?)`;
}

const typeNames: Readonly<Record<string, string>> = {
  object: "an object",
  record: "an object",
  array: "a list",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

/** What should stand there, as it reads after "must be". */
function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? issue.expected;
    case "invalid_value":
      return either(issue.values.map(quote));
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "non-empty" : `${issue.minimum} or more`;
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters` : `${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

function either(choices: readonly string[]): string {
  const last = choices.at(-1) ?? "";
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(", ")} or ${last}`;
}
