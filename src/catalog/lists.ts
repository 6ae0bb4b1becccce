import { categories, risks, signals, type Risk } from "../model/classification.ts";
import { byText } from "../model/json.ts";
import type { SiteIndex, SiteToolAt } from "./site-index.ts";

/** What tools are listed by. */
export const listKinds = ["category", "risk", "signal", "verb", "attack"] as const;
export type ToolListKind = (typeof listKinds)[number];

/** The tools that have one thing in common. */
export interface ToolList {
  readonly kind: ToolListKind;
  /** The category, the signal, the verb, ... */
  readonly id: string;
  /** How many tools there are in all. */
  readonly count: number;
  /** The riskiest first, then by server and name; at most `mostListed`. */
  readonly shown: readonly SiteToolAt[];
}

/** Nobody reads on; whoever looks for one tool searches. */
export const mostListed = 1000;
/** Verbs of fewer tools than this have no list of their own. */
const rareVerb = 3;

/** Tools of one list by risk, the places in `risks`. */
type Bucket = { count: number; readonly byRisk: readonly SiteToolAt[][] };

/** Every list of tools that is not empty, by kind and then in the order of its words; verbs by how many tools they begin. */
export function toolLists({ servers }: SiteIndex): readonly ToolList[] {
  const buckets = new Map<ToolListKind, Map<string, Bucket>>(listKinds.map((kind) => [kind, new Map()]));
  const enter = (kind: ToolListKind, id: string, place: SiteToolAt, risk: Risk) => {
    const lists = buckets.get(kind) as Map<string, Bucket>; // Made above for every kind.
    const bucket = lists.get(id) ?? { count: 0, byRisk: risks.map(() => []) };
    lists.set(id, bucket);
    bucket.count += 1;
    const alike = bucket.byRisk[risks.indexOf(risk)];
    if (alike !== undefined && alike.length < mostListed) alike.push(place);
  };
  for (const server of servers) {
    for (const tool of server.tools) {
      const place = { server, tool };
      const { category, risk, verb } = tool;
      enter("category", category, place, risk);
      enter("risk", risk, place, risk);
      for (const signal of tool.signals) enter("signal", signal, place, risk);
      if (verb !== undefined) enter("verb", verb, place, risk);
      for (const attack of tool.attacks) enter("attack", attack, place, risk);
    }
  }
  return listKinds.flatMap((kind) => {
    const lists = [...(buckets.get(kind) ?? [])].map(([id, bucket]) => listOf(kind, id, bucket));
    const kept = kind === "verb" ? lists.filter(({ count }) => count >= rareVerb) : lists;
    return kept.sort((a, b) => orderIn(kind, a) - orderIn(kind, b) || byText(a.id, b.id));
  });
}

function listOf(kind: ToolListKind, id: string, { count, byRisk }: Bucket): ToolList {
  const shown = [...byRisk].reverse().flat().slice(0, mostListed);
  return { kind, id, count, shown };
}

function orderIn(kind: ToolListKind, { id, count }: ToolList): number {
  switch (kind) {
    case "category":
      return -categories.findIndex((category) => category === id);
    case "risk":
      return -risks.findIndex((risk) => risk === id);
    case "signal":
      return signals.findIndex((signal) => signal === id);
    case "verb":
      return -count;
    case "attack":
      return 0;
  }
}
