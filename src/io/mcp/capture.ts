import { typedHost } from "../../discover/arguments.ts";
import { slowestFirst } from "./slowest-first.ts";
import { summariseLaunch } from "../../discover/summarise.ts";
import { bounds, limitsOf, type Limits } from "../../model/bounds.ts";
import { byText } from "../../model/json.ts";
import type { RemoteAuth } from "../../model/remote-auth.ts";
import type { CaptureFailure, CaptureResult, Launch, SandboxRecord, ServerSpec } from "../../model/server.ts";
import { authProvider } from "./auth.ts";
import { quote } from "./capture-error.ts";
import { borderFor } from "./border.ts";
import type { Border } from "./border.ts";
import { connect } from "./connect.ts";
import { startDeadline } from "./deadline.ts";
import type { Stage } from "./deadline.ts";
import { exitAdvice } from "./exit-advice.ts";
import { explain } from "./failure.ts";
import { observe } from "./observe.ts";
import { inParallel } from "./parallel.ts";
import { placeFor } from "./place.ts";
import { resolveLaunch } from "./resolve-launch.ts";
import { noSandbox } from "./sandbox.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Reach } from "./http-wire.ts";
import type { Wire } from "./wire.ts";

/** Told once when a server is begun and once when its result is known. */
type CaptureProgress =
  | { readonly server: string; readonly state: "started" }
  | { readonly server: string; readonly state: "done"; readonly result: CaptureResult };

export interface CaptureOptions {
  /** For one server: start, handshake and all lists together. */
  readonly timeoutMs: number;
  /** On what one server sends; the defaults of `bounds` unless given. */
  readonly limits?: Limits;
  /** Servers at once; at least 1. */
  readonly concurrency: number;
  /** Value of a variable that a declaration refers to, if it may be known. */
  readonly lookup: (name: string) => string | undefined;
  /** Our environment; only what programs need to run at all is taken from it. */
  readonly parentEnv: Readonly<Record<string, string | undefined>>;
  /** Hosts that may have a private address, as `hostOf` writes them; that of a server given by argument may anyway. */
  readonly allowPrivateHosts?: readonly string[];
  /** Credentials by origin, the first that fits counts; their variables are read from `parentEnv`. */
  readonly auth?: readonly RemoteAuth[];
  /** Absolute path of the repository: where servers are started, and what `${workspaceFolder}` means. */
  readonly root: string;
  /** Where servers are started; without one unless set. */
  readonly sandbox?: Sandbox;
  readonly onProgress?: (event: CaptureProgress) => void;
  /** Gives up on every server that has not answered. */
  readonly signal?: AbortSignal;
}

/** A time limit that p95 of real servers stays far below (3.5 s), and the servers that one job runs at once. */
export const captureDefaults = {
  timeoutMs: 1000 * bounds["timeout-seconds"].byDefault,
  concurrency: 4,
} as const;

/**
 * Asks one server what it is and what it offers. Whatever the server does, the answer is a value: a snapshot, or a
 * failure that says what to do. When it resolves, nothing of the server runs any more.
 */
export async function captureServer(spec: ServerSpec, options: CaptureOptions): Promise<CaptureResult> {
  const ending: Promise<void>[] = [];
  const result = await capture(spec, options, ending);
  await Promise.all(ending);
  return result;
}

/**
 * Asks several servers, some at a time; results in the order of their names. The next server is begun while the last
 * one is still shutting down, but when this resolves all of them are gone.
 */
export async function captureAll(
  specs: readonly ServerSpec[],
  options: CaptureOptions,
): Promise<readonly CaptureResult[]> {
  const ending: Promise<void>[] = [];
  const results = await inParallel(slowestFirst(specs), options.concurrency, (spec) =>
    capture(spec, options, ending),
  );
  await Promise.all(ending);
  return [...results].sort((a, b) => byText(a.server, b.server));
}

