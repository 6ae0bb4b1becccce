import { nameWords } from "../heuristics/tokens.ts";
import type { Attack, AttackSign } from "../model/attack.ts";
import type { Category, Reason, Signal } from "../model/classification.ts";
import type { FindingKind } from "../model/finding.ts";
import { byText } from "../model/json.ts";

/** What is known of a tool, or of a server as a whole: then the category is absent and the findings are the server's own. */
export interface Suspect {
  readonly name: string;
  readonly category?: Category;
  readonly signals: readonly Signal[];
  readonly reasons: readonly Pick<Reason, "heuristic">[];
  /** Kinds of the findings on it. */
  readonly findings: readonly FindingKind[];
}

/** An attack pattern that concerns a tool. */
export interface Concern {
  readonly attack: Attack;
  /** Whether a finding of ours points to it. Otherwise it is only that the tool is of the kind it goes by. */
  readonly isSeen: boolean;
  /** A sentence for each sign that the tool bears. */
  readonly because: readonly string[];
}

/** The attacks that concern a tool: those that a finding points to first, then by id. */
export function attacksFor(suspect: Suspect, attacks: readonly Attack[]): readonly Concern[] {
  const facts = factsOf(suspect);
  return attacks
    .flatMap((attack): readonly Concern[] => {
      const borne = attack.signs.filter((sign) => bears(facts, sign));
      const isSeen = borne.some(({ findings }) => findings !== undefined);
      return borne.length === 0 ? [] : [{ attack, isSeen, because: borne.map(({ because }) => because) }];
    })
    .sort((a, b) => Number(b.isSeen) - Number(a.isSeen) || byText(a.attack.id, b.attack.id));
}

/** What a sign may ask for. */
const kinds = ["categories", "signals", "heuristics", "findings", "words"] as const;
type Facts = Readonly<Record<(typeof kinds)[number], ReadonlySet<string>>>;

function factsOf({ name, category, signals, reasons, findings }: Suspect): Facts {
  return {
    categories: new Set(category === undefined ? [] : [category]),
    signals: new Set(signals),
    heuristics: new Set(reasons.map(({ heuristic }) => heuristic)),
    findings: new Set(findings),
    words: new Set(nameWords(name).words.map(({ text }) => text)),
  };
}

function bears(facts: Facts, sign: AttackSign): boolean {
  return kinds.every((kind) => sign[kind]?.some((value) => facts[kind].has(value)) ?? true);
}
