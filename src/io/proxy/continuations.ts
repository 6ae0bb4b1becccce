import type { PersonsAnswer } from "../../model/approval.ts";
import type { Reservation } from "../../model/decision.ts";
import { digestOf } from "../../model/digest.ts";
import { isObject, own, type JsonObject } from "../../model/json.ts";
import type { Id, Request, Response } from "./messages.ts";

/** A call that a server has answered with a question of its own (MCP 2026-07-28): the client will call again. */
export interface Unfinished {
  readonly id: Id;
  readonly tool: string;
  readonly args: JsonObject;
  readonly reservations: readonly Reservation[];
  /** What a person has said of it; absent if none was asked. */
  readonly answer?: PersonsAnswer;
  /** When it was passed on. */
  readonly since: number;
}

/** So many are kept; an older one that is taken up again counts as another call. */
const kept = 1_000;

/** Calls that go on in another request, so that they count once and no person is asked twice. */
export interface Continuations {
  readonly add: (call: Unfinished) => void;
  /** The call that this request goes on with, which is then no longer waited for. */
  readonly take: (request: Request, tool: string, args: JsonObject) => Unfinished | undefined;
}

export function continuations(): Continuations {
  const calls = new Map<string, Unfinished[]>();
  return {
    add(call) {
      const key = digestOf([call.tool, call.args]);
      calls.set(key, [...(calls.get(key) ?? []), call]);
      const [oldest] = calls.keys();
      if (calls.size > kept && oldest !== undefined) calls.delete(oldest);
    },
    take({ params }, tool, args) {
      if (calls.size === 0 || !isObject(params)) return undefined;
      if (own(params, "inputResponses") === undefined && own(params, "requestState") === undefined)
        return undefined;
      const key = digestOf([tool, args]);
      const [call, ...rest] = calls.get(key) ?? [];
      if (rest.length === 0) calls.delete(key);
      else calls.set(key, rest);
      return call;
    },
  };
}

/** Whether an answer asks for more before it is one. */
export function wantsMore({ object }: Response): boolean {
  const result = own(object, "result");
  return isObject(result) && own(result, "resultType") === "input_required";
}
