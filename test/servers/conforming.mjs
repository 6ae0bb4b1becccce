// What the official conformance suite asks of a server, in both eras: `node conforming.mjs` over standard streams; `conforming`
// builds one for any other way. Names, texts and schemas are the suite's.
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  acceptedContent,
  createRequestStateCodec,
  fromJsonSchema,
  inputRequired,
  McpServer,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
const wav = Buffer.from(
  "524946462400000057415645666d74201000000001000100401f0000803e0000020010006461746100000000",
  "hex",
).toString("base64");
const codec = createRequestStateCodec({ key: "a key that nobody has to keep secret, in a test" });

const text = (said) => ({ type: "text", text: said });
const says = (said) => ({ content: [text(said)] });
const image = { type: "image", data: png, mimeType: "image/png" };
const object = (properties = {}, required = []) => ({ type: "object", properties, required });
const string = { type: "string" };
const named = object({ name: string }, ["name"]);
const resource = (uri, mimeType, content) => ({
  type: "resource",
  resource: { uri, mimeType, text: content },
});
const asked = (message, requestedSchema) => inputRequired.elicit({ message, requestedSchema });
const sampled = (prompt, maxTokens = 100) =>
  inputRequired.createMessage({ messages: [{ role: "user", content: text(prompt) }], maxTokens });

const plainTools = {
  test_simple_text: () => says("This is a simple text response for testing."),
  test_image_content: () => ({ content: [image] }),
  test_audio_content: () => ({ content: [{ type: "audio", data: wav, mimeType: "audio/wav" }] }),
  test_embedded_resource: () => ({
    content: [resource("test://embedded-resource", "text/plain", "This is an embedded resource content.")],
  }),
  test_multiple_content_types: () => ({
    content: [
      text("Multiple content types test:"),
      image,
      resource("test://mixed-content-resource", "application/json", '{"test":"data","value":123}'),
    ],
  }),
  test_error_handling: () => {
    throw new Error("This tool intentionally returns an error for testing");
  },
  async test_tool_with_logging({ log }) {
    await log("info", "Tool execution started");
    await sleep(50);
    await log("info", "Tool processing data");
    await sleep(50);
    await log("info", "Tool execution completed");
    return says("Logged.");
  },
  async test_tool_with_progress({ _meta, notify }) {
    const progressToken = _meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined)
        await notify({
          method: "notifications/progress",
          params: { progressToken, progress, total: 100 },
        });
      await sleep(50);
    }
    return says("Done.");
  },
  async test_logging_tool({ log }) {
    await log("info", "Logged if it was asked for.");
    return says("Logged.");
  },
};

const choices = ["option1", "option2", "option3"];
const titled = (titles) => titles.map((title, index) => ({ const: `value${index + 1}`, title }));
const titles = ["First Option", "Second Option", "Third Option"];

/** Tools that ask within a call, as the 2025 revisions do. */
const askingTools = {
  test_elicitation_sep1034_defaults: object({
    name: { type: "string", default: "John Doe" },
    age: { type: "integer", default: 30 },
    score: { type: "number", default: 95.5 },
    status: { type: "string", enum: ["active", "inactive", "pending"], default: "active" },
    verified: { type: "boolean", default: true },
  }),
  test_elicitation_sep1330_enums: object({
    untitledSingle: { type: "string", enum: choices },
    titledSingle: { type: "string", oneOf: titled(titles) },
    legacyEnum: {
      type: "string",
      enum: ["opt1", "opt2", "opt3"],
      enumNames: ["Option One", "Option Two", "Option Three"],
    },
    untitledMulti: { type: "array", items: { type: "string", enum: choices } },
    titledMulti: {
      type: "array",
      items: { anyOf: titled(["First Choice", "Second Choice", "Third Choice"]) },
    },
  }),
};

const name = () => ({ user_name: asked("What is your name?", named) });
const answered = (responses, keys) => keys.every((key) => responses?.[key] !== undefined);

