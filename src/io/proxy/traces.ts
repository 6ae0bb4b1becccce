import {
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from "@opentelemetry/sdk-trace";
import type { Audit, DecidedCall } from "./audit.ts";
import { idKey } from "./messages.ts";

/** Whose calls are told of. */
export interface TracedSession {
  readonly server: string;
  readonly grant?: string;
  readonly session: string;
}

/** Tells a collector of calls, as spans of OpenTelemetry. */
export interface Traces {
  /** Sees what passes on its way to an audit. */
  readonly tracing: (about: TracedSession, audit: Audit) => Audit;
  /** Sends what is still to be sent, if the collector takes it within two seconds. */
  readonly close: () => Promise<void>;
}

export interface TracesOptions {
  readonly version: string;
  /** How long a collector may take with a batch, tries again included, unless the environment says. */
  readonly timeoutMs: number | undefined;
  /** Milliseconds since 1970, with their fractions. */
  readonly now: () => number;
  readonly notice: (line: string) => void;
}

const closingMs = 2_000;
/** A call that goes on in another request may never end; beyond so many of a session the oldest is not told of. */
const mostOpen = 1_000;
/** Of a name that a client made up. */
const longestName = 200;

/** Where and how to send is read from the environment, as OpenTelemetry has it (`OTEL_EXPORTER_OTLP_ENDPOINT` and so on). */
export function openTraces({ version, timeoutMs, now, notice }: TracesOptions): Traces {
  const own = resourceFromAttributes({ "service.name": "toolwarden", "service.version": version });
  const exporter = new OTLPTraceExporter(timeoutMs === undefined ? {} : { timeoutMillis: timeoutMs });
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(own)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, notice) })],
  });
  const tracer = provider.getTracer("toolwarden", version);

  function begin(call: DecidedCall, { server, grant, session }: TracedSession): Span {
    const { tool, request, decision, by, forwarded, latencyMs } = call;
    const name = tool.slice(0, longestName);
    return tracer.startSpan(
      `tools/call ${name}`,
      {
        kind: SpanKind.SERVER,
        startTime: now() - latencyMs,
        attributes: {
          "mcp.method.name": "tools/call",
          "mcp.session.id": session,
          "gen_ai.operation.name": "execute_tool",
          "gen_ai.tool.name": name,
          "jsonrpc.request.id": String(request).slice(0, longestName),
          "toolwarden.server": server,
          ...(grant === undefined ? {} : { "toolwarden.grant": grant }),
          "toolwarden.decision": decision.kind,
          "toolwarden.rule": decision.rule,
          "toolwarden.by": by,
          "toolwarden.forwarded": forwarded,
          "toolwarden.decision_ms": latencyMs,
        },
      },
      parentOf(call.traceparent),
    );
  }
  function finish(span: Span, error: string | undefined): void {
    if (error !== undefined) {
      span.setAttribute("error.type", error);
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end(now());
  }

  return {
    tracing(about, audit) {
      const open = new Map<string, Span>();
      return {
        decided(call) {
          const span = begin(call, about);
          try {
            audit.decided(call);
          } catch (error) {
            finish(span, "audit");
            throw error;
          }
          if (!call.forwarded) {
            finish(span, errors.denied);
            return;
          }
          const [oldest] = open.keys();
          if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest);
          open.set(idKey(call.request), span);
        },
        ended(call) {
          const key = idKey(call.request);
          const span = open.get(key);
          open.delete(key);
          span?.setAttribute("toolwarden.outcome", call.outcome);
          if (span !== undefined) finish(span, errors[call.outcome]);
          audit.ended(call);
        },
      };
    },
    async close() {
      const sent = provider.shutdown().catch(() => undefined);
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, closingMs).unref())]);
    },
  };
}

/** `error.type`. A denial is a result with `isError`, for which the conventions have `tool_error`. */
const errors = {
  denied: "tool_error",
  ok: undefined,
  continued: undefined,
  error: "_OTHER",
  lost: "lost",
} as const;

/** The span of the client, which it names in `_meta` (W3C Trace Context; MCP, SEP-414). */
function parentOf(traceparent: string | undefined) {
  const [, traceId = "", spanId = "", flags = ""] =
    /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/.exec(traceparent ?? "") ?? [];
  const context = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(context) ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
}

/** An exporter that says once that nobody takes its spans, and nothing else: calls do not wait for it. */
function telling(exporter: SpanExporter, notice: (line: string) => void): SpanExporter {
  let isTold = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const { error } = result;
        if (error !== undefined && !isTold) notice(`spans cannot be sent to the collector: ${error.message}`);
        isTold = error !== undefined;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
