import { expect, test } from "vitest";
import { contextOf } from "../../src/heuristics/context.ts";

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
