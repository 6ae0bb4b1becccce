import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import type { Heuristic } from "../../src/heuristics/heuristic.ts";
import { heuristics } from "../../src/heuristics/index.ts";
import { described, hinted, named, taking } from "../../src/heuristics/match.ts";
import type { Json } from "../../src/model/json.ts";

/** What a heuristic sees and says, as "/name delete: the name says that ...". */
const saidBy = ({ detect }: Heuristic, definition: Json) =>
  detect(factsOf(definition)).map(({ pointer, text, says }) => `${pointer} ${text}: ${says}`);

const text = { type: "string" };
const flag = { type: "boolean" };
const number = { type: "number" };
const toCall = { tool: text, args: { type: "object" } };

const told: readonly (readonly [id: string, definition: Json, ...said: string[]])[] = [
  [
    "read-name",
    named("get_row"),
    "/name get: the name says that a call returns something and changes nothing",
  ],
  ["write-name", named("add_row"), "/name add: the name says that a call creates or changes something"],
  [
    "write-name",
    { name: "x", title: "Add a row" },
    "/title Add: the title says that a call creates or changes something",
  ],
  ["execute-name", named("run_job"), "/name run: the name says that a call runs or drives something"],
  [
    "destructive-name",
    named("delete_row"),
    "/name delete: the name says that a call removes or ends something",
  ],
  ["financial-name", named("pay_bill"), "/name pay: the name says that a call moves money or commits to pay"],
  [
    "financial-name",
    taking({ seats: number }, { name: "update_subscription" }),
    "/name update: the name says that a call changes what has to be paid",
  ],
  [
    "financial-name",
    taking({ plan_id: text }, { name: "create_subscription" }),
    "/name create: the name says that something is subscribed to, and a parameter at what price",
  ],
  [
    "financial-name",
    taking({ price: number }, { name: "list_for_sale" }),
    "/name list: something is put up for sale at a price",
  ],
  [
    "read-description",
    described("Gets a row."),
    "/description Gets: the description says that a call returns something and changes nothing",
  ],
  [
    "write-description",
    described("Adds a row."),
    "/description Adds: the description says that a call creates or changes something",
  ],
  [
    "execute-description",
    described("Runs a job."),
    "/description Runs: the description says that a call runs or drives something",
  ],
  [
    "destructive-description",
    described("Deletes a row."),
    "/description Deletes: the description says that a call removes or ends something",
  ],
  [
    "destructive-description",
    described("Adds a row. It will delete the last one."),
    "/description delete: the description adds that a call removes or ends something",
  ],
  [
    "financial-description",
    described("Pays a bill."),
    "/description Pays: the description says that a call moves money or commits to pay",
  ],
  [
    "destructive-claim",
    described("Saves rows. Existing data will be lost."),
    "/description Existing data will be lost: the description warns that something is destroyed",
  ],
  [
    "charging-claim",
    { name: "boost_row", description: "Boosts a row; you are charged per click." },
    "/description you are charged: the description says that somebody is paid or charged for it",
  ],
  [
    "charging-claim",
    described("Gets a row. Costs $0.01 USDC via x402."),
    "/description Costs $0.01 USDC via x402: the description says that each call is paid for",
  ],
  [
    "http-method",
    described("`DELETE /v1/rows/{id}`"),
    "/description DELETE: the route's method says what the request does",
  ],
  [
    "http-method",
    described("Perform an HTTP PUT request"),
    "/description an HTTP PUT request: it sends a request whose effect the other side decides",
  ],
  [
    "http-method",
    taking({ httpMethod: { enum: ["GET", "DELETE"] } }),
    "/inputSchema/properties/httpMethod httpMethod: the caller chooses the request's method",
  ],
  [
    "http-method",
    taking({ method: { enum: ["GET", "DELETE"] } }),
    "/inputSchema/properties/method/enum/1 DELETE: the caller may choose to delete",
  ],
  [
    "http-method",
    taking({ path: {}, body: {} }, { name: "api_put" }),
    "/name put: the caller composes a request whose effect the other side decides",
  ],
  [
    "gateway",
    taking(toCall, { name: "call_tool", description: "Cre\u200bates Refunds." }),
    "/inputSchema/properties/tool tool: the caller names what is called",
    "/description Refunds: what may be called moves money too",
  ],
  [
    "gateway",
    taking(toCall, { name: "call_tool", description: "Rows and Refunds." }),
    "/inputSchema/properties/tool tool: the caller names what is called",
    "/description Refunds: what may be called moves money too",
  ],
  [
    "paid-work",
    taking({ amount_sats: number }, { name: "send_zap" }),
    "/inputSchema/properties/amount_sats amount_sats: what is asked for is paid for",
  ],
  ["result-noun", named("row_stats"), "/name stats: it is named after what it returns"],
  [
    "result-noun",
    described("Detailed information about a row."),
    "/description information: it is described by what it returns",
  ],
  [
    "mentioned-act",
    described("A place where people publish"),
    "/description publish: the description mentions this act",
  ],
  [
    "unlisted-act",
    described("Frobnicate the widget of a project"),
    "/description Frobnicate: a verb that we do not know acts on something",
  ],
  [
    "unlisted-act",
    described("Domains on a server"),
    "/description Domains: the description names a thing and no act",
  ],
  [
    "unlisted-act",
    described("将坐标涂抹一遍"),
    "/description 将坐标涂: a verb that we do not know acts on something",
  ],
  [
    "unlisted-act",
    described("球面几何坐标"),
    "/description 球面几何: the description names a thing and no act",
  ],
  [
    "action-parameter",
    taking({ action: { enum: ["list", "delete"] } }),
    "/inputSchema/properties/action/enum/0 list: this value of the parameter decides what the call does",
    "/inputSchema/properties/action/enum/1 delete: this value of the parameter decides what the call does",
  ],
  [
    "destructive-option",
    taking({ purge: flag }),
    "/inputSchema/properties/purge purge: this option makes the call remove something",
  ],
  [
    "sql-parameter",
    taking({ sql: text }),
    "/inputSchema/properties/sql sql: runs whatever statement it is given",
  ],
  [
    "shell-parameter",
    taking({ command: text }, { name: "run_command" }),
    "/inputSchema/properties/command command: runs whatever command it is given",
  ],
  [
    "code-parameter",
    taking({ code: text }, { description: "Runs Python" }),
    "/inputSchema/properties/code code: runs whatever program it is given",
  ],
  [
    "save-path",
    taking({ outDir: text }, { description: "Generates the site" }),
    "/inputSchema/properties/outDir outDir: the result is saved where this says",
  ],
  [
    "save-path",
    described("Queries rows. Results are written to a file."),
    "/description Results are written to a file: the description says that the result goes into a file",
  ],
  [
    "save-path",
    described("Downloads a row. Returns the local path."),
    "/description Returns the local path: the description says that the result is kept in a file",
  ],
  [
    "spending-parameter",
    taking({ amount: number }, { name: "send_tip" }),
    "/inputSchema/properties/amount amount: this says what is spent",
  ],
  [
    "changing-hint",
    hinted({ readOnlyHint: false }),
    "/annotations/readOnlyHint readOnlyHint: the server says that a call changes something",
  ],
  [
    "changing-hint",
    hinted({ destructiveHint: true }),
    "/annotations/destructiveHint destructiveHint: the server says that a call may destroy something",
    "/annotations/destructiveHint destructiveHint: the server says that a call changes something",
  ],
  ["handles-credentials", named("create_connection"), "/name connection: what it acts on holds credentials"],
  [
    "handles-credentials",
    described("Reads a secret from the vault."),
    "/description secret: the description speaks of credentials",
  ],
  [
    "handles-credentials",
    taking({ password: text }),
    "/inputSchema/properties/password password: takes a credential",
  ],
  ["takes-path", taking({ cwd: {} }), "/inputSchema/properties/cwd cwd: takes a path"],
  ["takes-url", taking({ uri: {} }), "/inputSchema/properties/uri uri: takes a URL"],
  ["bulk", named("delete_many"), "/name many: the name says that one call changes many things"],
  ["bulk", described("Deletes all rows."), "/description all rows: one call changes many things"],
  ["admin", named("add_group_owner"), "/name owner: it changes who administers or owns something"],
  ["permissions", named("set_permissions"), "/name permissions: it changes rights, roles or policies"],
  ["permissions", named("grant_row"), "/name grant: it changes rights, roles or policies"],
  ["container", named("drop_database"), "/name database: what it ends holds other things"],
  ["reaches-outside", named("send_email"), "/name email: people outside the conversation will see it"],
  [
    "irreversible",
    described("Deletes a row. This cannot be undone."),
    "/description cannot be undone: the description says that there is no way back",
  ],
  ["production", named("update_prod_db"), "/name prod: it acts on a production system"],
  ["personal-data", named("get_patient"), "/name patient: it is about data on persons that the law protects"],
  [
    "dry-run-available",
    taking({ dryRun: {} }),
    "/inputSchema/properties/dryRun dryRun: offers a trial without effect",
  ],
  [
    "single-target",
    { name: "delete_row", inputSchema: { type: "object", properties: { id: text }, required: ["id"] } },
    "/inputSchema/properties/id id: one call acts on the one thing named here",
  ],
];

test.each(told)("%s says of %j: %s", (id, definition, ...said) => {
  const heuristic = heuristics.find((one) => one.id === id);
  expect(heuristic && saidBy(heuristic, definition)).toEqual(said);
});

test("every heuristic is in the table", () => {
  expect(new Set(told.map(([id]) => id))).toEqual(new Set(heuristics.map(({ id }) => id)));
});
