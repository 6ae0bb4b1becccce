import { ProtocolError } from "@modelcontextprotocol/client";
import canonicalize from "canonicalize";
import type { Limits } from "../../model/bounds.ts";
import { byText, isObject, own } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { CaptureNote, ServerSnapshot } from "../../model/server.ts";
import type { Border } from "./border.ts";
import { quote } from "./capture-error.ts";
import type { Connection } from "./connect.ts";
import { CaptureError } from "./capture-error.ts";
import { startShare } from "./deadline.ts";
import type { Stage } from "./deadline.ts";
import { explain } from "./failure.ts";
import { listAll } from "./listing.ts";
import type { Asking, Listing, ListMethod } from "./listing.ts";

import { surfaceOf, type Surface } from "./surface.ts";

type Observed = Omit<ServerSnapshot, "server" | "declared" | "launch" | "unresolved">;

interface Extra extends ListMethod {
  readonly about: CaptureNote["about"];
  readonly capability: string;
}

const toolList: ListMethod = { method: "tools/list", key: "tools" };

/** What is asked for besides tools. */
const extras: readonly Extra[] = [
  { about: "prompts", capability: "prompts", method: "prompts/list", key: "prompts" },
  { about: "resources", capability: "resources", method: "resources/list", key: "resources" },
  {
    about: "resource-templates",
    capability: "resources",
    method: "resources/templates/list",
    key: "resourceTemplates",
  },
];

/** The share of the deadline that a second look at the tools gets, and the extras get, and its upper bound: some servers never answer `resources/list`. */
const extrasShare = 1 / 6;
const extrasAtMostMs = 5_000;
/** What a server does not say that it has is asked for too, but hardly waited for: an honest server refuses at once. */
const undeclaredAtMostMs = 1_000;

/**
 * Asks a connected server for all that it offers. Throws if the tools cannot be listed; whatever is missing besides
 * them is a note. Tools come first and alone: a server that another request brings down has then answered.
 */
export async function observe(
  connection: Connection,
  border: Border,
  stage: Stage,
  signal: AbortSignal,
  timeoutMs: number,
  limits: Limits,
): Promise<Observed> {
  const notes: CaptureNote[] = [];
  const { client, wire, capabilities } = connection;
  const asking = { client, wire, limits, signal, timeoutMs };
  stage.asking = "tools/list";
  const hasChanged = changes(client);
  const started = performance.now();
  const tools = await listTools(asking, capabilities, notes);
  const listingMs = performance.now() - started;
  const inShare = async <T>(
    ask: (asking: Asking) => Promise<T>,
    atMostMs = extrasAtMostMs,
    besidesMs = 0,
  ): Promise<T> => {
    const share = startShare(signal, Math.min(timeoutMs * extrasShare, atMostMs) + besidesMs);
    try {
      return await ask({ ...asking, signal: share.signal });
    } finally {
      share.clear();
    }
  };
  // One after the other: what brings the server down must not decide, by a race, what was seen of its tools.
  // A long list, or a busy machine, takes as long the second time.
  const surface = await inShare(
    (shared) => lookAgain(shared, tools, border, hasChanged, notes),
    extrasAtMostMs,
    listingMs,
  );
  const isDeclared = ({ capability }: Extra) => own(capabilities, capability) !== undefined;
  const declared = await inShare((shared) => listExtras(shared, extras.filter(isDeclared)));
  const silent = extras.filter((extra) => !isDeclared(extra));
  const undeclared = await inShare((shared) => listUndeclared(shared, silent), undeclaredAtMostMs);
  const answers = [...declared, ...undeclared];
  notes.push(...answers.flatMap(({ note }) => note ?? []));
  const found = (key: Extra["key"]) => answers.find(({ extra }) => extra.key === key)?.found.items ?? [];
  return finish(connection, border, notes, {
    ...surface,
    prompts: found("prompts"),
    resources: found("resources"),
    resourceTemplates: found("resourceTemplates"),
  });
}

/** Tells whether the server has announced another list of tools since it was last asked. */
function changes(client: Asking["client"]): () => boolean {
  let hasChanged = false;
  client.setNotificationHandler("notifications/tools/list_changed", () => {
    hasChanged = true;
  });
  return () => {
    const answer = hasChanged;
    hasChanged = false;
    return answer;
  };
}

/** Times that the tools are asked for again: once always, and once more if the server says that they have changed. */
const mostLooks = 2;

/** Asks for the tools again, since some servers show one surface and then another. Never throws. */
async function lookAgain(
  asking: Asking,
  first: Listing,
  border: Border,
  hasChanged: () => boolean,
  notes: CaptureNote[],
): Promise<Surface> {
  const before = first.items.map(border.json);
  let surface: Surface = { tools: before };
  if (first.stopped !== undefined || first.items.length === 0) return surface;
  for (let look = 1; look <= mostLooks; look += 1) {
    const wasAnnounced = hasChanged();
    try {
      const again = await listAll(asking, toolList);
      if (again.stopped !== undefined)
        throw new CaptureError("protocol", again.stopped.says, again.stopped.quotes);
      surface = surfaceOf(before, again.items.map(border.json));
    } catch (error) {
      const { message, quotes } = whyMissing(toolList.method, error, asking);
      const says = `It did not list its tools again when it was asked a second time. ${message}`;
      // Said to have changed and not shown: what it offers now is not known.
      notes.push(note("tools", says, quotes, wasAnnounced || hasChanged()));
      return surface;
    }
    if (!hasChanged()) return surface;
  }
  return surface;
}

interface ExtraAnswer {
  readonly extra: Extra;
  readonly found: Listing;
  readonly note: CaptureNote | undefined;
}

