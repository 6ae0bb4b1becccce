import { expect, test } from "vitest";
import { contextOf, noContext, type ServerContext } from "../../src/heuristics/context.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import type { Json } from "../../src/model/json.ts";

const protecting = ["get_user", "list_cameras", "list_locks", "update_camera", "get_event"].map(
  (name) => `protect_${name}`,
);
const others = ["mail", "file", "site", "disk", "node", "host", "team", "role"];

test.each<[readonly string[], string, string]>([
  [["acme_get_x", "acme_list_y", "acme_delete_z"], "", "namespace acme"],
  [["acme_get_x", "acme_list_y"], "", ""],
  [["acme_get_x", "acme_list_y", "other", "foo", "bar"], "", ""],
  [["acme_get_x", "acme_list_y", "acme_z", "foo", "bar"], "", "namespace acme"],
  [["acme_db_get", "acme_db_list", "acme_db_delete"], "", "namespace acme, namespace db"],
  [["get_x", "get_y", "get_z"], "", ""],
  [["acme_beta_one", "acme_beta_two", "acme_row", "foo_beta_one", "bar_beta_two"], "", "namespace acme"],
  [["acme", "acme", "acme"], "", "namespace acme"],
  [["swap_x", "swap_y", "swap_get_z", "row_get_a", "row_get_b"], "", ""],
  [["swap_x", "swap_y", "swap_get_z", "swap_add_w"], "", "namespace swap"],
  [
    ["swap_get_a", "swap_add_b", "swap_list_c", "swap_x", "swap_y", "swap_z", "a", "b", "c", "d", "e", "f"],
    "",
    "namespace swap",
  ],
  [["list_x", "list_y", "list_z"], "", ""],
  [["delete_user", "delete_repo", "delete_file", "delete_log", "delete_cache"], "", ""],
  [["deploy_site", "deploy_api", "deploy_docs", "deploy_worker"], "", ""],
  [["report_list", "report_get", "report_create"], "", "namespace report"],
  [protecting, "", "namespace protect"],
  [[...protecting, ...others], "", "namespace protect"],
  [protecting.slice(1), "", ""],
  [["protect_get_a", "protect_get_b", "protect_get_c", "protect_get_d", "protect_get_e"], "", ""],
  [["protect_a", "protect_b", "protect_c", "protect_d", ...protecting], "", ""],
  [protecting.map((name) => name.replace("protect", "delete")), "", ""],
  [
    ["search_get_a", "search_list_a", "search_add_b", "search_update_b", "search_list_c"],
    "",
    "namespace search",
  ],
  [["a_b_c_d_x", "a_b_c_d_y", "a_b_c_d_z"], "", "namespace a, namespace b, namespace c"],
  [["create_bar_chart", "create_pie_chart", "create_line_chart"], "", "draws"],
  [["create_bar_chart", "create_pie_chart"], "", ""],
  [["create_bar_chart", "create_pie_chart", "create_line_chart", "x_1", "y_2"], "", ""],
  [["click", "hover", "type_text"], "", "drives"],
  [["click", "click_2", "click_3"], "", ""],
  [["click", "hover"], "", ""],
  [["get_wallet", "swap_token", "get_price"], "", "trades"],
  [["get_wallet"], "A server for crypto wallets and trading.", "trades"],
  [["get_wallet"], "A server.", ""],
  [["get_user"], "A server for trading.", ""],
  // 60 % of five is three, of six four.
  [["acme_a", "acme_b", "acme_c", "b", "c"], "", "namespace acme"],
  [["acme_a", "acme_b", "acme_c", "b", "c", "d"], "", ""],
  [["acme_db_a", "acme_db_b", "acme_db_c", "db", "db"], "", "namespace acme, namespace db"],
  [["acme_a", "acme_b", "acme_c", "acme", "acme"], "", "namespace acme"],
  [
    ["report_list", "report_get", "report_create", "report_x", "report_y", "report_z"],
    "",
    "namespace report",
  ],
  [["report_list", "report_get", "report_create", "report_x", "report_y", "report_z", "report_u"], "", ""],
  [["report_x_list", "report_y_get", "report_z_create"], "", "namespace report"],
  [["order_create", "order_update", "order_cancel", "list_a", "list_b", "list_c", "x", "y", "z"], "", ""],
  [
    ["order_get", "order_update", "order_cancel", "list_a", "list_b", "list_c", "x", "y", "z"],
    "",
    "namespace order",
  ],
  [
    ["order_list", "order_update", "order_cancel", "list_a", "list_b", "list_c", "x", "y", "z"],
    "",
    "namespace order",
  ],
  [["order_get", "order_update", "list_a", "list_b", "list_c", "x", "y", "z"], "", ""],
  [["order_get", "order_get", "order_get", "list_a", "list_b", "list_c", "x", "y", "z"], "", ""],
  [["pay_get", "pay_list", "pay_update", "pay_cancel", "pay_create"], "", ""],
  [["get_list", "get_update", "get_get", "get_create", "get_delete", "x", "y", "z", "u", "v"], "", ""],
  [["create_bar_chart", "create_pie_chart", "create_line_chart", "create_map_chart", "x_1"], "", "draws"],
  [["get_wallet", "swap_token", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"], "", "trades"],
  [["get_wallet", "swap_token", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"], "", ""],
  [["get_wallet"], `${" ".repeat(3_980)}A trading server.`, "trades"],
  [["get_wallet"], `${" ".repeat(3_995)}A trading server.`, ""],
  [["get_wallet"], "", ""],
  [["1", "2", "3"], "", ""],
  [[], "", ""],
])("tools named %j, with the instructions %j, share: %s", (names, instructions, shared) => {
  const { namespaces, draws, drives, trades } = contextOf(
    names.map((name) => ({ name })),
    instructions,
  );
  const told = [
    ...[...namespaces].map((word) => `namespace ${word}`),
    ...(draws ? ["draws"] : []),
    ...(drives ? ["drives"] : []),
    ...(trades ? ["trades"] : []),
  ];
  expect(told.join(", ")).toBe(shared);
});

const drives: ServerContext = { ...noContext, drives: true };
const taking = (properties: Json) => ({ name: "x", inputSchema: { properties } });

test.each<[Json, ServerContext, string]>([
  [{ name: "browser_open" }, noContext, "named"],
  [{ name: "open" }, { ...noContext, namespaces: new Set(["acme", "browser"]) }, "named"],
  [{ name: "open" }, { ...noContext, namespaces: new Set(["acme"]) }, "none"],
  [{ name: "open" }, { ...noContext, draws: true }, "drawing"],
  [{ name: "browser_open" }, { ...noContext, draws: true }, "named"],
  [{ name: "open" }, drives, "mentioned"],
  [taking({ selector: {}, text: {} }), drives, "named"],
  [taking({ text: {} }), drives, "mentioned"],
  [taking({ a: { properties: { selector: {} } } }), drives, "mentioned"],
  [taking({ selector: {} }), noContext, "none"],
  [{ name: "x", description: "Browser of rows" }, noContext, "mentioned"],
  [{ name: "x", description: `${"a ".repeat(149)} browser` }, noContext, "mentioned"],
  [{ name: "x", description: `${"a ".repeat(150)}browser` }, noContext, "none"],
  [{ name: "x", description: `${"a ".repeat(149)} on the screen` }, noContext, "mentioned"],
  [{ name: "x", description: `${"a ".repeat(200)}browser` }, noContext, "none"],
  [{ name: "x", description: "A row" }, noContext, "none"],
])("whether %j, on a server known as %j, drives a screen: %s", (definition, context, screen) => {
  expect(factsOf(definition, context).setting.screen).toBe(screen);
});
