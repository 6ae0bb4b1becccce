import type { AuditSummary, Times } from "../model/audit-summary.ts";
import { columns } from "./columns.ts";
import { terminalText } from "./escape.ts";
import { count } from "./words.ts";

/** An audit in short, as a table for a terminal. */
export function auditTable({ decisions, from, to, rows }: AuditSummary): string {
  if (from === undefined || to === undefined) return "no decisions\n";
  const head = [
    "calls",
    "server",
    "tool",
    "decision",
    "rule",
    "ok",
    "error",
    "lost",
    "decided p50/p95",
    "answered p50/p95",
  ];
  const lines = rows.map((row) => [
    String(row.calls),
    terminalText(row.server, 24),
    terminalText(row.tool, 32),
    row.decision,
    terminalText(row.rule, 40),
    String(row.outcomes.ok),
    String(row.outcomes.error),
    String(row.outcomes.lost),
    timesText(row.decisionMs),
    row.callMs === undefined ? "-" : timesText(row.callMs),
  ]);
  const title = `${count(decisions, "decision")} from ${from} to ${to}; times in ms\n\n`;
  return title + columns([head, ...lines].map((cells) => cells.map((text) => ({ text }))));
}

function timesText({ p50, p95 }: Times): string {
  return `${p50}/${p95}`;
}
