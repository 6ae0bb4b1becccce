import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import type { AssessedTool } from "../../src/model/classification.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { decide } from "../../src/policy/decide.ts";
import type { Patterns } from "../../src/policy/recommend/patterns.ts";
import { recommender } from "../../src/policy/recommend.ts";
import { policyOf, recommendFor } from "./support.ts";

/** A file of `catalog/rules/narrow/`, with its examples. */
interface WithExamples extends Patterns {
  readonly about: string;
  readonly stops: readonly string[];
  readonly passes: readonly string[];
  readonly stopsAbsolute?: readonly string[];
  readonly passesAbsolute?: readonly string[];
  readonly stopsRelative?: readonly string[];
}

const folder = join(import.meta.dirname, "../../catalog/rules/narrow");
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as WithExamples;

/** The judged tool that a definition is, among others of its server. */
function assessed(definition: JsonObject, ...others: readonly JsonObject[]): AssessedTool {
  const tool = assessTools({ tools: [definition, ...others] }).tools[0];
  if (tool === undefined) throw new Error("no tool was judged");
  return tool;
}

function taking(
  name: string,
  description: string,
  properties: JsonObject,
  required: readonly string[] = [],
): JsonObject {
  return { name, description, inputSchema: { type: "object", properties, required } };
}

/** What becomes of a call under what is recommended for the tool: `allow`, `ask`, `deny`, `limited` or `hidden`. */
function answer(tool: AssessedTool, args: JsonObject): string {
  const call = { tool: tool.name, args, at: 0, grant: "g", session: "s" };
  return decide(policyOf(recommendFor(tool).policy), call, noCounters).decision.kind;
}

const text = { type: "string" };

/** Tools that each file of patterns is for, with the argument that it looks at, required and not. */
const subjects: Readonly<Record<string, (required: readonly string[]) => JsonObject>> = {
  "sql-read": (required) => taking("run_query", "Runs a SQL statement.", { it: text }, required),
  "sql-change": (required) =>
    taking("insert_rows", "Inserts rows by a SQL statement.", { it: text }, required),
  graphql: (required) => taking("run", "Runs a GraphQL query.", { it: text }, required),
  shell: (required) => taking("execute_command", "Runs a shell command.", { it: text }, required),
  code: (required) => taking("evaluate", "Runs a program.", { it: text }, required),
  url: (required) => taking("fetch_page", "Fetches a page.", { it: text }, required),
  path: (required) => taking("read_text", "Reads a file.", { it: text }, required),
};
const argument: Readonly<Record<string, string>> = {
  "sql-read": "sql",
  "sql-change": "sql",
  graphql: "graphqlQuery",
  shell: "command",
  code: "code",
  url: "url",
  path: "path",
};

function subject(name: string, isRequired: boolean, schema: JsonObject = text): AssessedTool {
  const at = argument[name] ?? "";
  const definition = subjects[name]?.(isRequired ? [at] : []) ?? {};
  const properties = { [at]: schema };
  return assessed({
    ...definition,
    inputSchema: { ...(definition["inputSchema"] as JsonObject), properties },
  });
}

test("every file of patterns has a subject here", () => {
  const files = readdirSync(folder).map((file) => file.replace(".json", ""));
  expect(files.filter((file) => file !== "amount").sort()).toEqual(Object.keys(subjects).sort());
});

