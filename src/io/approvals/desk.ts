import { randomBytes } from "node:crypto";
import { unanswered, type PendingCall, type PersonsAnswer, type Question } from "../../model/approval.ts";
import { answerQuestion, isAnswered, makeFolder, putQuestion, removeStale, takeAnswer } from "./folder.ts";
import { messageOf } from "../../model/errors.ts";

/** Where calls wait for a person who answers outside of the client. */
export interface Desk {
  /**
   * Puts a question. `answered` is called once, later, unless the function that comes back has taken the question away
   * before. Undefined if it cannot be put; somebody was told why.
   */
  readonly put: (question: Question, answered: (answer: PersonsAnswer) => void) => (() => void) | undefined;
}

/**
 * Tells somebody elsewhere of a call that waits, until `over` is aborted: nobody waits for the answer then. Undefined if it
 * was not answered there; somebody was told if that is a failure. Never throws.
 */
export type Tell = (call: PendingCall, over: AbortSignal) => Promise<PersonsAnswer | undefined>;

export interface DeskOptions {
  /** Absolute path. */
  readonly folder: string;
  /** How long a person may take, in milliseconds; then the answer is no. */
  readonly timeoutMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly notice: (line: string) => void;
  /** Absent if nobody elsewhere is told. */
  readonly tell?: Tell;
}

/** How soon an answer is seen. By looking: not every file system tells of changes. */
const lookEveryMs = 200;
/** An agent could ask without end; beyond this its calls are denied. */
const mostWaiting = 1_000;

/**
 * A folder in which questions are answered by files.
 * @throws UsageError if others could answer there.
 */
export function folderDesk({ folder, timeoutMs, now, notice, tell }: DeskOptions): Desk {
  makeFolder(folder);
  removeStale(folder, now());
  /** What to do once it is answered, by id. */
  const waiting = new Map<string, () => void>();
  let looking: NodeJS.Timeout | undefined;
  const look = () => {
    for (const [id, finish] of waiting) if (isAnswered(folder, id)) finish();
  };
  const forget = (id: string) => {
    waiting.delete(id);
    if (waiting.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  };
  const renamed = (id: string, isApproved: boolean): boolean => {
    try {
      return answerQuestion(folder, id, isApproved);
    } catch (error) {
      notice(messageOf(error));
      return false;
    }
  };
  return {
    put(question, answered) {
      if (waiting.size >= mostWaiting) {
        notice(`${mostWaiting} calls wait for a person already; further ones are denied.`);
        return undefined;
      }
      const id = randomBytes(6).toString("hex");
      const asked = now();
      const call = { ...question, id, asked, until: asked + timeoutMs };
      let text: string;
      try {
        text = putQuestion(folder, call);
      } catch (error) {
        const why = messageOf(error);
        notice(`no person can be asked, so the call is denied: ${why}`);
        return undefined;
      }
      notice(
        `a call of ${JSON.stringify(question.tool)} waits for a person: toolwarden approvals show ${id} --folder ${folder}`,
      );
      const over = new AbortController();
      const take = () => {
        clearTimeout(timer);
        over.abort();
        forget(id);
        return takeAnswer(folder, id, text);
      };
      const finish = (by: Omit<PersonsAnswer, "isApproved"> = { via: "approvals" }) => {
        const taken = take();
        answered(taken === "unanswered" ? unanswered : { ...by, isApproved: taken === "approved" });
      };
      const timer = setTimeout(finish, timeoutMs);
      waiting.set(id, finish);
      // It answers as everybody does: whoever was first counts.
      void tell?.(call, over.signal).then((said) => {
        if (said !== undefined && !over.signal.aborted && renamed(id, said.isApproved)) finish(said);
      });
      looking ??= setInterval(look, lookEveryMs);
      return () => void take();
    },
  };
}
