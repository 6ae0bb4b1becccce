import type { Entry, Tree } from "../model/files/tree.ts";
import { entriesOf } from "./reader.ts";
import {
  endOf,
  gapBefore,
  isFlow,
  memberOf,
  quoted,
  sourceOf,
  splice,
  type WrittenEntry,
} from "./written.ts";

/*
 * Puts a program before the one that a server's entry starts, and takes it away again. Only characters are put in and moved,
 * and the program that stood there keeps its own spelling (quotes, escapes), so that taking it away leaves every byte as it
 * was. Of the format only the places of its values are used: an array of JSON, TOML or YAML takes a JSON text as an item.
 */

/** How our mark ends: whether the entry had a list of arguments before. */
const marks = { args: "--installed=args", none: "--installed=none" } as const;

/** What stands in an entry: its program and its arguments. */
interface Launched {
  readonly command: Entry;
  readonly args: Entry | undefined;
}

function launched({ entry, format: { fields } }: WrittenEntry): Launched | undefined {
  const { entries } = entriesOf(entry.value);
  const found = (keys: readonly string[]) => {
    const key = keys.find((key) => entries.has(key));
    return key === undefined ? undefined : entries.get(key);
  };
  const command = found(fields.command);
  return command === undefined ? undefined : { command, args: found(fields.args) };
}

/** The words that start the server as it is written: program, then arguments; empty if it is reached by URL. */
export function wordsOf(written: WrittenEntry): readonly string[] {
  const at = launched(written);
  return at === undefined ? [] : [at.command, at.args].flatMap((entry) => textsIn(entry?.value));
}

function textsIn(tree: Tree | undefined): readonly string[] {
  if (tree === undefined) return [];
  if (tree.kind === "array") return tree.items.flatMap(textsIn);
  return tree.kind === "scalar" && typeof tree.value === "string" ? [tree.value] : [];
}

/** The words that were put before a server's own, the mark left out; undefined if none were. */
export function wordsBefore(written: WrittenEntry): readonly string[] | undefined {
  const words = wordsOf(written);
  const mark = markIn(words, isMark);
  const end = words.indexOf("--");
  return mark === -1 || end < mark ? undefined : words.slice(0, end).toSpliced(mark, 1);
}

const isMark = (word: string) => word === marks.args || word === marks.none;

/** Where the mark stands, right behind our verb: `toolwarden enforce`, or `node cli.js enforce`; -1 if there is none. */
export function markIn(words: readonly string[], isMark: (word: string) => boolean): number {
  const at = words.findIndex(isMark);
  return at > 0 && at <= 3 && words[at - 1] === "enforce" ? at : -1;
}

/**
 * The text with `words` before the server's own and `--` behind them; `words` are our program, how it is started, and
 * `enforce` with its flags. Undefined if the entry starts nothing.
 */
export function putBefore(written: WrittenEntry, words: readonly string[]): string | undefined {
  const { text, language } = written;
  const at = launched(written);
  if (at === undefined) return undefined;
  const { command, args } = at;
  const verb = words.indexOf("enforce") + 1;
  const ours = (mark: string) => words.toSpliced(verb, 0, mark).concat("--").map(quoted);
  if (command.value.kind === "array") return withItems(text, command.value, ours(marks.args));
  const [program = "", ...rest] = ours(args === undefined ? marks.none : marks.args);
  const own = sourceOf(text, command.value);
  const moved = [...rest, own];
  const end = endOf(text, command.value);
  if (args === undefined) {
    const key = written.format.fields.args[0] ?? "args";
    const member = memberOf(language, isFlow(text, written.entry.value), key, `[${moved.join(", ")}]`);
    return splice(
      text,
      command.value.at,
      end,
      `${program}${gapBefore(text, command, isFlow(text, written.entry.value))}${member}`,
    );
  }
  if (args.value.kind !== "array") return undefined;
  const isLater = args.value.at > command.value.at;
  // The later place first: the offsets of the other stay right.
  return isLater
    ? splice(withItems(text, args.value, moved), command.value.at, end, program)
    : withItems(splice(text, command.value.at, end, program), args.value, moved);
}

/** The text as it was before `putBefore`; undefined if nothing was put there. */
export function takeAway(written: WrittenEntry): string | undefined {
  const { text } = written;
  const at = launched(written);
  const words = wordsOf(written);
  if (at === undefined || wordsBefore(written) === undefined) return undefined;
  const { command, args } = at;
  const end = words.indexOf("--");
  if (command.value.kind === "array") return withoutItems(text, command.value, end + 1);
  if (args?.value.kind !== "array") return undefined;
  const original = args.value.items[end]; // The program is not among the items.
  if (original === undefined) return undefined;
  const own = sourceOf(text, original);
  const commandEnd = endOf(text, command.value);
  if (words.includes(marks.none)) {
    // Somebody may have written between what we put there.
    const isOurs = /^\s*,?\s*$/.test(text.slice(commandEnd, args.keyAt));
    return isOurs ? splice(text, command.value.at, endOf(text, args.value), own) : undefined;
  }
  const isLater = args.value.at > command.value.at;
  return isLater
    ? splice(withoutItems(text, args.value, end + 1), command.value.at, commandEnd, own)
    : withoutItems(splice(text, command.value.at, commandEnd, own), args.value, end + 1);
}

function withItems(text: string, list: Tree & { kind: "array" }, items: readonly string[]): string {
  const [first] = list.items;
  if (first === undefined) return splice(text, list.at + 1, list.at + 1, items.join(", "));
  const gap = gapIn(text, list, first);
  return splice(text, first.at, first.at, items.map((item) => `${item}${gap}`).join(""));
}

/** What separates the items: a comma and a blank, a comma and the next line, or a line with a dash. */
function gapIn(text: string, list: Tree, first: Tree): string {
  const lineStart = text.lastIndexOf("\n", first.at - 1) + 1;
  const before = text.slice(lineStart, first.at);
  const eol = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
  if (text[list.at] !== "[") return `${eol}${before}`;
  return /^[ \t]*$/.test(before) && lineStart > list.at ? `,${eol}${before}` : ", ";
}

function withoutItems(text: string, list: Tree & { kind: "array" }, count: number): string {
  const [first] = list.items;
  const last = list.items[count - 1];
  const next = list.items[count];
  if (first === undefined || last === undefined) return text;
  return splice(text, first.at, next === undefined ? endOf(text, last) : next.at, "");
}
