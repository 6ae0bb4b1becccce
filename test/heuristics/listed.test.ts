import { expect, test } from "vitest";
import { heardIn } from "./told.ts";

const filler =
  "one two three four five six seven eight nine ten one two three four five six seven eight nine ten";

test.each([
  ["Actions: list, create, delete.", "list read 2, create write 2, delete destructive 2"],
  ["Supported operations: create / update / delete.", "create write 2, update write 2, delete destructive 2"],
  ["Mode 2 - Remove Entry.", "Remove destructive 2"],
  ["Actions 2: delete.", "delete destructive 2"],
  ["Actions: 2 delete.", "delete destructive 2"],
  ["Actions: delete, 2 create.", "delete destructive 2"],
  ["Actions: delete rows create rows.", "delete destructive 2"],
  ["Actions: delete rows: create rows.", "delete destructive 2"],
  ["Actions: list, order, delete.", "list read 2, delete destructive 2"],
  ["Actions: call, delete.", "delete destructive 2"],
  ["Actions: deleting, removes, create.", "create write 2"],
  ["Actions v2: delete.", ""],
  ["Actions.", ""],
  [". - .", ""],
  ["The delete action, create.", ""],
  ["Delete, create.", ""],
  ["Delete - one entry, create.", ""],
  [`Actions: ${filler} more rows, delete.`, "delete destructive 2"],
  [`Actions: ${filler} more rows now, delete.`, ""],
])("after a verb that says nothing yet, %j spells out: %s", (sentence, says) => {
  expect(heardIn(`Manages keys. ${sentence}`)).toBe(["Manages write 1", says].filter(Boolean).join(", "));
});

test.each([
  ["- delete: one entry", "delete destructive 2"],
  ["* delete one entry, create another", "delete destructive 2"],
  ["\u2022 delete: one entry", "delete destructive 2"],
  ["delete: one entry", ""],
  ["1) delete one entry", ""],
])("the item %j spells out: %s", (item, says) => {
  expect(heardIn(`Manages keys.\n${item}`)).toBe(["Manages write 1", says].filter(Boolean).join(", "));
});

test.each([
  ["List/contents/upload files.", "List read 2, upload write 2"],
  ["List/rows / upload files.", "List read 2"],
  ["List/rows/ upload files.", "List read 2"],
  ["List, rows/upload files.", "List read 2"],
  ["List/rows, upload files.", "List read 2"],
  ["List and/or upload files.", "List read 2, upload write 2"],
  ["List, get or set rows.", "List read 2, get read 2, set write 2"],
])("only slashes without gaps join an act to a thing: %j says %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});
