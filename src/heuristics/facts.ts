import { isObject, own, type Json, type JsonObject } from "../model/json.ts";
import type { Act } from "./act.ts";
import { asMention, asTitle, namedBeside, readBeside, readsOnly } from "./beside.ts";
import { noContext, type ServerContext } from "./context.ts";
import { settingOf } from "./setting.ts";
import { readDescription, type Description } from "./description.ts";
import { fold } from "./fold.ts";
import { noKinds, union, type KindSet } from "./kind-set.ts";
import { nameActs } from "./name-acts.ts";
import { readName, type Name } from "./name.ts";
import { operationActs } from "./operations.ts";
import { parametersOf, type Parameter } from "./parameters.ts";
import type { Setting } from "./setting.ts";

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
  const named = namedBeside(nameActs(name, "/name", "name", setting, told, described.thing), described);
  const heard = readBeside(named, described);
  const read = readsOnly(named, heard) ? { ...heard, later: heard.later.map(asMention) } : heard;
  const title = textAt(tool, "title");
  const titled =
    title === ""
      ? none
      : nameActs(readName(title, context.namespaces), "/title", "title", setting, told, described.thing).map(
          asTitle(readsOnly(named, heard)),
        );
  const operations = operationActs(
    parameters,
    named.length === 1 ? named[0] : named.length === 0 && described.leading.length === 1 ? told : undefined,
    description,
    described.leading,
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
