import type { Call, Decision, Reservation } from "../model/decision.ts";
import { UsageError } from "../model/errors.ts";
import { failedLater, newReplay, replayCall, type Replay } from "../policy/replay.ts";
import { parseJson } from "./json-lines.ts";
import { readAuditLine, type Recorded } from "./policy-audit.ts";
import { readCall } from "./policy-calls.ts";
import type { Judges } from "./policy-judges.ts";

/** What a line is answered. */
export type Answered =
  | { readonly kind: "decided"; readonly answer: Answer }
  /** The end of a call, or a call of a server that is not asked about: there is nothing to say. */
  | { readonly kind: "noted" }
  | { readonly kind: "failed"; readonly says: string };

export interface Answer {
  readonly call: Call;
  readonly decision: Decision;
  readonly server?: string;
  /** What the policy decided at that time, if it is written down and was something else. */
  readonly before?: Recorded;
}

/** Answers lines one after the other; a line that is no call never changes what those after it are answered. */
export function answering(judges: Judges): (text: string, where: string) => Answered {
  /** By server, each of which counts for itself. */
  const replays = new Map<string, Replay>();
  const held = heldCalls();
  let at = 0;

  function answer(text: string, where: string): Answered {
    const line = parseJson(text, where);
    const record = readAuditLine(line, where);
    if (record !== undefined && !judges.isAbout(record.server)) return { kind: "noted" };
    const server = record?.server ?? "";
    const replay = replays.get(server) ?? newReplay;
    if (record?.kind === "end") {
      const reservations = held.take(record.key);
      if (record.isGivenBack) replays.set(server, failedLater(replay, reservations));
      return { kind: "noted" };
    }
    const { call, outcome } = record?.logged() ?? readCall(line, at, where);
    const of = record === undefined ? {} : { server };
    const policy = judges.policyFor({ ...of, grant: call.grant }, where);
    const replayed = replayCall(policy, replay, { call, outcome });
    if (!replayed.ok) return { kind: "failed", says: `${where}: ${replayed.says}` };
    const { decision, reservations } = replayed;
    replays.set(server, replayed.replay);
    ({ at } = call);
    if (record !== undefined && outcome === "ok") held.hold(record.key, reservations);
    const before = record?.recorded;
    const isOther =
      before !== undefined && (before.decision !== decision.kind || before.rule !== decision.rule);
    return { kind: "decided", answer: { ...of, call, decision, ...(isOther ? { before } : {}) } };
  }
  return (text, where) => {
    try {
      return answer(text, where);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { kind: "failed", says: error.message };
    }
  };
}

/** What calls of an audit hold until it says how they ended. Requests without a session may share an id: the first goes first. */
function heldCalls() {
  const held = new Map<string, (readonly Reservation[])[]>();
  return {
    hold(key: string, reservations: readonly Reservation[]): void {
      held.set(key, [...(held.get(key) ?? []), reservations]);
    },
    take(key: string): readonly Reservation[] {
      const [first = [], ...rest] = held.get(key) ?? [];
      if (rest.length === 0) held.delete(key);
      else held.set(key, rest);
      return first;
    },
  };
}
