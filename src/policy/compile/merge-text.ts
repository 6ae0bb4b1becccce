import { parse, patch } from "@decimalturn/toml-patch";
import { canonicalJson } from "../../model/digest.ts";
import { messageOf, UsageError } from "../../model/errors.ts";
import { withYamlMember } from "../../model/files/edit-yaml.ts";
import { type Document, duplicateKeys, readTree, valueOf } from "../../model/files/tree.ts";
import { isObject, type Json, type JsonObject } from "../../model/json.ts";
import { describeProblem } from "../../model/problem.ts";
import type { Fragment, Into } from "./target.ts";

type TextFragment = Extract<Fragment, { kind: "text" }>;

/**
 * A TOML or YAML text with the fragment in it; comments and layout of the rest stay.
 * @throws UsageError if the text cannot be read, or the fragment has no place in it.
 */
export function mergeText(file: string, text: string, fragment: TextFragment, into: Into): string {
  return into.format === "toml"
    ? mergeToml(file, text, fragment, into.change)
    : mergeYaml(file, text, fragment, into);
}

type Change = Extract<Into, { format: "toml" }>["change"];

function mergeToml(file: string, text: string, fragment: TextFragment, change: Change): string {
  const wanted = change(readDocument(file, text), file);
  const isWanted = (after: string) =>
    canonicalJson(plain(readDocument(file, after))) === canonicalJson(plain(wanted));
  return believed(file, [() => patch(text, wanted), () => appended(text, fragment)], isWanted);
}

/** The first that is what was wanted: an edit that went wrong would be a hole, or a file that no longer loads. */
function believed(
  file: string,
  ways: readonly (() => string)[],
  isWanted: (after: string) => boolean,
): string {
  for (const way of ways) {
    try {
      const after = way();
      if (isWanted(after)) return after;
    } catch {
      // The library has no edit for it; the next way may.
    }
  }
  throw new UsageError(`${file}: the fragment cannot be merged here; put it in by hand.`);
}

function appended(text: string, fragment: TextFragment): string {
  const before = text.trimEnd();
  return before === "" ? fragment.text : `${before}\n\n${fragment.text}`;
}

function readDocument(file: string, text: string): JsonObject {
  try {
    // Dates are objects of their own here; they are passed on as they are.
    return parse(text) as JsonObject;
  } catch (error) {
    const [says] = messageOf(error).split("\n");
    throw new UsageError(`${file}: it is not valid TOML: ${says ?? ""}`, { cause: error });
  }
}

/** With dates and large numbers as texts. */
function plain(document: JsonObject): Json {
  const asText = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return JSON.parse(JSON.stringify(document, asText)) as Json;
}

function mergeYaml(
  file: string,
  text: string,
  fragment: TextFragment,
  { key, value }: Extract<Into, { format: "yaml" }>,
): string {
  const { root } = readYaml(file, text);
  const there = valueOf(root) ?? {};
  if (!isObject(there))
    throw new UsageError(`${file}: the file is not an object; merge the fragment by hand.`);
  const wanted = canonicalJson({ ...there, [key]: value });
  const isEmpty = Object.keys(there).length === 0;
  const ways = [
    ...(isEmpty ? [] : [() => withYamlMember(text, [], key, value)]),
    () => appended(text, fragment),
  ];
  return believed(file, ways, (after) => canonicalJson(valueOf(readYaml(file, after).root)) === wanted);
}

function readYaml(file: string, text: string): Document {
  // Whatever its ending: what is JSON is YAML too.
  const read = readTree(/\.ya?ml$/i.test(file) ? file : `${file}.yaml`, text);
  if (!read.ok) throw new UsageError(read.problems.map(describeProblem).join("\n"));
  const [twice] = duplicateKeys(read.document.root);
  if (twice !== undefined)
    throw new UsageError(`${file}: ${JSON.stringify(twice.path.join("."))} is there twice; take one out.`);
  return read.document;
}
