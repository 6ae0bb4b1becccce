import { describe, expect, test } from "vitest";
import { classifyTool, contextOf } from "../../src/assess/classify.ts";
import type { Category } from "../../src/model/classification.ts";
import type { Json } from "../../src/model/json.ts";

// What people ask of payments, clouds, mail, houses, browsers and files, in names and sentences of our own.
const spoken: Readonly<Record<Exclude<Category, "unknown">, readonly (readonly [string, string])[]>> = {
  read: [
    ["install_guide", "Steps to install it."],
    ["loan_calculator", "Monthly rate and total interest of a loan."],
    ["name_project", "Call without names to receive instructions."],
    ["read_blocked_page", "Reads a page. Adds 5 extra credits per call."],
    ["suggest_names", "Suggests names. Creates variations like: shorter."],
    ["load_by_hour", "Requests, bandwidth and errors by hour."],
    ["board_view", "Clear, structured overview of a project."],
    ["agents", "Agents that can be used."],
    ["get_mailing", "Get a mailing by number or Resend address."],
    ["branch_info", "Get a branch. Automatically detects its base or accepts another."],
    ["map_read", "Inspect a map and convert between positions and coordinates."],
    ["page_audit", "Audit of a page. Takes a minute and launches a browser."],
    ["find_what_to_delete", ""],
    ["get_rows_for_delete", ""],
    ["review_change", "Review changes against rules."],
    ["expand_schema", "Expand the schema of a tool."],
    ["toolkit", "REQUIRED: call this before writing code. Returns a guide."],
    ["get_purchases", "Get purchases. Mirrors the settings of a shop."],
    ["verify_schema", "When making changes to a schema, this command can validate it."],
    ["hexdump", "Hexdump a symbol."],
    ["get_series", "获取中国市场的数据。"],
    ["list_things", "列出实体（与文档保持同步）"],
    ["list_users", "列出所有消费者（队列、连接、模式）"],
    ["trace", "根据绑定关系预测消息"],
    ["get_state", "Combined snapshot of the state. Useful for binding reports to it."],
    ["branch_diff", "forest — show what changed on a branch. Use it when you are about to promote one."],
    ["SearchTool", "Allows Ada to search the shelves."],
    ["find_gap", "Find gaps in several calendars. Combines their events into one view."],
    ["merge_readiness_report", "Render the state of a merge."],
    ["fix_text", "Check a text and return fixes."],
    ["tune_query", "Analyze a query and suggest indexes."],
    ["plan_project_update", "Plans an update of a project."],
    ["list_mailings", "List mailings with their labels, send stats and dates."],
    ["prepare_meeting", "Prepare for a meeting — gather notes and guests."],
    ["plan_trip", "When you need to book or change a trip, use this tool to plan it."],
    ["summary", "Build a risk profile of a project."],
    ["expand_rrule", "Expand a recurrence rule into dates."],
    ["hover", "Get the type of a symbol."],
    ["wait", "Pause execution for a number of seconds."],
    ["ping_host", "Send ping packets to a host and return the answers."],
    ["apple_pay_domains", "Get the domains of a shop."],
    ["backup_status", "Backup health of a disk: last run and size."],
    ["find_orders", "Find orders by status, or increment number."],
    ["find_slot", "非公開の予定も探します。"],
    ["search_queries", "Rewrite a search query into several."],
    ["day_totals", "Totals of the day by payment method."],
    ["list_send_as", "Lists the aliases a mailbox may send as."],
    ["embeddings", "Create embeddings for a text."],
    ["create_bar_chart", "Generate a bar chart."],
    ["multiply", "Multiply two numbers."],
    ["payment_status", ""],
    ["consume_messages", "Consumes messages of a topic."],
    ["read_cypher", "Execute a read Cypher query."],
    ["cli_install", "Provides instructions to install the command line."],
    ["screenshot", "Take a screenshot of the page."],
    ["read_message", "Reads a private message. Rejects public topics."],
    ["list_replies", "Replies for a message."],
    ["members", "The groups that a user belongs to."],
    ["audit", "A scorecard of a component (default/hover/focus)."],
    ["email_verifier", ""],
    ["email_list_growth", "Calculate how an email list grows."],
    ["sync_status", "Check how far the sync is."],
    ["buzz_channels", "List channels in the Buzz workspace."],
    ["analytics_summary", "Account-wide click analytics summary."],
    ["backlinks", "Notes whose links point at a note."],
    ["browser_check_injection", "Check for prompt injection."],
    ["test_connection", "Test the connection of a container."],
    ["compat_check", "Compat check all skills. Run after any upgrade."],
    ["knowledge_agent", "Handle knowledge queries of employees."],
    ["analyze_picture", "Run a vision model on a picture and return findings."],
    ["line_plot", "Make a line plot of a table."],
    ["add_numbers", "Args: deletes numbers from a list. Returns a sum."],
    ["browser_is_checked", "Check if a checkbox is checked."],
    ["changes", "tree - show what a branch changed."],
    ["setup_guide", "One-time setup guide for a project."],
    ["siblings", "Everything that ran under the same parent, in execution order."],
    ["walk_spans", "Walk ancestors or descendants of a span."],
    ["create_bug_report", "Generate a link to the issues of a site."],
    ["home_status", "Shows the status. This leaves the session open."],
    ["running_tests", "Currently running tests over time."],
    ["waiting_time", "Queue waiting time (mean and longest)."],
    ["payment_alerts", "Alerts of an account (policy issues, payment holds)."],
    ["store_search", "Search stores by city."],
    ["steer_read", "Read the state of a machine."],
    ["trace_rpc", "End-to-end trace of a call. Accepts the identifier of it."],
    ["inspect_object", "Type, size, and fields of one object."],
    ["hover", "Get hover information for a symbol."],
    ["song_info", "Résumé du morceau."],
    ["list_react_pages", "Returns a list of pages."],
    ["distances", "Driving distance between two places."],
    ["entries", "Time entries between start and end with totals."],
    ["retrieve_page", "Retrieve a page and get its id, create time, last edit."],
    ["parse_intent", "Classify a message: buy | sell | cancel"],
    ["run_checks", "Run readiness checks (blockers)."],
    ["query_scenario", "Execute a dynamic GET for a key."],
    ["capture_pane", "Capture a pane, or reach into its history."],
    ["pay_gap", "Audit the pay gap."],
    ["mixer", "List channels with pan, mute, solo."],
    ["squeeze_text", "Clean and compress text for a model."],
    ["text_prep", "Removes whitespace."],
    ["capabilities", "Return what it can do (read and write actions)."],
    ["build_filter", "Build a filter string."],
    ["add_hours", "Adds a duration to a timestamp."],
    ["tool_install", "Generates install commands for a project."],
    ["scan_risks", "Run a model against a picture."],
    ["types", "Tipos de actividad presentes en la base, del primero al menos."],
    ["list_indexes", "Indexes on a table, with their columns."],
    ["create_theme", "Generate CSS code for a theme."],
    ["create_command", "Discover how to create a project."],
    ["session_start_context", "Render what a session starts with."],
    ["get_steps", "Deprecated alias for creation workflow steps."],
    ["github_query", 'Read-only look-ups. Trigger words: "list my requests".'],
    ["projects", "Always call this first when the user references a project by name. List projects."],
    ["completion", "Text completion. Set include_raw=true only when needed."],
    ["check_grants", "Check permissions for DROP, DELETE and others."],
    ["project_bootstrap", "Get the context of a project."],
    ["plan_project", "Lists what would be created, and returns the file tree."],
    ["check_balance", "Check the balance and auto-refill status."],
    ["check_site", "Validate a folder with include/exclude globs."],
    ["discover_words", "Run keyword discovery for a project."],
    ["translate_all", "Translate a text. Runs translations concurrently."],
    ["get_help", "START HERE - Complete guide to the tools."],
    ["collect_feedback", "Feedback collection. RULES (you MUST follow these): ask first."],
    ["dm_requests", "List pending DM requests."],
    ["migrate_status", "Which migrations have run."],
    ["risk_of_command", "Assess the risk of a shell command."],
    ["account_contract", "Make an account contract. Returns the source code of the generated contract."],
    ["task_files", "Like code_task, but for files. Explains what they do."],
    ["file_exists", ""],
    ["hybrid_retrieval", ""],
    ["publish_readiness", "Whether a book can go out: five points."],
    ["port_scan", "High-speed port scanner. Use rate carefully."],
    ["diagnose_agent", "Run a comprehensive diagnostic on an agent."],
    ["lint_code", "Run static analysis on Python code."],
    ["doctor_run", "Run a read-only doctor pass."],
    ["vault_stats", "Vault performance by day - APY, TVL, and rewards."],
    ["pick_host", "Given a task, recommend which host to use."],
    ["lap_summary", "Return lap-level speed, input, and yaw summary metrics."],
    ["totals", "Training totals per week."],
    ["fetch_urls", "Fetch several pages and merge the responses."],
    ["trace_citations", "Follow the citations of a paper."],
    ["ask_code", "Ask about code. This tool submits a natural language query to a service."],
    ["get_features", "IMPORTANT: Run this tool first when a feature is missing. Returns what is on."],
    ["validate", "MANDATORY after edits. Do not ask the user to run it. Catches typos."],
    ["validate", "MANDATORY after edits. Don't run it twice. Catches typos."],
    ["deep_research", "Conduct deep research on a topic."],
    ["related_papers", "Expand from papers that were found before."],
    ["prepare_plan", "Build a plan of edits for the caller to apply."],
    ["get_file", "Get a file. Refuses links."],
    ["find_workflow", "Get a workflow by its identifier. it has a draft/publish model."],
  ],
  write: [
    ["bridge_config", ""],
    ["get_drive_item", "Get a file. The file is saved to a temporary directory and its path is returned."],
    ["take_picture", "Captures the tab and returns the picture, plus the path it was saved to."],
    ["bootstrap_project", "Bootstrap a project."],
    ["issue_comment", "Comments on an issue."],
    ["use_mode", "Set mode to one of three."],
    ["start_video", "Start video recording."],
    ["add_job_note", "Add an entry to a job."],
    ["undo", "Undo an action on a board. Supports undoing changes, deletes and moves."],
    ["advance_phase", "Advance a workflow to its next phase."],
    ["begin_transaction", "Begin a new transaction."],
    ["start_session", "Start a session of learning."],
    ["lookup", "Get a row or Update one."],
    ["pattern_test", "Test a pattern. Returns a count and writes a report."],
    ["expose_port", "Expose a port to others."],
    ["learn_patterns", "Learn patterns from proofs."],
    ["load_plugin", "Load a plugin."],
    ["retention", "Show how old notes are or archive expired notes."],
    ["list_changes", "Lists changes. Merges them."],
    ["open_gate", "Allows guests to be seated."],
    ["picture", "Take a picture. Returns it inline; also saves it to a path."],
    ["parse_patch", "Parse the blocks of a text, then apply all edits."],
    ["contest", "Contest a claim by a buyer."],
    ["unsplit_entry", "Unsplit an entry."],
    ["create_move", "Create a transfer between two warehouses."],
    ["value_update", "Simple value update by row."],
    ["unlink_ticket", "Removes a link from a ticket."],
    ["unapprove", "Remove the approval from a change."],
    ["remove_photo", "Remove a photo from an album."],
    ["remove_flat", "Remove a flat from an access group."],
    ["add_entry", "Add an entry. Enqueues a job to process it."],
    ["page_tool", "A tool to perform actions like create page and get page."],
    ["to_frame", "Convert a shape node into a frame."],
    ["split_person", "Split records out of an entity into new ones."],
    ["comment_release", "Create a comment on a deployment."],
    ["login", "Start an OAuth authorization flow."],
    ["set_alignment", "Set the axis alignment of a box."],
    ["create_patient", 'Executes a FHIR "create" interaction to keep it.'],
    ["retype", "Retype a variable of a function."],
    ["update_profile", "Partial update of the profile."],
    ["set_fill", "Set a fill. Replaces all existing fills."],
    ["ungroup_player", "Remove a player from its group."],
    ["accept_invite", "Accepts an invitation."],
    ["send_sync_status", "Gets the status of a sync."],
    ["post_note", "Gets a note."],
    ["resolve_contradiction", "Resolve a contradiction."],
    ["apply_preview", "Apply a preview once and verify it."],
    ["toggle_hidden", "Add or remove a category from a list."],
    ["bookmark_page", "Set or remove a bookmark of a page."],
    ["pause_campaign", "Pause a campaign."],
    ["mark_session_start", ""],
    ["work_add", "Add work to a queue. leaves = [{title}]"],
    ["rotate_object", "Rotates the object around an axis."],
    ["crear_usuario", ""],
    ["pago_rechazar", "Rechaza un pago."],
    ["create_share_link", "Generate a link to a file."],
    ["mint_invite", "Mint an invite code."],
    ["sitemaps_submit", "Submit a sitemap to Search Console."],
    ["load_diagram", "Load a diagram from disk into the current session."],
    ["completeWorkflow", "Complete a workflow, moving its status on."],
    ["capture_thought", "Capture a note or an idea."],
    ["start_lesson", "Starts a lesson of a course."],
    ["next_step", "Advances to the next lesson."],
    ["continue_editing", "Continue editing the picture."],
    ["export_board", "Export a board to an open XML file."],
    ["create_route", "Create a route with method GET|POST."],
    ["report_outcome", "Report the outcome of a job."],
    ["verify_otp", "Verify a one-time passcode."],
    ["pay_document", "Record a payment on a document."],
    ["generate_files", "Generates dependency files for a document."],
    ["dump_state", "Dumps the state of a system into a role."],
    ["login", "Explicitly (re)authenticate with a broker. It logs in by itself."],
    ["load_lines", "Load lines for a song. Inserts rows into a table."],
    ["trash_note", "Move a note to the trash."],
    ["start_sprint", "Starts a planned sprint."],
    ["app_refreshToken", "Refreshes the token of an application."],
    ["refuse_request", "Refuse a request."],
    ["autofix_forms", "Automatically fix what is wrong in forms."],
    ["update_story", "Update a story, manage its reviewers, and add or remove tags."],
    ["treatment_log", "Log that a field was sprayed."],
    ["cast_vote", "Cast a vote in a poll."],
    ["world_backup", "Take a backup of the world."],
    ["create_fulfillment", "Create a fulfillment for an order."],
    ["give_item", "Give an item to a player."],
    ["create_checkout_session", "Create a checkout session."],
    ["resolve_thread", "Resolve a review thread."],
    ["leave_comment", "Leave a comment on a page."],
    ["untrash_message", "Remove a message from the trash."],
    ["remove_from_cart", "Remove an item from the shopping cart."],
    ["remove_assignee", ""],
    ["join_channel", "Join a public channel."],
    ["extract_archive", "Extract an archive to a directory."],
    ["export_table", "Export a table as a file."],
    ["snapshot_vm", "Take a snapshot of a server."],
    ["sort_range", "Sort a range of a spreadsheet."],
    ["resend_invite", "Resend an invitation."],
    ["unmerge_cells", ""],
    ["set_up_project", "Set up a project."],
    ["frobnicate", "Frobnicate the widget of a project."],
    ["queue_song", "Adds a song to the queue."],
    ["create_saved_query", "Create a saved query."],
  ],
  execute: [
    ["browser_agent", "Leverages a model to autonomously execute tasks."],
    ["cloud_task", "Autonomously completes a task."],
    ["start_print", "Start printing a file."],
    ["remote_start", "Start charging at a connector."],
    ["research_agent", "Hands a question to an agent."],
    ["turn_on_light", "Turn on a light."],
    ["set_thermostat_temperature", "Set the temperature of a thermostat."],
    ["open_garage_door", "Open the garage door."],
    ["ssh_session_start", "Opens a new shell on a server."],
    ["start_debugger", "Start a debugging session."],
    ["new_session", "Create a new browser session."],
    ["enter_text", "Enter text into a field."],
    ["start_session", "Start a shell session on a server."],
    ["mouse_down", "Hold down a mouse button."],
    ["key_up", "Release a key of the keyboard."],
    ["type_in", "Write text into the focused input."],
    ["ask_helper", "Send a prompt to an agent."],
    ["page_again", "Open the browser and refresh the page."],
    ["publish_model", "Upload a model and start translation in one step."],
    ["send_raw", "Issues an HTTP/1.1 request and returns the response."],
    ["blur", "Remove focus from a field."],
    ["relay_serve", "forest Phase 2 — start the endpoint that peers fetch from."],
    ["get_machine_state", "Resume instance of a cluster."],
    ["open_application", "Open an application by name."],
    ["run_query", "Run a query against the connected database."],
    ["test_simulator", "Test on a simulator."],
    ["query", "Execute SPARQL query"],
    ["estop", "Press for emergencies. Only a human can reset it."],
    ["kick_off_build", ""],
    ["test_webhook", "Test a webhook."],
    ["send_keys", "Send keys to a terminal."],
    ["hot_reload", "Hot reload a session, keeping its state."],
    ["run_steps", "Execute a task. This runs all steps in order."],
    ["analyze_code", "Run a script on a picture."],
    ["upload_firmware", "Upload firmware to a board."],
    ["add_job", "Add a job to a queue."],
    ["start_video_call", "Start a video call."],
    ["http", "Make HTTP requests (GET, POST, DELETE) to any API."],
    ["check_box", "Check a checkbox."],
    ["network_capture_start", ""],
    ["type_text", "Type into an element of a browser. Set clear to clear existing value first."],
    ["release_lab", "Run the release lab and write a report."],
    ["press_target", "Short-press a target."],
    ["finish_migration", "Complete a database migration."],
    ["shut_down_vm", ""],
    ["graph_batch", "Sends many requests: method 'GET'|'POST'|'PATCH'|'DELETE'."],
    ["skip_to_next", "Skip to the next track."],
  ],
  destructive: [
    ["user_deletion", ""],
    ["check_rows", "CHECK ROWS AND DELETE THEM."],
    ["tidy_server", "Two-phase deep cleanup of all data of a server."],
    ["job", "Job ops: list/get/log/build/buildAndWait/wait/abort."],
    ["tidy", "Runs cleanup tasks."],
    ["withdraw_filing", "Withdraw a filing."],
    ["leave_channel", "Leave a channel."],
    ["tear_down_stack", ""],
    ["find_and_drop", "Get rows (old ones). Deletes what it finds."],
    ["poll_events", "Get events. Returns and clears the buffer."],
    ["compute_disk_delete", ""],
    ["scan_page_delete", ""],
    ["unlink_page", "Removes a file from a folder."],
    ["relay_stop", "Hard stop — wipes goals and decisions."],
    ["unlink", "Deletes a file."],
    ["force_push", "Force push to a branch."],
    ["transfer_repository", "Transfer a repository to another owner."],
    ["cancel_event", "Cancel a calendar event."],
    ["flushdb_keys", "Delete all keys of a database."],
    ["manage_script", "Manages scripts (create, read, update, delete)."],
    ["cleanup_history", "Permanently deletes the history."],
  ],
  financial: [
    ["approve_request", "Approve and execute a spend request."],
    ["deposit_money", "Credit money into an account."],
    ["renew_proxy", "Extend a proxy by purchasing another period."],
    ["make_backorder", "Place a backorder for a part."],
    ["build_swap_tx", "Build an unsigned swap transaction."],
    ["prepare_transfer", "Prepare an unsigned transfer of USDC."],
    ["terminal", "Take a payment at the terminal."],
    ["escrow", "Put the agreed funds into escrow."],
    ["paypal_pay", ""],
    ["session_start", "Start a paid parking session."],
    ["book_flight", "Book a flight for passengers."],
    ["order_food", "Order food from a restaurant."],
    ["renew_domain", "Renew a domain."],
    ["upgrade_plan", "Upgrade the plan of an account."],
    ["send_transaction", "Sign and send a transaction."],
    ["trade_tokens", "Swap a token for another on paper."],
    ["send_invoice", "Send an invoice to its recipient."],
    ["issue_gift_card", "Issue a gift card."],
  ],
};

