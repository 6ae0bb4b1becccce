import type { AssessedTool } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { isObject, maxDepth, pointer, tooDeep, type Json } from "../model/json.ts";
import { say } from "../model/phrase.ts";

/** Longer definitions than this (in characters of its texts) are told of. The longest of 2,122 real ones has 77,000 as JSON. */
const longestDefinition = 100_000;

/** What was met on the way through a definition; pointers are of the first place. */
interface Met {
  readonly references: Map<string, string>;
  readonly ids: Set<string>;
  broken: string | undefined;
  hasNul: boolean;
  unread: string | undefined;
  length: number;
}

/**
 * What is odd in a definition wherever it stands in it: references to elsewhere, broken text, size and depth. Its length is
 * not told again where a description is that is too long to be read.
 */
export function oddities(
  server: string,
  tool: AssessedTool,
  raw: Json,
  isLengthTold: boolean,
): readonly Finding[] {
  const met: Met = {
    references: new Map(),
    ids: new Set(),
    broken: undefined,
    hasNul: false,
    unread: undefined,
    length: 0,
  };
  walk(raw, [], met);
  const about = { server, tool: tool.name };
  if (isLengthTold) met.length = 0;
  return [...external(about, met), ...brokenText(about, met), ...oversized(about, met)];
}

type Path = (string | number)[];

function walk(value: Json, path: Path, met: Met): void {
  if (path.length > maxDepth) {
    met.unread ??= pointer(...path);
    return;
  }
  if (typeof value === "string") return readText(value, path, met);
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) step(item, index, path, met);
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const held = value[key] ?? null;
      met.length += key.length;
      if (typeof held === "string") readKeyword(key, held, path, met);
      step(held, key, path, met);
    }
  }
}

function step(value: Json, key: string | number, path: Path, met: Met): void {
  path.push(key);
  walk(value, path, met);
  path.pop();
}

const referring: ReadonlySet<string> = new Set(["$ref", "$dynamicRef", "$recursiveRef"]);
/** Under these stand values that a caller may send, not schemas. */
const values: ReadonlySet<string | number> = new Set([
  "default",
  "enum",
  "const",
  "examples",
  "example",
  "_meta",
]);

function readKeyword(key: string, held: string, path: Path, met: Met): void {
  if (key === "$id") met.ids.add(held);
  if (!referring.has(key) || held.startsWith("#") || path.some((one) => values.has(one))) return;
  if (!met.references.has(held)) met.references.set(held, pointer(...path, key));
}

function readText(text: string, path: Path, met: Met): void {
  met.length += text.length;
  if (text === tooDeep) met.unread ??= pointer(...path);
  const hasNul = text.includes("\0");
  if (!hasNul && !/[\uFFFD\p{Surrogate}]/u.test(text)) return;
  met.hasNul ||= hasNul;
  met.broken ??= pointer(...path);
}

type About = Pick<Finding, "server"> & { readonly tool: string };

function external(about: About, { references, ids }: Met): readonly Finding[] {
  const outside = [...references].filter(([target]) => !ids.has(target));
  const [first] = outside;
  if (first === undefined) return [];
  const [target, at] = first;
  const more = outside.length > 1 ? say` (and ${outside.length - 1} more)` : [];
  const says = say`the schema refers at ${at} to ${target}${more}, which is no part of it: what a call may hold is decided elsewhere and can change unseen`;
  return [finding({ kind: "external-schema", severity: "medium", ...about, says }, JSON.stringify(outside))];
}

function brokenText(about: About, { broken, hasNul }: Met): readonly Finding[] {
  if (broken === undefined) return [];
  const what = hasNul ? say`a NUL character` : say`bytes that are no Unicode text`;
  const says = say`the text at ${broken} holds ${what}; programs cut or change it in different ways`;
  return [finding({ kind: "broken-text", severity: hasNul ? "medium" : "low", ...about, says }, broken)];
}

function oversized(about: About, { unread, length }: Met): readonly Finding[] {
  const deep =
    unread === undefined ? undefined : say`the definition nests too deeply and was not read below ${unread}`;
  const long =
    length <= longestDefinition
      ? undefined
      : say`the definition holds ${length} characters, all of which a model is given to read`;
  return [deep, long].flatMap((says, index) =>
    says === undefined
      ? []
      : [
          finding(
            { kind: "oversized-definition", severity: "medium", ...about, says },
            ["deep", "long"][index],
          ),
        ],
  );
}
