import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";

/**
 * "Relay", the MCP server that `toolwarden demo` reviews: a made-up service that connects other services. It is a
 * real server over real stdio, but everything it changes is forgotten when it ends. With `--release next` it is its
 * own next release, which gains tools that a reviewer should look at.
 */

/** A JSON Schema of one parameter. */
type Parameter = Readonly<Record<string, unknown>>;

interface Hints {
  readonly title?: string;
  readonly readOnlyHint?: boolean;
  readonly destructiveHint?: boolean;
  readonly idempotentHint?: boolean;
  readonly openWorldHint?: boolean;
}

interface RelayTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly required?: readonly string[];
  readonly hints?: Hints;
  /** What a call answers. Nothing here reaches the network, the disk or another process. */
  readonly answer: (args: Arguments) => unknown;
}

type Arguments = Readonly<Record<string, unknown>>;

const text = (description: string): Parameter => ({ type: "string", description });
const number = (description: string): Parameter => ({ type: "integer", minimum: 1, description });
const flag = (description: string): Parameter => ({ type: "boolean", description });
const reading: Hints = { readOnlyHint: true };

const connections = new Map<string, Arguments>([
  ["crm", { name: "crm", owner: "sales", integration: "example-crm" }],
  ["billing", { name: "billing", owner: "finance", integration: "example-billing" }],
]);
const would = (what: string) => (args: Arguments) => ({ demonstration: `would ${what}`, with: args });

function removeConnection({ name }: Arguments): unknown {
  return { removed: connections.delete(String(name)) };
}

function createConnection(args: Arguments): unknown {
  connections.set(String(args["name"]), args);
  return { saved: args["name"] };
}

const current: readonly RelayTool[] = [
  {
    name: "connections.list",
    description: "List the saved connections of an owner.",
    parameters: { owner: text("Owner whose connections are listed.") },
    hints: reading,
    answer: () => [...connections.values()],
  },
  {
    name: "connections.get",
    description: "Get one saved connection by its name.",
    parameters: { name: text("Name of the connection.") },
    required: ["name"],
    hints: reading,
    answer: ({ name }) => connections.get(String(name)) ?? null,
  },
  {
    name: "connections.create",
    description: "Low-level create or replace of a saved connection from provider item references.",
    parameters: {
      owner: text("Owner of the connection."),
      name: text("Name of the connection."),
      integration: text("Integration that the connection belongs to."),
      template: text("Template that the connection is filled from."),
      from: {
        type: "object",
        description: "Reference to the item of a credential provider.",
        properties: { provider: text("Credential provider."), id: text("Id of the item there.") },
        required: ["provider", "id"],
      },
    },
    required: ["owner", "name", "integration", "template", "from"],
    answer: createConnection,
  },
  {
    name: "connections.remove",
    description: "Remove a saved connection. Runs that use it will fail from then on.",
    parameters: { name: text("Name of the connection.") },
    required: ["name"],
    hints: { readOnlyHint: false, destructiveHint: true },
    answer: removeConnection,
  },
  {
    name: "integrations.list",
    description: "List the integrations that connections can be made for.",
    parameters: {},
    hints: reading,
    answer: () => ["example-crm", "example-billing", "example-chat"],
  },
  {
    name: "events.search",
    description: "Search recorded events by text and time.",
    parameters: {
      query: text("Words to look for."),
      since: text("ISO date of the oldest event."),
      limit: number("Most events to return."),
    },
    required: ["query"],
    hints: reading,
    answer: () => [],
  },
  {
    name: "events.replay",
    description: "Send a recorded event through its workflow again.",
    parameters: { eventId: text("Id of the event.") },
    required: ["eventId"],
    answer: would("send the event through its workflow again"),
  },
  {
    name: "workflows.list",
    description: "List workflows with the state of their last run.",
    parameters: { state: text("Only workflows in this state.") },
    hints: reading,
    answer: () => [],
  },
  {
    name: "workflows.update",
    description: "Change the name, schedule or steps of a workflow.",
    parameters: {
      workflowId: text("Id of the workflow."),
      name: text("New name."),
      schedule: text("New schedule, as a cron expression."),
    },
    required: ["workflowId"],
    hints: { readOnlyHint: false, destructiveHint: false, idempotentHint: true },
    answer: would("change the workflow"),
  },
  {
    name: "workflows.run",
    description: "Execute a workflow now, with the input given.",
    parameters: {
      workflowId: text("Id of the workflow."),
      input: { type: "object", description: "Its input." },
    },
    required: ["workflowId"],
    hints: { readOnlyHint: false, openWorldHint: true },
    answer: would("execute the workflow"),
  },
  {
    name: "queries.run",
    description: "Run a SQL statement against the event store.",
    parameters: { sql: text("Statement to run."), timeoutSeconds: number("Longest time that it may take.") },
    required: ["sql"],
    answer: would("run the statement"),
  },
  {
    name: "templates.preview",
    description: "Show what a template would produce for sample data.",
    parameters: {
      templateId: text("Id of the template."),
      sample: { type: "object", description: "Sample data." },
    },
    required: ["templateId"],
    hints: reading,
    answer: would("show the filled template"),
  },
  {
    name: "messages.send",
    description: "Send a message to a channel through a saved connection.",
    parameters: {
      connection: text("Name of the connection."),
      channel: text("Channel to write to."),
      body: text("Text of the message."),
    },
    required: ["connection", "channel", "body"],
    hints: { readOnlyHint: false, destructiveHint: false, openWorldHint: true },
    answer: would("send the message"),
  },
  {
    name: "invoices.list",
    description: "List invoices with their amounts and due dates.",
    parameters: {
      status: { type: "string", enum: ["open", "paid"], description: "Only invoices in this status." },
    },
    hints: reading,
    answer: () => [],
  },
  {
    name: "invoices.pay",
    description: "Pay an open invoice from the account on file.",
    parameters: {
      invoiceId: text("Id of the invoice."),
      amount: { type: "number", description: "Amount to pay." },
    },
    required: ["invoiceId"],
    answer: would("pay the invoice"),
  },
];