describe.each(Object.entries(spoken))("%s", (category, tools) => {
  test.each(tools)("%s: %s", (name, description) => {
    const definition = description === "" ? { name } : { name, description };
    expect(classifyTool(definition).category).toBe(category);
  });
});

describe("parameters", () => {
  const tool = (name: string, properties: Readonly<Record<string, Json>>): Json => ({
    name,
    inputSchema: { type: "object", properties },
  });
  test.each<readonly [string, Json, Category]>([
    [
      "a mode that chooses the act",
      tool("versions", { mode: { enum: ["list", "get", "delete"] } }),
      "destructive",
    ],
    [
      "a mode that chooses a manner",
      tool("get_text", { mode: { enum: ["fast", "exact", "delete"] } }),
      "read",
    ],
    [
      "a switch that empties the target",
      tool("copy_table", { truncateTarget: { type: "boolean" } }),
      "destructive",
    ],
    ["a switch on what is returned", tool("get_html", { removeComments: { type: "boolean" } }), "read"],
    [
      "a request that is described, not sent",
      tool("create_hook", { request: { properties: { method: { enum: ["GET", "POST", "DELETE"] } } } }),
      "write",
    ],
    [
      "an act behind a reference",
      {
        name: "x",
        inputSchema: {
          $ref: "#/$defs/a",
          $defs: { a: { properties: { action: { enum: ["get", "delete"] } } } },
        },
      },
      "destructive",
    ],
  ])("%s", (_, definition, category) => {
    expect(classifyTool(definition).category).toBe(category);
  });
});

