import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessTools } from "../src/assess/assess.ts";
import type { Detector } from "../src/heuristics/findings/detector.ts";
import { detectors } from "../src/heuristics/findings/index.ts";
import { findingKinds } from "../src/model/finding.ts";
import type { Json } from "../src/model/json.ts";
import { markdownCode, markdownPhrase } from "../src/render/escape.ts";

const folder = "docs/findings";
const generated = "<!-- Written by `npm run build` from src/heuristics/findings. -->";

/** A page for every kind of finding in the texts of a definition and their index, by path. */
export function findingPages(): ReadonlyMap<string, string> {
  return new Map([
    [`${folder}/README.md`, index()],
    ...detectors.map((one) => [`${folder}/${one.id}.md`, page(one)] as const),
  ]);
}

interface Counts {
  readonly poisoned: number;
  readonly found: number;
  readonly falselyFound: number;
}
type Baseline = Readonly<
  Record<"dev" | "held-out", { readonly all: Counts; readonly kinds: Readonly<Record<string, Counts>> }>
>;

function index(): string {
  const file = join(import.meta.dirname, "..", "test", "corpus-findings", "baseline.json");
  const { dev, "held-out": held } = JSON.parse(readFileSync(file, "utf8")) as Baseline;
  const rows = detectors.map(({ id, severity }) =>
    [`[${id}](${id}.md)`, findingKinds[id], severity, figures(dev.kinds[id]), figures(held.kinds[id])].join(
      " | ",
    ),
  );
  return `${generated}
# Findings in the texts of a definition

A definition tells what a tool does. These look for what is said in it to the model and not to the person: in the tool's name, title,
description, parameters, their defaults and choices, output, hints and \`_meta\`, and in the server's instructions, prompts and
resources. Every finding names the place and the exact characters, bounded and escaped.

They are few and meant to be right: what is denied ("never reads ~/.ssh"), reported ("detects texts that ...") or said of the tool
itself is left alone. That also says what they miss: other words than the ones we know, other languages than English, and
instructions that are no stranger than honest ones. No finding means that nothing of this was seen, and no more.

\`npm run bench:findings\` measures them on \`test/corpus-findings\`, where every poisoned text has an honest twin in nearly the same
words. Rules are written with the first half in sight; the second was written and set aside before the rules. Both are ours, and
one hand writes like itself. Of poisoned texts that others have published, 41 of 59 were found when we first looked, and later 7 of 15
more; both lists hold some that were written to evade. Rules added since find 65 of
the 74, which says little of others: expect two in three of what is new.

| id | what it says | severity | found in the first half | found in the second half |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join("\n")}
| any of them | | | ${figures(dev.all)} | ${figures(held.all)} |

## In the shape of a definition

These look at names and structure instead of words. None of medium severity or above was raised on the 2,122 honest tools that they were
measured with.

- \`colliding-names\` (medium; high where another script is used): names that differ only in case or encoding, or that look alike by Unicode's
  list of confusable characters, so a rule for one is taken for a rule for the other.
- \`duplicate-tool\` (high): several tools share one name.
- \`tool-name\` (low or medium): a name is longer than 128 characters, or has others than the specification's.
- \`external-schema\` (medium): a \`$ref\` leads out of the definition.
- \`oversized-definition\` (medium): more than 100,000 characters, or more than 100 levels, which are not read.
- \`broken-text\` (low; medium for NUL): bytes that are no Unicode text. What a server sends of them is replaced by U+FFFD.
- \`malformed-tool\` (medium): a part has another type than the protocol prescribes; the tool is kept and judged as far as it can be read.
- \`surface-moves\` (medium; high if a tool became another): the list was another when it was asked for again at once. The lock does not
  settle it: it takes an acceptance.
- \`missing-hints\` (low, one for a server): tools say by no hint whether they change anything. Told by \`classify\`, and by \`review\` of a server
  that the repository itself holds, with the annotations that fit each tool.

## Between servers

Four more are about servers that are reviewed together. Each says what is possible, not what was proven.

- \`shadows-tool\` (medium): a text of one server names a tool of another, so it may change how that one is used.
- \`shared-tool-name\` (low): two servers offer tools of one name, and a client that does not tell servers apart calls the wrong one.
- \`look-alike-tool\` (medium; high with letters of another script, low if only case or separators differ): a name is drawn like that of
  another server's tool, or is one letter away from it. Plurals, numbers and words that the server uses in its texts are left alone:
  \`search_notes\` of a server for notes is honest beside \`search_nodes\` of one for graphs, and a misspelling that its own texts repeat is missed.
  Found in the first half: ${figures(dev.kinds["look-alike-tool"])}. Among 281 recordings of real servers nothing of medium or above.
- \`open-flow\` (low, at most one a review): one tool brings in words that anybody may have written, another reads what is private, a
  third carries something out, and no rule stops any of them. It names the tool whose denial breaks most of the ways.
`;
}

function figures(counts: Counts | undefined): string {
  if (counts === undefined) return "-";
  return `${counts.found} of ${counts.poisoned}, ${counts.falselyFound} false`;
}

function page(detector: Detector): string {
  const { id, severity, why, fix, sources, examples } = detector;
  return `${generated}
# ${findingKinds[id]}

\`${id}\` · severity ${severity}

${why}

**What to do.** ${fix}

## What it flags

${examples.flags.map((example) => shown(detector, example)).join("\n")}

## What it ignores

${examples.ignores.map((example) => shown(detector, example)).join("\n")}

## Sources

${sources.map((source) => `- ${source}`).join("\n")}
`;
}

function shown({ id }: Detector, example: Json): string {
  const found = assessTools({ tools: [example] }).findings.filter(({ kind }) => kind === id);
  const lines = found.map(({ says, severity }) => `  - ${markdownPhrase(says)} (${severity})`);
  return [`- ${markdownCode(JSON.stringify(example), Number.POSITIVE_INFINITY)}`, ...lines].join("\n");
}
