import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { described, makeMatch, named, taking } from "./match.ts";
import { isArticle, isPreamble } from "./sentence.ts";
import { original, type Folded } from "./fold.ts";
import { exactly, sentenceWords } from "./tokens.ts";
import { wordBefore } from "./words.ts";

const least = 3;
const leastInAll = 5;

const wordsIn = (folded: Folded) => sentenceWords(folded, 0, folded.text.length, leastInAll).length;

/** An English description whose verb is in none of our lists, or that has none. */
export const unlistedAct: Heuristic = {
  id: "unlisted-act",
  title: "Described by words that are in no list",
  severity: "medium",
  why: "A sentence that begins with a verb and its object tells of an act, one that begins with a noun of an answer.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Frobnicate the widget of a project"),
      described("Domains on a server"),
      described("Resources of one server"),
      described("Harmonizes your palette"),
      { name: "browser", description: "Frobnicates tabs quickly" },
      { name: "browser", description: "Messages of one tab" },
      described("Frobnicates tabs on the page"),
      described("球面几何坐标"),
      described("将坐标涂抹一遍"),
    ],
    ignores: [
      described("Widget"),
      described("Deletes the widget"),
      named("frobnicate"),
      described("A b"),
      { name: "delete_x", description: "Frobnicate the widget of a project" },
      { name: "x", title: "Delete", description: "Frobnicate the widget of a project" },
      taking({ action: { enum: ["list", "delete"] } }, { description: "Frobnicate the widget of a project" }),
      described("Board where people publish ideas"),
      described("IPv4 of one server"),
      described("Ωmega of one server"),
    ],
  },
  detect: (facts) => (isSilent(facts) ? guess(facts) : []),
};

const isSilent = ({ nameActs, titleActs, description, operations }: Facts) =>
  [nameActs, titleActs, operations, description.leading, description.mentioned].every(
    (acts) => acts.length === 0,
  ) && !description.result;

// "Messages of the console", "width and height": a noun goes on so.
const continuing = new Set("of and for in from since that".split(" "));

// "Unite two solids": a noun does not go on so.
const quantities = new Set("two three several multiple many selected".split(" "));

function guess({ description, setting: { screen } }: Facts): readonly Match[] {
  const { first, folded } = description;
  const unspaced = unspacedIn(folded);
  if (unspaced) return [unspaced];
  // "Agents that can be used" holds nothing else than words that elsewhere lead up to an act.
  const index = Math.max(
    first.findIndex((word) => !isPreamble(word)),
    0,
  );
  const word = first[index];
  if (!word || (first.length < least && wordsIn(folded) < leastInAll) || !/^[a-z']+$/.test(word.text))
    return [];
  const evidence = { pointer: "/description", text: exactly(folded, word) };
  const next = first[index + 1];
  const isVerb =
    ((isArticle(next) && next?.text !== "that") || quantities.has(next?.text ?? "")) &&
    !isArticle(wordBefore(first, index));
  const isNoun = continuing.has(next?.text ?? "");
  if (isVerb || (!isNoun && (screen === "named" || screen === "mentioned"))) {
    const category = screen === "none" ? "write" : "execute";
    return [makeMatch(evidence, "a verb that we do not know acts on something", { category, weight: 0 })];
  }
  return [makeMatch(evidence, "the description names a thing and no act", { category: "read", weight: 0 })];
}

const written = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/;
// A Chinese object that is put before its verb, and how Japanese and Korean sentences end that have one.
const acting = /[把将將]|(?:する|します|합니다|한다)/;
const longestBeginning = 400;

/** Chinese, Japanese and Korean descriptions often are a noun ("路径规划"); one with an act has marks of it. */
function unspacedIn(folded: Folded): Match | undefined {
  const beginning = folded.text.slice(0, longestBeginning);
  const found = written.exec(beginning);
  if (!found) return undefined;
  const quoted = original(folded, found.index, found.index + found[0].length);
  const evidence = { pointer: "/description", text: quoted };
  return acting.test(beginning)
    ? makeMatch(evidence, "a verb that we do not know acts on something", { category: "write", weight: 0 })
    : makeMatch(evidence, "the description names a thing and no act", { category: "read", weight: 0 });
}
