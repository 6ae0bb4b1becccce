import { describe, expect, test } from "vitest";
import { classifyTool } from "../../src/assess/classify.ts";
import type { Category, Risk, Signal } from "../../src/model/classification.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";

const tool = (name: string, description = "", properties: JsonObject = {}): Json => ({
  name,
  description,
  inputSchema: { type: "object", properties },
});

test("the worked example: a saved connection that is created or replaced", () => {
  const { category, risk, signals, reasons } = classifyTool({
    name: "connections.create",
    description: "Low-level create or replace of a saved connection from provider item references.",
  });
  expect({ category, risk, signals }).toEqual({
    category: "write",
    risk: "medium",
    signals: ["handles-credentials"],
  });
  const seen = reasons.map(({ pointer, text }) => `${pointer} ${text}`);
  expect(seen).toContain("/name create");
  expect(seen).toContain("/description create");
  const signal = reasons.find((reason) => reason.signal === "handles-credentials");
  expect(signal).toMatchObject({ pointer: "/name", text: "connections" });
});

const risks: readonly (readonly [Json, Category, Risk, readonly Signal[]])[] = [
  [tool("grant_admin_role", "Grants the admin role to a user."), "write", "high", ["admin"]],
  [tool("delete_draft", "Deletes a draft."), "destructive", "high", []],
  [tool("drop_database", "Drops a database."), "destructive", "critical", ["container"]],
  [tool("get_secret", "Reads a secret from the vault."), "read", "medium", ["handles-credentials"]],
  [tool("list_issues", "Lists issues."), "read", "low", []],
  [
    tool("run_command", "Runs a shell command.", { command: { type: "string" } }),
    "execute",
    "critical",
    ["takes-shell"],
  ],
  [tool("restart_service", "Restarts a service."), "execute", "high", []],
  [tool("send_email", "Sends an email."), "write", "medium", ["reaches-outside"]],
  [tool("pay_invoice", "Pays an invoice."), "financial", "critical", []],
  [tool("bulk_delete_notes", "Deletes many notes at once."), "destructive", "critical", ["bulk"]],
  [tool("connection_state", "Manages the pooled host connections."), "write", "medium", []],
  [tool("drop_connection", "Deletes a saved connection."), "destructive", "high", ["handles-credentials"]],
  [tool("host_backup_policy", "Gets the backup policy of a host."), "read", "low", []],
  [tool("update_policy", "Updates the access policy of a host."), "write", "high", ["permissions"]],
  [tool("add_list", "Adds a list to the root folder."), "write", "medium", []],
  [
    tool("set_root_password", "Sets the password of root."),
    "write",
    "high",
    ["handles-credentials", "admin"],
  ],
  [tool("x", "Performs an HTTP GET request."), "read", "low", []],
  [tool("x", "Performs an HTTP PUT request."), "execute", "high", []],
  [tool("x", "Performs an HTTP DELETE request."), "destructive", "high", []],
];

test.each(risks)("%j is %s, %s", (definition, category, risk, signals) => {
  const ours = classifyTool(definition);
  expect({ category: ours.category, risk: ours.risk }).toEqual({ category, risk });
  expect(ours.signals).toEqual(expect.arrayContaining([...signals]));
});

const traps: readonly (readonly [string, string, Category])[] = [
  ["get_merge_request", "Gets one merge request.", "read"],
  ["list_commit_statuses", "Lists the statuses of a commit.", "read"],
  ["retrieve_dependencies_for_delete", "Retrieves what would be affected by a deletion.", "read"],
  ["deploy_plan_get", "Gets the plan of a deployment.", "read"],
  ["getPostInstallScript", "Returns the script that runs after an installation.", "read"],
  ["fileshare_snapshot_create", "Creates a snapshot of a share.", "write"],
  ["read_post", "Reads a post.", "read"],
  ["search_and_replace", "Searches a file and replaces what it finds.", "write"],
  ["get_or_create_label", "Gets a label, or creates it.", "write"],
  ["upsertRecordV2", "Inserts or updates a record.", "write"],
  ["list_deleted_items", "Returns deleted items.", "read"],
  ["jobs", "Lists running jobs.", "read"],
  ["logs.delete", "Delete logs older than a week.", "destructive"],
  ["deletion_log", "The deletion log of a workspace.", "read"],
  ["manage_keys", "List, create and delete keys.", "destructive"],
  ["query", "Run a read-only SQL query.", "read"],
  ["remove_tag_from_task", "Removes a tag from a task.", "write"],
  ["report", "⚠️ MANDATORY: This tool allows you to create a report about a run.", "write"],
  ["users", "`DELETE /v1/users/{id}`", "destructive"],
  ["rules.list", "List rules (approve / require_review / block) of a project.", "read"],
  ["keys", "Manage keys (list, create, delete).", "destructive"],
  ["env", "Update variables (create, update, delete).", "destructive"],
  ["archive_info", "Gets an archive (and deletes it).", "destructive"],
  ["order_history", "The history of a customer's orders.", "read"],
  ["scrape_page", "Scrapes a web page. This tool can unlock any page in a browser.", "read"],
  ["get_config", "Gets the configuration. Also updates the cache.", "write"],
  ["get_user", "Get a user and update it.", "write"],
  ["get_user", "Gets a user. It deletes the cache.", "destructive"],
  ["get_replay", "Get details of a replay by URL or replay ID.", "read"],
  ["user-services-reader", "Select and run one of the following read operations: get-user", "read"],
  ["user-services-runner", "", "execute"],
  ["team-deploy-services-reader", "", "read"],
  ["run_reader", "", "execute"],
  ["label-updater", "", "write"],
  ["label-deleter", "", "destructive"],
  ["delete_reader", "", "destructive"],
  ["update_viewer", "", "write"],
  ["ForwardGeocodeTool", "Forward geocoding tool.", "read"],
  ["call_tool", "", "execute"],
  ["run_shell_command", "", "execute"],
  ["web_data_app_store", "Reads structured data of an app.", "read"],
  ["store", "Stores an app.", "write"],
  ["create_pipeline", "Create a new pipeline for a branch.", "execute"],
  ["create_pipeline_schedule", "Create a pipeline schedule.", "write"],
  ["create_run", "", "execute"],
  ["create_build_configuration", "", "write"],
  ["convert_pull_request", "Convert a pull request to draft status.", "write"],
  ["convert_file", "Converts a file to markdown.", "read"],
  ["update_subscription", "Updates a subscription. Prices are prorated.", "financial"],
  ["update_subscription", "Updates where a topic's messages are delivered.", "write"],
];

