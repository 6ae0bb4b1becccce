import { nameWords } from "../heuristics/tokens.ts";

/** The verb that a tool's name begins with or else holds first, in its base form: `create` for `issues_created`. */
export function nameVerb(name: string): string | undefined {
  const verbs = nameWords(name).words.flatMap(({ known }) => known.found ?? []);
  return verbs[0]?.verb.word;
}
