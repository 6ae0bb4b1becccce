import { signalWords } from "../assess/summary.ts";
import {
  categories,
  type Category,
  type Classification,
  type Evidence,
  type Reason,
  type Signal,
} from "../model/classification.ts";
import { ours, type Phrase, say } from "../model/phrase.ts";
import { joinPhrases, listed } from "./words.ts";

/** Deciding words, signals and contrary words that one paragraph holds; more would not be read. */
const most = { deciding: 3, signals: 4, contrary: 2 } as const;

const acts: Readonly<Record<Exclude<Category, "unknown">, string>> = {
  read: "a call returns something and changes nothing",
  write: "a call creates or changes something",
  execute: "a call runs something",
  destructive: "a call removes or ends something",
  financial: "a call moves money or commits to pay",
};

/** Why a tool was judged as it was, in two or three sentences that name the deciding words. */
export function whyPhrase(classification: Classification): Phrase {
  const sentences = [
    decidingSentence(classification),
    signalSentence(classification),
    contrarySentence(classification),
  ];
  return joinPhrases(
    sentences.filter((sentence) => sentence.length > 0),
    " ",
  );
}

/** The one word that decided, with its place: for the line of a fold. */
export function decidingWord({ category, reasons }: Classification): Phrase {
  const first = reasons.find((reason) => reason.category === category);
  return first === undefined ? ours("nothing says what a call does") : seen(first);
}

function decidingSentence({ category, reasons }: Classification): Phrase {
  if (category === "unknown") {
    return ours("Nothing in the definition says what a call does, so someone has to look.");
  }
  const all = distinct(reasons.filter((reason) => reason.category === category));
  const words = listed(all.slice(0, most.deciding));
  if (words.length === 0) return ours(`Taken together, ${acts[category]}.`);
  return say`${words} ${ours(all.length === 1 ? "says" : "say")} that ${ours(acts[category])}.`;
}

function signalSentence({ signals, reasons }: Classification): Phrase {
  if (signals.length === 0) return [];
  const notes = signals.slice(0, most.signals).map((signal) => signalNote(signal, reasons));
  return say`Note: ${joinPhrases(notes, "; ")}.`;
}

function signalNote(signal: Signal, reasons: readonly Reason[]): Phrase {
  const reason = reasons.find((candidate) => candidate.signal === signal);
  return reason === undefined
    ? ours(signalWords[signal])
    : say`${ours(signalWords[signal])} (${seen(reason)})`;
}

function contrarySentence({ category, confidence, reasons }: Classification): Phrase {
  const against = reasons.filter((reason) => reason.category !== undefined && reason.category !== category);
  const contrary = [...new Map(against.map((reason) => [reason.category, reason])).values()];
  if (contrary.length === 0) {
    return confidence === "low" && category !== "unknown"
      ? ours("The definition says so only weakly: read it.")
      : [];
  }
  const votes = contrary
    .slice(0, most.contrary)
    .map((reason) => say`${seen(reason)} for ${ours(reason.category ?? "")}`);
  return say`Against that speaks ${listed(votes)}; ${ours(whatCounts(category, confidence, contrary))}.`;
}

function whatCounts(
  category: Category,
  confidence: Classification["confidence"],
  contrary: readonly Reason[],
): string {
  if (confidence === "low") return "the definition contradicts itself: read it";
  const rank = (of: Category) => categories.indexOf(of);
  const isOutweighed = contrary.some((reason) => rank(reason.category ?? "unknown") > rank(category));
  return isOutweighed ? "what is said plainly counts" : "the stronger counts";
}

/** One of each word, however many heuristics point at it and in whatever places it stands. */
function distinct(reasons: readonly Reason[]): readonly Phrase[] {
  const words = new Map<string, readonly Reason[]>();
  for (const reason of reasons) {
    const key = `${reason.category ?? ""} ${reason.text.toLowerCase()}`;
    words.set(key, [...(words.get(key) ?? []), reason]);
  }
  return [...words.values()].map(seenAll);
}

/** A word with every place it stands in: `purge` in the name and the description. */
function seenAll(reasons: readonly Reason[]): Phrase {
  const [first] = reasons;
  if (first === undefined) return [];
  const plain = [...new Set(reasons.flatMap(({ pointer }) => places[pointer] ?? []))];
  return plain.length > 1 && plain.length >= reasons.length
    ? say`${first.text} in ${listed(plain.map((place) => ours(`the ${place}`)))}`
    : seen(first);
}

/** A word and where it stands: `purge` in the name. A parameter whose name is the word stands alone. */
export function seen({ text, pointer }: Evidence): Phrase {
  const place = places[pointer];
  if (place !== undefined) return say`${text} in the ${ours(place)}`;
  const steps = pointer.split("/").slice(1).map(unescaped);
  if (steps[0] === "annotations") return say`the hint ${steps[1] ?? ""}`;
  return steps[0] === "inputSchema" ? parameterSeen(text, steps) : say`${text} at ${pointer}`;
}

const places: Readonly<Record<string, string>> = {
  "/name": "name",
  "/title": "title",
  "/annotations/title": "title",
  "/description": "description",
};

/** `/properties/a/items/properties/b/description` is the description of `b`. */
function parameterSeen(text: string, steps: readonly string[]): Phrase {
  const last = steps.lastIndexOf("properties", -2);
  const name = steps[last + 1] ?? "";
  if (last === -1) return say`${text} in the input schema`;
  if (text === name) return say`the parameter ${text}`;
  return steps[last + 2] === "description"
    ? say`${text} in the description of ${name}`
    : say`${text} in the parameter ${name}`;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