describe.each(Object.keys(subjects))("patterns for %s", (name) => {
  const file = read(name);
  const goesThrough = file.ask === undefined ? "allow" : "ask";
  const calls = (values: readonly string[]) => values.map((value) => [JSON.stringify(value), value] as const);

  test.each(calls(file.stops))("stop %s", (_, value) => {
    for (const isRequired of [true, false])
      expect(answer(subject(name, isRequired), { [argument[name] ?? ""]: value }), `${isRequired}`).toBe(
        "deny",
      );
  });

  test.each(calls(file.passes))("let %s through", (_, value) => {
    for (const isRequired of [true, false])
      expect(answer(subject(name, isRequired), { [argument[name] ?? ""]: value })).toBe(goesThrough);
  });

  test("are each needed by an example", () => {
    for (const left of file.predicates) {
      // A `require` and the `deny_if` in its place stop the same, for arguments that are required or not.
      const others = file.predicates
        .filter((one) => one !== left && one.as === "deny_if")
        .filter((one) => left.as === "deny_if" || one.when !== "optional");
      const stopped = [...file.stops, ...(file.stopsAbsolute ?? []), ...(file.stopsRelative ?? [])];
      const alone = stopped.filter((value) => others.every(({ pattern }) => !matches(pattern, value)));
      expect(alone, left.on_deny).not.toEqual([]);
    }
  });

  test("say why, what they refuse and what they cannot stop", () => {
    const { effect, reasons, gaps } = recommendFor(subject(name, true));
    expect(effect.toLowerCase()).toContain(`refuses ${file.refuses.toLowerCase()}; `);
    expect(reasons).toContain(file.why);
    expect(gaps).toEqual([file.gap]);
  });
});

function matches(pattern: string, value: string): boolean {
  const policy = policyOf({
    version: "1",
    default: "deny",
    tools: { t: { deny_if: [{ conditions: [{ path: "args.x", op: "regex", value: pattern }] }] } },
  });
  const call = { tool: "t", args: { x: value }, at: 0, grant: "", session: "" };
  return decide(policy, call, noCounters).decision.kind === "deny";
}

describe("patterns for path, where the path", () => {
  const { stopsAbsolute = [], passesAbsolute = [], stopsRelative = [] } = read("path");
  test.each(stopsAbsolute)("may be absolute, stop %s", (value) => {
    expect(answer(subject("path", true), { path: value })).toBe("deny");
  });
  test.each(passesAbsolute)("may be absolute, let %s through", (value) => {
    expect(answer(subject("path", true), { path: value })).toBe("allow");
  });
  const relative = { type: "string", description: "Path relative to the project" };
  test.each(stopsRelative)("is said to be relative, stop %s", (value) => {
    expect(answer(subject("path", true, relative), { path: value })).toBe("deny");
  });
  test("is relative or absolute, stop only what leads to the system", () => {
    const either = { type: "string", description: "Absolute path, or relative to the project" };
    expect(answer(subject("path", true, either), { path: "/srv/a" })).toBe("allow");
  });
});

