import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import { heardIn } from "./told.ts";

test("what is joined to an act stands where that one stands", () => {
  const description = "List, get, delete_row and add rows.";
  const { leading } = factsOf({ name: "x", description }).description;
  expect(leading.map(({ text, place }) => `${text} ${place}`)).toEqual([
    "List description",
    "get description",
    "delete_row description",
    "add description",
  ]);
});

test.each([
  ["Creates a parcel and buys postage.", "Creates write 2, buys financial 2"],
  ["Creates a parcel and buy postage.", "Creates write 2"],
  ["Create a parcel and buy postage.", "Create write 2, buy financial 2"],
  ["Gets a parcel and buys postage.", "Gets read 2"],
  ["Creates a parcel and buys.", "Creates write 2"],
  ["Creates a parcel and buys from it.", "Creates write 2"],
  ["Creates a parcel and buys and.", "Creates write 2"],
  ["Creates a parcel and buys, then.", "Creates write 2"],
  ["Creates a parcel and buys results.", "Creates write 2"],
  ["Create posts and purge tables.", "Create write 2"],
  ["Upload a file and start translation.", "Upload write 2, start execute 2"],
  ["Upload a file and start: translation.", "Upload write 2"],
  ["Creating a parcel and buying postage.", "Creating write 2"],
  ["Closes the market and pays out winners.", "Closes write 2, pays financial 2"],
  ["Update drop and purge settings.", "Update write 2"],
  ["Update rows and drop tables.", "Update write 2, drop destructive 2"],
  ["Update rows and drop results.", "Update write 2"],
  ["Updates rows and charges cards.", "Updates write 2"],
  ["Update rows and post things.", "Update write 2"],
  ["Updating rows and dropping tables.", "Updating write 2"],
  ["Add and remove roles.", "Add write 2, remove write 2"],
  ["Add and remove rows.", "Add write 2, remove destructive 2"],
  ["Add and revoke roles.", "Add write 2, revoke destructive 2"],
  ["List, add and remove roles.", "List read 2, add write 2, remove write 2"],
  ["List, get, zzz_row.", "List read 2, get read 2"],
  ["Get a task and post status to done.", "Get read 2"],
  ["Get rows by id or Resend address.", "Get read 2"],
  ["Get rows by id or reSend address.", "Get read 2, reSend write 2"],
  ["Update rows by id or Resend address.", "Update write 2, Resend write 2"],
  ["List, Send addresses.", "List read 2, Send write 2"],
  ["Pick a row: update | add", "Pick read 1, add write 2"],
  ["Create a row: update | delete", "Create write 2, delete destructive 2"],
  ["Check rows and RM.", "Check read 2"],
  ["Send a request: GET, DELETE", "Send write 2"],
  ["Send rows and DELETE rows.", "Send write 2, DELETE destructive 2"],
  ["Tear down a host and DROP it.", "Tear destructive 2, DROP destructive 2"],
  ["Handle rows create it.", "Handle write 1"],
  ["Create rows like delete.", "Create write 2"],
  ["Set a state (hover, start).", "Set write 2"],
  ["Update or remove a role.", "Update write 2, remove destructive 2"],
  ["List, get, deleted_row.", "List read 2, get read 2"],
  ["List, get, order_row.", "List read 2, get read 2"],
  ["Get a task and set one two three to done.", "Get read 2, set write 2"],
  ["Get a task and set to done.", "Get read 2"],
  ["Get a to task and set of labels.", "Get read 2"],
  ["Gets the agent: revokes its token.", "Gets read 2"],
  ["Updates the agent: revokes its token.", "Updates write 2, revokes destructive 2"],
  ["Update the agent: revoke its token.", "Update write 2"],
  ["Update the agent: revokes its token.", "Update write 2, revokes destructive 2"],
  ["Update the agent: drops its token.", "Update write 2"],
  ["Drag it and remove.", "Drag execute 2, remove destructive 2"],
  ["Drag items and drop tables.", "Drag execute 2"],
  ["Handles rows (invoke, run).", "Handles write 1, invoke execute 2"],
  ["Creates a row and quickly", "Creates write 2"],
])("with what is joined to its first act %j says: %s", (description, says) => {
  expect(heardIn(description)).toBe(says);
});
