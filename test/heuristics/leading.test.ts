import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import { heardIn } from "./told.ts";

test.each([
  ["", ""],
  ["Starts charging a car.", "Starts execute 2"],
  ["Start", "Start execute 2"],
  ["Starts waiting.", "waiting read 2"],
  ["Force terminate a job.", "terminate destructive 2"],
  ["Force a restart of a job.", "Force execute 1"],
  ["Order: delete things.", "delete destructive 2"],
  ["Order book depth", "result book"],
  ["Funding rate history", "result history"],
  ["Order book depth: for a market", "result book"],
  ["Order book depth, and more", "Order financial 1"],
  ["Order book depth for a market", "Order financial 1"],
  ["The order book depth", "result book"],
  ["Order one two three depth", "result depth"],
  ["Order one two three four depth", "Order financial 1"],
  ["Order", "Order financial 1"],
  ["Search history", "Search read 2"],
  ["Orders book depth", "Orders financial 1"],
  ["Exchange/market data", "result data"],
  ["Clear, structured interactions.", "mentions Clear destructive 0"],
  ["Clear, delete things.", "Clear destructive 2, delete destructive 2"],
  ["Clear rows", "Clear destructive 2"],
  ["Call this functional thing.", "Call execute 1"],
  ["Call any tool first.", "Call execute 2"],
  ["Call without arguments.", ""],
  ["Which roles may delete what", "result which"],
  ["How many rows to delete", "result how"],
  ["What", ""],
  ["Note: Permanently delete a row.", "delete destructive 2"],
  ["Note - quickly delete a row.", "delete destructive 2"],
  ["The song that plays now.", ""],
  ["The song which plays now.", ""],
  ["The song that deletes rows.", "deletes destructive 2"],
  ["A row generates things.", "generates read 1"],
  ["A widget that generates things.", "mentions generates read 0"],
  ["A widget which generates things.", "mentions generates read 0"],
  ["Helper deletes rows.", "deletes destructive 2"],
  ["Widget deletes.", "mentions deletes destructive 0"],
  ["Widget posts rows.", "mentions posts write 0"],
  ["Widget to safely delete rows.", "delete destructive 2"],
  ["Notion | Update a page", "Update write 2"],
  ["Notion , update a page", "mentions update write 0"],
  ["A b c d | delete a row", "mentions delete destructive 0"],
  ["A b c | delete a row", "delete destructive 2"],
  ["Notion | order page", ""],
  ["Notion | order the page", "order financial 1"],
  ["Note: document content", "result content"],
  ["Note: document the content", "document write 1"],
  ["Details for deleting.", "result details"],
  ["Sessions that are running.", ""],
  ["Sessions running.", ""],
  ["Rows where now running.", ""],
  ["From one place to another.", ""],
  ["Board of rows deleting things.", "mentions deleting destructive 0"],
  ["Board of rows currently deleting things.", ""],
  ["Board of rows are deleting things.", ""],
  ["Board of rows isa deleting things.", "mentions deleting destructive 0"],
  ["Board of rows unknow deleting things.", "mentions deleting destructive 0"],
  ["Board of rows now delete things.", "mentions delete destructive 0"],
  ["Board of trade-deleting things.", "mentions trade-deleting destructive 0"],
  ["Deletes [x] rows.", "Deletes destructive 2"],
  ["Board to place it.", "place write 1"],
  ["Board of trades here.", ""],
  ["Anybody who deletes rows if updated.", "deletes destructive 2"],
  ["[CAUTION] Closes a row.", "Closes write 2"],
  ["  [CAUTION] Closes a row.", "Closes write 2"],
  ["[Closes a row.", "Closes write 2"],
  [`[${"x".repeat(38)}] Closes a row.`, "Closes write 2"],
  [`[${"x".repeat(39)}] Closes a row.`, "mentions Closes write 0"],
  [". . Deletes a row.", "Deletes destructive 2"],
  ["Manages keys. Actions: list, delete.", "Manages write 1, list read 2, delete destructive 2"],
  ["Gets keys. Actions: list, delete.", "Gets read 2"],
  ["Widget. Deletes a row.", "Deletes destructive 2"],
  ["\n", ""],
  ["Widget one two three four five six seven eight nine ten details.", "result details"],
  ["Widget one two three four five six seven eight nine ten eleven details.", ""],
])("%j says: %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});

test.each([
  ["Order book depth", "order"],
  ["Order", undefined],
  ["Orders book depth", undefined],
  ["Search history", undefined],
])("the verb-noun that is only a thing in %j: %s", (description, thing) => {
  expect(factsOf({ name: "x", description }).description.thing?.word).toBe(thing);
});

test.each([
  ["Deletes a row.", "description", "third"],
  ["Deletion of a row.", "description", "base"],
  ["Server that deletes rows.", "description", "third"],
  ["Bridge that lets people publish.", "mention", "base"],
])("the act of %j is read in the %s, in its %s form", (description, place, form) => {
  const { leading, mentioned } = factsOf({ name: "x", description }).description;
  expect([...leading, ...mentioned]).toMatchObject([{ place, form }]);
});

test("only the sentence that tells the act binds it to reading", () => {
  const isBound = (description: string) => factsOf({ name: "x", description }).description.readOnly;
  expect(isBound("Run a read-only query.")).toBe(true);
  expect(isBound("Deletes rows. A read-only query runs.")).toBe(false);
  expect(isBound("Widget.")).toBe(false);
});

test("the first sentence with words is the one that signals are read from", () => {
  const first = (description: string) =>
    factsOf({ name: "x", description }).description.first.map(({ text }) => text);
  expect(first("Widget. Gadget.")).toEqual(["widget"]);
  expect(first(". Gadget.")).toEqual(["gadget"]);
});
