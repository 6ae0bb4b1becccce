import type { Entry } from "../model/files/tree.ts";
import { entriesOf } from "./reader.ts";
import {
  edited,
  endOf,
  gapBefore,
  isFlow,
  keyEnd,
  keyLike,
  memberOf,
  quoted,
  sourceOf,
  type Edit,
  type WrittenEntry,
} from "./written.ts";

/*
 * Makes an entry that names a URL start our program instead; `give-back.ts` undoes it. The URL and the values of headers stay in
 * the entry in their own spelling, as variables of its environment: there the client fills in what it filled in before, nothing
 * of them stands on a command line, and whoever renews a token finds it.
 */

/** An entry that starts our program, and what it must then read as. */
export interface Instead {
  readonly text: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Behind it our mark has the keys that the entry had instead of a program, and its type. */
export const insteadMark = "--installed=instead:";

/** The variable that holds the URL. */
export const upstreamVariable = "TOOLWARDEN_UPSTREAM";

/** The variable that holds a header: its name still tells what it is. */
function variableFor(header: string): string {
  return `TOOLWARDEN_HEADER_${header.replaceAll(/[^A-Za-z0-9]/g, "_").toUpperCase()}`;
}

/** The members of an entry that say how its server is reached. */
interface Reached {
  readonly url: Entry;
  readonly headers: Entry | undefined;
  /** Names the variable that holds a token. */
  readonly bearer: Entry | undefined;
  readonly type: Entry | undefined;
}

/** Undefined if there is no URL, or something that cannot become a program's. */
function reachedBy({ entry, format: { fields } }: WrittenEntry): Reached | undefined {
  const { entries } = entriesOf(entry.value);
  const found = (keys: readonly string[]) => keys.map((key) => entries.get(key)).find(isSet);
  const url = found(fields.url.map(({ key }) => key));
  const taken = [fields.command, fields.args, fields.env, fields.envNames, fields.headerNames].flat();
  if (url === undefined || taken.some((key) => entries.has(key))) return undefined;
  return { url, headers: found(fields.headers), bearer: found(fields.bearerName), type: found(["type"]) };
}

function isSet(entry: Entry | undefined): boolean {
  return entry !== undefined && !(entry.value.kind === "scalar" && entry.value.value === null);
}

function textOf(entry: Entry | undefined): string | undefined {
  return entry?.value.kind === "scalar" ? String(entry.value.value) : undefined;
}

/**
 * What an entry becomes that starts `words` (our program, how it is started, and `enforce` with its flags) and tells it where
 * URL and headers are. Undefined if it names no URL, or cannot be edited so.
 */
export function putInstead(written: WrittenEntry, words: readonly string[]): Instead | undefined {
  const { text, format } = written;
  const at = reachedBy(written);
  const url = textOf(at?.url);
  if (at === undefined || url === undefined) return undefined;
  const [token, type] = [textOf(at.bearer), textOf(at.type)];
  const headers = at.headers?.value.kind === "object" ? at.headers.value.entries : [];
  const names = [token, type, ...headers.map(({ key }) => key)].filter((one) => one !== undefined);
  // They stand among the words, where a client may fill something in; and a token has to have an origin.
  if (!names.every((name) => /^[\w-]+$/.test(name))) return undefined;
  if (token !== undefined && (!URL.canParse(url) || /[$%{}]/.test(new URL(url).origin))) return undefined;
  const had = [at.url, at.headers, at.bearer].flatMap((one) => one?.key ?? []);
  const mark = insteadMark + [...had, ...(type === undefined ? [] : [`type:${type}`])].join();
  const whole = [
    ...words.toSpliced(words.indexOf("enforce") + 1, 0, mark),
    "--upstream-env",
    upstreamVariable,
    ...headers.flatMap(({ key }) => ["--header-env", `${key}=${variableFor(key)}`]),
    ...(token === undefined ? [] : ["--auth", `${new URL(url).origin} bearer-token-env=${token}`]),
  ];
  const variables = [
    ...(token === undefined ? [] : [[token, `\${env:${token}}`] as const]),
    [upstreamVariable, url] as const,
    ...headers.map((header) => [variableFor(header.key), textOf(header) ?? ""] as const),
  ];
  const edits = [
    started(written, at, whole),
    ...(at.headers === undefined ? [] : intoEnvironment(written, at.url, at.headers)),
    ...(at.bearer === undefined ? [] : listed(text, at.bearer, format.fields.envNames[0] ?? "")),
    ...(at.type === undefined ? [] : [reworded(text, at.type, format.started.type)]),
  ];
  return { text: edited(text, edits), words: whole, env: Object.fromEntries(variables) };
}

/** The program, in place of the URL; and the URL's variable, unless there is a member to put it in. */
function started(written: WrittenEntry, { url, headers }: Reached, words: readonly string[]): Edit {
  const { text, language, entry, format } = written;
  const { fields, started } = format;
  const isWithin = isFlow(text, entry.value);
  const gap = gapBefore(text, url, isWithin);
  const member = ([key = ""]: readonly string[], value: string) => memberOf(language, isWithin, key, value);
  const [program = "", ...rest] = words.map(quoted);
  const launch = started.isList
    ? [member(fields.command, `[${[program, ...rest].join(", ")}]`)]
    : [member(fields.command, program), member(fields.args, `[${rest.join(", ")}]`)];
  const own = urlVariable(text, url);
  const isBlock = language === "yaml" && !isWithin;
  const env = isBlock ? `${fields.env[0]}:${gap}  ${own}` : member(fields.env, `{ ${own} }`);
  const members = headers === undefined ? [...launch, env] : launch;
  return { from: url.keyAt, to: endOf(text, url.value), inside: members.join(gap) };
}

function urlVariable(text: string, url: Entry): string {
  const between = text.slice(keyEnd(text, url), url.value.at);
  return keyLike(text, url, upstreamVariable) + between + sourceOf(text, url.value);
}

/** Headers become variables, the URL's before them. */
function intoEnvironment({ text, format }: WrittenEntry, url: Entry, headers: Entry): readonly Edit[] {
  const entries = headers.value.kind === "object" ? headers.value.entries : [];
  const [first] = entries;
  const own = urlVariable(text, url);
  const place = first?.keyAt ?? headers.value.at + 1;
  const gap = first === undefined ? "" : gapBefore(text, first, isFlow(text, headers.value));
  return [
    renamed(text, headers, format.fields.env[0] ?? ""),
    { from: place, to: place, inside: own + gap },
    ...entries.map((one) => renamed(text, one, variableFor(one.key))),
  ];
}

/** A name becomes a list of one. */
function listed(text: string, name: Entry, key: string): readonly Edit[] {
  const { at } = name.value;
  const end = endOf(text, name.value);
  return [renamed(text, name, key), { from: at, to: at, inside: "[" }, { from: end, to: end, inside: "]" }];
}

export function renamed(text: string, entry: Entry, key: string): Edit {
  return { from: entry.keyAt, to: keyEnd(text, entry), inside: keyLike(text, entry, key) };
}

/** Another text within the same quotes, if there are any. */
export function reworded(text: string, { value }: Entry, word: string): Edit {
  const quotes = /["']/.test(text.charAt(value.at)) ? 1 : 0;
  return { from: value.at + quotes, to: endOf(text, value) - quotes, inside: word };
}
