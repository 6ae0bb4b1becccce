import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { inName, makeMatch, named } from "./match.ts";

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
    ],
    ignores: [
      named("list_payments"),
      named("get_refund"),
      named("create_payment_template"),
      named("list_trades"),
      { name: "update_subscription", description: "Updates which prices a webhook hears of." },
      { name: "update_subscription", description: "Updates its note." },
      { name: "update_billing_note", description: "Updates the note on an invoice that was billed." },
    ],
  },
  detect: (facts) => [...spends(facts), ...changesPaid(facts)],
};

const spends = inName("financial");
const changing = new Set(["update", "modify", "renew"]);
const paid = new Set(["subscription", "transaction", "payment"]);
const money = /\b(?:prorat|invoic|billing|billed|refund|charged|payment method)/;
const delivery = /\bwebhooks?\b|\btopics?\b|\bpub\/?sub\b/;

/** `update_subscription`, where the description speaks of money: what has to be paid changes. */
function changesPaid({ name, nameActs, description }: Facts): readonly Match[] {
  const [act] = nameActs;
  if (!act || !changing.has(act.verb.word) || !paid.has(name.words.at(-1)?.text ?? "")) return [];
  const { text } = description.folded;
  // A price may be what a topic tells of; a mention of webhooks does not hide what is billed.
  if (!money.test(text) && (!/\bprices?\b/.test(text) || delivery.test(text))) return [];
  const says = "the name says that a call changes what has to be paid";
  return [makeMatch(act, says, { category: "financial", weight: 2 })];
}
