/** Half, and 19 of 20, took no longer than this, in milliseconds, to one in a hundred. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** Calls of one tool that were answered alike. */
export interface SummaryRow {
  readonly server: string;
  readonly tool: string;
  readonly decision: string;
  readonly rule: string;
  readonly calls: number;
  /** How many went on to the server. */
  readonly forwarded: number;
  readonly outcomes: {
    readonly ok: number;
    readonly error: number;
    readonly continued: number;
    readonly lost: number;
  };
  /** From the arrival of a call to its decision, a person's time included. */
  readonly decisionMs: Times;
  /** From passing a call on to its end; absent if none has ended. */
  readonly callMs?: Times;
}

/** An audit in short. */
export interface AuditSummary {
  readonly schema: "toolwarden.audit-summary/1";
  readonly decisions: number;
  /** Of the first and the last decision; ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** The most calls first. */
  readonly rows: readonly SummaryRow[];
}