describe("hints that a call changes something", () => {
  const hinted = (name: string, description: string, annotations: Json): Json => ({
    name,
    description,
    annotations,
  });
  const changing = { readOnlyHint: false };
  test.each<readonly [string, Json, Category]>([
    ["raise a reading that one part tells", hinted("x", "Get the guidance.", changing), "write"],
    ["raise to what a weak word says", hinted("process_x", "", changing), "execute"],
    [
      "leave a reading that name and description tell",
      hinted("get_x", "Gets the guidance.", changing),
      "read",
    ],
    [
      "make no change destructive by themselves",
      hinted("create_x", "Creates one.", { destructiveHint: true }),
      "write",
    ],
  ])("%s", (_, definition, category) => {
    expect(classifyTool(definition).category).toBe(category);
  });
});

test("on a server that draws nothing but charts, what is created is only returned", () => {
  const names = ["create_bar_chart", "create_pie_chart", "create_line_chart", "list_charts"];
  const context = contextOf(names.map((name) => ({ name })));
  expect(classifyTool({ name: "create_bar_chart" }, context).category).toBe("read");
  expect(classifyTool({ name: "create_bar_chart" }).category).toBe("write");
});

test.each(["d3lete_user", "t3rminate_vm", "term1nate_vm", "remvoe_user", "delte_user", "purge_c4che"])(
  "%s is destructive however it is spelt",
  (name) => {
    expect(classifyTool({ name, description: "Shows a user. Read-only." }).category).toBe("destructive");
  },
);

