import type { Json, JsonObject } from "../../src/model/json.ts";
import table from "./decisions.json" with { type: "json" };

/** A row of the table: a call, and what must be answered. Counters run on from row to row of one group. */
export interface Row {
  readonly tool: string;
  readonly args: JsonObject;
  readonly at?: string;
  readonly grant?: string;
  readonly session?: string;
  /** How the call ended, at once (`ok` if not said); `later`: a row that `settles` it says so. */
  readonly outcome?: "ok" | "error" | "later";
  readonly decision: string;
  readonly rule: string;
  readonly message?: string;
  readonly remaining?: number;
}

/** Says how the call of an earlier row, counted from 0, ended. */
export interface Ending {
  readonly settles: number;
  readonly outcome: "ok" | "error";
}

/** The table of decisions: what any enforcer of the language must answer. */
export const groups = table as unknown as readonly {
  readonly about: string;
  readonly policy: Json;
  readonly calls: readonly (Row | Ending)[];
}[];
