import { isObject, own, type Json, type JsonObject } from "../model/json.ts";
import { weighing, type Act } from "./act.ts";
import { noContext, type ServerContext } from "./context.ts";
import { settingOf } from "./setting.ts";
import { readDescription, type Description } from "./description.ts";
import { fold } from "./fold.ts";
import { noKinds, overlap, union, type KindSet } from "./kind-set.ts";
import { kindSet } from "./kinds.ts";
import { running } from "./run-query.ts";
import { nameActs } from "./name-acts.ts";
import { readName, type Name } from "./name.ts";
import { operationActs } from "./operations.ts";
import { parametersOf, type Parameter } from "./parameters.ts";
import type { Setting } from "./setting.ts";
import { isGrave } from "./words.ts";

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
  /** Topics of the words around any of these acts. */
  readonly topics: KindSet;
  readonly parameters: readonly Parameter[];
  /** What the tool and its server are about. */
  readonly setting: Setting;
  readonly hints: Hints;
}

/** The server's own claims, where they are booleans. */
export interface Hints {
  readonly readOnly: boolean | undefined;
  readonly destructive: boolean | undefined;
}

/** Reads a definition, whatever it is: what is not there or of the wrong type says nothing. */
export function factsOf(definition: Json, context: ServerContext = noContext): Facts {
  const tool = isObject(definition) ? definition : {};
  const description = textAt(tool, "description");
  const name = readName(textAt(tool, "name"), context.namespaces);
  const folded = fold(description);
  const parameters = parametersOf(tool);
  const setting = settingOf(name, folded.text, parameters, context);
  const described = readDescription(folded, "/description", setting, textAt(tool, "name").toLowerCase());
  const told = described.leading[0];
  const named = nameActs(name, "/name", "name", setting, told, described.thing);
  const heard = isJudging(named) ? { ...described, leading: described.leading.map(asMeans) } : described;
  const read = readsOnly(named, heard) ? { ...heard, later: heard.later.map(asMention) } : heard;
  const title = textAt(tool, "title");
  const titled =
    title === ""
      ? none
      : nameActs(readName(title, context.namespaces), "/title", "title", setting, told).map(
          asTitle(readsOnly(named, heard)),
        );
  const operations = operationActs(
    parameters,
    named.length === 1 ? named[0] : named.length === 0 ? told : undefined,
  );
  const acts = [...named, ...titled, ...read.leading, ...read.later, ...operations];
  return {
    definition: tool,
    name,
    nameActs: named,
    titleActs: titled,
    description: read,
    operations,
    acts,
    topics: acts.reduce((topics, act) => union(topics, act.topics), noKinds),
    parameters,
    setting,
    hints: hintsOf(tool),
  };
}

const none: readonly Act[] = [];

/** Whether the name and the act that the description leads with both plainly read. */
const readsOnly = (named: readonly Act[], { leading }: Description) =>
  named.length > 0 && named.every(isPlainRead) && leading[0] !== undefined && isPlainRead(leading[0]);

/** "Trace a net from a pin": beside two plain reads, a milder change that a title speaks of is no act. */
const asTitle = (isRead: boolean) => (act: Act) =>
  isRead && act.verb.alsoNoun && !isGrave(act.verb) && act.category !== "read" ? weighing(act, 1) : act;

const judging = new Set(
  (
    "analyze assess audit calculate check classify compare detect diagnose estimate evaluate forecast inspect investigate " +
    "lint predict review scan summarize validate verify"
  ).split(" "),
);
const isJudging = (named: readonly Act[]) =>
  named.length > 0 && named.every((act) => isPlainRead(act) && judging.has(act.verb.word));

/** "Run a vision model on a picture" of `analyze_picture`: how it judges, unless what is run is a program. */
const asMeans = (act: Act) =>
  running.has(act.verb.word) && act.category === "execute" && !overlap(act.kinds, program)
    ? weighing(act, 1)
    : act;

const program = kindSet("program", "service", "terminal", "store", "physical", "screen");

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
