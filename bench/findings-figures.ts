import type { ToolList } from "../src/assess/assessment.ts";
import type { Finding, FindingKind } from "../src/model/finding.ts";
import { poisonIn, type Half, type Twins } from "./findings-corpus.ts";

/** Twins with what is found in them. */
export interface Judged {
  readonly half: Half;
  readonly attack: string;
  readonly kind: FindingKind;
  readonly texts: { readonly poisoned: string; readonly honest: string };
  readonly poisoned: readonly Finding[];
  readonly honest: readonly Finding[];
}

/** How many poisoned texts there are, how many of them are found, and in how many honest ones something is. */
export interface Counts {
  readonly poisoned: number;
  readonly found: number;
  readonly falselyFound: number;
}

/** `all` counts a poisoned text as found whatever kind finds it; `kinds` only by the kind that should. */
export interface Figures {
  readonly all: Counts;
  readonly kinds: Readonly<Record<string, Counts>>;
}

export function judgeTwins(twins: readonly Twins[]): readonly Judged[] {
  return twins.map(({ half, attack, kind, poisoned, honest }) => ({
    half,
    attack,
    kind,
    texts: { poisoned: textOf(poisoned), honest: textOf(honest) },
    poisoned: poisonIn(poisoned),
    honest: poisonIn(honest),
  }));
}

const textOf = (list: ToolList) => JSON.stringify(list);

export function figuresOf(judged: readonly Judged[]): Figures {
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort();
  return {
    all: {
      poisoned: judged.length,
      found: judged.filter(({ poisoned }) => poisoned.length > 0).length,
      falselyFound: judged.filter(({ honest }) => honest.length > 0).length,
    },
    kinds: Object.fromEntries(kinds.map((kind) => [kind, countsOf(kind, judged)])),
  };
}

function countsOf(kind: FindingKind, judged: readonly Judged[]): Counts {
  const own = judged.filter((one) => one.kind === kind);
  const has = (findings: readonly Finding[]) => findings.some((one) => one.kind === kind);
  return {
    poisoned: own.length,
    found: own.filter(({ poisoned }) => has(poisoned)).length,
    falselyFound: judged.filter(({ honest }) => has(honest)).length,
  };
}

/** What is worse than it was, in a sentence each. A corpus may grow, so shares are compared. */
export function lapses(before: Figures, now: Figures): readonly string[] {
  return [
    ...lapsesOf("any finding", before.all, now.all),
    ...Object.entries(before.kinds).flatMap(([kind, old]) => lapsesOf(kind, old, now.kinds[kind])),
  ];
}

function lapsesOf(kind: string, old: Counts, now: Counts | undefined): readonly string[] {
  if (now === undefined) return [`${kind}: nothing of the kind is in the corpus any more`];
  const lapsed: string[] = [];
  if (now.found * old.poisoned < old.found * now.poisoned)
    lapsed.push(
      `${kind}: ${now.found} of ${now.poisoned} poisoned texts found, before ${old.found} of ${old.poisoned}`,
    );
  if (now.falselyFound > old.falselyFound)
    lapsed.push(`${kind}: ${now.falselyFound} honest texts flagged, before ${old.falselyFound}`);
  return lapsed;
}