/** Never throws: that nothing comes is what the server said. What comes is kept, with a note that it was not declared. */
async function listUndeclared(asking: Asking, asked: readonly Extra[]): Promise<readonly ExtraAnswer[]> {
  const answers = await listExtras(asking, asked);
  return answers
    .filter(({ found }) => found.items.length > 0)
    .map(({ extra, found }) => {
      const says = `It answers ${extra.method} with a list, and does not declare that it has one.`;
      return { extra, found, note: note(extra.about, says) };
    });
}

/** Never throws: what was not answered, or not in time, is a note. */
async function listExtras(asking: Asking, asked: readonly Extra[]): Promise<readonly ExtraAnswer[]> {
  return await Promise.all(
    asked.map(async (extra) => {
      try {
        const found = await listAll(asking, extra);
        return { extra, found, note: stoppedNote(extra.about, found) };
      } catch (error) {
        return { extra, found: { items: [] }, note: missingNote(extra, error, asking) };
      }
    }),
  );
}

const methodNotFound = -32_601;

async function listTools(asking: Asking, capabilities: JsonObject, notes: CaptureNote[]): Promise<Listing> {
  try {
    const listing = await listAll(asking, toolList);
    const note = stoppedNote("tools", listing);
    if (note !== undefined) notes.push(note);
    return listing;
  } catch (error) {
    const hasNone = own(capabilities, "tools") === undefined;
    if (!hasNone || !ProtocolError.isInstance(error) || error.code !== methodNotFound) throw error;
    notes.push(note("tools", "It offers no tools: it says so, and does not know tools/list."));
    return { items: [] };
  }
}

function note(about: CaptureNote["about"], says: string, quotes = "", hidesTools = false): CaptureNote {
  return { about, hidesTools, says, quotes };
}

function stoppedNote(about: CaptureNote["about"], { stopped }: Listing): CaptureNote | undefined {
  if (stopped === undefined) return undefined;
  const says = `The list was not read to its end. ${stopped.says}`;
  return note(about, says, stopped.quotes, about === "tools");
}

function missingNote({ about, method }: Extra, error: unknown, asking: Asking): CaptureNote {
  const { message, quotes } = whyMissing(method, error, asking);
  return note(about, message, quotes);
}

function whyMissing(method: string, error: unknown, { signal, wire }: Asking) {
  if (signal.aborted) return { message: `It did not answer ${method} in time.`, quotes: "" };
  return explain(error, method, wire.ended());
}

type Lists = Pick<ServerSnapshot, "tools" | "moved" | "prompts" | "resources" | "resourceTemplates">;

function finish({ wire, ...said }: Connection, border: Border, notes: CaptureNote[], lists: Lists): Observed {
  const { moved } = lists;
  const passed = {
    tools: inOrder(lists.tools, border, "name"),
    prompts: inOrder(lists.prompts, border, "name"),
    resources: inOrder(lists.resources, border, "uri"),
    resourceTemplates: inOrder(lists.resourceTemplates, border, "uriTemplate"),
  };
  const serverInfo = border.json(said.serverInfo) as JsonObject;
  const capabilities = border.json(said.capabilities) as JsonObject;
  const { instructions } = said;
  const all = [...notes, ...mendedNotes(border), ...noiseNotes(wire.noise())];
  return {
    coverage: all.some(({ hidesTools }) => hidesTools) ? "partial" : "complete",
    protocolVersion: border.text(said.protocolVersion),
    serverInfo,
    capabilities,
    ...(instructions !== undefined && { instructions: border.text(instructions) }),
    ...passed,
    ...(moved !== undefined && { moved }),
    notes: all.map(({ about, hidesTools, says, quotes }) => ({
      about,
      hidesTools,
      says,
      quotes: quote(border.text(quotes)),
    })),
  };
}

/** By name; what has none comes last, and what shares one is ordered by all that it says. */
function inOrder(items: readonly Json[], border: Border, key: string): readonly Json[] {
  const keyed = items.map((item) => {
    const passed = border.json(item);
    const name = isObject(passed) ? own(passed, key) : undefined;
    return { passed, name: typeof name === "string" ? name : undefined };
  });
  const text = ({ passed }: { readonly passed: Json }) => canonicalize(passed) ?? "";
  keyed.sort((a, b) => {
    if (a.name === undefined || b.name === undefined) {
      const isUnnamed = Number(a.name === undefined) - Number(b.name === undefined);
      return isUnnamed || byText(text(a), text(b));
    }
    return byText(a.name, b.name) || byText(text(a), text(b));
  });
  return keyed.map(({ passed }) => passed);
}

function mendedNotes({ mended }: Border): readonly CaptureNote[] {
  return [
    ...(mended.cut
      ? [
          note(
            "tools",
            "Something it sent nests more than 100 levels deep and was not read further.",
            "",
            true,
          ),
        ]
      : []),
    ...(mended.masked
      ? [
          note(
            "server",
            "It repeated the value of a variable that its declaration gave it; the value is masked.",
          ),
        ]
      : []),
    ...(mended.repaired
      ? [
          note(
            "server",
            "It sent text that is not well-formed Unicode or numbers without a value; they were replaced.",
          ),
        ]
      : []),
  ];
}

function noiseNotes({
  lines,
  first,
}: {
  readonly lines: number;
  readonly first: string;
}): readonly CaptureNote[] {
  if (lines === 0) return [];
  const what = lines === 1 ? "1 line that is no message" : `${lines} lines that are no messages`;
  return [note("server", `It wrote ${what} to standard output; the first one is quoted.`, first)];
}
