import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import { heardIn } from "./told.ts";

test.each([
  ["Gets a row. Useful for deleting rows.", "Gets read 2, deleting destructive 2 later"],
  [
    "Gets a row. Useful for creating, updating, or deleting rows.",
    "Gets read 2, creating write 2 later, updating write 2, deleting destructive 2",
  ],
  ["Gets a row. Useful for listing rows.", "Gets read 2"],
  ["Applies a patch. The device will reboot.", "Applies write 1, reboot execute 2 later"],
  ["Applies a patch. System restarts immediately.", "Applies write 1, restarts execute 2 later"],
  ["Applies a patch. The device will not reboot.", "Applies write 1"],
  ["Applies a patch. The server may need a restart.", "Applies write 1"],
  ["Sets a plan. Scrubs can take days.", "Sets write 2"],
  ["Sets a plan. Scrubs the pool.", "Sets write 2, Scrubs execute 2 later"],
  ["Gets a row. Useful for generating and deleting rows.", "Gets read 2, deleting destructive 2"],
  ["Gets a row. Useful for listing and deleting rows.", "Gets read 2, deleting destructive 2"],
  ["Gets a row. Useful to delete rows.", "Gets read 2"],
  ["Gets a row. Useful for", "Gets read 2"],
  ["Gets a row. Useful for delete operations.", "Gets read 2"],
  ["Gets a row. It is useful for deleting rows.", "Gets read 2"],
  ["Gets a row. Posts for deleting rows.", "Gets read 2"],
  ["Gets a row. Permanently deleting it is slow.", "Gets read 2"],
  ["Gets a row. Replaces `old_tool`.", "Gets read 2"],
  ["Gets a row. Replaces: the old tool.", "Gets read 2"],
  ["Gets a row. Replaces get-row.", "Gets read 2"],
  ["Gets a row. Replaces the manual chain of reads.", "Gets read 2"],
  ["Gets a row. Replaces the need for two reads.", "Gets read 2"],
  ["Gets a row. Replaces several calls.", "Gets read 2"],
  ["Gets a row. Replaces rows in the next chain.", "Gets read 2, Replaces write 2 later"],
  ["Gets a row. Replaces the other.", "Gets read 2, Replaces write 2 later"],
  ["Gets a row. Deletes `old_row`.", "Gets read 2, Deletes destructive 2 later"],
  ["Gets a row. Adds 10 extra credits per call.", "Gets read 2"],
  ["Gets a row. Adds 0 tokens.", "Gets read 2"],
  ["Gets a row. Adds 9 tokens.", "Gets read 2"],
  ["Gets a row. Adds 10 rows.", "Gets read 2, Adds write 2 later"],
  ["Gets a row. Adds credits.", "Gets read 2, Adds write 2 later"],
  ["Gets a row. Adds the credits.", "Gets read 2, Adds write 2 later"],
  ["Gets a row. Adds 10 very extra long credits.", "Gets read 2"],
  ["Gets a row. Adds 10 very extra long new credits.", "Gets read 2, Adds write 2 later"],
  ["Gets a row. The result is also posted to a channel.", "Gets read 2, posted write 2"],
  ["Gets a row. The row is also listed.", "Gets read 2"],
  ["Gets a row. The row is also generated.", "Gets read 2"],
  ["Gets a row. The result will be automatically deleted.", "Gets read 2, deleted destructive 2"],
  ["Gets a row. The result must be automatically deleted.", "Gets read 2"],
  ["Gets a row. The result is also a deleted row.", "Gets read 2"],
  ["Gets a row. It can log things.", "Gets read 2"],
])("%j says: %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});

test.each([
  ["Gets a row. Also deletes it.", "description"],
  ["Gets a row. It is also deleted.", "description"],
  ["Gets a row. It deletes it.", "later"],
  ["Gets a row. Useful for deleting it.", "later"],
])("what is added weighs as much as the first sentence: %j, %s", (description, place) => {
  expect(factsOf({ name: "x", description }).description.later.map((act) => act.place)).toEqual([place]);
});
