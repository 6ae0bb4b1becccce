import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import type { Heuristic } from "../../src/heuristics/heuristic.ts";
import { httpMethod } from "../../src/heuristics/http-method.ts";
import { taking } from "../../src/heuristics/match.ts";
import { savePath } from "../../src/heuristics/save-path.ts";
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
