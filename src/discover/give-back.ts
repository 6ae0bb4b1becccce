import type { Entry } from "../model/files/tree.ts";
import { markIn, wordsOf } from "./put-before.ts";
import { insteadMark, renamed, reworded, upstreamVariable } from "./put-instead.ts";
import { entriesOf } from "./reader.ts";
import { edited, endOf, keyEnd, keyLike, sourceOf, type Edit, type WrittenEntry } from "./written.ts";

/** The words that `putInstead` was given; undefined if the entry starts none of ours in place of a URL. */
export function wordsInstead(written: WrittenEntry): readonly string[] | undefined {
  const words = wordsOf(written);
  const mark = markIn(words, isMark);
  const end = words.lastIndexOf("--upstream-env");
  return mark === -1 || end < mark ? undefined : words.slice(0, end).toSpliced(mark, 1);
}

const isMark = (word: string) => word.startsWith(insteadMark);

/** The text as it was before `putInstead`; undefined if nothing was put there, or something was written between since. */
export function giveBack(written: WrittenEntry): string | undefined {
  const {
    text,
    entry,
    format: { fields },
  } = written;
  const words = wordsOf(written);
  const { entries } = entriesOf(entry.value);
  const at = ([key = ""]: readonly string[]) => entries.get(key);
  const [command, args, env] = [at(fields.command), at(fields.args), at(fields.env)];
  const [url, ...headers] = env?.value.kind === "object" ? env.value.entries : [];
  if (wordsInstead(written) === undefined || command === undefined || env === undefined) return undefined;
  if (url?.key !== upstreamVariable) return undefined;

  const [urlKey = "", ...others] = (words[markIn(words, isMark)] ?? "").slice(insteadMark.length).split(",");
  const headersKey = fields.headers.find((key) => others.includes(key));
  const bearerKey = fields.bearerName.find((key) => others.includes(key));
  const type = others.find((one) => one.startsWith("type:"))?.slice("type:".length);
  const [names, typeEntry] = [at(fields.envNames), entries.get("type")];

  // A client that writes its config anew may move them apart, and a person may have written between.
  const ours = [command, args, headersKey === undefined ? env : undefined].filter((one) => one !== undefined);
  if (!areTogether(text, ours) || (headersKey === undefined && headers.length > 0)) return undefined;
  const between = text.slice(keyEnd(text, url), url.value.at);
  const inside = keyLike(text, url, urlKey) + between + sourceOf(text, url.value);
  const to = Math.max(...ours.map(({ value }) => endOf(text, value)));
  const name = names?.value.kind === "array" ? names.value.items[0] : undefined;
  return edited(text, [
    { from: command.keyAt, to, inside },
    ...(headersKey === undefined ? [] : outOfEnvironment(text, env, headersKey, headersIn(words))),
    ...(names === undefined || bearerKey === undefined || name === undefined
      ? []
      : [
          renamed(text, names, bearerKey),
          { from: names.value.at, to: endOf(text, names.value), inside: sourceOf(text, name) },
        ]),
    ...(type === undefined || typeEntry === undefined ? [] : [reworded(text, typeEntry, type)]),
  ]);
}

/** Between members; TOML's may begin with the keys that lead to them. */
const gap = /^\s*,?\s*(?:[\w.-]+\.)?$/;

function areTogether(text: string, members: readonly Entry[]): boolean {
  return members.every((one, index) => {
    const before = members[index - 1];
    return before === undefined || gap.test(text.slice(endOf(text, before.value), one.keyAt));
  });
}

/** Variables become headers again, and that of the URL goes. */
function outOfEnvironment(
  text: string,
  env: Entry,
  key: string,
  headers: ReadonlyMap<string, string>,
): readonly Edit[] {
  const [url, ...variables] = env.value.kind === "object" ? env.value.entries : [];
  if (url === undefined) return [];
  const to = variables[0]?.keyAt ?? endOf(text, url.value);
  return [
    renamed(text, env, key),
    { from: url.keyAt, to, inside: "" },
    ...variables.map((one) => renamed(text, one, headers.get(one.key) ?? one.key)),
  ];
}

/** Names of headers by their variables. */
function headersIn(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap((word, index) => {
      const cut = words[index - 1] === "--header-env" ? word.indexOf("=") : -1;
      return cut === -1 ? [] : [[word.slice(cut + 1), word.slice(0, cut)] as const];
    }),
  );
}