test.each(["evoke_handler", "s3_objects", "p2p_peers", "k8s_pods", "view_item", "ListItems"])(
  "%s is no misspelt danger",
  (name) => {
    expect(["read", "write", "unknown"]).toContain(classifyTool({ name }).category);
  },
);

test("evidence is the word that a person would underline", () => {
  const signalsOf = (definition: Json) =>
    classifyTool(definition).reasons.flatMap(({ signal, text }) => (signal ? [`${signal}: ${text}`] : []));
  expect(signalsOf({ name: "connections.create" })).toEqual(["handles-credentials: connections"]);
  expect(signalsOf({ name: "drop_database" })).toEqual(["container: database"]);
  expect(signalsOf({ name: "send_email" })).toEqual(["reaches-outside: email"]);
  expect(signalsOf({ name: "deploy_to_production" })).toEqual(["production: production"]);
  expect(signalsOf({ name: "grant_admin_role" })).toEqual(["admin: admin", "permissions: role"]);
});

test("a trial of what is itself a trial says nothing of a change", () => {
  const inputSchema = { properties: { dryRun: { type: "boolean" } } };
  const classified = (name: string, description: string) =>
    classifyTool({ name, description, inputSchema }).category;
  expect(classified("plan_project", "Validate and preview a project.")).toBe("read");
  expect(classified("plan_project", "")).toBe("write");
  expect(classified("project", "Preview a project.")).toBe("write");
  expect(classified("get_project", "Preview a project.")).toBe("write");
  expect(classified("audit_project", "Run a dry-run audit of a project.")).toBe("read");
  expect(classified("get_logs", "Clean up old logs.")).toBe("write");
  expect(classified("cleanup_logs", "Clean up old logs.")).toBe("destructive");
  expect(classified("select_rows", "Runs a read-only SELECT query.")).toBe("read");
});

