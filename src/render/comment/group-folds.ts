import { ours, say } from "../../model/phrase.ts";
import type { Accepted, Review, ServerReview } from "../../model/review.ts";
import {
  htmlPhrase,
  type Markdown,
  markdown,
  markdownCode,
  markdownFence,
  markdownPhrase,
  markdownText,
} from "../escape.ts";
import { findingLine, themes, type Theme } from "../findings.ts";
import { docsLink, type Links } from "../links.ts";
import { onRecord } from "../on-record.ts";
import type { Outline } from "../outline.ts";
import { policyLink } from "../policy-link.ts";
import { wordDiff } from "../word-diff.ts";
import { count } from "../words.ts";
import { firstLines, type Fold, listFold, paragraphs } from "./fold.ts";

/** Rules that the change makes looser. */
export function loosenedFold({ loosened }: Outline, review: Review, most: number, links: Links) {
  const failing = new Set(review.verdict.failing);
  const isRefused = loosened.some(({ fingerprint }) => failing.has(fingerprint));
  return listFold(
    ours(`This change makes ${count(loosened.length, "rule")} looser`),
    firstLines(loosened, most, (finding) => findingLine(finding, links)),
    markdownText(
      isRefused
        ? "No change approves itself here: take it back, or have somebody with write access make it on the base branch."
        : "This is said, not refused: take it back, or say in the review why it is right. `self-approval: fail` would refuse it.",
    ),
  );
}

/** What the catalogue has of the servers that answered; of the others their own folds say it. */
export function recordsFold({ records, failures }: Review, most: number) {
  const unseen = new Set(failures.map(({ server }) => server));
  const lines = [...records].filter(([server]) => !unseen.has(server));
  return listFold(
    ours(`On record in the catalogue: ${count(lines.length, "server")}`),
    firstLines(
      lines,
      most,
      ([server, entry]) => markdown`${markdownCode(server)}: ${markdownPhrase(onRecord(entry))}`,
    ),
    markdown`Recorded from running servers, with dummy inputs: ${docsLink("how", "catalog.md")}.`,
  );
}

/** Acceptances that came, end soon, ended or serve for nothing, and those that hold. */
export function acceptanceFolds(
  { acceptances }: Outline,
  { accepted }: Review,
  most: number,
  links: Links,
): readonly Fold[] {
  const soon = accepted.filter(({ daysLeft }) => daysLeft !== undefined);
  const holds = accepted.filter((one) => !soon.includes(one));
  return [
    ...listFold(
      ours(`Acceptances: ${count(acceptances.length, "thing")} to look at`),
      firstLines(acceptances, most, (finding) => findingLine(finding, links)),
      markdown`They stand in \`.toolwarden/config.yml\`: renew one by its \`until\`, or take the entry out.`,
    ),
    ...listFold(
      ours(`${count(soon.length, "acceptance ends", "acceptances end")} soon`),
      firstLines(soon, most, (one) => acceptedLine(one, links)),
      markdown`Decide anew, then move \`until\` in \`.toolwarden/config.yml\` or take the entry out.`,
    ),
    ...listFold(
      ours(count(holds.length, "accepted finding")),
      firstLines(holds, most, (one) => acceptedLine(one, links)),
      markdown`To take one back, remove its entry from \`.toolwarden/config.yml\`.`,
    ),
  ];
}

function acceptedLine({ finding, reason, by, until, daysLeft }: Accepted, links: Links): Markdown {
  const left = markdownText(daysLeft === undefined ? until : `${until} (${count(daysLeft, "day")} left)`);
  return markdown`${findingLine(finding, links)}, accepted by ${markdownCode(by, 80)} until ${left}: ${markdownCode(reason)}`;
}

const smaller: readonly {
  readonly theme: Theme;
  readonly title: (many: number) => string;
  readonly whatToDo: Markdown;
}[] = [
  {
    theme: "drift",
    title: (many) => count(many, "smaller change"),
    whatToDo: markdown`Right as they are? \`toolwarden approve\` moves the lock.`,
  },
  {
    theme: "definitions",
    title: (many) => count(many, "remark on a definition", "remarks on definitions"),
    whatToDo: markdown`For the author of the server to mend; \`toolwarden approve\` records them as known.`,
  },
  {
    theme: "declarations",
    title: (many) => count(many, "remark on a declaration", "remarks on declarations"),
    whatToDo: markdown`Mend them where the server is declared; \`toolwarden approve\` records them as known.`,
  },
  {
    theme: "together",
    title: (many) => count(many, "remark on servers together", "remarks on servers together"),
    whatToDo: markdown`Possible, not proven: deny or hide what need not be there, or accept them in \`.toolwarden/config.yml\`.`,
  },
  {
    theme: "rules",
    title: (many) => count(many, "remark on a rule", "remarks on rules"),
    whatToDo: markdown`\`toolwarden policy check\` on the policy file says more.`,
  },
];

/** Findings that fail nothing, those of one sort together. */
export function smallerFolds(outline: Outline, most: number, links: Links): readonly Fold[] {
  return smaller.flatMap(({ theme, title, whatToDo }) => {
    const findings = outline.smaller.filter(({ kind }) => themes[kind] === theme);
    return listFold(
      ours(title(findings.length)),
      firstLines(findings, most, (finding) => findingLine(finding, links)),
      whatToDo,
    );
  });
}

/** What a server now tells the agent word for word, against what it told when it was approved. */
export function instructionsFolds(servers: readonly ServerReview[]): readonly Fold[] {
  return servers.flatMap(({ server, changes }) =>
    changes.flatMap((change) =>
      change.kind === "instructions"
        ? [
            {
              summary: htmlPhrase(say`Other instructions from ${server}`),
              body: markdown`${wordDiff(change.from ?? "", change.to ?? "")}\n\nThey go to the agent word for word. Read them; \`toolwarden approve\` takes them on.`,
            },
          ]
        : [],
    ),
  );
}

/** Links that hold a whole policy are long; more of them would push the rest out of the comment. */
const mostPrefilled = 3;

/** The whole policies we would start servers with that have none. */
export function starterFolds(servers: readonly ServerReview[], { branch }: Links): readonly Fold[] {
  const without = servers.filter(({ starter }) => starter !== undefined);
  const place = without.length <= mostPrefilled ? branch : undefined;
  return without.map((server) => {
    const { policyFile, starter } = server;
    const what = markdown`Commit this as ${markdownCode(policyFile)}, or let \`toolwarden init\` write it together with the lock.`;
    const policy = markdownFence((starter ?? "").trimEnd(), "json");
    return {
      summary: htmlPhrase(say`Starter policy for ${server.server}`),
      body: paragraphs([what, policy, ...policyLink(server, place)]),
    };
  });
}