/** Tools that ask by an answer which wants input, as the 2026-07-28 revision does. */
const inputTools = {
  test_input_required_result_elicitation({ inputResponses }) {
    const content = acceptedContent(inputResponses, "user_name");
    if (typeof content?.name !== "string") return inputRequired({ inputRequests: name() });
    return says(`Hello, ${content.name}!`);
  },
  test_input_required_result_sampling: ({ inputResponses }) =>
    answered(inputResponses, ["capital_question"])
      ? says(inputResponses.capital_question.content?.text ?? "No text.")
      : inputRequired({ inputRequests: { capital_question: sampled("What is the capital of France?") } }),
  test_input_required_result_list_roots: ({ inputResponses }) =>
    answered(inputResponses, ["client_roots"])
      ? says(`Roots: ${JSON.stringify(inputResponses.client_roots.roots)}`)
      : inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } }),
  async test_input_required_result_request_state({ inputResponses, requestState }) {
    if (answered(inputResponses, ["confirm"]) && requestState()?.step === "confirm") return says("state-ok");
    const confirm = asked("Please confirm", object({ ok: { type: "boolean" } }, ["ok"]));
    return inputRequired({
      inputRequests: { confirm },
      requestState: await codec.mint({ step: "confirm" }),
    });
  },
  async test_input_required_result_multiple_inputs({ inputResponses, requestState }) {
    if (answered(inputResponses, ["user_name", "greeting", "client_roots"]) && requestState() !== undefined)
      return says("All inputs were received.");
    const greeting = sampled("Generate a greeting", 50);
    return inputRequired({
      inputRequests: { ...name(), greeting, client_roots: inputRequired.listRoots() },
      requestState: await codec.mint({ step: "inputs" }),
    });
  },
  async test_input_required_result_multi_round({ inputResponses, requestState }) {
    const step = requestState()?.step;
    if (step === 2 && answered(inputResponses, ["step2"])) return says("Both steps are done.");
    if (step === 1 && answered(inputResponses, ["step1"])) {
      const step2 = asked("Step 2: What is your favorite color?", object({ color: string }, ["color"]));
      return inputRequired({ inputRequests: { step2 }, requestState: await codec.mint({ step: 2 }) });
    }
    const step1 = asked("Step 1: What is your name?", named);
    return inputRequired({ inputRequests: { step1 }, requestState: await codec.mint({ step: 1 }) });
  },
  async test_input_required_result_tampered_state({ inputResponses, requestState }) {
    if (answered(inputResponses, ["confirm"]) && requestState() !== undefined)
      return says("The state is ours.");
    const confirm = asked("Please confirm", object({ ok: { type: "boolean" } }, ["ok"]));
    return inputRequired({
      inputRequests: { confirm },
      requestState: await codec.mint({ step: "tampered" }),
    });
  },
  test_input_required_result_capabilities({ inputResponses, envelope }) {
    if (inputResponses !== undefined) return says("Received.");
    const can = envelope?.["io.modelcontextprotocol/clientCapabilities"] ?? {};
    const inputRequests = {
      ...(can.elicitation === undefined ? {} : name()),
      ...(can.sampling === undefined ? {} : { greeting: sampled("Generate a greeting", 50) }),
    };
    return Object.keys(inputRequests).length === 0
      ? says("Nothing can be asked.")
      : inputRequired({ inputRequests });
  },
  // Refused by the SDK where the client has no sampling.
  test_missing_capability: ({ inputResponses }) =>
    answered(inputResponses, ["greeting"])
      ? says("Sampling is there.")
      : inputRequired({ inputRequests: { greeting: sampled("Generate a greeting", 50) } }),
  test_streaming_elicitation: ({ inputResponses }) =>
    answered(inputResponses, ["user_name"]) ? says("Received.") : inputRequired({ inputRequests: name() }),
};

const schema2020 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  $defs: {
    address: {
      $anchor: "addressDef",
      type: "object",
      properties: { street: string, city: string },
    },
  },
  properties: {
    name: string,
    address: { $ref: "#/$defs/address" },
    contactMethod: { type: "string", enum: ["phone", "email"] },
    phone: string,
    email: string,
  },
  allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
  if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { required: ["phone"] },
  else: { required: ["email"] },
  additionalProperties: false,
};

/**
 * A server for one connection, or for one request in the 2026-07-28 revision. `changed` is called when its tools or prompts
 * are to be called changed, where the server cannot say so itself.
 */
export function conforming(changed) {
  const capabilities = {
    logging: {},
    completions: {},
    tools: { listChanged: true },
    prompts: { listChanged: true },
    resources: { subscribe: true, listChanged: true },
  };
  const hint = { ttlMs: 1000, cacheScope: "private" };
  const cached = [
    "server/discover",
    "tools/list",
    "prompts/list",
    "resources/list",
    "resources/templates/list",
    "resources/read",
  ];
  const server = new McpServer(
    { name: "conforming", version: "1.0.0" },
    {
      capabilities,
      cacheHints: Object.fromEntries(cached.map((method) => [method, hint])),
      requestState: { verify: (...given) => codec.verify(...given) },
    },
  );
  registerTools(server, changed);
  registerPrompts(server);
  registerResources(server);
  server.server.setRequestHandler("completion/complete", () => ({
    completion: { values: ["paris", "park", "party"], total: 3, hasMore: false },
  }));
  for (const method of ["resources/subscribe", "resources/unsubscribe"])
    server.server.setRequestHandler(method, () => ({}));
  return server;
}