/** Tools, and what becomes of calls to them. */
const fits: readonly {
  readonly about: string;
  readonly tool: JsonObject;
  readonly calls: readonly (readonly [args: JsonObject, answer: string])[];
  readonly effect?: RegExp;
}[] = [
  {
    about: "an action that may delete is refused, the others go through",
    tool: taking(
      "manage_flag",
      "Lists, updates or deletes a flag.",
      { action: { type: "string", enum: ["list", "update", "delete"] } },
      ["action"],
    ),
    calls: [
      [{ action: "list" }, "allow"],
      [{ action: "update" }, "allow"],
      [{ action: "delete" }, "deny"],
      [{ action: "DELETE" }, "deny"],
      [{ action: "purge" }, "deny"],
      [{ action: ["delete"] }, "deny"],
    ],
    effect: /^Refuses the action delete and every action that is not listed; lets 30 other calls a minute/,
  },
  {
    about: "what is left of it only reads, so nothing limits it",
    tool: taking(
      "flags",
      "Lists or deletes flags.",
      { action: { type: "string", enum: ["list", "delete"] } },
      ["action"],
    ),
    calls: [
      [{ action: "list" }, "allow"],
      [{ action: "delete" }, "deny"],
    ],
    effect: /; lets every other call through\.$/,
  },
  {
    about: "an action that is optional must be said, since nobody knows which one leaving it out means",
    tool: taking("flags", "Lists or deletes flags.", {
      action: { type: "string", enum: ["list", "delete"] },
    }),
    calls: [
      [{ action: "list" }, "allow"],
      [{}, "deny"],
    ],
  },
  {
    about: "unless its default is one of those that go through",
    tool: taking("flags", "Lists or deletes flags.", {
      action: { type: "string", enum: ["list", "delete"], default: "list" },
    }),
    calls: [
      [{}, "allow"],
      [{ action: "delete" }, "deny"],
    ],
  },
  {
    about: "and not if its default is the dangerous one",
    tool: taking("flags", "Lists or deletes flags.", {
      action: { type: "string", enum: ["list", "delete"], default: "delete" },
    }),
    calls: [[{}, "deny"]],
  },
  {
    about: "values that we cannot read count as changes",
    tool: taking(
      "flags",
      "Lists or deletes flags.",
      { action: { enum: ["list", "xyz", "delete"], type: "string" } },
      ["action"],
    ),
    calls: [
      [{ action: "xyz" }, "allow"],
      [{ action: "delete" }, "deny"],
    ],
    effect: /lets 30 other calls a minute/,
  },
  {
    about: "a tool whose name removes stays hidden, whatever its mode",
    tool: taking(
      "delete_flag",
      "Deletes a flag.",
      { mode: { type: "string", enum: ["archive", "delete", "list"] } },
      ["mode"],
    ),
    calls: [[{ mode: "archive" }, "hidden"]],
  },
  {
    about: "a tool whose description removes by another word stays hidden",
    tool: taking(
      "flags",
      "Erases what it is told to.",
      { action: { type: "string", enum: ["list", "delete"] } },
      ["action"],
    ),
    calls: [[{ action: "list" }, "hidden"]],
  },
  {
    about: "an action within a list cannot be looked at, so the tool stays hidden",
    tool: taking("flags", "Lists or deletes flags.", {
      actions: { type: "array", items: { type: "string", enum: ["list", "delete"] } },
    }),
    calls: [[{ actions: ["list"] }, "hidden"]],
  },
  {
    about: "of the methods of HTTP, DELETE is refused",
    tool: taking(
      "http_request",
      "Sends a request.",
      { method: { type: "string", enum: ["GET", "POST", "DELETE"] } },
      ["method"],
    ),
    calls: [
      [{ method: "GET" }, "allow"],
      [{ method: "DELETE" }, "deny"],
    ],
    effect: /lets 10 other calls a minute/,
  },
  {
    about: "where GET is left, nothing limits it",
    tool: taking("get_entity", "Gets an entity.", { method: { type: "string", enum: ["GET", "DELETE"] } }, [
      "method",
    ]),
    calls: [[{ method: "DELETE" }, "deny"]],
    effect: /lets every other call through/,
  },
  {
    about: "an option that removes besides is refused, the rest goes through",
    tool: taking("copy_table", "Copies rows into a table.", { truncateTarget: { type: "boolean" } }),
    calls: [
      [{}, "allow"],
      [{ truncateTarget: false }, "allow"],
      [{ truncateTarget: true }, "deny"],
    ],
  },
  {
    about: "an option that is on by default must be switched off",
    tool: taking("copy_table", "Copies rows into a table.", {
      truncateTarget: { type: "boolean", default: true },
    }),
    calls: [
      [{}, "deny"],
      [{ truncateTarget: true }, "deny"],
      [{ truncateTarget: false }, "allow"],
    ],
  },
  {
    about: "a list of what to remove may not be given at all",
    tool: taking("edit_item", "Updates an item.", { removeFields: { type: "array" } }),
    calls: [
      [{}, "allow"],
      [{ removeFields: [] }, "deny"],
    ],
  },
  {
    about: "force is refused when it is on",
    tool: taking("deploy", "Deploys an application.", { force: { type: "boolean" } }),
    calls: [
      [{ force: true }, "deny"],
      [{ force: false }, "allow"],
      [{}, "allow"],
    ],
    effect: /^Refuses calls with force, recursion or permanence switched on; lets 10 other calls/,
  },
  {
    about: "recursion is refused where it changes what is there, not where a folder is made with its parents",
    tool: taking("set_owner", "Changes the owner of a folder.", { recursive: { type: "boolean" } }),
    calls: [[{ recursive: true }, "deny"]],
  },
  {
    about: "making a folder with its parents is what recursion is for",
    tool: taking("create_folder", "Creates a folder.", { recursive: { type: "boolean" } }),
    calls: [[{ recursive: true }, "allow"]],
  },
  {
    about: "force on a tool that reads overrides nothing",
    tool: taking("get_page", "Gets a page.", { force: { type: "boolean" } }),
    calls: [[{ force: true }, "allow"]],
  },
  {
    about: "a tool that removes and can be tried may be tried",
    tool: taking("delete_rows", "Deletes rows.", { dry_run: { type: "boolean" } }),
    calls: [
      [{ dry_run: true }, "allow"],
      [{ dry_run: false }, "deny"],
      [{}, "deny"],
    ],
    effect: /^Refuses every call that is no trial; lets 10 trials a minute through/,
  },
  {
    about: "a trial that is chosen by a word is not understood, so the tool stays hidden",
    tool: taking("delete_rows", "Deletes rows.", { preview: { type: "string" } }),
    calls: [[{ preview: "yes" }, "hidden"]],
  },
  {
    about: "a tool that runs something and can be tried is left to a person",
    tool: taking("deploy", "Deploys an application.", { dryRun: { type: "boolean" } }),
    calls: [[{}, "ask"]],
    effect: /^Leaves every call to a person, at most 10 a minute\.$/,
  },
  {
    about: "a tool that writes and can be tried is only limited: what it writes can be changed back",
    tool: taking("update_page", "Updates a page.", { dryRun: { type: "boolean" } }),
    calls: [[{}, "allow"]],
  },
  {
    about: "an amount has a cap, must be given, and must be above zero",
    tool: taking("send_payment", "Sends a payment.", { amount: { type: "number" } }),
    calls: [
      [{ amount: 100 }, "ask"],
      [{ amount: 100.01 }, "deny"],
      [{ amount: 0 }, "deny"],
      [{ amount: -5 }, "deny"],
      [{ amount: "5" }, "deny"],
      [{}, "deny"],
    ],
    effect: /above 100 in one call or 500 in one day/,
  },
  {
    about: "an amount in cents has its cap in cents",
    tool: taking("send_payment", "Sends a payment.", { amount_cents: { type: "integer" } }),
    calls: [
      [{ amount_cents: 10_000 }, "ask"],
      [{ amount_cents: 10_001 }, "deny"],
    ],
    effect: /above 10000 in one call or 50000 in one day/,
  },
  {
    about: "the smallest unit is cents too",
    tool: taking("send_payment", "Sends a payment.", {
      amount: { type: "integer", description: "In the smallest currency unit" },
    }),
    calls: [[{ amount: 10_000 }, "ask"]],
  },
  {
    about: "the total of what is only counted has no cap",
    tool: taking("create_report", "Creates a report.", { total: { type: "integer" } }),
    calls: [[{ total: 1000 }, "allow"]],
  },
  {
    about: "a list of paths cannot be looked at, so a person is asked",
    tool: taking("read_many", "Reads files.", { paths: { type: "array", items: text } }),
    calls: [[{ paths: [".env"] }, "ask"]],
    effect: /^Leaves every call to a person\.$/,
  },
  {
    about: "a command as a list cannot be looked at, so a person is asked",
    tool: taking("exec_in_pod", "Execute a command in a container.", {
      command: { type: "array", items: text },
    }),
    calls: [[{ command: ["rm"] }, "ask"]],
  },
  {
    about: "where files are moved, both ends are paths",
    tool: taking("move_file", "Moves a file.", { source: text, destination: text }, [
      "source",
      "destination",
    ]),
    calls: [
      [{ source: "a", destination: "b" }, "allow"],
      [{ source: ".env", destination: "b" }, "deny"],
      [{ source: "a", destination: "/etc/passwd" }, "deny"],
    ],
  },
  {
    about: "where anything else has a source, it is none",
    tool: taking("create_lead", "Creates a lead.", { source: text }),
    calls: [[{ source: "/etc/passwd" }, "allow"]],
  },
  {
    about: "a read that may return keys is left to a person",
    tool: taking("secret_get", "Gets a secret by its name.", { name: text }),
    calls: [[{ name: "a" }, "ask"]],
    effect: /^Leaves every call to a person\.$/,
  },
  {
    about: "a change of keys is limited like any other change",
    tool: taking("create_secret", "Creates a secret.", { name: text }),
    calls: [[{ name: "a" }, "allow"]],
  },
  {
    about: "a path within a repository is no file of ours",
    tool: taking("get_file", "Gets a file of a repository.", { repo: text, path: text }),
    calls: [[{ repo: "a/b", path: "/etc/passwd" }, "allow"]],
  },
  {
    about: "a path that belongs to an API is none either",
    tool: taking("read_it", "Reads a file.", { path: { type: "string", description: "The API path" } }),
    calls: [[{ path: "/etc/passwd" }, "allow"]],
  },
  {
    about: "a pattern of addresses is no place to go to",
    tool: taking("list_pages", "Lists pages.", { url: { type: "string", description: "A glob pattern" } }),
    calls: [[{ url: "http://localhost/*" }, "allow"]],
  },
  {
    about: "a link that is only kept is none either",
    tool: taking("create_journal", "Creates a journal.", {
      url: { type: "string", description: "Link to a source document" },
    }),
    calls: [[{ url: "http://wiki.intranet/page" }, "allow"]],
  },
  {
    about: "an argument within an object is looked at",
    tool: taking("fetch_page", "Fetches a page.", {
      request: { type: "object", properties: { url: text }, required: ["url"] },
    }),
    calls: [
      [{ request: { url: "http://localhost" } }, "deny"],
      [{ request: { url: "https://example.com" } }, "allow"],
      [{}, "allow"],
    ],
  },
  {
    about: "a text that may be null is looked at",
    tool: taking("fetch_page", "Fetches a page.", { url: { type: ["string", "null"] } }),
    calls: [
      [{ url: "http://localhost" }, "deny"],
      [{ url: null }, "allow"],
    ],
  },
  {
    about: "so is one of alternatives of which the other is null",
    tool: taking("fetch_page", "Fetches a page.", { url: { anyOf: [{ type: "string" }, { type: "null" }] } }),
    calls: [[{ url: "http://localhost" }, "deny"]],
  },
  {
    about: "a statement that is only checked is not narrowed",
    tool: taking("validate_sql", "Validates a SQL statement.", { sql: text }, ["sql"]),
    calls: [[{ sql: "DELETE FROM users" }, "allow"]],
  },
  {
    about: "a statement that is said to read only is held to it",
    tool: taking("query", "Run a read-only SQL query.", { sql: text }, ["sql"]),
    calls: [
      [{ sql: "DELETE FROM users" }, "deny"],
      [{ sql: "SELECT 1" }, "allow"],
    ],
    effect: /lets every other call through\.$/,
  },
  {
    about: "other query languages are not taken for SQL",
    tool: taking("run", "Runs a Cypher query.", { cypher: text }, ["cypher"]),
    calls: [[{ cypher: "MATCH (n) RETURN n" }, "allow"]],
  },
  {
    about: "a name that holds a dot cannot be named by a condition",
    tool: taking("fetch_page", "Fetches a page.", { "a.b": { type: "object", properties: { url: text } } }),
    calls: [[{ "a.b": { url: "http://localhost" } }, "allow"]],
  },
];

