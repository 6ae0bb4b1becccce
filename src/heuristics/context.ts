import { isObject, own, type Json } from "../model/json.ts";
import { overlap } from "./kind-set.ts";
import { kindSet, topicSet } from "./kinds.ts";
import { namespacesOf, type Names } from "./namespaces.ts";
import { nameWords } from "./tokens.ts";
import { kindsOf, known } from "./words.ts";

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

const drawing = kindSet("drawing");
const isDrawn = (words: readonly string[]) => words.some((word) => overlap(kindsOf(word), drawing));

// What a hand does to a screen. `scroll` and `type` are things elsewhere, so one of these alone tells nothing.
const gestures = new Set(
  "click doubleclick navigate hover scroll swipe tap type press keypress drag screenshot".split(" "),
);

/** How many of `sought` the names say. */
function distinct(lists: Names, sought: ReadonlySet<string>): number {
  return new Set(lists.flat().filter((word) => sought.has(word))).size;
}

const market = topicSet("market");
const isOfMarket = (word: string) => overlap(known(word).topics, market);

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
