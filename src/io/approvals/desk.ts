import { randomBytes } from "node:crypto";
import type { Question } from "../../model/approval.ts";
import { isAnswered, makeFolder, putQuestion, removeStale, takeAnswer } from "./folder.ts";
import { messageOf } from "../../model/errors.ts";

/** Where calls wait for a person who answers outside of the client. */
export interface Desk {
  /**
   * Puts a question. `answered` is called once, later, unless the function that comes back has taken the question away
   * before. Undefined if it cannot be put; somebody was told why.
   */
  readonly put: (question: Question, answered: (isApproved: boolean) => void) => (() => void) | undefined;
}

export interface DeskOptions {
  /** Absolute path. */
  readonly folder: string;
  /** How long a person may take, in milliseconds; then the answer is no. */
  readonly timeoutMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly notice: (line: string) => void;
}

/** How soon an answer is seen. By looking: not every file system tells of changes. */
const lookEveryMs = 200;
/** An agent could ask without end; beyond this its calls are denied. */
const mostWaiting = 1_000;

/**
 * A folder in which questions are answered by files.
 * @throws UsageError if others could answer there.
 */
export function folderDesk({ folder, timeoutMs, now, notice }: DeskOptions): Desk {
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
  return {
    put(question, answered) {
      if (waiting.size >= mostWaiting) {
        notice(`${mostWaiting} calls wait for a person already; further ones are denied.`);
        return undefined;
      }
      const id = randomBytes(6).toString("hex");
      const asked = now();
      let text: string;
      try {
        text = putQuestion(folder, { ...question, id, asked, until: asked + timeoutMs });
      } catch (error) {
        const why = messageOf(error);
        notice(`no person can be asked, so the call is denied: ${why}`);
        return undefined;
      }
      notice(
        `a call of ${JSON.stringify(question.tool)} waits for a person: toolwarden approvals show ${id} --folder ${folder}`,
      );
      const take = () => {
        clearTimeout(timer);
        forget(id);
        return takeAnswer(folder, id, text);
      };
      const finish = () => answered(take());
      const timer = setTimeout(finish, timeoutMs);
      waiting.set(id, finish);
      looking ??= setInterval(look, lookEveryMs);
      return () => void take();
    },
  };
}