test.each(fits.map((one) => [one.about, one] as const))("%s", (_, { tool, calls, effect }) => {
  const judged = assessed(tool);
  for (const [args, expected] of calls) expect(answer(judged, args), JSON.stringify(args)).toBe(expected);
  if (effect !== undefined) expect(recommendFor(judged).effect).toMatch(effect);
});

test("the sum of a day's amounts is limited, however they are split", () => {
  const tool = assessed(
    taking("send_payment", "Sends a payment.", { amount: { type: "number" } }, ["amount"]),
  );
  const policy = policyOf(recommendFor(tool).policy);
  let counters = noCounters;
  const kinds = Array.from({ length: 6 }, (_, index) => {
    const call = { tool: tool.name, args: { amount: 99 }, at: index * 60_000, grant: "g", session: "s" };
    const decided = decide(policy, call, counters);
    counters = decided.counters;
    return decided.decision.kind;
  });
  expect(kinds).toEqual(["ask", "ask", "ask", "ask", "ask", "limited"]);
});

test("a rule names the values it refuses only if they are few plain words", () => {
  const effect = (values: readonly string[]) =>
    recommendFor(
      assessed(
        taking(
          "flags",
          "Lists or deletes flags.",
          { action: { type: "string", enum: ["list", ...values] } },
          ["action"],
        ),
      ),
    ).effect;
  expect(effect(["delete", "purge"])).toContain("Refuses the actions delete, purge and every");
  expect(effect(["delete <b>"])).toContain("Refuses one action and every");
  expect(effect(["delete", "delete it!"])).toContain("Refuses 2 actions and every");
  expect(effect(["delete", "purge", "erase", "wipe", "destroy"])).toContain("destroy and every");
  expect(effect(["delete", "purge", "erase", "wipe", "destroy", "remove"])).toContain("Refuses 6 actions");
});

