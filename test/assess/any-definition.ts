import * as fc from "fast-check";
import type { Json, JsonObject } from "../../src/model/json.ts";

const word = fc.constantFrom(
  "get",
  "list",
  "create",
  "delete",
  "update",
  "run",
  "pay",
  "read-only",
  "user",
  "users",
  "of",
  "the",
  "and",
  "or",
  "a",
  "to",
  "from",
  "does",
  "not",
  "without",
  "file",
  "SQL",
  "query",
  "this",
  "tool",
  "Use",
  "deletes",
  "creating",
  "returns",
  "command",
  "tag",
  "删除",
  "取得",
  "eliminar",
  "`other_tool`",
  "💥",
  "d\u200belete",
  "deІete",
  "．",
  "--",
  "\n- ",
  ". ",
  "ſet",
  "ﬁle",
  "İ",
);
/** Text made of what our words react to, with noise between. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
  fc.array(word, { maxLength: 6 }).map((words) => words.join("_")),
  fc.array(word, { maxLength: 6 }).map((words) => words.join("")),
  fc.string({ unit: "binary" }),
);

const key = fc.oneof(
  fc.constantFrom(
    "name",
    "title",
    "description",
    "inputSchema",
    "properties",
    "items",
    "enum",
    "oneOf",
    "const",
    "$ref",
    "$defs",
    "annotations",
    "readOnlyHint",
    "destructiveHint",
    "action",
    "operation",
    "sql",
    "query",
    "command",
    "path",
    "url",
    "password",
    "method",
    "code",
    "__proto__",
    "constructor",
    "toString",
    "a/b",
    "~",
    "",
  ),
  fc.string(),
);

/** Any JSON at all, leaning towards the shapes that definitions have. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: "small" },
    fc.constantFrom<Json>(null, true, false, 0, -1.5, "#/$defs/a", "#", "GET", "DELETE"),
    text,
    fc.array(tie("json"), { maxLength: 5 }),
    fc.dictionary(key, tie("json"), { maxKeys: 6 }),
  ),
})).json;

/** Names of parameters that say something, several of them the same thing, some of them with what a pointer escapes. */
const parameterName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ..."action operation sql query command code method path file/path url uri password api~key".split(" "),
    ),
  },
  key,
);

const options = fc.array(fc.record({ const: text }), { maxLength: 3 });

const schema: fc.Arbitrary<JsonObject> = fc.record({
  type: fc.constant("object"),
  properties: fc.dictionary(
    parameterName,
    fc.oneof(
      fc.record({ type: fc.constantFrom("string", "boolean"), description: text }),
      fc.record({ enum: fc.array(text, { maxLength: 5 }) }),
      fc.record({ oneOf: options, anyOf: options }),
      anyJson,
    ),
    { maxKeys: 5 },
  ),
});

/** A definition of the right shape with any words in it. */
export const anyTool: fc.Arbitrary<JsonObject> = fc.record(
  { name: text, title: text, description: text, inputSchema: schema },
  { requiredKeys: ["name"] },
);