async function capture(
  spec: ServerSpec,
  options: CaptureOptions,
  ending: Promise<void>[],
): Promise<CaptureResult> {
  options.onProgress?.({ server: spec.name, state: "started" });
  const result = await attempt(spec, options, ending);
  options.onProgress?.({ server: spec.name, state: "done", result });
  return result;
}

async function attempt(
  spec: ServerSpec,
  options: CaptureOptions,
  ending: Promise<void>[],
): Promise<CaptureResult> {
  const { launch, unresolved, secrets: given, blocked } = resolveLaunch(spec, options.root, options.lookup);
  const { parentEnv, root, sandbox = noSandbox } = options;
  const place = placeFor(launch, { parentEnv, root, sandbox });
  // A login adds what it gets.
  const secrets = [...given];
  const border = borderFor(secrets, place.aliases);
  const about = {
    server: spec.name,
    declared: spec.declared,
    launch: summariseLaunch(spec.launch),
    unresolved,
    ...sandboxRecord(launch, sandbox),
  };
  const stage: Stage = { asking: "initialize" };
  const deadline = startDeadline(options.timeoutMs, stage, options.signal);
  const wires: Wire[] = [];
  const limits = options.limits ?? limitsOf({});
  // A second attempt that fails says less than the first, so until one has succeeded the first wire tells why.
  let telling = 0;
  try {
    if (blocked !== undefined) throw blocked;
    const connection = await connect(await place.prepare(deadline.signal), {
      reach: {
        allowed: [...(options.allowPrivateHosts ?? []), ...typedHost(spec)],
        ...authFor(launch, options, (secret) => secret !== "" && secrets.push(secret)),
      },
      signal: deadline.signal,
      timeoutMs: options.timeoutMs,
      limits,
      onWire: (wire) => wires.push(wire),
    });
    telling = wires.length - 1;
    return {
      ...about,
      ...(await observe(connection, border, stage, deadline.signal, options.timeoutMs, limits)),
    };
  } catch (error) {
    return { ...about, ...failed(error, stage, wires[telling], border, "sandbox" in about) };
  } finally {
    deadline.clear();
    ending.push(Promise.all(wires.map((wire) => wire.end())).then(() => place.remove()));
  }
}

function sandboxRecord({ kind }: Launch, sandbox: Sandbox): { readonly sandbox?: SandboxRecord } {
  if (kind === "http" || sandbox.kind === "none") return {};
  return { sandbox: { kind: sandbox.kind, network: sandbox.allowNetwork } };
}

function authFor(
  launch: Launch,
  { auth, parentEnv }: CaptureOptions,
  onSecret: (secret: string) => void,
): Pick<Reach, "authProvider"> {
  if (launch.kind !== "http" || !URL.canParse(launch.url)) return {};
  const { origin } = new URL(launch.url);
  const found = auth?.find((entry) => entry.origin === origin);
  return found === undefined ? {} : { authProvider: authProvider(found, { env: parentEnv, onSecret }) };
}

type Failed = Pick<CaptureFailure, "coverage" | "failure" | "says" | "quotes" | "stderrTail">;

function failed(
  error: unknown,
  stage: Stage,
  wire: Wire | undefined,
  border: Border,
  isBoxed: boolean,
): Failed {
  const { failure, message, quotes } = explain(error, stage.asking, wire?.ended());
  const stderrTail = wire?.stderrLines() ?? [];
  const aboutBox = isBoxed ? ` ${adviceOnSandbox}` : "";
  const advice = failure === "exited" ? ` ${exitAdvice(stderrTail)}${aboutBox}` : "";
  return {
    coverage: "none",
    failure,
    says: message + advice,
    quotes: quote(border.text(quotes)),
    stderrTail: stderrTail.map(border.text),
  };
}

const adviceOnSandbox =
  "It ran in a sandbox: if it needs the network, try --allow-network; if it needs more and you trust it, --sandbox none.";