test("only so many arguments of a kind are looked at, and that is said", () => {
  const keys = ["url", "targetUrl", "sourceUrl", "imageUrl", "webhookUrl", "callbackUrl", "pageUrl"];
  const urls = (count: number) =>
    taking("fetch", "Fetches pages.", Object.fromEntries(keys.slice(0, count).map((key) => [key, text])));
  const conditions = (count: number) =>
    JSON.stringify(recommendFor(assessed(urls(count)))).match(/odd spellings/g);
  expect(conditions(6)?.length).toBe(2 * 6);
  expect(conditions(7)?.length).toBe(2 * 6);
  expect(recommendFor(assessed(urls(6))).gaps.join(" ")).not.toContain("first 6");
  expect(recommendFor(assessed(urls(7))).gaps.join(" ")).toContain("Only the first 6 such arguments");
});

describe("what no rule can say of a list is said beside it:", () => {
  test.each([
    [
      "how many it holds, where one call changes many",
      taking("bulk_update", "Updates many issues.", { keys: { type: "array" } }),
      ["No operator counts the elements of a list, so one call may still reach many things."],
    ],
    [
      "which addresses it holds",
      taking("get_pages", "Gets pages.", { urls: { type: "array", items: text } }),
      ["No condition goes into lists, so the addresses in one are not looked at."],
    ],
    [
      "nothing, where a call only reads",
      taking("get_many", "Gets all issues.", { keys: { type: "array" } }),
      [],
    ],
    ["nothing, where there is no list", taking("bulk_update", "Updates many issues.", { jql: text }), []],
  ] as const)("%s", (_, definition, gaps) => {
    expect(recommendFor(assessed(definition)).gaps).toEqual(gaps);
  });
});

describe("tools of one server share a counter", () => {
  const counters = (...names: readonly string[]) => {
    const { tools } = assessTools({ tools: names.map((name): Json => ({ name })) });
    const recommend = recommender(tools);
    return tools.map((tool) => /"counter":"(\w+)"/.exec(JSON.stringify(recommend(tool)))?.[1]);
  };
  test.each([
    ["where messages go out", ["send_email", "send_sms"], ["messages_sent", "messages_sent"]],
    [
      "where one thing is made singly and in bulk",
      ["create_issue", "bulk_create_issues"],
      ["create_issue_rate", "create_issue_rate"],
    ],
    ["not with themselves alone", ["send_email"], ["send_email_rate"]],
    [
      "not because they send something",
      ["send_email", "send_feedback"],
      ["send_email_rate", "send_feedback_rate"],
    ],
    [
      "not because they make something",
      ["create_issue", "create_label"],
      ["create_issue_rate", "create_label_rate"],
    ],
    [
      "not for any other change",
      ["update_issue", "bulk_update_issue"],
      ["update_issue_rate", "bulk_update_issue_rate"],
    ],
  ] as const)("%s", (_, names, expected) => {
    expect(counters(...names)).toEqual(expected);
  });
});
