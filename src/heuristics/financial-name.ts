import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import type { Parameter } from "./parameters.ts";
import { inName, join, makeMatch, named, taking } from "./match.ts";

/** The verb of a name that speaks for the category `financial`. */
export const financialName: Heuristic = {
  id: "financial-name",
  title: "Name says it spends",
  category: "financial",
  severity: "critical",
  why: "Money that has moved comes back only if the other side agrees.",
  sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint"],
  examples: {
    flags: [
      named("pay_invoice"),
      named("create_refund"),
      named("transfer_funds"),
      named("place_order"),
      { name: "update_subscription", description: "Updates it; changes of plan are prorated." },
      { name: "update_subscription", description: "Moves it to another price." },
      {
        name: "modify_subscription",
        description: "Updates it and the webhook that is told, then refunds the rest.",
      },
      taking({ limit_price: { type: "number" } }, { name: "modify_order" }),
      taking({ plan_id: { type: "string" } }, { name: "create_subscription" }),
      taking({ vault: { properties: { seats: { type: "integer" } } } }, { name: "update_subscription" }),
      taking({ plan: { type: "string" }, note: { type: "string" } }, { name: "create_subscription" }),
      taking({ token: { type: "string" }, price_eth: { type: "number" } }, { name: "list_for_sale" }),
    ],
    ignores: [
      named("list_payments"),
      taking({ note: { type: "string" } }, { name: "modify_order" }),
      named("get_refund"),
      named("create_payment_template"),
      named("list_trades"),
      { name: "update_subscription", description: "Updates which prices a webhook hears of." },
      { name: "update_subscription", description: "Updates its note." },
      { name: "update_billing_note", description: "Updates the note on an invoice that was billed." },
      taking({ topic: { type: "string" } }, { name: "create_subscription" }),
      taking({ plan_id: { type: "string" } }, { name: "create_plan" }),
      taking({ plan_id: { type: "string" } }, { name: "create_subscription_note" }),
      taking({ plan_id: { type: "string" } }, { name: "list_subscription" }),
      taking({ floor_plan: { type: "string" } }, { name: "create_subscription" }),
      taking({ plan_name: { type: "string" } }, { name: "create_subscription" }),
      taking({ filter: { properties: { price: { type: "number" } } } }, { name: "create_subscription" }),
      taking({ max_price: { type: "number" } }, { name: "list_items_for_sale" }),
    ],
  },
  detect: (facts) => join(spends(facts), changesPaid(facts), offersForSale(facts)),
};

const isAsked = ({ key, depth }: Parameter) =>
  depth === 0 && /^(?:listing|list|sale|asking|start|reserve)?price(?:usd|eur|eth|sol|wei)?$/.test(key);

/** `list_for_sale` with a price offers something; without one it says what is on offer. */
function offersForSale({ name, nameActs: [act], parameters }: Facts): readonly Match[] {
  const isOffer =
    act?.verb.word === "list" &&
    name.words.at(-1)?.text === "sale" &&
    name.words.at(-2)?.text === "for" &&
    parameters.some(isAsked);
  if (!act || !isOffer) return [];
  return [makeMatch(act, "something is put up for sale at a price", { category: "financial", weight: 2 })];
}

const spends = inName("financial");
const changing = new Set(["update", "modify", "renew"]);
const starting = new Set(["create", "add", "start", "reactivate"]);
const isPriced = ({ key, depth }: Parameter) => depth === 0 && /^(?:plan|price)(?:id|s)?$/.test(key);
const paid = new Set(["membership", "payment", "subscription", "subscriptions", "transaction"]);
/** More seats cost more, wherever in the request they stand. */
const isCounted = ({ key, type }: Parameter) =>
  (type === "integer" || type === "number") &&
  /^(?:max(?:autoscale)?)?(?:seats?|licen[cs]es)(?:count)?$/.test(key);
const money = /\b(?:prorat|invoic|billing|billed|refund|charged|payment method)/;
const delivery = /\bwebhooks?\b|\btopics?\b|\bpub\/?sub\b/;

/** `update_subscription`, where the description speaks of money: what has to be paid changes. */
function changesPaid({ name, nameActs, description, parameters }: Facts): readonly Match[] {
  const [act] = nameActs;
  const last = name.words.at(-1)?.text ?? "";
  const isOfPaid = name.words.some(({ text }) => paid.has(text));
  const starts =
    act !== undefined && starting.has(act.verb.word) && last === "subscription" && parameters.some(isPriced);
  if (!act || (!starts && !(changing.has(act.verb.word) && isOfPaid))) return [];
  if (starts)
    return [
      makeMatch(act, "the name says that something is subscribed to, and a parameter at what price", {
        category: "financial",
        weight: 2,
      }),
    ];
  const { text } = description.folded;
  // A price may be what a topic tells of; a mention of webhooks does not hide what is billed.
  if (!parameters.some(isCounted) && !money.test(text) && (!/\bprices?\b/.test(text) || delivery.test(text)))
    return [];
  const says = "the name says that a call changes what has to be paid";
  return [makeMatch(act, says, { category: "financial", weight: 2 })];
}
