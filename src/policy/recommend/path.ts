import path from "../../../catalog/rules/narrow/path.json" with { type: "json" };
import type { Facts } from "../../heuristics/facts.ts";
import type { Parameter } from "../../heuristics/parameters.ts";
import { pathParameter } from "../../heuristics/path-parameter.ts";
import { kindSet } from "../../heuristics/kinds.ts";
import { overlap } from "../../heuristics/kind-set.ts";
import { own } from "../../model/json.ts";
import { namedArguments, type NamedArgument } from "./named-argument.ts";
import { parametersIn, type Narrow } from "./narrowing.ts";
import { narrowedBy, type Case } from "./patterns.ts";

/** Paths of the file system that the server runs on: within the folders of the work, away from keys. */
export const narrowPath: Narrow = ({ facts }) =>
  narrowedBy(path, namedArguments(facts.definition, localPaths(facts)), reach);

/** The parameters that take paths of the file system that the server runs on, singly or as a list. */
export function localPaths(facts: Facts): readonly Parameter[] {
  if (facts.parameters.some(({ key, depth }) => depth === 0 && elsewhere.has(key))) return [];
  const named = parametersIn(facts, pathParameter.detect(facts));
  const ends = movesFiles(facts) ? facts.parameters.filter(isEnd) : [];
  return [...named, ...ends].filter(isLocal(facts));
}

/** `source` and `destination` are paths where the name says that files are moved or copied. */
const movesFiles = ({ nameActs }: Facts) => nameActs.some(({ kinds }) => overlap(kinds, kindSet("file")));
const isEnd = ({ key, depth, isFree }: Parameter) =>
  depth === 0 && isFree && (key === "source" || key === "destination");

/** Beside these, a path is one within a repository, a bucket or a machine that is not ours. */
const elsewhere = new Set(
  "owner repo repository repoid projectid project projectkey bucket bucketname branch ref sha siteid driveid workspaceid method endpoint jq queryparams baseurl server host sessionid database collection".split(
    " ",
  ),
);

const notFiles =
  /\b(?:api|endpoint|route|urls?|json ?path|dot notation|field|bucket|firebase|remote|attach\w* name)\b/i;

const isLocal =
  ({ setting: { screen } }: Facts) =>
  ({ key, depth, description }: Parameter) =>
    depth < 2 && !notFiles.test(description.slice(0, 1000)) && (key !== "path" || screen !== "mentioned");

/** Denying every absolute path would break tools that take nothing else, so the definition must ask for relative ones. */
const reach = ({ schema }: NamedArgument): readonly Case[] => {
  const description = own(schema, "description");
  const words = typeof description === "string" ? description.slice(0, 1000) : "";
  return /\brelative\b/i.test(words) && !/\babsolute\b/i.test(words) ? ["relative"] : [];
};