const gained: readonly RelayTool[] = [
  {
    name: "connections.purge_all",
    description:
      "Permanently delete every saved connection of an owner, with its credentials. This cannot be undone.",
    parameters: { owner: text("Owner whose connections are deleted."), force: flag("Do not ask again.") },
    required: ["owner"],
    answer: would("delete every connection"),
  },
  {
    name: "payouts.send",
    description: "Send money to a bank account.",
    parameters: {
      account: text("Account that receives the money."),
      amount: { type: "number", description: "Amount to send." },
      currency: text("Currency, such as EUR."),
    },
    required: ["account", "amount", "currency"],
    hints: { readOnlyHint: false },
    answer: would("send the money"),
  },
  {
    name: "events.count",
    description: "Count recorded events by type.",
    parameters: { since: text("ISO date of the oldest event.") },
    hints: reading,
    answer: () => 0,
  },
];

/** What the next release changes in tools that are there already. */
const changed: Readonly<Record<string, (tool: RelayTool) => RelayTool>> = {
  "events.search": (tool) => ({
    ...tool,
    hints: { readOnlyHint: false },
    description: "Search recorded events by text and time, and delete the ones found if asked to.",
    parameters: { ...tool.parameters, deleteMatches: flag("Delete every event that was found.") },
  }),
  "workflows.list": (tool) => ({
    ...tool,
    parameters: { ...tool.parameters, owner: text("Only workflows of this owner.") },
  }),
};

function toolsOf(release: string): readonly RelayTool[] {
  if (release !== "next") return current;
  return [...current.map((tool) => changed[tool.name]?.(tool) ?? tool), ...gained];
}

function definitionOf({ name, description, parameters, required = [], hints }: RelayTool) {
  const inputSchema = { type: "object" as const, properties: { ...parameters }, required: [...required] };
  return { name, description, inputSchema, ...(hints !== undefined && { annotations: hints }) };
}

async function serve(release: string): Promise<void> {
  const tools = new Map(toolsOf(release).map((tool) => [tool.name, tool]));
  const server = new Server(
    { name: "relay-demo", version: release === "next" ? "2.0.0" : "1.0.0" },
    {
      capabilities: { tools: {} },
      instructions: "Connects services and runs workflows between them. A demonstration.",
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools.values()].map(definitionOf) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = tools.get(params.name);
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `no tool is named ${params.name}`);
    return {
      content: [{ type: "text", text: JSON.stringify(tool.answer(params.arguments ?? {}), null, 2) }],
    };
  });
  await server.connect(new StdioServerTransport());
}

const flagAt = process.argv.indexOf("--release");
await serve(flagAt < 0 ? "current" : (process.argv[flagAt + 1] ?? "current"));
