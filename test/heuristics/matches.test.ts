import { expect, test } from "vitest";
import { codeParameter } from "../../src/heuristics/code-parameter.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import { financialName } from "../../src/heuristics/financial-name.ts";
import type { Heuristic } from "../../src/heuristics/heuristic.ts";
import { httpMethod } from "../../src/heuristics/http-method.ts";
import { join, taking } from "../../src/heuristics/match.ts";
import { savePath } from "../../src/heuristics/save-path.ts";
import { shellParameter } from "../../src/heuristics/shell-parameter.ts";
import type { Json } from "../../src/model/json.ts";

/** What a heuristic finds, as "/description POST write 1": the place, the text, the category and its weight. */
const found = (heuristic: Heuristic, definition: Json) =>
  heuristic
    .detect(factsOf(definition))
    .map(({ pointer, text, category, weight }) => `${pointer} ${text} ${category} ${weight}`)
    .join(", ");

const method = { enum: ["GET", "DELETE"] };
const toAddress = { method, url: {} };

test.each<[Json, string]>([
  [{ description: "GET /v1/rows" }, "/description GET read 2"],
  [{ description: "POST /v1/rows" }, "/description POST write 1"],
  [{ description: "Perform an HTTP PUT request" }, "/description an HTTP PUT request execute 2"],
  [{ description: "Perform an HTTP DELETE request" }, "/description an HTTP DELETE request destructive 2"],
  [taking({ method }), "/inputSchema/properties/method/enum/1 DELETE destructive 2"],
  [taking({ method: { enum: ["GET", "POST"] } }), "/inputSchema/properties/method method execute 2"],
  [taking({ httpMethod: method }), "/inputSchema/properties/httpMethod httpMethod execute 2"],
  [
    taking({ httpMethod: { type: "string", description: "POST or DELETE" }, url: {} }),
    "/inputSchema/properties/httpMethod httpMethod execute 2",
  ],
  [taking({ method: { enum: ["xGET", "GET"] } }), ""],
  [taking(toAddress), "/inputSchema/properties/method method execute 2"],
  [
    taking({ method: { ...method, description: "The method of the request" } }),
    "/inputSchema/properties/method method execute 2",
  ],
  [taking({ row: { properties: { method } } }), ""],
  [taking(toAddress, { name: "send_api_request" }), "/inputSchema/properties/method method execute 2"],
  [taking(toAddress, { name: "create_route", description: "Creates a route." }), ""],
  [taking(toAddress, { name: "create_route", description: "Lists a route." }), ""],
  [
    taking(toAddress, { name: "create_route", description: "Deletes a route." }),
    "/inputSchema/properties/method method execute 2",
  ],
  [taking({ path: {}, body: {} }, { name: "api_put" }), "/name put execute 2"],
  [taking({ path: {} }, { name: "api_put" }), ""],
  [taking({ body: {} }, { name: "api_put" }), ""],
  [taking({ row: { properties: { path: {}, body: {} } } }, { name: "api_put" }), ""],
])("of the request of %j is told: %s", (definition, told) => {
  expect(found(httpMethod, definition)).toBe(told);
});

const isSwitch = { type: "boolean" };
const long = "Where a row stands. ".repeat(21);

test.each<[Json, string]>([
  [taking({ save: isSwitch }), "/inputSchema/properties/save save write 2"],
  [taking({ save_row: isSwitch }), "/inputSchema/properties/save_row save_row write 2"],
  [taking({ persistRow: isSwitch }), "/inputSchema/properties/persistRow persistRow write 2"],
  [taking({ saveDirect: isSwitch }), "/inputSchema/properties/saveDirect saveDirect write 2"],
  [taking({ save_fir: isSwitch }), "/inputSchema/properties/save_fir save_fir write 2"],
  [taking({ save_older: isSwitch }), "/inputSchema/properties/save_older save_older write 2"],
  [taking({ save_dir: isSwitch }), ""],
  [taking({ save_folder: isSwitch }), ""],
  [taking({ saved: isSwitch }), ""],
  [taking({ autosave: isSwitch }), ""],
  [taking({ save: { type: "number" } }), ""],
  [taking({ file_path: { type: "string", description: `${long}Where to save the log to.` } }), ""],
  [
    { name: "get_log", description: "Gets a log. Results are written to a file." },
    "/description Results are written to a file write 2",
  ],
  [
    { name: "get_log", description: "Downloads a log. Returns the local path." },
    "/description Returns the local path write 2",
  ],
  [{ name: "get_log", description: "Downloads a log. Returns it." }, ""],
  [{ name: "get_log", description: "Gets a log.\n  out_file: where to save it" }, ""],
])("of a file that %j writes is told: %s", (definition, told) => {
  expect(found(savePath, definition)).toBe(told);
});

const count = { type: "integer" };
const amount = { type: "number" };

test.each<[string, Json & object, string]>([
  ["list_for_sale", { price: amount }, "/name list financial 2"],
  ["list_for_sale", { price_usd: amount }, "/name list financial 2"],
  ["list_for_sale", { price_tag: amount }, ""],
  ["list_for_sale", { row: { properties: { price: amount } } }, ""],
  ["list_for_now", { price: amount }, ""],
  ["list_sale", { price: amount }, ""],
  ["get_for_sale", { price: amount }, ""],
  ["update_subscription", { seat: amount }, "/name update financial 2"],
  ["update_subscription", { max_seats: count }, "/name update financial 2"],
  ["update_subscription", { licences: count }, "/name update financial 2"],
  ["update_subscription", { seats: {} }, ""],
  ["update_subscription", { seats_note: count }, ""],
  ["update_subscription", { car_seats: count }, ""],
  ["update_subscription", { licenxes: count }, ""],
])("of what %s with %j pays is told: %s", (name, properties, told) => {
  expect(found(financialName, { name, inputSchema: { properties } })).toBe(told);
});

const code = "/inputSchema/properties/code code execute 2";

test.each<[string, Json, string]>([
  ["Runs it against a rubric.", {}, code],
  ["Evaluates a design.", {}, code],
  ["Evaluates a design against a rubric.", {}, ""],
  ["Execute a search.", {}, ""],
  ["Runs it.", { description: "A program" }, code],
  ["Runs it.", { description: "OAuth code" }, ""],
])("of the code of %j, %j, is told: %s", (description, rest, told) => {
  const definition = taking({ code: { type: "string", ...(rest as object) } }, { description });
  expect(found(codeParameter, definition)).toBe(told);
});

test.each([
  ["get_block", true],
  ["log_block", true],
  ["create_block", false],
  ["create_and_get_block", false],
])("code to run later is code to run for %s: %s, unless it is kept", (name, runs) => {
  const later = { code: { type: "string", description: "Code to run later" } };
  expect(found(codeParameter, taking(later, { name }))).toBe(runs ? code : "");
});

test("of lists of matches that are all empty but one, that one itself is taken", () => {
  const some = codeParameter.detect(factsOf(taking({ code: { type: "string" } }, { name: "run" })));
  expect(some).toHaveLength(1);
  expect(join(some, [])).toBe(some);
  expect(join([], some)).toBe(some);
  expect(join(some, [], some)).toEqual([...some, ...some]);
});

const command = "/inputSchema/properties/command command execute 2";

test.each<[string, string, string]>([
  ["run_command", "Check a command.", command],
  ["check_command", "Check a shell command.", ""],
  ["row", `${"Rows. ".repeat(80)}A shell.`, ""],
])("of the command of %s, described as %j, is told: %s", (name, description, told) => {
  expect(found(shellParameter, taking({ command: { type: "string" } }, { name, description }))).toBe(told);
});
