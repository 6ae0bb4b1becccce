import type { CatalogHints, CatalogTool } from "../../model/catalog.ts";
import { listed } from "../words.ts";
import { plainPhrase } from "../escape.ts";

/** The hints that a definition would carry if it said what we say; only those that a definition tells. */
export function advisedHints({ category, signals }: Pick<CatalogTool, "category" | "signals">): CatalogHints {
  if (category === "unknown") return {};
  const reaches = signals.includes("reaches-outside") || signals.includes("takes-url");
  const open: CatalogHints = reaches ? { openWorldHint: true } : {};
  if (category === "read") return { readOnlyHint: true, ...open };
  // What runs anything can remove anything. Of a plain write nobody knows: it may write over something.
  return { readOnlyHint: false, ...(category === "write" ? {} : { destructiveHint: true }), ...open };
}

const names = ["readOnlyHint", "destructiveHint", "openWorldHint"] as const;

/** What a hint says to make little of a call. */
const milder: Required<Omit<CatalogHints, "idempotentHint">> = {
  readOnlyHint: true,
  destructiveHint: false,
  openWorldHint: false,
};

/** The hints that make less of a call than we do. One that makes more of it is the author's to judge. */
export function contraryHints(given: CatalogHints, advised: CatalogHints): readonly (typeof names)[number][] {
  return names.filter((name) => given[name] === milder[name] && advised[name] === !milder[name]);
}

/** The hints that we would give and the server does not. */
export function missingHints(given: CatalogHints, advised: CatalogHints): readonly (typeof names)[number][] {
  return names.filter((name) => given[name] === undefined && advised[name] !== undefined);
}

/** The hints compared, in a sentence or two. */
export function hintsAccount(given: CatalogHints, advised: CatalogHints): string {
  if (Object.keys(advised).length === 0)
    return "We do not know what a call does, so there is nothing to compare.";
  const contrary = contraryHints(given, advised).map((name) => [`${name} ${String(given[name])}`]);
  const missing = missingHints(given, advised).map((name) => [`${name} ${String(advised[name])}`]);
  return [
    ...(contrary.length === 0
      ? []
      : [`The server says ${plainPhrase(listed(contrary))}, and we do not think so.`]),
    ...(missing.length === 0 ? [] : [`It does not say ${plainPhrase(listed(missing))}, which we would.`]),
    ...(contrary.length + missing.length === 0 ? ["Yes, all that it gives."] : []),
  ].join(" ");
}

/** The `annotations` that the author could add, as a line of JSON. */
export function annotationsLine(given: CatalogHints, advised: CatalogHints): string {
  const { idempotentHint } = given;
  const hints = { ...advised, ...(idempotentHint === undefined ? {} : { idempotentHint }) };
  const members = Object.entries(hints).map(([name, value]) => `"${name}": ${String(value)}`);
  return `"annotations": { ${members.join(", ")} }`;
}
