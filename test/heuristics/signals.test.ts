import { expect, test } from "vitest";
import { admin } from "../../src/heuristics/admin.ts";
import { bulk } from "../../src/heuristics/bulk.ts";
import { credentials } from "../../src/heuristics/credentials.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import { gateway } from "../../src/heuristics/gateway.ts";
import type { Heuristic } from "../../src/heuristics/heuristic.ts";
import { irreversible } from "../../src/heuristics/irreversible.ts";
import { described, named, taking } from "../../src/heuristics/match.ts";
import { permissions } from "../../src/heuristics/permissions.ts";
import { reachesOutside } from "../../src/heuristics/reaches-outside.ts";
import { unlistedAct } from "../../src/heuristics/unlisted-act.ts";
import type { Json } from "../../src/model/json.ts";

/** What a heuristic finds, as "/name drop destructive 2 bulk": the place, the text, the vote and the signal. */
const found = ({ detect }: Heuristic, definition: Json) =>
  detect(factsOf(definition))
    .map(({ pointer, text, category, weight, signal }) =>
      [pointer, text, category, weight, signal].filter((one) => one !== undefined).join(" "),
    )
    .join(", ");

const forGood = " This cannot be undone.";
const ended = "/description cannot be undone destructive 2 irreversible";
const stays = "/description cannot be undone irreversible";

test.each<[Json, string]>([
  [described(`Closes a row.${forGood}`), ended],
  [described(`Closes a row and adds another.${forGood}`), ended],
  [{ name: "close_row", description: `A row.${forGood}` }, ended],
  [{ name: "x", title: "Close a row", description: `A row.${forGood}` }, stays],
  [described(`Adds a row. It will close the last one.${forGood}`), stays],
  [described(`Adds a row.${forGood}`), stays],
  [described("Permanently closes a row."), "/description Permanently destructive 2 irreversible"],
  [
    described("Archives a row that was not permanently deleted."),
    "/description permanently deleted irreversible",
  ],
  [described(`Gets a row.${forGood}`), ""],
])("what cannot be undone of %j is told: %s", (definition, told) => {
  expect(found(irreversible, definition)).toBe(told);
});

const page = { name: "browser" };
const reads = (text: string) => `/description ${text} read 0`;

test.each<[Json, string]>([
  [described("Please frobnicate the row"), "/description frobnicate write 0"],
  [described("Agents that can be used"), reads("Agents")],
  [described("Widgets. Two more of them here."), reads("Widgets")],
  [described("Frobnicate two solids here"), "/description Frobnicate write 0"],
  [described("Domains on a server"), reads("Domains")],
  [{ ...page, description: "Frobnicates tabs quickly" }, "/description Frobnicates execute 0"],
  [{ ...page, description: "Frobnicates the tab" }, "/description Frobnicates execute 0"],
  [{ ...page, description: "Messages of one tab" }, reads("Messages")],
  [described("Frobnicates tabs on the page"), "/description Frobnicates execute 0"],
  [described("球面几何坐标"), reads("球面几何")],
  [described("将坐标涂抹一遍"), "/description 将坐标涂 write 0"],
  [described("ｱｲｳｴ を球"), reads("ｱｲｳｴ")],
  [described("ｶﾞ球面几何坐标"), reads("ｶﾞ球面几")],
  [described(`${"xy zz ".repeat(70)}球面几何坐标`), reads("xy")],
])("of words in no list in %j is told: %s", (definition, told) => {
  expect(found(unlistedAct, definition)).toBe(told);
});

const text = { type: "string" };
const passing = { endpoint: text, body: { type: "object" } };
const calls = "/inputSchema/properties/endpoint endpoint execute 2";

test.each<[string, string]>([
  ["Access to every endpoint.", calls],
  ["Access to every endpoint, for refunds.", `${calls}, /description refunds financial 2`],
  [`${"Rows. ".repeat(70)}Access to every endpoint.`, ""],
])("of a gateway described as %j is told: %s", (description, told) => {
  expect(found(gateway, taking(passing, { description }))).toBe(told);
});

test.each<[Heuristic, Json, string]>([
  [admin, described("Updates the root folder."), ""],
  [admin, described("Updates the root notes folder."), ""],
  [admin, described("Updates the root login folder."), "/description root admin"],
  [admin, described("Updates the root notes page."), "/description root admin"],
  [admin, described("Updates the admin folder."), "/description admin admin"],
  [admin, described("Updates the root subfolder."), "/description root admin"],
  [admin, described("Updates the root folderless page."), "/description root admin"],
  [bulk, named("get_and_delete_many"), "/name many bulk"],
  [bulk, { name: "delete_row", description: "Gets all rows." }, ""],
  [credentials, described("Deletes a connection."), "/description connection handles-credentials"],
  [credentials, described("Deletes an active connection."), ""],
  [credentials, named("connection_delete"), "/name connection handles-credentials"],
  [credentials, described("Deletes an active connection, then more."), ""],
  [
    credentials,
    described("Deletes the active credentials."),
    "/description credentials handles-credentials, /description credentials handles-credentials",
  ],
  [credentials, described("Deletes an active host connection."), ""],
  [permissions, described("Updates a policy."), "/description policy permissions"],
  [permissions, described("Updates a backup policy."), ""],
  [permissions, named("policy_update"), "/name policy permissions"],
  [permissions, described("Updates the backup policies."), ""],
  [permissions, described("Updates the backup permissions."), "/description permissions permissions"],
  [reachesOutside, described("Sends an email."), "/description email reaches-outside"],
  [reachesOutside, described("Gets an email."), ""],
  [reachesOutside, described("Submit a read-only query about messages."), ""],
])("of what $id sees in %j is told: %s", (heuristic, definition, told) => {
  expect(found(heuristic, definition)).toBe(told);
});
