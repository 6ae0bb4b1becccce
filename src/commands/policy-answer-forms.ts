import { plainText, terminalText } from "../render/escape.ts";
import type { Answer } from "./policy-answers.ts";

/** How an answer is printed, one line each. */
export interface AnswerForm {
  readonly decided: (answer: Answer) => string;
  /** One that differs from what was recorded, with where it stands. */
  readonly differing: (answer: Answer, line: number) => string;
  readonly failed: (says: string) => string;
}

const json: AnswerForm = {
  decided: (answer) => `${JSON.stringify(decisionIn(answer))}\n`,
  differing: (answer, line) => {
    const { server, call } = answer;
    const { tool, grant, session, at } = call;
    const when = new Date(at).toISOString();
    return `${JSON.stringify({ line, at: when, grant, session, server, tool, ...decisionIn(answer) })}\n`;
  },
  failed: (says) => `${JSON.stringify({ error: plainText(says) })}\n`,
};

function decisionIn({ decision: { kind, rule, message, remaining }, before }: Answer) {
  return {
    decision: kind,
    rule,
    message,
    ...(remaining === undefined ? {} : { remaining }),
    ...(before === undefined ? {} : { recorded: before }),
  };
}

const table: AnswerForm = {
  decided: (answer) => rowOf(answer, ""),
  differing: (answer, line) => {
    const { server = "", call } = answer;
    return rowOf(answer, `line ${line}, ${terminalText(server, 40)}, ${terminalText(call.grant, 40)}: `);
  },
  failed: (says) => row("error", "", "", terminalText(says)),
};

function rowOf(
  { call, decision: { kind, rule, message, remaining }, before }: Answer,
  place: string,
): string {
  const left = remaining === undefined ? "" : ` ${remaining} left.`;
  const was =
    before === undefined
      ? ""
      : ` Recorded: ${terminalText(before.decision, 40)} by ${terminalText(before.rule, 80)}.`;
  const says = `${place}${terminalText(message)}${left}${was}`;
  return row(kind, terminalText(call.tool, 40), terminalText(rule, 80), says);
}

/** Columns of fixed widths, since a row is printed before the next one is known. */
function row(decision: string, tool: string, rule: string, says: string): string {
  return `${decision.padEnd(8)} ${tool.padEnd(24)} ${rule.padEnd(32)} ${says}\n`;
}

/** By the name of a format. */
export const answerForms = { json, table } as const;
