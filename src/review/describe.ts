import { canonicalJson } from "../model/digest.ts";
import type { Json } from "../model/json.ts";
import type { Change } from "../model/lock.ts";
import { ours, say, type Phrase } from "../model/phrase.ts";

/** A change in a few words: "parameter `force` added", "hint readOnlyHint: true → absent". */
export function describeChange(change: Change): Phrase {
  switch (change.kind) {
    case "category":
    case "risk":
      return ours(`${change.kind} ${change.from} → ${change.to}`);
    case "title":
    case "description":
      return textChange(change.kind, change.from, change.to);
    case "parameter-added":
      return say`parameter ${change.parameter} added${ours(change.required ? ", required" : "")}`;
    case "parameter-removed":
      return say`parameter ${change.parameter} removed`;
    case "parameter-required":
      return say`parameter ${change.parameter} ${ours(change.required ? "now required" : "no longer required")}`;
    case "parameter-described":
      return say`description of parameter ${change.parameter} changed`;
    case "parameter-changed":
      return say`parameter ${change.parameter} changed`;
    case "input":
      return ours("input schema changed");
    case "output":
      return ours("output schema changed");
    case "hint":
      return say`hint ${change.hint}: ${hintValue(change.from)} → ${hintValue(change.to)}`;
    case "meta":
      return ours("other fields changed");
    case "duplicate":
      return ours("another tool of the same name came, went or changed");
  }
}

function textChange(what: string, from: string, to: string): Phrase {
  if (from === "") return ours(`${what} added`);
  return ours(to === "" ? `${what} removed` : `${what} changed`);
}

/** Only plain values are ours to print; anything else a server put there is quoted. */
function hintValue(value: Json | undefined): Phrase {
  if (value === undefined) return ours("absent");
  return typeof value === "boolean" ? ours(String(value)) : say`${canonicalJson(value)}`;
}
