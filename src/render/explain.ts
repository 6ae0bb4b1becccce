import { baseRisk, riskOf } from "../assess/risk.ts";
import { compareRisk, type AssessedTool, type Classification, type Reason } from "../model/classification.ts";
import type { Finding } from "../model/finding.ts";
import { byText, isObject, own, resolvePointer, type Json, type JsonObject } from "../model/json.ts";
import { terminalPhrase, terminalText } from "./escape.ts";
import { inkOf } from "./ink.ts";
import { markedLines, marksIn, type Pen } from "./marked-text.ts";

/** Further places of a definition, or reasons, are only counted. */
const mostPlaces = 24;

/** How many characters of the text behind a parameter's name are shown. */
const glimpse = 50;

/**
 * One judgement, drawn for a terminal: the definition with the deciding words marked, the votes with those that won
 * first, and what comes of them. However long the definition is, this is a page or two of 80 columns. `findings` are those on
 * this tool; without `colour` the marks are underlined with `^`.
 */
export function explanation(
  { name, definition, classification }: AssessedTool,
  findings: readonly Finding[],
  { colour }: { readonly colour: boolean },
): string {
  const pen: Pen = { ink: inkOf(colour), underlines: !colour };
  const sections = [
    [pen.ink.bold(terminalText(name, 120))],
    section("definition", definitionLines(definition, classification.reasons, pen), pen),
    section("votes", voteLines(classification, pen), pen),
    section("signals", signalLines(classification, pen), pen),
    section(
      "faults of the definition",
      findings
        .slice(0, mostPlaces)
        .flatMap(({ severity, says }) =>
          labelled(`${pen.ink.risk(severity, severity)}: `, severity.length + 2, terminalPhrase(says)),
        ),
      pen,
    ),
    section("outcome", outcomeLines(classification, pen), pen),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[], { ink }: Pen): readonly string[] {
  return lines.length === 0 ? [] : [ink.bold(title), ...lines];
}

/** Name and description always, since not being marked says something too; other places where a reason points at them. */
function definitionLines(definition: JsonObject, reasons: readonly Reason[], pen: Pen): readonly string[] {
  const words = new Map<string, readonly string[]>();
  for (const { pointer, text } of distinct(reasons)) {
    words.set(pointer, [...(words.get(pointer) ?? []), text]);
  }
  const others = [...words.keys()].filter((place) => !always.includes(place)).sort(byText);
  const places = [...always, ...others].filter((place) => resolvePointer(definition, place) !== undefined);
  const lines = places
    .slice(0, mostPlaces)
    .flatMap((place) => placeLines(definition, place, words.get(place) ?? [], pen));
  const left = places.length - mostPlaces;
  return left > 0 ? [...lines, `  … and ${left} more places`] : lines;
}

const always = ["/name", "/title", "/description"];

/** Several heuristics may point at one word; one that points at it twice means two of them. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return reasons.filter(({ heuristic, pointer, text }) => {
    const key = JSON.stringify([heuristic, pointer, text]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const place = JSON.stringify([pointer, text, count]);
    return !seen.has(place) && seen.add(place);
  });
}

function placeLines(
  definition: JsonObject,
  place: string,
  words: readonly string[],
  pen: Pen,
): readonly string[] {
  const value = resolvePointer(definition, place) ?? null;
  const heading = `  ${pen.ink.faint(terminalText(place, 100))}`;
  const isText = typeof value === "string";
  const name = words[0] ?? "";
  const text = isText ? value : `${name}${behind(value, name)}`;
  const marks = isText || name === "" ? marksIn(text, words) : [{ start: 0, end: name.length }];
  const lines = text === "" ? ["(empty)"] : markedLines(text, marks, pen);
  return [heading, ...lines.map((line) => `    ${line}`)];
}

/** What stands behind a parameter's or a hint's name, or where a text should be. */
function behind(value: Json, name: string): string {
  const description = isObject(value) && name !== "" ? own(value, "description") : value;
  if (description === undefined || description === "") return "";
  const text = typeof description === "string" ? description : JSON.stringify(description);
  const more = text.length > glimpse ? " …" : "";
  return `${name === "" ? "" : ": "}${text.slice(0, glimpse)}${more}`;
}

function voteLines({ category, reasons }: Classification, pen: Pen): readonly string[] {
  const speaking = reasons.filter((reason) => reason.category !== undefined);
  if (speaking.length === 0) return ["  nothing in the definition speaks for a category"];
  const won = speaking.filter((reason) => reason.category === category);
  const disagreed = speaking.filter((reason) => reason.category !== category);
  return [
    "  won",
    ...reasonRows(won, ({ category }) => category ?? "", pen),
    ...(disagreed.length === 0 ? ["  none disagreed"] : ["  disagreed"]),
    ...reasonRows(disagreed, ({ category }) => category ?? "", pen),
  ];
}

function signalLines({ reasons }: Classification, pen: Pen): readonly string[] {
  return reasonRows(
    reasons.filter((reason) => reason.signal !== undefined),
    ({ signal }) => signal ?? "",
    pen,
  );
}

function reasonRows(
  reasons: readonly Reason[],
  subject: (reason: Reason) => string,
  { ink }: Pen,
): readonly string[] {
  const shown = reasons.slice(0, mostPlaces);
  const width = Math.max(...shown.map((reason) => subject(reason).length));
  const lines = shown.flatMap((reason) => {
    const { text, pointer, heuristic, says } = reason;
    const seen = [ink.mark(terminalText(text, 30)), ink.faint(terminalText(pointer, 44))];
    const named = heuristic === subject(reason) ? [] : [heuristic];
    return [
      `    ${subject(reason).padEnd(width)}  ${[...seen, ...named].join("  ")}`,
      `    ${" ".repeat(width)}  ${ink.faint(says)}`,
    ];
  });
  const left = reasons.length - shown.length;
  return left > 0 ? [...lines, `    … and ${left} more`] : lines;
}

function outcomeLines(classification: Classification, { ink }: Pen): readonly string[] {
  const { category, risk, confidence, summary } = classification;
  return [
    `  category    ${ink.bold(category)}`,
    ...labelled(`risk        ${ink.risk(risk, risk)}: `, 14 + risk.length, movement(classification)),
    `  confidence  ${confidence}`,
    ...labelled("summary     ", 12, summary),
  ];
}

/** A terminal is at least as wide, in characters. */
const terminalWidth = 80;

/** Text behind a label that takes `width` cells, in as many lines as it needs. */
function labelled(label: string, width: number, text: string): readonly string[] {
  const [first = "", ...rest] = wrapped(text, terminalWidth - 2 - width);
  return [`  ${label}${first}`, ...rest.map((line) => `  ${" ".repeat(width)}${line}`)];
}

/** How the signals moved the risk from where the category begins. */
function movement({ category, risk, signals }: Classification): string {
  const base = baseRisk[category];
  const direction = Math.sign(compareRisk(risk, base));
  if (direction === 0) return `where ${category} begins; no signal moved it`;
  const moving = signals.filter(
    (signal) => Math.sign(compareRisk(riskOf(category, [signal]), base)) === direction,
  );
  return `${category} begins at ${base}, ${direction > 0 ? "raised" : "lowered"} by ${moving.join(", ")}`;
}

/** Sentences in lines of at most `width` characters. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
