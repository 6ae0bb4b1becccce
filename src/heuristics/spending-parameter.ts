import { readsPlainly } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const text = { type: "string" } as const;
const number = { type: "number" } as const;

/** A parameter that only a payment, a bet or a trade has. */
export const spendingParameter: Heuristic = {
  id: "spending-parameter",
  title: "A parameter says what is spent",
  category: "financial",
  severity: "critical",
  why: "`play_roulette` does not say that it costs anything; its stake does.",
  sources: ["ERC-20, approve", "PCI DSS 4.0, account data"],
  examples: {
    flags: [
      taking({ spender: text, amount: text }, { name: "approve" }),
      taking({ bet_amount: number }, { name: "play_wheel" }),
      taking({ wager: number }, { name: "flip_coin", description: "Flip a coin for double or nothing" }),
      taking({ slippage_bps: number }, { name: "execute_route" }),
      taking({ payment_method_id: text }, { name: "confirm_seats" }),
      taking({ card_number: text, cvv: text }, { name: "create_booking" }),
      taking({ amount: number }, { name: "post_bounty" }),
      taking({ amount: number }, { name: "send_tip" }),
      taking({ daily_budget: number }, { name: "boost_post" }),
    ],
    ignores: [
      taking({ spender: text }, { name: "get_allowance" }),
      taking({ stake: number }, { name: "calculate_payout", description: "Calculates what a bet would pay" }),
      taking({ spender: text }, { name: "revoke_allowance" }),
      taking({ slippage: number }, { name: "get_quote" }),
      taking({ payment_method: text }, { name: "attach_payment_method" }),
      taking({ payment_method: text }, { name: "create_customer" }),
      taking({ amount: number }, { name: "record_mileage" }),
      taking({ budget: number }, { name: "create_project" }),
      taking({ stakeholder: text }, { name: "add_risk" }),
      taking({ filter: { properties: { wager: number } } }, { name: "save_filter" }),
    ],
  },
  detect: (facts) => {
    // `revoke_allowance` takes a spender too.
    if (onlyReads(facts) || facts.nameActs[0]?.category === "destructive") return [];
    const found = facts.parameters.find((one) => one.depth === 0 && spends(one, facts));
    if (!found) return [];
    return [parameterMatch(found, "this says what is spent", { category: "financial", weight: 2 })];
  },
};

const onlyReads = ({ nameActs: [named], description: { leading } }: Facts) =>
  readsPlainly(named) || (readsPlainly(leading[0]) && named?.weight !== 2);

const always =
  /^(?:spender(?:address)?|(?:max)?slippage(?:bps|percent|pct|tolerance)?|minamountout|amountoutmin|(?:bet|wager|stake)(?:amount|size|usd|sats|eth|sol)?|ante|buyin(?:amount)?)$/;
const means = /^(?:payment(?:method|source|token)(?:id)?|(?:credit)?card(?:number|token)|cvv|cvc)$/;
const amount = /^(?:amount|reward|prize|price|sats)/;

// How all of these begin: looked for first, since most keys begin otherwise.
const beginning =
  /^(?:spender|max|slippage|min|amount|bet|wager|stake|ante|buyin|payment|credit|c(?:ard|vv|vc)|reward|prize|price|sats|daily|total|lifetime|budget)/;

function spends({ key }: Parameter, { name, nameActs: [act] }: Facts): boolean {
  if (!beginning.test(key)) return false;
  if (always.test(key)) return true;
  const says = (words: ReadonlySet<string>) => name.words.some((word) => words.has(word.text));
  if (amount.test(key)) return says(given);
  if (budget.test(key)) return act !== undefined && advertising.has(act.verb.word);
  if (!means.test(key) || act === undefined) return false;
  return committing.has(act.verb.word) || (making.has(act.verb.word) && says(bought));
}

const budget = /^(?:daily|total|lifetime)?budget/;
const advertising = new Set(["advertise", "boost", "promote", "sponsor"]);
const given = new Set(["bounty", "donation", "pledge", "tip", "zap"]);
const committing = new Set(
  "book checkout complete confirm extend finalize order place register renew rent reserve submit subscribe upgrade".split(
    " ",
  ),
);
const making = new Set("add create make start".split(" "));
const bought = new Set(
  "booking delivery donation membership order purchase rental reservation subscription ticket tickets".split(
    " ",
  ),
);
