import type { AuditSummary } from "../model/audit-summary.ts";
import { byText } from "../model/json.ts";
import { quantiles } from "./quantiles.ts";

/** What is needed of a line of an audit. */
export type AuditRecord =
  | {
      readonly event: "decision";
      readonly at: string;
      readonly session: string;
      readonly server: string;
      readonly request: string | number;
      readonly tool: string;
      readonly decision: string;
      readonly rule: string;
      readonly forwarded: boolean;
      readonly latencyMs: number;
    }
  | {
      readonly event: "end";
      readonly session: string;
      readonly server: string;
      readonly request: string | number;
      readonly outcome: string;
      readonly latencyMs: number;
    };

type Ended = Extract<AuditRecord, { event: "end" }>;

/** Counts records as they come, in memory that does not grow with their number. */
export interface Summing {
  readonly add: (record: AuditRecord) => void;
  readonly summary: () => AuditSummary;
}

/** Clients name tools as they like; those beyond so many rows are counted together. */
const mostRows = 1_000;
/** Calls whose other line is still to come; of a proxy that was killed it never does. */
const mostOpen = 100_000;
const others = "(others)";

export function summing(): Summing {
  const rows = new Map<string, Row>();
  /** Both may come first: files of one audit are not always given in their order. */
  const open = new Map<string, Row | Ended>();
  let decisions = 0;
  let from: string | undefined;
  let to: string | undefined;

  const rowOf = (server: string, tool: string, decision: string, rule: string): Row => {
    const key = JSON.stringify([server, tool, decision, rule]);
    const found = rows.get(key);
    if (found !== undefined) return found;
    if (rows.size >= mostRows && server !== others) return rowOf(others, others, decision, others);
    const row = newRow(server, tool, decision, rule);
    rows.set(key, row);
    return row;
  };
  const wait = (key: string, one: Row | Ended) => {
    const [oldest] = open.keys();
    if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest);
    open.set(key, one);
  };
  return {
    add(record) {
      const { session, server, request } = record;
      const key = JSON.stringify([server, session, request]);
      const other = open.get(key);
      if (record.event === "end") {
        if (other !== undefined && "calls" in other) {
          open.delete(key);
          ended(other, record);
        } else wait(key, record);
        return;
      }
      decisions += 1;
      if (from === undefined || record.at < from) from = record.at;
      if (to === undefined || record.at > to) to = record.at;
      const row = rowOf(server, record.tool, record.decision, record.rule);
      row.calls += 1;
      row.decision.add(record.latencyMs);
      if (!record.forwarded) return;
      row.forwarded += 1;
      if (other !== undefined && !("calls" in other)) {
        open.delete(key);
        ended(row, other);
      } else wait(key, row);
    },
    summary: () => ({
      schema: "toolwarden.audit-summary/1",
      decisions,
      ...(from === undefined || to === undefined ? {} : { from, to }),
      rows: [...rows.values()].sort(byCalls).map(shown),
    }),
  };
}

interface Row {
  readonly server: string;
  readonly tool: string;
  readonly kind: string;
  readonly rule: string;
  calls: number;
  forwarded: number;
  readonly outcomes: Map<string, number>;
  readonly decision: ReturnType<typeof quantiles>;
  readonly call: ReturnType<typeof quantiles>;
}

function newRow(server: string, tool: string, kind: string, rule: string): Row {
  const counted = { calls: 0, forwarded: 0, outcomes: new Map<string, number>() };
  return { server, tool, kind, rule, ...counted, decision: quantiles(), call: quantiles() };
}

function ended(row: Row, { outcome, latencyMs }: Ended): void {
  row.outcomes.set(outcome, (row.outcomes.get(outcome) ?? 0) + 1);
  row.call.add(latencyMs);
}

function byCalls(a: Row, b: Row): number {
  return (
    b.calls - a.calls ||
    byText(a.server, b.server) ||
    byText(a.tool, b.tool) ||
    byText(a.kind, b.kind) ||
    byText(a.rule, b.rule)
  );
}

function shown({ server, tool, kind, rule, calls, forwarded, outcomes, decision, call }: Row) {
  const callMs = timesOf(call);
  const counts = ["ok", "error", "continued", "lost"].map((name) => [name, outcomes.get(name) ?? 0]);
  return {
    server,
    tool,
    decision: kind,
    rule,
    calls,
    forwarded,
    outcomes: Object.fromEntries(counts) as AuditSummary["rows"][number]["outcomes"], // Named above.
    decisionMs: timesOf(decision) ?? { p50: 0, p95: 0 },
    ...(callMs === undefined ? {} : { callMs }),
  };
}

function timesOf(times: ReturnType<typeof quantiles>) {
  const [p50, p95] = [times.at(0.5), times.at(0.95)];
  return p50 === undefined || p95 === undefined ? undefined : { p50: rounded(p50), p95: rounded(p95) };
}

/** Three digits: more would not be true. */
function rounded(ms: number): number {
  return Number(ms.toPrecision(3));
}
