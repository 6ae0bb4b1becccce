import type { PendingCall } from "../model/approval.ts";
import { sha256 } from "../model/digest.ts";
import template from "../../templates/approvals.html.hbs";
import { jsonText, plainText } from "./escape.ts";
import { pendingCallFacts, timeLeft } from "./pending-call.ts";

/** One style for all pages; its hash stands in their `Content-Security-Policy`. */
const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:0 auto;padding:1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid GrayText;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}pre{padding:.8rem;border:1px solid GrayText;white-space:pre-wrap;overflow-wrap:anywhere}form{display:flex;gap:1rem}button{font:inherit;padding:.5rem 1rem}`;

/** What pages may load and do: nothing but this style, and forms that come back to us. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style), "hex").toString("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** How often the list looks again by itself. Nothing can be pressed there that could move away under a finger. */
const refreshSeconds = 5;

/** The page of all calls that wait. `now` in milliseconds since 1970. */
export function listPage(calls: readonly PendingCall[], now: number): string {
  const list = calls.map(({ id, server, tool, grant, until }) => ({
    id,
    server: plainText(server, 100),
    tool: plainText(tool, 100),
    grant: grant === undefined ? "" : plainText(grant, 100),
    left: timeLeft(until, now),
  }));
  return template({
    style,
    refreshSeconds,
    title: calls.length === 0 ? "Approvals" : `(${calls.length}) Approvals`,
    heading: "Calls that wait for a person",
    says: calls.length === 0 ? "No call waits for a person." : undefined,
    list: calls.length === 0 ? undefined : list,
  });
}

export interface CallPage {
  readonly call: PendingCall;
  /** Shows that the form came from us. */
  readonly token: string;
  /** What was shown, as `shownDigest` has it. */
  readonly shown: string;
}

/** The page of one call, whole, with the form that answers it. */
export function callPage({ call, token, shown }: CallPage, now: number): string {
  const facts = pendingCallFacts(call, now).map(([name, value]) => ({ name, value: plainText(value) }));
  return template({
    style,
    title: `Approve ${plainText(call.tool, 100)}?`,
    heading: "A call waits for a person",
    call: { id: call.id, facts, arguments: jsonText(call.args), token, shown },
    home: "../",
  });
}

/** A page that says one thing. `home` is the relative address of the list; absent if there is none for the reader. */
export function saysPage(says: string, home?: string): string {
  return template({ style, title: "Approvals", heading: "Approvals", says, home });
}
