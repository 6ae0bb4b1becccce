import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath, type Node } from "jsonc-parser";
import { UsageError } from "../../model/errors.ts";
import { duplicateKeys, readTree } from "../../model/files/tree.ts";
import { isObject, type Json, type JsonObject } from "../../model/json.ts";
import { describeProblem } from "../../model/problem.ts";
import type { Fragment } from "./target.ts";

type JsonFragment = Extract<Fragment, { kind: "json" }>;

/**
 * A JSON text, comments allowed, with the fragment in it. Names and items that are of this server and no longer in the
 * fragment go; everything else stays, with its order and comments.
 * @throws UsageError if the text is no JSON object, or holds something else where the fragment has an object or a list.
 */
export function mergeJson(file: string, text: string, fragment: JsonFragment): string {
  const read = readTree(file, text);
  if (!read.ok) throw new UsageError(read.problems.map(describeProblem).join("\n"));
  // Which of two equal names counts is up to the reader; an edit of the other would change nothing.
  const [twice] = duplicateKeys(read.document.root);
  if (twice !== undefined)
    throw new UsageError(`${file}: ${JSON.stringify(twice.path.join("."))} is there twice; take one out.`);
  const { needs } = fragment;
  if (needs !== undefined && nodeAt(text, [...needs]) === undefined)
    throw new UsageError(
      `${file}: there is no ${JSON.stringify(needs.join("."))}; add the server, or give its name there with --server.`,
    );
  return withObject(text, [], fragment.value, { file, fragment });
}

interface Into {
  readonly file: string;
  readonly fragment: JsonFragment;
}

function withValue(text: string, path: JSONPath, value: Json, into: Into): string {
  if (isObject(value)) return withObject(text, path, value, into);
  if (Array.isArray(value)) return withList(text, path, value, into);
  return edited(text, path, value);
}

function withObject(text: string, path: JSONPath, value: JsonObject, into: Into): string {
  const there = childrenAt(text, path, "object", into);
  if (there === undefined) return edited(text, path, value);
  const { owns, ownNames } = into.fragment;
  const isOwn = ownNames !== undefined && ownNames.join("\n") === path.join("\n");
  const stale = isOwn ? there.map(nameOf).filter(owns) : [];
  const rest = stale.reduce((text, name) => edited(text, [...path, name], undefined), text);
  return Object.entries(value).reduce(
    (text, [name, held]) => withValue(text, [...path, name], held, into),
    rest,
  );
}

function withList(text: string, path: JSONPath, items: readonly Json[], into: Into): string {
  const there = childrenAt(text, path, "array", into);
  if (there === undefined) return edited(text, path, items);
  const isStale = ({ value }: Node) =>
    typeof value === "string" && into.fragment.owns(value) && !items.includes(value);
  const stale = there.flatMap((node, index) => (isStale(node) ? [index] : [])).toReversed();
  const rest = stale.reduce((text, index) => edited(text, [...path, index], undefined), text);
  return items
    .filter((item) => !there.some(({ value }) => value === item))
    .reduce<string>((text, item) => edited(text, [...path, -1], item), rest);
}

function childrenAt(
  text: string,
  path: JSONPath,
  type: "object" | "array",
  { file }: Into,
): readonly Node[] | undefined {
  const node = nodeAt(text, path);
  if (node === undefined || node.type === type) return node?.children;
  const place = path.length === 0 ? "the file" : JSON.stringify(path.join("."));
  throw new UsageError(`${file}: ${place} is not an ${type} there; merge the fragment by hand.`);
}

function nameOf({ children }: Node): string {
  return String(children?.[0]?.value);
}

function nodeAt(text: string, path: JSONPath): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? undefined : findNodeAtLocation(root, path);
}

function edited(text: string, path: JSONPath, value: Json | undefined): string {
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const formattingOptions = {
    insertSpaces: !unit.includes("\t"),
    tabSize: unit.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  const isArrayInsertion = path.at(-1) === -1;
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }));
}