test.each(traps)("%s (%s) is %s", (name, description, category) => {
  expect(classifyTool(tool(name, description)).category).toBe(category);
});

describe("other languages", () => {
  test.each<readonly [string, Category]>([
    ["删除指定的文件", "destructive"],
    ["获取已删除的文件列表", "read"],
    ["创建或更新一个任务", "write"],
    ["ファイルを削除します", "destructive"],
    ["削除されたファイルを取得します", "read"],
    ["メッセージを送信する", "write"],
    ["파일을 삭제합니다", "destructive"],
    ["삭제된 파일을 조회합니다", "read"],
    ["Elimina un archivo del proyecto", "destructive"],
    ["Obtém os dados do cliente", "read"],
    ["Exclui um registro", "destructive"],
    ["Supprime un fichier", "destructive"],
    ["Crée un nouveau projet", "write"],
    ["Löscht eine Datei", "destructive"],
    ["Eine Datei erstellen", "write"],
    ["Ejecuta un comando", "execute"],
  ])("%s is %s", (description, category) => {
    expect(classifyTool(tool("x", description)).category).toBe(category);
  });
});

test("a claim beside the act does not bind a statement that is run", () => {
  const properties = { sql: { type: "string" } };
  const categoryOf = (description: string) => classifyTool(tool("db", description, properties)).category;
  expect(categoryOf("Read-only access. Executes any SQL statement.")).toBe("execute");
  expect(categoryOf("Executes a read-only SQL query.")).toBe("read");
});

describe("adversaries", () => {
  test.each<readonly [string, Json]>([
    ["a claim in the description", tool("delete_user", "This tool is read-only and changes nothing.")],
    ["an invisible character in the name", tool("de\u200blete_user")],
    ["a capital I for an l", tool("deIete_user")],
    ["a digit for an l", tool("de1ete_user")],
    ["Cyrillic letters", tool("dеlеtе_user")],
    ["full-width letters", tool("ｄｅｌｅｔｅ_user")],
    ["an act after a harmless sentence", tool("x", "Returns the weather. It also deletes the account.")],
    [
      "a harmless name over an action parameter",
      tool("get_info", "Gets info.", { action: { enum: ["get", "delete"] } }),
    ],
  ])("%s does not hide that a tool deletes", (_, definition) => {
    expect(classifyTool(definition).category).toBe("destructive");
  });
});

describe("an action parameter", () => {
  const action = (name: string, values: readonly string[], key = "action") =>
    classifyTool(tool(name, "", { [key]: { enum: values } })).category;

  test("of a tool that looks things up says which of them", () => {
    expect(action("list_adjustments", ["credit", "refund"])).toBe("read");
    expect(action("search_events", ["create", "update", "delete"], "type")).toBe("read");
  });

  test("that is taken for a filter leaves the tool unsure where its values could be acts", () => {
    const properties = { action: { enum: ["purge", "wipe"] } };
    const judged = classifyTool(tool("search_docs", "Searches documents.", properties));
    expect(judged).toMatchObject({ category: "read", confidence: "low" });
  });

  test.each([
    ["that has the tool's own act among others", "search_index", ["search", "delete"], "action"],
    ["of a tool that gets something", "get_user", ["delete"], "action"],
    ["of a tool that manages something", "manage_users", ["delete"], "action"],
    ["that is called an operation", "list_users", ["show", "delete"], "operation"],
  ])("%s chooses what a call does", (_, name, values, key) => {
    expect(action(name, values, key)).toBe("destructive");
  });
});

test("what a later sentence says that the tool does is heard beside two plain reads", () => {
  const judged = classifyTool(tool("get_file", "Gets a file. Executes the script on the server."));
  expect(judged).toMatchObject({ category: "execute" });
});

test("what a later sentence says that it can do leaves a reading tool unsure", () => {
  const judged = classifyTool(tool("scrape_page", "Scrapes a page. It can unlock any page."));
  expect(judged).toMatchObject({ category: "read", confidence: "low" });
});
