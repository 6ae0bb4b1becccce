import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { Command } from "./command.ts";

/** A command that only has verbs of its own, such as `policy check`. */
export function commandOfVerbs(
  name: string,
  summary: string,
  verbs: Readonly<Record<string, Command>>,
): Command {
  return {
    name,
    summary,
    usage: Object.values(verbs).flatMap(({ usage }) => usage),
    flags: {},
    notes: `\`toolwarden ${name} VERB --help\` explains a verb.`,
    verbs,
    run: async ([verb, ...rest], world) => {
      const command = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
      if (command !== undefined) return command.run(rest, world);
      throw new UsageError(unknownVerb(name, verb, Object.keys(verbs)));
    },
  };
}

function unknownVerb(name: string, verb: string | undefined, names: readonly string[]): string {
  const has = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
  if (verb === undefined) return `${name} needs a verb: ${has}.`;
  const meant = nearest(verb, names);
  return `${name} has no verb "${verb}": ${meant === undefined ? `it has ${has}.` : `did you mean ${meant}?`}`;
}
