import { describe, expect, test } from "vitest";
import { classifyTool } from "../../src/assess/classify.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import { inDescription, inName } from "../../src/heuristics/match.ts";
import type { Json } from "../../src/model/json.ts";
import { told } from "./told.ts";

test("an act tells where it was read", () => {
  const { nameActs, titleActs } = factsOf({ name: "delete_row", title: "Delete a row" });
  expect(nameActs).toMatchObject([{ text: "delete", pointer: "/name", place: "name" }]);
  expect(titleActs).toMatchObject([{ text: "Delete", pointer: "/title", place: "title" }]);
});

test("name and title, first and later sentences are all heard", () => {
  const facts = factsOf({
    name: "delete_row",
    title: "Remove a row",
    description: "Deletes a row. It will purge the cache.",
  });
  const heard = [...inName("destructive")(facts), ...inDescription("destructive")(facts)];
  expect(heard.map(({ text }) => text)).toEqual(["delete", "Remove", "Deletes", "purge"]);
  expect(heard.map(({ says }) => says)).toEqual([
    "the name says that a call removes or ends something",
    "the title says that a call removes or ends something",
    "the description says that a call removes or ends something",
    "the description adds that a call removes or ends something",
  ]);
  expect(inName("read")(facts)).toEqual([]);
});

describe("what a later sentence says a tool can do gives way where name and first sentence plainly read", () => {
  test.each([
    ["get_row", "Gets a row. It can unlock any page.", "Gets read 2, unlock write 1 later"],
    ["get_then_run_row", "Gets a row. It can unlock any page.", "Gets read 2, unlock write 2 later"],
    ["update_row", "Gets a row. It can unlock any page.", "Gets read 2, unlock write 2 later"],
    ["report_status", "Gets a row. It can unlock any page.", "Gets read 2, unlock write 2 later"],
    ["row", "Gets a row. It can unlock any page.", "Gets read 2, unlock write 2 later"],
    ["get_row", "Updates a row. It can unlock any page.", "Updates write 2, unlock write 2 later"],
    ["get_row", "Gets a row. It unlocks any page.", "Gets read 2, unlocks write 2 later"],
    ["get_row", "Gets a row. It can delete any page.", "Gets read 2, delete destructive 2 later"],
    ["get_row", "Gets a row. It can also unlock it.", "Gets read 2, unlock write 2"],
  ])("%s: %s", (name, description, says) => {
    const { leading, later } = factsOf({ name, description }).description;
    expect(told([...leading, ...later]).join(", ")).toBe(says);
  });
});

test.each([
  ["get_books", "Book travel.", "Book write 1"],
  ["get_marks", "Mark.", "Mark write 2"],
  ["get_marks", "Mark the row.", "Mark write 2"],
  ["get_marks", "Marks travel.", "Marks write 2"],
  ["get_records", "Record of home games.", ""],
  ["get_runs", "Run travel.", "Run execute 2"],
  ["list_drops", "Drop travel.", "Drop destructive 2"],
  ["update_check", "Check rows.", "Check read 2"],
  ["scan_rows", "Perform a scan.", "Perform read 2"],
  ["analyze_picture", "Run a model on a picture.", "Run execute 1"],
  ["analyze_picture", "Run a query on a picture.", "Run read 2"],
  ["get_and_analyze", "Run a model on a picture.", "Run execute 2"],
])("beside the name %s the description %j says: %s", (name, description, says) => {
  const { leading, later } = factsOf({ name, description }).description;
  expect(told([...leading, ...later]).join(", ")).toBe(says);
});

test.each([
  ["get_rows", "Gets rows.", "View rows", "View read 2"],
  ["get_rows", "Gets rows.", "Update rows", "Update write 1"],
  ["get_rows", "Gets rows.", "Create rows", "Create write 2"],
  ["get_rows", "Gets rows.", "Drop rows", "Drop destructive 2"],
  ["row", "Gets rows.", "Record rows", "Record write 2"],
])("beside %s, described as %j, the title %j says: %s", (name, description, title, says) => {
  expect(told(factsOf({ name, description, title }).titleActs).join(", ")).toBe(says);
});

test.each<[Json, boolean | undefined, boolean | undefined]>([
  [{ readOnlyHint: true, destructiveHint: false }, true, false],
  [{ readOnlyHint: "true", destructiveHint: 1 }, undefined, undefined],
  ["readOnlyHint", undefined, undefined],
  [{}, undefined, undefined],
])("of the annotations %j are taken: read-only %s, destructive %s", (annotations, readOnly, destructive) => {
  expect(factsOf({ name: "x", annotations }).hints).toEqual({ readOnly, destructive });
});

describe("confidence is low where something tells of a change that does not decide", () => {
  const choosing = (values: readonly string[]) => ({ properties: { action: { enum: values } } });
  test.each<[Json, string]>([
    [{ name: "create_row", description: "Creates a row. It will update the cache." }, "high"],
    [{ name: "create_row", description: "Creates a row. It will update it and report the row." }, "high"],
    [{ name: "get_row", description: "Gets a row. It can unlock any page." }, "low"],
    [{ name: "list_rows", description: "Lists rows.", inputSchema: choosing(["check", "view"]) }, "high"],
    [{ name: "list_rows", description: "Lists rows.", inputSchema: choosing(["refund", "credit"]) }, "low"],
  ])("%j: %s", (definition, confidence) => {
    expect(classifyTool(definition).confidence).toBe(confidence);
  });
});
