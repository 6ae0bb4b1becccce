import { parseArgs } from "node:util";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";

/** One flag. A `value` makes it take one (the text is its placeholder in help); without, it is a switch. */
export interface Flag {
  readonly value?: string;
  readonly help: string;
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  /** Shown in help; the reader of the flag applies it. */
  readonly byDefault?: string;
}
export type Flags = Readonly<Record<string, Flag>>;

/** What a command line said. Every value is a list: a flag that may not repeat has at most one. */
export interface Arguments {
  /** True if the switch was given. */
  readonly has: (flag: string) => boolean;
  /** The value of a flag that does not repeat. */
  readonly get: (flag: string) => string | undefined;
  /** All values of a repeatable flag, in order. */
  readonly all: (flag: string) => readonly string[];
  readonly positionals: readonly string[];
  /** What follows `--`: a command and its arguments; undefined if there is no `--`. */
  readonly command?: readonly string[];
}

/**
 * Reads a command line against a table of flags.
 * @throws UsageError naming an unknown flag (and the nearest known one), a missing value or a wrong choice.
 */
export function parseFlags(args: readonly string[], flags: Flags): Arguments {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  const { tokens } = parseArgs({
    args: [...own],
    options: Object.fromEntries(
      Object.entries(flags).map(([name, flag]) => [
        name,
        { type: flag.value === undefined ? "boolean" : "string", multiple: true } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flagNamed(token.name, token.rawName, flags);
    const list = values.get(token.name) ?? [];
    list.push(checkValue(token.rawName, flag, token.value, token.inlineValue === true));
    if (list.length > 1 && flag.repeatable !== true) {
      throw new UsageError(`${token.rawName} is given ${list.length} times; give it once.`);
    }
    values.set(token.name, list);
  }
  return {
    has: (flag) => values.has(flag),
    get: (flag) => values.get(flag)?.[0],
    all: (flag) => values.get(flag) ?? [],
    positionals,
    ...(end === -1 ? {} : { command: args.slice(end + 1) }),
  };
}

/** The words of a command line in which `-o`, before a `--`, stands for `--output`. */
export function withLongOutput(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return argv.map((word, index) => (word === "-o" && (end === -1 || index < end) ? "--output" : word));
}

function flagNamed(name: string, rawName: string, flags: Flags): Flag {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag !== undefined) return flag;
  const meant = nearest(name, Object.keys(flags));
  const hint = meant === undefined ? "see --help for the flags it has" : `did you mean --${meant}?`;
  throw new UsageError(`unknown flag ${rawName}: ${hint}`);
}

function checkValue(rawName: string, flag: Flag, value: string | undefined, inline: boolean): string {
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    return "";
  }
  // `--output --format json` forgot a value; a value that really starts with a dash is written with `=`.
  if (value === undefined || (!inline && value.startsWith("-") && value !== "-")) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}`);
  }
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    const meant = nearest(value, flag.choices);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw new UsageError(`${rawName} is one of ${flag.choices.join(", ")}, not "${value}".${hint}`);
  }
  return value;
}

/**
 * A whole number given as a flag, or undefined if it was not given.
 * @throws UsageError if it is no whole number between `least` and `most`.
 */
export function wholeNumber(args: Arguments, flag: string, least: number, most: number): number | undefined {
  const text = args.get(flag);
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${flag} is a whole number from ${least} to ${most}, not "${text}".`);
}
