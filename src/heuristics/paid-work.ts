import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";
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
    ],
  },
  detect: (facts) => {
    if (!facts.nameActs.some(({ verb }) => asking.has(verb.word))) return [];
    const offered = facts.parameters.find((one) => one.depth === 0 && isOffer(one, facts));
    if (!offered) return [];
    return [parameterMatch(offered, "what is asked for is paid for", { category: "financial", weight: 2 })];
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
