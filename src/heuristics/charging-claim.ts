import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { described, makeMatch } from "./match.ts";

// Bounded between their words, so that they take linear time.
const patterns: readonly RegExp[] = [
  // "You are charged", "the fare difference will be billed", "a worker gets paid".
  /\b(?:workers?|humans?|winners?|freelancers?|creators?|they|and|you|stake|wager|budget|account|card|wallet|balance|customers?|buyers?|guests?|clients?|users?|subscribers?|tenants?|payers?|difference|fees?|price|cost|fare|premium|postage|deposit|differences?) (?:\(if any\) )?(?:(?:is|are|gets?|get|will be) )?(?:(?:now|then|automatically|instantly|immediately) )?(?:charged|billed|debited|deducted|prorated|(?:held|taken) from (?:the|your) (?:balance|wallet|account))\b/i,
  /\b(?:workers?|humans?|winners?|freelancers?|creators?|they|and|you|sellers?|money) (?:is|are|gets?|get|will be) (?:(?:then|automatically|instantly|immediately) )?paid\b/i,
  /\b(?:deducted|debited|charged|withdrawn|taken) (?:directly |automatically |immediately )?(?:from|to) (?:the |your |their )?(?:[\w-]{1,20}(?:['’]s)? )?(?:balance|wallet|account|card|payment method)\b/i,
  /(?:[;,.(] ?)(?:billed|charged) (?:by|from|at|monthly|yearly|annually|immediately|per|to)\b/i,
  /\b(?:you|they) (?:will |then )?pay (?:per|for|by|when)\b|\bfor a (?:small |one-time )?fee\b/i,
  /\b(?:bills?|charges?) (?:for )?(?:[\w'-]{1,20} ){0,4}(?:immediately|right away|at once)\b|\b(?:an|with) immediate charge\b/i,
  /\bby (?:purchasing|buying|paying)\b/i,
  /\bgets? (?:their|the|your) money back\b/i,
  /\b(?:converts?|renews?|rolls over) (?:in)?to a paid\b/i,
];
/** "Costs $0.01 USDC via x402": the protocols that pay for a request (HTTP 402). */
const perCall = /\b(?:costs?|charges|pays|priced at) [^.]{0,20}\d[\d.]{0,8} ?[^.]{0,24}\b[xl]402\b/i;
const financial = { category: "financial", weight: 2 } as const;

// Looked for first: few texts hold any of it, and it is much faster than the patterns.
const clue =
  /paid|charged|billed|debited|deducted|held from|taken from|money back|prorated| pay | fee| bills? | charges? |by (?:purchas|buy|pay)ing/;

// "A report on when workers get paid" asks about it, "what customers are charged" sets a price.
const asked =
  /\b(?:when|whether|if|how|who|which|what|(?:price|fee|amount|rate) that|until|before|not|never|once|after|already|previously)\b[^.;]*$/i;
// What a call costs of its caller's plan is no act of the tool.
const ofPlan = /\b(?:credits?|tokens?|quota|compute|usage|requests?|calls?)\b/i;
const near = 60;

/** A price list tells what will be charged, and to write one charges nobody. */
const pricing = new Set("add create define edit modify publish set update".split(" "));
const priced = new Set(
  "plan plans price prices product products rate rates tariff coupon link template fee fees tax".split(" "),
);

/** The description says further down that somebody pays for what the call does. */
export const chargingClaim: Heuristic = {
  id: "charging-claim",
  title: "Description says that somebody is charged",
  category: "financial",
  severity: "critical",
  why: "That a booking is changed against payment is often said only in a second sentence.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      { name: "post_task", description: "Post a task. A worker accepts it and gets paid in seconds." },
      { name: "boost_post", description: "Boost a post; you are charged per click." },
      { name: "change_flight", description: "Rebook to another flight; the fare difference is charged." },
      { name: "enter_cup", description: "Enter a cup. The fee (if any) is deducted from your balance." },
      { name: "change_plan", description: "Switch to another plan; billed from the next cycle." },
      { name: "accept_dispute", description: "Accept a dispute: the buyer gets their money back." },
      { name: "get_rates", description: "Gets rates. Costs $0.01 USDC via x402." },
      { name: "start_trial", description: "Starts a trial that converts to a paid plan." },
      { name: "extend_lease", description: "Extend a lease by purchasing another month." },
      { name: "activate_plan", description: "Activate a plan. We bill for the plan immediately." },
    ],
    ignores: [
      described("Lists who gets paid."),
      described("Lists x402 endpoints and what they cost."),
      { name: "create_report", description: "Creates a report on when workers get paid." },
      { name: "create_plan", description: "Creates a plan. Customers are charged monthly." },
      { name: "set_fee", description: "Sets what customers are charged." },
      {
        name: "upscale",
        description: "Upscales it into the library. Credits are deducted from your account.",
      },
      { name: "get_trip", description: "Gets a trip; you are charged per night." },
      { name: "add_note", description: "Adds a note to an order if the customer was already charged." },
    ],
  },
  detect: ({ description: { folded, leading }, name }: Facts) => {
    // Whatever it does, the call itself is paid.
    const paid = folded.text.includes("402") ? perCall.exec(folded.source) : null;
    if (paid)
      return [
        makeMatch(
          { pointer: "/description", text: paid[0] },
          "the description says that each call is paid for",
          financial,
        ),
      ];
    if (leading[0]?.category !== "write" && leading[0]?.category !== "execute") return [];
    if (!clue.test(folded.text)) return [];
    if (pricing.has(leading[0].verb.word) && priced.has(name.words.at(-1)?.text ?? "")) return [];
    const found = patterns.map((pattern) => pattern.exec(folded.source)).find(Boolean);
    if (!found || isOtherwise(folded.source, found)) return [];
    const says = "the description says that somebody is paid or charged for it";
    return [makeMatch({ pointer: "/description", text: found[0] }, says, financial)];
  },
};

function isOtherwise(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - near), index);
  const after = text.slice(index, index + found.length + near);
  return asked.test(before) || ofPlan.test(before.slice(before.lastIndexOf(".") + 1) + after.split(".")[0]);
}
