import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Audit } from "../proxy/audit.ts";

/** What `/metrics` tells, in the text format of Prometheus. */
export interface Metrics {
  /** Whom to ask how many servers run. */
  readonly running: (count: () => number) => void;
  /** Counts what passes on its way to an audit. */
  readonly counting: (server: string, audit: Audit) => Audit;
  /** A server has ended by itself, or could not be started. */
  readonly failed: (server: string) => void;
  /** A request was refused before it reached a server, with this status of HTTP. */
  readonly refused: (status: number) => void;
  readonly type: string;
  readonly text: () => Promise<string>;
}

/** In seconds: a decision takes microseconds, a person minutes. */
const decisionBuckets = [0.0001, 0.0005, 0.001, 0.005, 0.05, 0.5, 5, 60];
const callBuckets = [0.005, 0.02, 0.1, 0.5, 1, 5, 20, 60, 300];

export function metricsOf(): Metrics {
  let countRunning = () => 0;
  const registry = new Registry();
  const registers = [registry];
  const decisions = new Counter({
    name: "toolwarden_decisions_total",
    help: "Calls, by what was decided and by whose word.",
    labelNames: ["server", "decision", "by"],
    registers,
  });
  const decisionSeconds = new Histogram({
    name: "toolwarden_decision_seconds",
    help: "From the arrival of a call to its decision, a person's time included.",
    labelNames: ["server"],
    buckets: decisionBuckets,
    registers,
  });
  const callSeconds = new Histogram({
    name: "toolwarden_call_seconds",
    help: "From passing a call on to its end.",
    labelNames: ["server", "outcome"],
    buckets: callBuckets,
    registers,
  });
  const failures = new Counter({
    name: "toolwarden_server_failures_total",
    help: "Servers that ended by themselves, or could not be started.",
    labelNames: ["server"],
    registers,
  });
  const refusals = new Counter({
    name: "toolwarden_refused_requests_total",
    help: "HTTP requests that were refused before they reached a server.",
    labelNames: ["status"],
    registers,
  });
  const running = new Gauge({
    name: "toolwarden_running_servers",
    help: "Servers that run for a session or for requests without one.",
    registers,
  });
  return {
    running: (count) => (countRunning = count),
    counting: (server, audit) => ({
      decided(call) {
        const { decision, by, latencyMs } = call;
        decisions.inc({ server, decision: decision.kind, by });
        decisionSeconds.observe({ server }, latencyMs / 1000);
        audit.decided(call);
      },
      ended(call) {
        callSeconds.observe({ server, outcome: call.outcome }, call.latencyMs / 1000);
        audit.ended(call);
      },
    }),
    failed: (server) => failures.inc({ server }),
    refused: (status) => refusals.inc({ status }),
    type: registry.contentType,
    text() {
      running.set(countRunning());
      return registry.metrics();
    },
  };
}
