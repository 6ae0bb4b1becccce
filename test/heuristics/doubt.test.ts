import { expect, test } from "vitest";
import { destructiveOption } from "../../src/heuristics/destructive-option.ts";
import { dryRun } from "../../src/heuristics/dry-run.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import { taking } from "../../src/heuristics/match.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { heardIn, told } from "./told.ts";

// Words that look like acts and are none, each beside the one that is.
test.each([
  ["Gets rows, add details.", "Gets read 2"],
  ["Gets rows, adds details of them.", "Gets read 2, adds write 2"],
  ["Sends one request (GET, DELETE).", "Sends write 2"],
  ["Check access for DROP.", "Check read 2"],
  ["Autonomously adds rows.", "adds execute 2"],
  ["Autonomously deletes rows.", "deletes destructive 2"],
  ["Autonomously pays bills.", "pays financial 2"],
  ["Trigger words: row.", ""],
  ["Trigger word: row.", ""],
  ["Trigger phrase: row.", ""],
  ["Trigger keyword: row.", ""],
  ["Trigger passwords of a row.", "Trigger execute 2"],
  ["Trigger wordings of a row.", "Trigger execute 2"],
  ["Start words of a row.", "Start execute 2"],
  ["Call it when rows change.", ""],
  ["Call it after rows change.", ""],
  ["Call it a row.", "Call execute 1"],
  ["Call one when rows change.", "Call execute 1"],
  ["Run it when rows change.", "Run execute 2"],
  ["Run this tool first.", ""],
  ["Run this row first.", "Run execute 2"],
  ["Booking results of rows.", "result results"],
  ["Booking rows of results.", "Booking write 2"],
])("in %j is heard: %s", (description, heard) => {
  expect(heardIn(description)).toBe(heard);
});

// What name and description say of each other.
test.each([
  ["fix_row", "Suggests changes.", "fix write 1", "Suggests read 2"],
  ["fix_row", "Scans a row and suggests changes.", "fix write 1", "Scans read 2, suggests read 2"],
  ["fix_row", "Suggests changes and adds them.", "fix write 2", "Suggests read 2, adds write 2"],
  ["fix_row", "Suggest rows, sort them.", "fix write 2", "Suggest read 2, sort read 1"],
  ["fix_row", "Scans a row and returns fixes.", "fix write 1", "Scans read 2"],
  ["fix_row", "Scans a row and its fixes.", "fix write 2", "Scans read 2"],
  ["fix_row", "Returns a row.", "fix write 2", "Returns read 2"],
  ["fix_row", "Fixes.", "fix write 2", "Fixes write 2"],
  ["add_row", "Suggests changes.", "add write 2", "Suggests read 2"],
  ["fix_and_add_row", "Suggests changes.", "fix write 1, add write 2", "Suggests read 2"],
  ["resolve_row", "Suggests changes.", "resolve read 2", "Suggests read 2"],
  ["unlink_row", "Removes a link from a row.", "unlink write 2", "Removes write 2"],
  ["unlink_row", "Removes a row.", "unlink write 2", "Removes destructive 2"],
  ["unlink_row", "Deletes a link from a row.", "unlink write 2", "Deletes destructive 2"],
  ["unlink_row", "Removes a file from a row.", "unlink write 2", "Removes destructive 2"],
  ["drop_row", "Removes a link from a row.", "drop destructive 2", "Removes destructive 2"],
  ["row", "Removes a link from a row.", "", "Removes destructive 2"],
  ["get_and_add_row", "Record travel.", "get read 2, add write 2", "Record write 2"],
  ["get_row", "Book travel and delete a row.", "get read 2", "Book write 1, delete destructive 2"],
  [
    "analyze_row",
    "Run a model on a row and run a program.",
    "analyze read 2",
    "Run execute 1, run execute 2",
  ],
  ["analyze_row", "Click a row.", "analyze read 2", "Click execute 2"],
  ["get_row", "Gets a row. It updates rows.", "get read 2", "Gets read 2, updates write 2 later"],
  ["get_row", "Gets a row. It can click a row.", "get read 2", "Gets read 2, click execute 1 later"],
])("beside each other %s and %j say: %s; %s", (name, description, named, heard) => {
  const facts = factsOf({ name, description });
  expect(told(facts.nameActs).join(", ")).toBe(named);
  expect(told([...facts.description.leading, ...facts.description.later]).join(", ")).toBe(heard);
});

const flag = { type: "boolean" };

test.each([
  ["create_row", "Creates a row.", "write"],
  ["delete_row", "Deletes a row.", undefined],
  ["run_row", "Runs a row.", undefined],
  ["run_row", "Checks rows.", "write"],
  ["plan_row", "Validate and preview a row.", undefined],
  ["plan_row", "Adds a row.", "write"],
  ["plan_row", "", "write"],
  ["plan_and_add_row", "Previews a row.", "write"],
  ["x", "Starts a dry-run of rows.", undefined],
])("a trial that is offered by %s, described as %j, speaks for %s", (name, description, category) => {
  const [match] = dryRun.detect(factsOf(taking({ dryRun: flag }, { name, description })));
  expect(match?.category).toBe(category);
});

const list = { type: "array" };

test.each<[string, JsonObject, string]>([
  ["update_row", { removeRowIds: list }, ""],
  ["update_row", { deleteRowIds: list }, "deleteRowIds"],
  ["update_row", { removeTags: list }, ""],
  ["update_row", { removeTag: flag }, "removeTag"],
  ["update_row", { removeEvents: list }, "removeEvents"],
  ["update_row", { removeEvents: list, addEvents: list }, ""],
  ["update_row", { removeEvents: flag, addEvents: list }, "removeEvents"],
  ["update_row", { deleteEvents: list, addEvents: list }, "deleteEvents"],
  ["update_row", { removeFiles: list, addFiles: list }, "removeFiles"],
  ["update_row", { "": flag }, ""],
  ["get_and_add_row", { remove: flag }, "remove"],
  ["get_row", { remove: flag }, ""],
])("of the options of %s, %j, what removes is: %s", (name, properties, options) => {
  const found = destructiveOption.detect(factsOf(taking(properties, { name })));
  expect(found.map(({ text }) => text).join(", ")).toBe(options);
});
