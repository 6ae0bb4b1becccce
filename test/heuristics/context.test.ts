import { expect, test } from "vitest";
import { contextOf } from "../../src/heuristics/context.ts";

test.each<[readonly string[], string, string]>([
  [["acme_get_x", "acme_list_y", "acme_delete_z"], "", "namespace acme"],
  [["acme_get_x", "acme_list_y"], "", ""],
  [["acme_get_x", "acme_list_y", "other", "foo", "bar"], "", ""],
  [["acme_get_x", "acme_list_y", "acme_z", "foo", "bar"], "", "namespace acme"],
  [["acme_db_get", "acme_db_list", "acme_db_delete"], "", "namespace acme, namespace db"],
  [["get_x", "get_y", "get_z"], "", ""],
  [["list_x", "list_y", "list_z"], "", "namespace list"],
  [["a_b_c_d_x", "a_b_c_d_y", "a_b_c_d_z"], "", "namespace a, namespace b, namespace c"],
  [["create_bar_chart", "create_pie_chart", "create_line_chart"], "", "draws"],
  [["create_bar_chart", "create_pie_chart"], "", ""],
  [["create_bar_chart", "create_pie_chart", "create_line_chart", "x_1", "y_2"], "", ""],
  [["click", "hover", "type_text"], "", "drives"],
  [["click", "click_2", "click_3"], "", "namespace click"],
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
