import { expect, test } from "vitest";
import { heardIn } from "./told.ts";

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
