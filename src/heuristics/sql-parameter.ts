import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const names = new Set(
  "sql sqlquery sqlstatement sqlstatements rawsql sqltext cypher graphqlquery mutation".split(" "),
);
const asking = new Set(["query", "queries", "statement", "statements"]);
const language = /\b(?:sql|graphql|(?:open)?cypher|gremlin|n1ql|surrealql)\b/i;
// "Search query (searches SQL and names)".
const searching = /\bsearch(?:es)?(?: in| within| through)? (?:sql|graphql|cypher)\b/i;
const aboutIt =
  /\b(?:sql|graphql|cypher) (?:query|queries|statement|statements|command|script|endpoint|to)\b/i;

/** A parameter that takes a whole statement of a query language. */
export const sqlParameter: Heuristic = {
  id: "sql-parameter",
  title: "Takes statements of a query language",
  category: "execute",
  signal: "takes-sql",
  severity: "high",
  why: "A statement can do whatever the account behind it may do, unless something else limits it.",
  sources: ["CWE-89", "OWASP Top 10 2021, A03"],
  examples: {
    flags: [
      taking({ sql: { type: "string" } }),
      taking({ query: { type: "string", description: "The SQL query to run" } }),
      taking({ sql_query: { type: "string" } }),
      taking({ query: { type: "string", description: "GraphQL query" } }),
      taking({ query: { type: "string", description: "The OpenCypher query to run" } }),
      taking({ statement: { type: "string", description: "SQL to run" } }),
      taking({ queries: { type: "array", description: "SQL, one a line" } }),
      taking({ query: { type: "string" } }, { description: "Runs an SQL query" }),
      taking({ query: { type: "string" } }, { description: "Queries a GraphQL endpoint" }),
      taking({ request: { properties: { sql: { type: "string" } } } }),
      taking({ sql: { type: "string" } }, { name: "validate", description: "Runs a statement" }),
      taking(
        { sql: { type: "string" } },
        { name: "check_rows", description: "Deletes rows that a statement finds" },
      ),
    ],
    ignores: [
      taking({ query: { type: "string", description: "Words to search for" } }),
      taking({ sql: { type: "boolean" } }),
      taking({ dialect: { enum: ["sql"] } }),
      taking({ query: { type: "string", description: "JQL filter" } }),
      taking({ query: { type: "string", description: "Words (searches SQL and names)" } }),
      taking({ query: { type: "string" } }, { description: "Finds pages" }),
      taking({ query: { type: "string", description: "Words" } }, { description: "Finds an SQL query" }),
      taking({ dialect: { type: "string", description: "SQL dialect" } }),
      taking({ a: { properties: { b: { properties: { sql: { type: "string" } } } } } }),
      taking({ sql: { type: "string" } }, { description: "Runs a read-only SQL query" }),
      taking({ sql: { type: "string" } }, { name: "explain_query", description: "Explains a statement" }),
    ],
  },
  detect: (facts) =>
    facts.parameters.filter((one) => takesSql(one, facts)).flatMap((one) => matches(one, facts)),
};

function takesSql(one: Parameter, { description }: Facts): boolean {
  if (!one.isFree || one.depth > 1) return false;
  if (names.has(one.key)) return true;
  if (!asking.has(one.key)) return false;
  if (language.test(one.description)) return !searching.test(one.description);
  return one.description === "" && aboutIt.test(description.folded.source.slice(0, 400));
}

function matches(one: Parameter, facts: Facts): readonly Match[] {
  const signal = parameterMatch(one, "takes a whole statement", { signal: "takes-sql" });
  // A tool that checks, explains or keeps a statement does not run it.
  if (facts.description.readOnly || mayOnlyLook(facts)) return [signal];
  return [{ ...signal, category: "execute", weight: 2, says: "runs whatever statement it is given" }];
}

const looking = new Set(
  "explain validate verify lint parse format analyze analyse check convert translate estimate diagnose repair fix optimize review generate create update save edit add".split(
    " ",
  ),
);
const mayOnlyLook = ({ nameActs, description }: Facts) =>
  looking.has((nameActs[0] ?? description.leading[0])?.verb.word ?? "") &&
  !description.leading.some((act) => act.category === "execute" || act.category === "destructive");
