import type { JsonObject } from "./json.ts";

/** A call that waits for a person who answers outside of the client: everything they need to know, and nothing cut. */
export interface PendingCall {
  /** Twelve hexadecimal digits; never used again. */
  readonly id: string;
  readonly server: string;
  readonly tool: string;
  readonly args: JsonObject;
  /** What asks for a person, as `Decision` has it. */
  readonly rule: string;
  readonly why: string;
  /** Whose token the call came with; absent where there are no tokens. */
  readonly grant?: string;
  /** When the question was put and when it is over, in milliseconds since 1970. */
  readonly asked: number;
  readonly until: number;
}

/** What a person is to decide, before it has an id and a time. */
export type Question = Omit<PendingCall, "id" | "asked" | "until">;

/** What came of asking a person about a call. */
export interface PersonsAnswer {
  readonly isApproved: boolean;
  /** Where it was given: at the client, in the folder of approvals, or by the webhook. */
  readonly via: "client" | "approvals" | "webhook" | "nobody";
  /** Who has answered, as the webhook says. */
  readonly by?: string;
}

/** The time is over, or the call is wanted no longer. */
export const unanswered: PersonsAnswer = { isApproved: false, via: "nobody" };
