import type { Enforcer } from "../../model/enforcer.ts";
import { UsageError } from "../../model/errors.ts";
import { ours, say } from "../../model/phrase.ts";
import type { ServerReview } from "../../model/review.ts";
import { compilePolicy, type Compiled } from "../../policy/compile/compile.ts";
import { fragmentText } from "../../policy/compile/fragment.ts";
import type { Loss, Target } from "../../policy/compile/target.ts";
import { targets } from "../../policy/compile/targets.ts";
import { parsePolicy } from "../../policy/parse.ts";
import { applyRecommendations } from "../../policy/starter.ts";
import {
  type FenceLanguage,
  htmlPhrase,
  isMisleading,
  joinMarkdown,
  type Markdown,
  markdown,
  markdownCode,
  markdownFence,
  markdownSentence,
  markdownText,
} from "../escape.ts";
import type { Decision } from "../outline.ts";
import { count } from "../words.ts";
import { type Fold, paragraphs } from "./fold.ts";

/** Characters of a fragment that a comment shows; half a configuration is worse than none. */
const mostShown = 4_000;

/** Servers that are shown so. */
const mostServers = 3;

/**
 * The policies with the suggested rules in them, in the words of the team's own enforcer: of servers with a tool to decide on, and of
 * those without a policy their starter.
 */
export function enforcerFolds(
  enforcer: Enforcer | undefined,
  servers: readonly ServerReview[],
  decided: readonly Decision[],
): readonly Fold[] {
  const target = targets.find(({ id }) => id === enforcer);
  if (target === undefined) return [];
  const isDecided = (server: string) =>
    decided.some((one) => one.server === server && one.tool.recommendation !== undefined);
  return servers
    .filter(({ server, starter }) => starter !== undefined || isDecided(server))
    .slice(0, mostServers)
    .flatMap((server) => {
      const text = suggestedPolicy(server, decided);
      return text === undefined ? [] : [enforcerFold(target, server, text)];
    });
}

/** The text of the policy as it should be; undefined where nothing is suggested. */
function suggestedPolicy(
  { server, policyText, policyFile, starter }: ServerReview,
  decided: readonly Decision[],
): string | undefined {
  if (policyText === undefined) return starter;
  const wanted = decided.flatMap(({ server: its, tool }) =>
    its === server && tool.recommendation !== undefined && !isMisleading(tool.name)
      ? [tool.recommendation]
      : [],
  );
  const after = applyRecommendations(policyText, wanted, policyFile);
  return after === policyText ? undefined : after;
}

function enforcerFold(target: Target, { server, policyFile, tools }: ServerReview, text: string): Fold {
  const known = tools.map(({ name }) => name);
  return {
    summary: htmlPhrase(say`The same for ${ours(target.title)}: ${server}`),
    body: paragraphs(bodyOf(target, compiled(target, { server, policyFile, known }, text), policyFile)),
  };
}

interface Place {
  readonly server: string;
  readonly policyFile: string;
  readonly known: readonly string[];
}

/** Or one sentence why there is none. */
function compiled(target: Target, { server, policyFile, known }: Place, text: string): Compiled | string {
  const parsed = parsePolicy(policyFile, text);
  if (!parsed.ok) return "The policy is not valid, so nothing is written for this target.";
  try {
    return compilePolicy(target, parsed.file.policy, { server, tools: known });
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function bodyOf(target: Target, given: Compiled | string, policyFile: string): readonly Markdown[] {
  if (typeof given === "string") return [markdownSentence(given)];
  const { fragment, losses } = given;
  const command = markdownCode(`toolwarden policy export --to ${target.id} --policy ${policyFile}`, 300);
  const language = fragment.kind === "text" ? fragment.language : "json";
  return [
    markdown`The policy with what is suggested, for ${markdownText(target.file)}:`,
    fragmentBlock(fragmentText(fragment), language),
    lossSentence(target, losses),
    markdown`Once it is committed, ${command} writes it and tells each difference.`,
  ];
}

/** The fragment as it is to be pasted, if it can be. */
function fragmentBlock(text: string, language: FenceLanguage): Markdown {
  if (text.length > mostShown)
    return markdownText(`It is ${text.length} characters long, too long to be shown here.`);
  const block = markdownFence(text.trimEnd(), language);
  const isExact = block.split("\n").slice(1, -1).join("\n") === text.trimEnd();
  return isExact ? block : markdownText("It holds what does not survive copying, so it is not shown here.");
}

/** How far access there differs from the policy, and in what. */
function lossSentence({ title }: Target, losses: readonly Loss[]): Markdown {
  const wider = kindsOf(losses, "wider");
  const narrower = kindsOf(losses, "narrower");
  const parts = [
    ...(wider === "" ? [] : [markdown`**lets through more than the policy** (${markdownText(wider)})`]),
    ...(narrower === "" ? [] : [markdown`is stricter than it (${markdownText(narrower)})`]),
  ];
  if (parts.length === 0) return markdownText(`${title} stops and lets through just what the policy does.`);
  return markdown`${markdownText(title)} ${joinMarkdown(parts, " and ")}.`;
}

const kinds: Readonly<Record<Exclude<Loss["kind"], "default">, string>> = {
  limit: "limit",
  condition: "condition",
  hide: "hidden tool",
  ask: "approval",
  deny: "denial",
  message: "message",
  name: "odd name",
};

function kindsOf(losses: readonly Loss[], effect: Loss["effect"]): string {
  const found = losses.filter((loss) => loss.effect === effect).map(({ kind }) => kind);
  return [...new Set(found)]
    .map((kind) =>
      kind === "default"
        ? "tools it does not name"
        : count(found.filter((other) => other === kind).length, kinds[kind]),
    )
    .join(", ");
}
