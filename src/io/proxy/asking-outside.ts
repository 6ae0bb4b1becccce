import { unanswered, type PersonsAnswer } from "../../model/approval.ts";
import type { Desk } from "../approvals/desk.ts";
import { approvalForm } from "./approval.ts";
import type { AskedCall, Asking, AskingOptions } from "./asking.ts";
import { idKey, type Id } from "./messages.ts";

export interface OutsideOptions extends Pick<AskingOptions, "server" | "answered"> {
  /** Whose calls they are; absent where nobody is told apart. */
  readonly grant?: string;
  /** Absent if nobody can be asked outside of the client. */
  readonly desk?: Desk;
}

/** Asks a person outside of the client, while the request stays open: what the client can do does not matter. */
export function askingOutside({
  server,
  grant,
  desk,
  answered,
}: OutsideOptions): Pick<Asking, "ask" | "cancel" | "waiting" | "end"> {
  const open = new Map<string, { readonly id: Id; readonly refuse: () => void }>();
  return {
    ask(call: AskedCall) {
      const { request, tool, args, judged } = call;
      const { rule, message } = judged.decision;
      if (desk === undefined || approvalForm(server, tool, args, judged.decision) === undefined) return false;
      const key = idKey(request.id);
      const end = (answer: PersonsAnswer) => {
        open.delete(key);
        answered(call, request, answer);
      };
      const who = grant === undefined ? {} : { grant };
      const take = desk.put({ server, tool, args, rule, why: message, ...who }, end);
      if (take === undefined) return false;
      const refuse = () => {
        take();
        end(unanswered);
      };
      open.set(key, { id: request.id, refuse });
      return true;
    },
    cancel(id) {
      const question = open.get(idKey(id));
      question?.refuse();
      return question !== undefined;
    },
    waiting: () => [...open.values()].map(({ id }) => id),
    end() {
      for (const { refuse } of open.values()) refuse();
    },
  };
}
