import type { Act } from "./act.ts";
import type { Folded } from "./fold.ts";
import type { Heuristic } from "./heuristic.ts";
import { described, makeMatch, named } from "./match.ts";

// What is lost, and what ends with a new key. Bounded between their words, so that they take linear time.
const losing =
  /\b(?:everything|all|current|existing|remaining|previous|later|newer|recent|subsequent) (?!unsaved)(?:[\w'-]{1,30} ){0,3}(?:is|are|will be|gets?) (?:then |also |permanently |irrevocably )?(?:lost|wiped|destroyed)\b|\b(?:current|its|all) (?:[\w-]{1,30} )?(?:data|database|disk|volume|contents?|state) (?:is|are|will be|gets?) overwritten\b|\b(?:overwrit|replac)es all (?:the )?(?:current|existing) (?!(?:files?|fills?|effects?|strokes?|styles?|tags|labels|classes|attributes|values|options|settings|keywords)\b)[\w-]{1,30}|\b(?:second|duplicates?|others?|source|original|old|previous|rest) (?:[\w-]{1,30} )?(?:is|are|will be|gets?) (?:then |also |permanently )?(?:deleted|erased|destroyed)\b/i;
// "Set replace to clear existing rows first."
const clearing =
  /\b(?:clear|delet|remov|wip|eras|dropp?)(?:e|es|s|ed|ing)? (?:the |all |any )?(?:existing|old|previous|current) (?!values?\b|text\b|inputs?\b|fields?\b|selections?\b|filters?\b)(?:[\w-]{1,30} ){1,3}(?:first|beforehand)\b|(?:覆盖|覆蓋|清空|上書き)(?:所有|全部)?(?:现有|現有|已有|原有|既存)[的のな]?(?:数据|數據|資料|データ|记录|記錄)/i;
const renewing =
  /\b(?:invalidat|revok|disabl)(?:es|ing) (?:the |any |all |its )?(?:old|previous|existing|current) (?:[\w-]{1,30} )?(?:one|key|token|secret|password|credential|session)s?\b|\b(?:old|previous|existing) (?:[\w-]{1,30} ){0,2}(?:is|are|will be) (?:immediately |then )?(?:revoked|invalidated)\b/i;

// Of this tool, not of others: "it is destructive", "WARNING: destructive operation", "is destructive to existing data".
const pattern =
  /\b(?:is|warning:?|are) (?:an? )?(?:highly |very |potentially )?destructive\b|\b(?:deletes|destroys|erases|wipes|drops) (?:all )?(?:the )?existing\b|\bexisting [\w-]{1,30}(?: [\w-]{1,30}){0,2} (?:is|are|gets?|will be) (?:first |then |also |permanently )?(?:deleted|dropped|erased|wiped|purged|destroyed|truncated)\b|\bany [\w -]{1,40} not in [^.]{1,40} (?:is|are|will be) (?:deleted|erased)\b/i;

// The warning as a label: "DESTRUCTIVE: removes ...", "(DESTRUCTIVE)".
const label =
  /(?<!\b(?:[Nn][Oo][Nn]|[Nn][Oo][Tt]|[Nn][Oo]|if|or|and|any)[ -])\bDESTRUCTIVE\b(?: (?:operation|action))?(?=[:!)\]]| ?[—–]| - )/;

/** The author's own warning that something is destroyed. */
export const destructiveClaim: Heuristic = {
  id: "destructive-claim",
  title: "Description warns that something is destroyed",
  category: "destructive",
  severity: "high",
  why: "An import that first empties its target says so only further down.",
  sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
  examples: {
    flags: [
      described("Imports a dump and is destructive to what is there."),
      described("Loads a backup. This is a destructive operation."),
      described("Loads a backup. WARNING: destructive!"),
      described("Hands entries to another list. DESTRUCTIVE: takes them out of the first."),
      described("Replaces a profile (DESTRUCTIVE)."),
      described("Restores a copy. Erases the existing rows first."),
      described("Loads a dump. Existing tables are dropped first."),
      described("Replaces the rules. Any rule not in the request is deleted."),
      described("Replaces the records of a zone; everything else is lost."),
      described("Restores a volume. Current data is overwritten."),
      described("Merges two contacts; the second is deleted."),
      described("Loads lines into a song. Use replace to clear existing lines first."),
      described("导入数据，会覆盖现有数据"),
      described("WARNING: replaces all existing records of that type."),
      described("Makes a new key. The old one is revoked at once."),
      described("Rotates the key and disables the old one."),
    ],
    ignores: [
      described("Updates a row; this is non-destructive."),
      described("Call it before any destructive operation."),
      described("This is not destructive."),
      described("Updates a profile (NON-DESTRUCTIVE)."),
      described("Lists tools and which of them are marked DESTRUCTIVE."),
      described("Lists existing tables that were dropped."),
      described("Finds any rule not in the request."),
      named("destructive_test"),
      described("Replaces a secret by a new version; the old one stops working."),
      described("Writes a file. If it exists, it is overwritten."),
      described("Moves a file; the original is deleted."),
      described("Gets what was saved before all data was lost."),
      described("Finds records of which all data is lost."),
      described("Closes the tab. All unsaved changes are lost."),
      described("Updates the current session if it is still valid."),
    ],
  },
  detect: ({ description: { folded, leading } }) => {
    const found = firstOf(claims, folded) ?? (mayLose(leading) ? firstOf(losses, folded) : null);
    if (!found) return [];
    const says = "the description warns that something is destroyed";
    const evidence = { pointer: "/description", text: found[0] };
    return [makeMatch(evidence, says, { category: "destructive", weight: 2 })];
  },
};

// Each pattern with what is looked for first: most texts hold none of it, and that is much faster.
type Clued = readonly [pattern: RegExp, clue: RegExp];
const claims: readonly Clued[] = [
  [pattern, /destructive|existing| not in /],
  [label, /destructive/],
];
const losses: readonly Clued[] = [
  [losing, / lost|overwrit|replaces all| wiped|destroyed| deleted| erased/],
  [clearing, / first| beforehand|覆|清空|上書き/],
  [renewing, /invalid|revok|disabl/],
];

function firstOf(patterns: readonly Clued[], { text, source }: Folded): RegExpExecArray | null {
  for (const [one, clue] of patterns) {
    const found = clue.test(text) ? one.exec(source) : null;
    if (found) return found;
  }
  return null;
}

// What only reads tells of losses elsewhere, and of what is moved nothing is lost.
const moving = new Set(["move", "rename", "transfer"]);
const mayLose = ([lead]: readonly Act[]) =>
  lead === undefined || (!(lead.category === "read" && lead.weight === 2) && !moving.has(lead.verb.word));
