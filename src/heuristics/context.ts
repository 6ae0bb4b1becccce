import { isObject, own, type Json } from "../model/json.ts";
import type { Name } from "./name.ts";
import type { Parameter } from "./parameters.ts";
import type { Screen, Setting } from "./sense.ts";
import { nameWords } from "./tokens.ts";
import { kindBit, kindsOf, topicBit, verbOf, known, type Verb } from "./words.ts";

/** What the tools around one tool, and the server's instructions, say about it. */
export interface ServerContext {
  /** Leading words that most of the server's tools share; they name the server, not the act. */
  readonly namespaces: ReadonlySet<string>;
  /** Whether nearly all of them draw charts. */
  readonly draws: boolean;
  /** Whether several of them drive a browser, a device or a desktop. */
  readonly drives: boolean;
  /** Whether they hold or trade something of value. */
  readonly trades: boolean;
}

/** Nothing is known of the server. */
export const noContext: ServerContext = { namespaces: new Set(), draws: false, drives: false, trades: false };

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

/** What one tool is about, by its own words and those of its server. */
export function settingOf(
  name: Name,
  description: string,
  parameters: readonly Parameter[],
  context: ServerContext,
): Setting {
  const isOnElement = context.drives && parameters.some(({ key, depth }) => depth === 0 && locators.has(key));
  const screen = isOnElement ? "named" : screenOf(name, description, context);
  return { screen, trades: context.trades };
}

// Parameters that say which element of a screen is meant.
const locators = new Set("selector xpath uid element elementref locator css cssselector by".split(" "));

function screenOf(name: Name, description: string, context: ServerContext): Screen {
  if (name.words.some((word) => screenNames.has(word.text))) return "named";
  for (const word of context.namespaces) if (screenNames.has(word)) return "named";
  if (context.draws) return "drawing";
  if (context.drives) return "mentioned";
  const at = description.slice(0, beginning + longestScreenWord).search(screenWords);
  return at >= 0 && at < beginning ? "mentioned" : "none";
}

/**
 * What a server's tools have in common; the same for the same set of tools in any order. `instructions` are the
 * server's own, if it gave any: they may tell what it is about, but never that its tools only read.
 */
export function contextOf(definitions: readonly Json[], instructions = ""): ServerContext {
  const lists = definitions.flatMap((tool) => {
    const name = isObject(tool) ? own(tool, "name") : undefined;
    return typeof name === "string" ? [nameWords(name).words.map((word) => word.text)] : [];
  });
  return {
    namespaces: namespacesOf(lists),
    draws: lists.length > 2 && lists.filter(isDrawn).length >= lists.length * 0.8,
    drives: distinct(lists, gestures) >= 3,
    trades: isTrading(lists, instructions),
  };
}

type Names = readonly (readonly string[])[];

function namespacesOf(all: Names): ReadonlySet<string> {
  const enough = Math.max(3, Math.ceil(all.length * 0.6));
  if (all.length < enough) return noContext.namespaces;
  const namespaces = new Set<string>();
  let lists = all;
  for (let depth = 0; depth < 3; depth++) {
    const shared = mostCommon(lists.map((words) => words[0] ?? ""));
    if (!shared || shared.count < enough || !isNamespace(shared.word, lists)) break;
    namespaces.add(shared.word);
    lists = lists.filter((words) => words[0] === shared.word).map((words) => words.slice(1));
  }
  for (const section of sectionsOf(lists)) namespaces.add(section);
  return namespaces;
}

/** A shared word that is no verb names the server; one that is a verb is the act (`deploy_site`) unless other verbs follow. */
function isNamespace(word: string, lists: Names): boolean {
  if (word === "") return false;
  const verb = verbOf(word)?.verb;
  if (!verb) return true;
  const rests = lists.filter(([first]) => first === word).map(([, ...rest]) => rest);
  if (!verb.mostlyNoun)
    return isSection(
      verb,
      rests.map(([second = ""]) => second),
    );
  return rests.filter((rest) => rest.some(isActing)).length * 2 >= rests.length;
}

/** `swap_get_fills`, `swap_place_order`, `swap_cancel_order`; `protect_list_cameras`, `protect_get_user`. */
function sectionsOf(lists: Names): readonly string[] {
  const followers = new Map<string, string[]>();
  for (const [first = "", second = ""] of lists) {
    const verb = verbOf(first)?.verb;
    if (!verb || (verb.category === "read" && !verb.alsoNoun)) continue;
    const seconds = followers.get(first) ?? [];
    seconds.push(second);
    followers.set(first, seconds);
  }
  return [...followers].flatMap(([first, seconds]) => {
    const verb = verbOf(first)?.verb;
    return verb && isSection(verb, seconds) ? [first] : [];
  });
}

/**
 * Whether a verb that `seconds` follow in names names their section, not their act. What is run may be named by a verb too
 * (`run_import`, `run_sync`), so one of those that follow has to be getting or listing, and another not. A verb that is no
 * noun needs more of them, and a plain one of ending or paying (`delete_user`) is never left out.
 */
function isSection({ mostlyNoun, category }: Verb, seconds: readonly string[]): boolean {
  if (!mostlyNoun && (category === "destructive" || category === "financial")) return false;
  const verbs = seconds.filter(isActing);
  const [fewest, share] = mostlyNoun ? [3, 0.5] : [5, 0.6];
  return (
    (verbs.includes("get") || verbs.includes("list")) &&
    new Set(verbs).size > 1 &&
    verbs.length >= fewest &&
    verbs.length >= seconds.length * share
  );
}

function isActing(word: string): boolean {
  const found = verbOf(word);
  return found?.form === "base" && !found.verb.mostlyNoun;
}

const drawing = kindBit("drawing");
const isDrawn = (words: readonly string[]) => words.some((word) => (kindsOf(word) & drawing) !== 0);

// What a hand does to a screen. `scroll` and `type` are things elsewhere, so one of these alone tells nothing.
const gestures = new Set(
  "click doubleclick navigate hover scroll swipe tap type press keypress drag screenshot".split(" "),
);

/** How many of `sought` the names say. */
function distinct(lists: Names, sought: ReadonlySet<string>): number {
  return new Set(lists.flat().filter((word) => sought.has(word))).size;
}

const market = topicBit("market");
const isOfMarket = (word: string) => (known(word).topics & market) !== 0;
const aboutMarkets =
  /\b(?:trading|brokerage|on-?chain|blockchain|cryptocurrenc(?:y|ies)|crypto wallets?|defi)\b/i;
const longestInstructions = 4_000;

/** Several words of markets among the names, or the server says so itself. */
function isTrading(lists: Names, instructions: string): boolean {
  const telling = lists.filter((words) => words.some(isOfMarket));
  const words = new Set(telling.flat().filter(isOfMarket));
  if (words.size >= 2 && telling.length >= lists.length * 0.15) return true;
  return words.size > 0 && aboutMarkets.test(instructions.slice(0, longestInstructions));
}

function mostCommon(words: readonly string[]): { readonly word: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const best = [...counts].reduce<readonly [string, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    ["", 0],
  );
  return best[1] > 0 ? { word: best[0], count: best[1] } : undefined;
}
