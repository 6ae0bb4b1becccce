import riskModel from "../../../docs/risk-model.md";
import template from "../../../templates/site/how.html.hbs";
import findingsBaseline from "../../../test/corpus-findings/baseline.json" with { type: "json" };
import accuracyBaseline from "../../../test/corpus/baseline.json" with { type: "json" };
import { rootOf } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

interface Part {
  readonly part: number;
  readonly whole: number;
}

/** What `npm run bench:accuracy` recorded last, which CI holds the classifier to. */
const sets = [
  { title: "Tools of real servers, labelled by hand", figures: accuracyBaseline["shared/corpus"].gold },
  { title: "Definitions of our own, many of them traps", figures: accuracyBaseline["test/corpus"].gold },
] as const;

const measures = [
  { key: "agreement", title: "The category is the one that people gave" },
  { key: "missedDangers", title: "Something that changes, runs, removes or pays is taken for reading" },
  { key: "falseAlarms", title: "Something that only reads is taken for more" },
  { key: "graveRecall", title: "What is destructive or financial is found" },
  { key: "unknown", title: "Left undecided" },
] as const;

/** The risk model as docs/risk-model.md states it, with the error rates that the benchmarks recorded. */
export function howPage(site: Site): SiteFile {
  const path = "how/index.html";
  const { dev, "held-out": held } = findingsBaseline;
  const body = template({
    heuristics: `${rootOf(path)}heuristics/index.html`,
    // The document's own heading is the page's; its tables fold on a phone as all others do.
    model: riskModel.replaceAll("<table>", '<table class="stack">'),
    sets: sets.map(({ title }) => title),
    measures: measures.map(({ key, title }) => ({
      title,
      figures: sets.map(({ title, figures }) => ({ title, says: share(figures[key]) })),
    })),
    poisoned: [
      { title: "with the rules' authors looking", ...dev.all },
      { title: "set aside before the rules", ...held.all },
    ],
  });
  const description = "How a tool's category, risk and confidence come about, and how often that is wrong.";
  return pageFile(path, { title: "How we classify", description, body }, site);
}

function share({ part, whole }: Part): string {
  return `${((part / whole) * 100).toFixed(1)} % (${part} of ${whole})`;
}
