import { isObject, limitDepth, maxDepth } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";

/** What had to be changed in what a server sent. */
interface Mended {
  /** Something nested too deeply and was not read. */
  cut: boolean;
  /** A secret that we had given to the server was masked. */
  masked: boolean;
  /** A text was not well-formed Unicode, or a number not finite; neither has a canonical JSON form. */
  repaired: boolean;
}

/** Passes a server's values into our world; the same value comes back if nothing is wrong with it. */
export interface Border {
  readonly json: (value: Json) => Json;
  readonly text: (text: string) => string;
  readonly mended: Mended;
}

const mask = "***";
const replacement = "\uFFFD";

/**
 * Everything that a server says passes one of these once: bounded depth, well-formed text, none of `secrets`, and
 * what is called otherwise each time under its alias.
 */
export function borderFor(
  secrets: readonly string[],
  aliases: ReadonlyMap<string, string> = new Map(),
): Border {
  const mended: Mended = { cut: false, masked: false, repaired: false };
  const text = (raw: string): string => {
    const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), raw);
    if (hidden !== raw) mended.masked = true;
    const named = [...aliases].reduce((rest, [path, alias]) => rest.replaceAll(path, alias), hidden);
    const whole = named.replace(/\p{Surrogate}/gu, replacement);
    if (whole !== named) mended.repaired = true;
    return whole;
  };
  const walk = (value: Json): Json => {
    if (typeof value === "string") return text(value);
    if (typeof value === "number" && !Number.isFinite(value)) {
      mended.repaired = true;
      return null;
    }
    if (Array.isArray(value)) return unlessSame(value, value.map(walk));
    return isObject(value) ? walkObject(value) : value;
  };
  const walkObject = (object: JsonObject): Json => {
    const entries = Object.entries(object);
    const walked = entries.map(([key, item]) => [text(key), walk(item)] as const);
    const isSame = walked.every(([key, item], index) => {
      const [before, value] = entries[index] ?? [];
      return key === before && item === value;
    });
    return isSame ? object : Object.fromEntries(walked);
  };
  const json = (value: Json): Json => {
    const limited = limitDepth(value, maxDepth);
    if (limited !== value) mended.cut = true;
    return walk(limited);
  };
  return { json, text, mended };
}

function unlessSame(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((item, index) => item === before[index]) ? before : after;
}
