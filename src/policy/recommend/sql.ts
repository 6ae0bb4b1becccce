import graphql from "../../../catalog/rules/narrow/graphql.json" with { type: "json" };
import sqlChange from "../../../catalog/rules/narrow/sql-change.json" with { type: "json" };
import sqlRead from "../../../catalog/rules/narrow/sql-read.json" with { type: "json" };
import type { Facts } from "../../heuristics/facts.ts";
import type { Parameter } from "../../heuristics/parameters.ts";
import { sqlParameter } from "../../heuristics/sql-parameter.ts";
import { namedArguments } from "./named-argument.ts";
import { parametersIn, type Narrow } from "./narrowing.ts";
import { narrowedBy, type Patterns } from "./patterns.ts";

/** Statements of SQL and GraphQL: reads only, or for a tool that says it changes data, nothing that empties tables. */
export const narrowSql: Narrow = ({ facts }) => {
  // A statement that is kept or explained, not run, harms nobody; one that is said to read only is run.
  const run = sqlParameter
    .detect(facts)
    .filter(({ category }) => category !== undefined || facts.description.readOnly);
  const taken = parametersIn(facts, run);
  return [graphql, sqlRead, sqlChange].flatMap((patterns) => {
    const fitting = taken.filter((one) => patternsFor(one, facts) === patterns);
    return narrowedBy(patterns, namedArguments(facts.definition, fitting));
  });
};

function patternsFor(parameter: Parameter, facts: Facts): Patterns | undefined {
  const text = `${parameter.key} ${parameter.description || wordsOf(facts)}`.slice(0, 1000);
  if (/cypher|mongo/i.test(text)) return undefined;
  if (/graphql|mutation/i.test(text)) return parameter.key === "mutation" ? undefined : graphql;
  return changes(facts) ? sqlChange : sqlRead;
}

const wordsOf = ({ description }: Facts) => description.folded.source;

/** Whether the tool says of itself that it changes data. */
const changes = ({ nameActs, description, operations }: Facts) =>
  [...nameActs, ...description.leading, ...operations].some(
    ({ category, weight }) => weight === 2 && (category === "write" || category === "destructive"),
  );