test("a tool that looks things up and controls them is judged by what it may be told to do", () => {
  const inputSchema = { properties: { action: { enum: ["play", "pause"] } } };
  const classified = (description: string) =>
    classifyTool({ name: "music", description, inputSchema }).category;
  expect(classified("Search and control music.")).toBe("execute");
  expect(classified("Search music.")).toBe("read");
});

test("an act behind either is heard once", () => {
  const { reasons } = classifyTool({
    name: "x",
    description: "Create rows and either delete or update them.",
  });
  expect(reasons.map(({ text }) => text)).toEqual(["delete", "Create", "update"]);
});

test("plural nouns of a title are no acts", () => {
  const description = "Fetch a game with the evals of an engine.";
  expect(classifyTool({ name: "get_game", title: "Game with engine evals", description }).category).toBe(
    "read",
  );
});

test("a title says no more than the thing that name and description speak of", () => {
  const description = "Queue waiting time (mean and longest) by day.";
  const tool = { name: "queue_waiting_time", title: "Queue waiting time", description };
  expect(classifyTool(tool).category).toBe("read");
});

test("the steps that a description lists are what a call is made of", () => {
  const classified = (type: string, description: string) =>
    classifyTool({ name: "update_flow", description, inputSchema: { properties: { operations: { type } } } });
  const listed = "Update a flow by steps. Types: addNode, add/removeTag, removeNode.";
  expect(classified("array", listed)).toMatchObject({ category: "destructive", confidence: "medium" });
  expect(classified("string", listed).category).toBe("write");
  expect(classified("array", "Update a flow. Types: addNode, moveNode, clearNode.").category).toBe("write");
  expect(classified("array", "Update a flow that holds removeNode, addNode, moveNode.").category).toBe(
    "write",
  );
});

test("among ties, add and remove make and undo them", () => {
  const inputSchema = { properties: { action: { enum: ["add", "remove"] } } };
  const classified = (description: string) =>
    classifyTool({ name: "crew", description, inputSchema }).category;
  expect(classified("Add or remove reviewers of a change.")).toBe("write");
  expect(classified("Add or remove links between pages.")).toBe("write");
  expect(classified("Add or remove files.")).toBe("destructive");
  expect(classified("")).toBe("destructive");
});

test("choices that a description lists say nothing against each other", () => {
  const inputSchema = { properties: { action: { type: "string" } } };
  const description = "Rows of a table.\n\nArgs:\n    action: get, remove";
  for (const told of [description, description.replaceAll("\n", "\r\n")])
    expect(classifyTool({ name: "rows", description: told, inputSchema })).toMatchObject({
      category: "destructive",
      confidence: "medium",
    });
});
