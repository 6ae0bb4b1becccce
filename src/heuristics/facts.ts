import { isObject, own, type Json, type JsonObject } from "../model/json.ts";
import { weighing, type Act } from "./act.ts";
import { fold } from "./fold.ts";
import { operationActs } from "./operations.ts";
import { readDescription, type Description } from "./description.ts";
import { nameActs, readName, type Name } from "./name.ts";
import { parametersOf, type Parameter } from "./parameters.ts";
import type { Screen } from "./sense.ts";
import { nameWords } from "./tokens.ts";
import { kindBit, kindsOf, verbOf } from "./words.ts";

/** What the tools around one tool say about it. */
export interface ServerContext {
  /** Leading words that most of the server's tools share; they name the server, not the act. */
  readonly namespaces: ReadonlySet<string>;
  /** Whether nearly all of them draw charts. */
  readonly draws: boolean;
}

/** Everything heuristics may look at, read from a raw definition once. */
export interface Facts {
  readonly definition: JsonObject;
  readonly name: Name;
  /** What the name says a call does; the leading act first. */
  readonly nameActs: readonly Act[];
  /** What the title says, where it has more than the name. */
  readonly titleActs: readonly Act[];
  readonly description: Description;
  /** What the values of an action parameter do. */
  readonly operations: readonly Act[];
  /** All of these acts, wherever they stand. */
  readonly acts: readonly Act[];
  readonly parameters: readonly Parameter[];
  /** Whether the tool drives a browser, a device or a desktop. */
  readonly screen: Screen;
  readonly hints: Hints;
}

/** The server's own claims, where they are booleans. */
export interface Hints {
  readonly readOnly: boolean | undefined;
  readonly destructive: boolean | undefined;
}

const noContext: ServerContext = { namespaces: new Set(), draws: false };

/** Reads a definition, whatever it is: what is not there or of the wrong type says nothing. */
export function factsOf(definition: Json, context: ServerContext = noContext): Facts {
  const tool = isObject(definition) ? definition : {};
  const description = textAt(tool, "description");
  const name = readName(textAt(tool, "name"), context.namespaces);
  const folded = fold(description);
  const screen = drivesScreen(name, folded.text, context);
  const parameters = parametersOf(tool);
  const heard = readDescription(folded, "/description", screen, textAt(tool, "name").toLowerCase());
  const told = heard.leading[0];
  const named = nameActs(name, "/name", "name", screen, told);
  const read = readsOnly(named, heard) ? { ...heard, later: heard.later.map(asMention) } : heard;
  const title = textAt(tool, "title");
  const titled =
    title === "" ? none : nameActs(readName(title, context.namespaces), "/title", "title", screen, told);
  const operations = operationActs(parameters, named.length === 1 ? named[0] : undefined);
  return {
    definition: tool,
    name,
    nameActs: named,
    titleActs: titled,
    description: read,
    operations,
    acts: [...named, ...titled, ...read.leading, ...read.later, ...operations],
    parameters,
    screen,
    hints: hintsOf(tool),
  };
}

const none: readonly Act[] = [];

/** Whether the name and the act that the description leads with both plainly read. */
const readsOnly = (named: readonly Act[], { leading }: Description) =>
  named.length > 0 && named.every(isPlainRead) && leading[0] !== undefined && isPlainRead(leading[0]);

const isPlainRead = ({ category, weight }: Act) => category === "read" && weight === 2;

/**
 * "Scrapes a page. It can unlock any page": beside two plain reads, what a later sentence says it can do tells how. What
 * it says that the tool does ("Executes the script.") stays an act.
 */
const asMention = (act: Act): Act =>
  act.place === "later" && act.form !== "third" && (act.category === "execute" || act.category === "write")
    ? weighing(act, 1)
    : act;

function textAt(tool: JsonObject, key: string): string {
  const value = own(tool, key);
  return typeof value === "string" ? value : "";
}

function hintsOf(tool: JsonObject): Hints {
  const annotations = own(tool, "annotations");
  if (!isObject(annotations)) return noHints;
  const readOnly = own(annotations, "readOnlyHint");
  const destructive = own(annotations, "destructiveHint");
  return {
    readOnly: typeof readOnly === "boolean" ? readOnly : undefined,
    destructive: typeof destructive === "boolean" ? destructive : undefined,
  };
}

const noHints: Hints = { readOnly: undefined, destructive: undefined };

const screenNames = new Set(
  "browser playwright puppeteer selenium chrome screen mobile android ios simulator emulator mouse keyboard iframe".split(
    " ",
  ),
);
const screenWords =
  /browser|web ?page|viewport|mouse|keyboard|simulator|emulator|touchscreen|on (?:the (?:page|screen|device)|screen|device)/;

/** A screen that is mentioned further down, in units of text, is not what the tool is about. */
const beginning = 300;
const longestScreenWord = "on the screen".length;

function drivesScreen(name: Name, description: string, context: ServerContext): Screen {
  if (name.words.some((word) => screenNames.has(word.text))) return "named";
  for (const word of context.namespaces) if (screenNames.has(word)) return "named";
  if (context.draws) return "drawing";
  const at = description.slice(0, beginning + longestScreenWord).search(screenWords);
  return at >= 0 && at < beginning ? "mentioned" : "none";
}

/** What a server's tools have in common; the same for the same set of tools in any order. */
export function contextOf(definitions: readonly Json[]): ServerContext {
  const namespaces = new Set<string>();
  let lists = definitions.flatMap((tool) => {
    const name = isObject(tool) ? own(tool, "name") : undefined;
    return typeof name === "string" ? [nameWords(name).words.map((word) => word.text)] : [];
  });
  const draws = lists.length > 2 && lists.filter(isDrawn).length >= lists.length * 0.8;
  const enough = Math.max(3, Math.ceil(lists.length * 0.6));
  for (let depth = 0; depth < 3; depth++) {
    const shared = mostCommon(lists.map((words) => words[0] ?? ""));
    if (!shared || shared.count < enough || isPlainVerb(shared.word)) break;
    namespaces.add(shared.word);
    lists = lists.filter((words) => words[0] === shared.word).map((words) => words.slice(1));
  }
  return { namespaces, draws };
}

const drawing = kindBit("drawing");
const isDrawn = (words: readonly string[]) => words.some((word) => (kindsOf(word) & drawing) !== 0);

const isPlainVerb = (word: string) => word === "" || verbOf(word)?.verb.alsoNoun === false;

function mostCommon(words: readonly string[]): { readonly word: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const best = [...counts].reduce<readonly [string, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    ["", 0],
  );
  return best[1] > 0 ? { word: best[0], count: best[1] } : undefined;
}