function registerTools(server, changed) {
  const tool = (called, act, schema = object()) =>
    server.registerTool(
      called,
      { description: `Does what the suite asks of ${called}.`, inputSchema: fromJsonSchema(schema) },
      act,
    );
  for (const [called, act] of Object.entries({ ...plainTools, ...inputTools }))
    tool(called, (_, { mcpReq }) => act(mcpReq));
  tool("json_schema_2020_12_tool", (args) => says(JSON.stringify(args)), schema2020);
  const told = ({ action, content }) =>
    says(`Elicitation completed: action=${action}, content=${JSON.stringify(content)}`);
  for (const [called, requestedSchema] of Object.entries(askingTools))
    tool(called, async (_, { mcpReq }) =>
      told(await mcpReq.elicitInput({ mode: "form", message: "Fill this in.", requestedSchema })),
    );
  const user = object({ username: string, email: string }, ["username", "email"]);
  tool(
    "test_elicitation",
    async ({ message }, { mcpReq }) => {
      const { action, content } = await mcpReq.elicitInput({ mode: "form", message, requestedSchema: user });
      return says(`User response: action=${action}, content=${JSON.stringify(content)}`);
    },
    object({ message: string }, ["message"]),
  );
  tool(
    "test_sampling",
    async ({ prompt }, { mcpReq }) => {
      const messages = [{ role: "user", content: text(prompt) }];
      const { content } = await mcpReq.requestSampling({ messages, maxTokens: 100 });
      return says(`LLM response: ${content.text}`);
    },
    object({ prompt: string }, ["prompt"]),
  );
  tool(
    "test_headers",
    ({ region }) => says(`In ${region}.`),
    object({ region: { type: "string", "x-mcp-header": "Region" } }, ["region"]),
  );
  tool("test_reconnection", async (_, { http }) => {
    http?.closeSSE?.();
    await sleep(100);
    return says("Reconnection test completed successfully");
  });
  const announced = (what, announce) => () => {
    if (changed === undefined) announce();
    else changed(what);
    return says("Announced.");
  };
  tool(
    "test_trigger_tool_change",
    announced("tools", () => server.sendToolListChanged()),
  );
  tool(
    "test_trigger_prompt_change",
    announced("prompts", () => server.sendPromptListChanged()),
  );
}

function registerPrompts(server) {
  const prompt = (called, answer, names = []) =>
    server.registerPrompt(
      called,
      {
        description: `Says what the suite asks of ${called}.`,
        ...(names.length === 0
          ? {}
          : {
              argsSchema: fromJsonSchema(
                object(Object.fromEntries(names.map((one) => [one, string])), names),
              ),
            }),
      },
      answer,
    );
  const user = (...contents) => ({ messages: contents.map((content) => ({ role: "user", content })) });
  prompt("test_simple_prompt", () => user(text("This is a simple prompt for testing.")));
  prompt(
    "test_prompt_with_arguments",
    ({ arg1, arg2 }) => user(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)),
    ["arg1", "arg2"],
  );
  prompt(
    "test_prompt_with_embedded_resource",
    ({ resourceUri }) =>
      user(
        resource(resourceUri, "text/plain", "Embedded resource content for testing."),
        text("Please process the embedded resource above."),
      ),
    ["resourceUri"],
  );
  prompt("test_prompt_with_image", () => user(image, text("Please analyze the image above.")));
  prompt("test_input_required_result_prompt", ({ mcpReq }) => {
    if (answered(mcpReq.inputResponses, ["user_context"])) return user(text("With that context."));
    const context = object({ context: string }, ["context"]);
    return inputRequired({
      inputRequests: { user_context: asked("What context should the prompt use?", context) },
    });
  });
}

function registerResources(server) {
  const about = (called, mimeType) => ({ description: `Is ${called}.`, mimeType });
  const fixed = (called, mimeType, content) =>
    server.registerResource(called, `test://${called}`, about(called, mimeType), ({ href }) => ({
      contents: [{ uri: href, mimeType, ...content }],
    }));
  fixed("static-text", "text/plain", { text: "This is the content of the static text resource." });
  fixed("static-binary", "image/png", { blob: png });
  fixed("watched-resource", "text/plain", { text: "Nothing changes here." });
  server.registerResource(
    "template",
    new ResourceTemplate("test://template/{id}/data", { list: undefined }),
    about("a template", "application/json"),
    ({ href }, { id }) => {
      const content = JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` });
      return { contents: [{ uri: href, mimeType: "application/json", text: content }] };
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) serveStdio(() => conforming());
