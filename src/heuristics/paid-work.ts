import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { described, makeMatch, parameterMatch, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const number = { type: "number" } as const;

/** Somebody is paid for what a call asks for: a worker, a winner, whoever solves a bounty. */
export const paidWork: Heuristic = {
  id: "paid-work",
  title: "Somebody is paid for what it asks for",
  category: "financial",
  severity: "critical",
  why: "Posting such a task commits to its price, and an agent can post many.",
  sources: ["ISO 4217, for the currencies in parameters' names"],
  examples: {
    flags: [
      taking({ prize_usd: number }, { name: "post_competition" }),
      taking({ reward_sats: number }, { name: "create_bounty" }),
      taking({ amount_sats: number }, { name: "send_zap" }),
      taking({ amount_sats: number }, { name: "tip_author" }),
      taking({ prize_usd: number }, { name: "post_and_list_tasks" }),
      taking({ budget_usd: { ...number, description: "Payment in USD" } }, { name: "ask_human" }),
      taking(
        { daily_budget_eur: number },
        { name: "boost_post", description: "Boost a post; you are charged per click." },
      ),
      { name: "post_task", description: "Post a task. A worker accepts it and gets paid in seconds." },
    ],
    ignores: [
      taking({ price_usd: number }, { name: "create_product" }),
      taking({ amount_usd: number }, { name: "create_invoice_line" }),
      taking({ fee_usd: number }, { name: "send_report" }),
      taking({ filter: { properties: { prize_usd: number } } }, { name: "post_note" }),
      taking({ note: { ...number, description: "Payment in USD" } }, { name: "send_note" }),
      taking({ budget_usd: number }, { name: "create_project" }),
      taking({ prize_usd: number }, { name: "search_contests" }),
      taking({ budget_usd: number }, { name: "set_budget" }),
      taking({ reward: number }, { name: "create_episode" }),
      described("Lists who gets paid."),
      { name: "create_report", description: "Creates a report on when workers get paid." },
    ],
  },
  detect: (facts) => {
    if (!facts.nameActs.some(({ verb }) => asking.has(verb.word))) return [];
    const offered = facts.parameters.find((one) => one.depth === 0 && isOffer(one, facts));
    const matches = offered
      ? [parameterMatch(offered, "what is asked for is paid for", { category: "financial", weight: 2 })]
      : [];
    return [...matches, ...saidOf(facts)];
  },
};

const asking = new Set(
  "post create send submit publish hire place boost launch start ask request open commission assign offer give tip".split(
    " ",
  ),
);
const currency = "(?:usd|eur|gbp|usdc|usdt|eth|btc|sol|sats?|dollars|cents)";
const gift = new RegExp(`(?:prize|reward|bounty|tip|stake|bid|bonus|wage|pay|payment)_?${currency}$`);
const limit = new RegExp(`(?:budget|price|amount|offer|fee)${currency}$`);

function isOffer({ key, name, description }: Parameter, { nameActs }: Facts): boolean {
  if (gift.test(key)) return true;
  if (!limit.test(key)) return false;
  // A budget is also planned and a price also set; an amount that is sent leaves.
  const isSent = nameActs.some(({ verb }) => verb.word === "send" || verb.word === "tip");
  return (isSent && name.toLowerCase().startsWith("amount")) || paying.test(description);
}

const paying = /^\s*(?:payment|pay|reward|prize)\b/i;

// Bounded between its words, so that they take linear time.
const paid =
  /\b(?:workers?|humans?|winners?|freelancers?|creators?|they|and|you|stake|budget) (?:(?:is|are|gets?|get|will be) )?(?:(?:automatically|instantly) )?(?:paid|charged|billed|(?:held|taken) from (?:the|your) (?:balance|wallet|account))\b/i;
const clues = ["paid", "charged", "billed", "held from", "taken from"];

function saidOf({ description: { folded, leading } }: Facts): readonly Match[] {
  // Plain search first: few texts say so, and it is much faster than the pattern.
  if (!clues.some((clue) => folded.text.includes(clue))) return [];
  if (leading[0]?.category !== "write" && leading[0]?.category !== "execute") return [];
  const found = paid.exec(folded.source);
  if (!found || occasions.test(folded.source.slice(Math.max(0, found.index - 40), found.index))) return [];
  const says = "the description says that somebody is paid or charged for it";
  return [makeMatch({ pointer: "/description", text: found[0] }, says, { category: "financial", weight: 2 })];
}

// "A report on when workers get paid" asks about it.
const occasions = /\b(?:when|whether|if|how|who|which|until|before|not)\b[^.]*$/i;
