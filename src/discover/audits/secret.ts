import type { Launch } from "../../model/server.ts";
import { secretName } from "../summarise.ts";
import type { LaunchFault } from "./faults.ts";
import { knownSecret } from "../../model/known-secret.ts";

/** Secrets that stand in the declaration itself. A reference to a variable, and what is plainly a placeholder, is none. */
export function secretFaults(launch: Launch): readonly LaunchFault[] {
  const named = Object.entries(launch.kind === "stdio" ? launch.env : launch.headers);
  return [
    ...named.flatMap(([name, value]) => secretIn(name, value, isSecretName(name), name)),
    ...(launch.kind === "stdio" ? argumentSecrets(launch.args) : urlSecrets(launch.url)),
  ];
}

/** `TOKEN_URL` and `AUTH_MODE` speak of a secret and hold none. */
function isSecretName(name: string): boolean {
  return (
    secretName.test(name) &&
    !/(?:url|uri|endpoint|host|path|file|dir|mode|type|method|scopes?|name|user|username|enabled|id|ttl|expiry|limit|max_?tokens)$/i.test(
      name,
    )
  );
}

function secretIn(where: string, value: string, isNamed: boolean, at: string): readonly LaunchFault[] {
  const text = value.replace(/^(?:Bearer|Basic|Token)\s+/i, "").trim();
  if (isPlaceholder(text)) return [];
  const what = knownSecret(text);
  if (what !== undefined) return [{ fault: "secret-known", quotes: [where, what], at }];
  return isNamed && looksRandom(text) ? [{ fault: "secret-named", quotes: [where], at }] : [];
}

function argumentSecrets(args: readonly string[]): readonly LaunchFault[] {
  return args.flatMap((arg, index) => {
    const [, name = "", value] = /^-{0,2}([\w.-]{1,60})[=:]\s?(.*)$/s.exec(arg) ?? [];
    if (value !== undefined && !arg.includes("://")) return secretIn(name, value, isSecretName(name), arg);
    const before = args[index - 1] ?? "";
    const isNamed = before.startsWith("-") && !before.includes("=") && isSecretName(before);
    return secretIn(isNamed ? before : "an argument", arg, isNamed, arg);
  });
}

function urlSecrets(url: string): readonly LaunchFault[] {
  const query = url.split(/[?&#]/).slice(1);
  return query.flatMap((pair) => {
    const cut = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, cut));
    return secretIn(`the URL's ${name}`, pair.slice(cut + 1), isSecretName(name) || name === "key", url);
  });
}

/** What people write where a secret belongs, and references in every dialect. */
function isPlaceholder(text: string): boolean {
  return (
    /\$\{|^\$\w|\{\{|\{env:|^%\w+%$|^<.*>$|\.\.\.|\*\*\*|…/.test(text) ||
    /your|example|sample|placeholder|change-?me|replace|dummy|insert|here$|todo|redacted|xxxx|0000|1234567/i.test(
      text,
    ) ||
    new Set(text).size < 6
  );
}

/** Letters and digits without words: long, of many different characters, and no path, sentence or version. */
function looksRandom(text: string): boolean {
  return (
    /^[\w+/=.~-]{16,512}$/.test(text) &&
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    bitsPerCharacter(text) >= 3
  );
}

/** Shannon entropy. Random hexadecimal digits have up to 4, English words in snake case below 3.5 but no digits. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (bits, count) => bits - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
