import { unanswered, type PersonsAnswer } from "../../model/approval.ts";
import { digestOf } from "../../model/digest.ts";
import { isObject, own, type Json, type JsonObject } from "../../model/json.ts";
import { approvalForm, isApproval, showsForms } from "./approval.ts";
import type { Judged } from "./ledger.ts";
import { idKey, isModern, lineOf, metaOf, type Id, type Request } from "./messages.ts";

/** A call as it was read, and what was said of it. */
export interface AskedCall {
  readonly request: Request;
  readonly tool: string;
  readonly args: JsonObject;
  readonly judged: Judged;
  /** When it came, in milliseconds that only go forward. */
  readonly arrived: number;
}

export interface AskingOptions {
  readonly server: string;
  /** How long a person may take, in milliseconds; then the call is denied. */
  readonly timeoutMs: number;
  readonly toClient: (line: Buffer) => void;
  /** Questions that wait, by the key of their id. */
  readonly questions: Map<string, Question>;
  /** An id that nobody can guess. */
  readonly newId: () => string;
  /**
   * Called once for each call that was asked about. `waiting` is the request that is to be answered now: in the 2026-07-28
   * revision another than the one which led to the question, or undefined if the client never came back.
   */
  readonly answered: (call: AskedCall, waiting: Request | undefined, answer: PersonsAnswer) => void;
}

/** Asks the person at the client. */
export interface Asking {
  /** What the client says at the start that it can do. */
  readonly initialized: (capabilities: Json | undefined) => void;
  /** Asks about a call; false if this client cannot be asked, or not about this call. */
  readonly ask: (call: AskedCall) => boolean;
  /** Takes the client's answer to a question of ours; false if it is none. */
  readonly answer: (id: Id, object: JsonObject) => boolean;
  /** Takes a call that carries the answer to a question of ours; false if it does not. */
  readonly resume: (request: Request, tool: string, args: JsonObject) => boolean;
  /** The client no longer wants the answer to this request. */
  readonly cancel: (request: Id) => boolean;
  /** The requests that wait for a person. */
  readonly waiting: () => readonly Id[];
  /** Every question is answered with no. */
  readonly end: () => void;
}

/** A question that was asked. */
export interface Question extends AskedCall {
  readonly key: string;
  /** Answers it with no. */
  readonly deny: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Under which our question stands among those of a server. */
const inputKey = "toolwarden/approval";

/** Whether its request still waits; one of the 2026-07-28 revision was answered with the question itself. */
function isOpen({ request }: Question): boolean {
  return !isModern(request);
}

export function askingOf(options: AskingOptions): Asking {
  const { questions } = options;
  let capabilities: Json | undefined;
  const take = (key: string): Question | undefined => {
    const question = questions.get(key);
    if (question === undefined || !questions.delete(key)) return undefined;
    clearTimeout(question.timer);
    return question;
  };
  const finish = (key: string, answer: PersonsAnswer, retried?: Request) => {
    const question = take(key);
    if (question === undefined) return;
    options.answered(question, isOpen(question) ? question.request : retried, answer);
  };
  return {
    initialized: (given) => (capabilities = given),
    ask(call) {
      const { request, tool, args, judged } = call;
      const isOfNew = isModern(request);
      if (!showsForms(isOfNew ? metaOf(request.params, "clientCapabilities") : capabilities)) return false;
      const form = approvalForm(options.server, tool, args, judged.decision);
      if (form === undefined) return false;
      const id = options.newId();
      const key = idKey(id);
      const deny = () => finish(key, unanswered);
      questions.set(key, { ...call, key, deny, timer: setTimeout(deny, options.timeoutMs) });
      options.toClient(isOfNew ? wantsInput(request, form, id) : elicitation(form, id));
      return true;
    },
    answer(id, object) {
      const key = idKey(id);
      const question = questions.get(key);
      if (question === undefined || !isOpen(question)) return false;
      finish(key, atClient(isApproval(own(object, "result"))));
      return true;
    },
    resume(request, tool, args) {
      const { params } = request;
      const state = isObject(params) ? own(params, "requestState") : undefined;
      const key = typeof state === "string" ? idKey(state) : "";
      const question = questions.get(key);
      if (question === undefined || isOpen(question)) return false;
      const isSame = digestOf([tool, args]) === digestOf([question.tool, question.args]);
      finish(key, atClient(isSame && isApproval(inputOf(params))), withoutAnswer(request));
      return true;
    },
    cancel(id) {
      const question = [...questions.values()].find((one) => isOpen(one) && one.request.id === id);
      if (question === undefined) return false;
      finish(question.key, unanswered);
      return true;
    },
    waiting: () => [...questions.values()].filter(isOpen).map(({ request }) => request.id),
    end() {
      for (const { deny } of questions.values()) deny();
    },
  };
}

function atClient(isApproved: boolean): PersonsAnswer {
  return { isApproved, via: "client" };
}

function elicitation(form: JsonObject, id: string): Buffer {
  return lineOf({ jsonrpc: "2.0", id, method: "elicitation/create", params: form });
}

/** MCP 2026-07-28: what a server wants to know it answers with, and the client calls again. */
function wantsInput(request: Request, form: JsonObject, requestState: string): Buffer {
  const params = { mode: "form", ...form };
  const inputRequests = { [inputKey]: { method: "elicitation/create", params } };
  const result = { resultType: "input_required", inputRequests, requestState };
  return lineOf({ jsonrpc: "2.0", id: request.id, result });
}

function inputOf(params: Json | undefined): Json | undefined {
  const answers = isObject(params) ? own(params, "inputResponses") : undefined;
  return isObject(answers) ? own(answers, inputKey) : undefined;
}

/** The call as it was before we asked: the server knows nothing of our question. */
function withoutAnswer(request: Request): Request {
  const { inputResponses: _, requestState: __, ...params } = request.params as JsonObject; // It has the answer in it.
  const object = { ...request.object, params };
  return { ...request, params, object, line: lineOf(object) };
}
