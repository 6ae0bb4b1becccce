import type { JsonObject } from "../../model/json.ts";
import type { NamedArgument } from "./named-argument.ts";
import { predicate, type Narrowing } from "./narrowing.ts";

/** What a pattern is for beside every argument: those that a call may leave out, paths that the definition wants relative. */
export type Case = "optional" | "relative";

/** Patterns for one kind of argument: a file of `catalog/rules/narrow/`. `stops` and `passes` are its tests. */
export interface Patterns {
  readonly refuses: string;
  readonly why: string;
  readonly gap: string;
  readonly ask?: string;
  readonly predicates: readonly {
    /** `require` or `deny_if`. */
    readonly as: string;
    /** The case it is for; absent means always. */
    readonly when?: string;
    readonly pattern: string;
    readonly on_deny: string;
  }[];
}

/** More arguments of one kind than any tool of ours has; a rule with more would not be read. */
const maxArguments = 6;

/**
 * The patterns, for each of these arguments. A `require` refuses a call that leaves the argument out, so it is only for
 * arguments that every call has; for others the data has a `deny_if` in its place.
 */
export function narrowedBy(
  patterns: Patterns,
  given: readonly NamedArgument[],
  cases: (argument: NamedArgument) => readonly Case[] = () => [],
): readonly Narrowing[] {
  const texts = given.filter(({ isText }) => isText);
  const narrowed = texts.slice(0, maxArguments);
  if (narrowed.length === 0) return [];
  const { refuses, why, ask } = patterns;
  const gap = texts.length > maxArguments ? `${patterns.gap} ${tooMany}` : patterns.gap;
  return [
    {
      require: narrowed.flatMap((argument) => predicatesFor(patterns, argument, "require", cases(argument))),
      denyIf: narrowed.flatMap((argument) => predicatesFor(patterns, argument, "deny_if", cases(argument))),
      ...(ask === undefined ? {} : { ask }),
      refuses,
      why,
      gap,
    },
  ];
}

const tooMany = `Only the first ${maxArguments} such arguments are looked at.`;

function predicatesFor(
  { predicates }: Patterns,
  { path, isRequired }: NamedArgument,
  as: "require" | "deny_if",
  cases: readonly Case[],
): readonly JsonObject[] {
  const here = new Set<string>(isRequired ? cases : [...cases, "optional"]);
  return predicates
    .filter((one) => one.as === as && (one.when === undefined || here.has(one.when)))
    .filter(() => as === "deny_if" || isRequired)
    .map((one) => predicate({ path, op: "regex", value: one.pattern }, one.on_deny));
}
