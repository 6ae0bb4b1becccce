import type { Decision } from "../model/decision.ts";
import type { PolicyDocument } from "../model/files/policy-file.ts";
import { isObject, type JsonObject } from "../model/json.ts";
import { decide } from "../policy/decide.ts";
import { noCounters } from "../policy/counters.ts";
import { policyOf } from "../policy/policy-of.ts";

/*
 * Tries arguments against the rule on the page: the same `decide` that the command line and an enforcer use. Nothing is sent
 * anywhere.
 */

const form = document.querySelector<HTMLFormElement>("form#try");
const shown = document.getElementById("policy");
const output = form?.querySelector("output");

if (form && shown && output) {
  const policy = policyOf(JSON.parse(shown.textContent) as PolicyDocument); // The text that the site's build wrote.
  const tool = JSON.parse(form.dataset["tool"] ?? '""') as string; // Likewise.
  const answer = () => {
    const given = field(form, "args");
    const times = Number(field(form, "times"));
    output.replaceChildren(...answersTo(policy, tool, given, times));
  };
  form.addEventListener("submit", answer);
  if (form.dataset["asked"] !== undefined) answer();
}

function field(form: HTMLFormElement, id: string): string {
  const element = form.elements.namedItem(id);
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : "";
}

function answersTo(
  policy: ReturnType<typeof policyOf>,
  tool: string,
  given: string,
  times: number,
): readonly Node[] {
  const args = argumentsIn(given);
  if (typeof args === "string") return [paragraph(args)];
  const runs = runsOf(policy, { tool, args }, Math.min(1000, Math.max(1, Math.floor(times) || 1)));
  return runs.map(({ decision, from, to }) => {
    const calls = times > 1 ? (from === to ? `Call ${from}: ` : `Calls ${from} to ${to}: `) : "";
    const strong = document.createElement("strong");
    strong.textContent = decision.kind;
    return paragraph(calls, strong, `. ${decision.message} (${decision.rule})`);
  });
}

/** The arguments, or what is wrong with them. */
function argumentsIn(text: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(text.trim() === "" ? "{}" : text);
    return isObject(value) ? value : "Arguments are a JSON object, such as {}.";
  } catch (error) {
    return `That is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

interface Run {
  readonly decision: Decision;
  /** Which calls it answers, counted from 1. */
  readonly from: number;
  readonly to: number;
}

/** The same call again and again in one minute; answers that are alike stand together. */
function runsOf(
  policy: ReturnType<typeof policyOf>,
  { tool, args }: { readonly tool: string; readonly args: JsonObject },
  times: number,
): readonly Run[] {
  const call = { tool, args, at: Date.now(), grant: "you", session: "this page" };
  let counters = noCounters;
  const runs: Run[] = [];
  for (let index = 1; index <= times; index += 1) {
    const decided = decide(policy, call, counters);
    counters = decided.counters;
    const { decision } = decided;
    const last = runs.at(-1);
    const isAlike = last?.decision.kind === decision.kind && last.decision.rule === decision.rule;
    if (isAlike) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ decision, from: index, to: index });
  }
  return runs;
}

function paragraph(...parts: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement("p");
  element.append(...parts);
  return element;
}
