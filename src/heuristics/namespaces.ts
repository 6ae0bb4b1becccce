import { isGrave, verbOf, type Verb } from "./words.ts";

/** The names of a server's tools, each as its words. */
export type Names = readonly (readonly string[])[];

/** The leading words that name the server or its sections rather than an act. */
export function namespacesOf(all: Names): ReadonlySet<string> {
  const enough = Math.max(3, Math.ceil(all.length * 0.6));
  if (all.length < enough) return new Set();
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
  const seconds = rests.map(([second = ""]) => second);
  if (!verb.mostlyNoun) return isSection(verb, seconds);
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
function isSection(verb: Verb, seconds: readonly string[]): boolean {
  const { mostlyNoun } = verb;
  if (!mostlyNoun && isGrave(verb)) return false;
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

function mostCommon(words: readonly string[]): { readonly word: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const best = [...counts].reduce<readonly [string, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    ["", 0],
  );
  return best[1] > 0 ? { word: best[0], count: best[1] } : undefined;
}
