import template from "../../../templates/site/share-bar.html.hbs";
import { categories, type Category } from "../../model/classification.ts";

/** Width of the whole bar, in its own units. */
const whole = 1000;

/** How many tools fall into each category. */
export function categoryCounts(
  tools: Iterable<{ readonly category: Category }>,
): Readonly<Record<Category, number>> {
  const counts = { unknown: 0, read: 0, write: 0, execute: 0, destructive: 0, financial: 0 };
  for (const { category } of tools) counts[category] += 1;
  return counts;
}

/**
 * The share of each category as a bar, mildest first, with the figures below it. `link` gives the address behind a category's
 * name, if there is one. Empty where there are no tools.
 */
export function shareBar(
  counts: Readonly<Record<Category, number>>,
  link?: (category: Category) => string,
): string {
  const present = categories.filter((category) => counts[category] > 0);
  const total = present.reduce((sum, category) => sum + counts[category], 0);
  if (total === 0) return "";
  let before = 0;
  const parts = present.map((category) => {
    const x = (before / total) * whole;
    before += counts[category];
    const width = (counts[category] / total) * whole;
    return {
      category,
      count: counts[category].toLocaleString("en"),
      percent: percentOf(counts[category], total),
      x: x.toFixed(1),
      width: width.toFixed(1),
      href: link?.(category) ?? "",
    };
  });
  return template({ says: parts.map(({ category, percent }) => `${category} ${percent}`).join(", "), parts });
}

/** Whole percents, but never 0 % of something or 100 % of less than all. */
export function percentOf(part: number, total: number): string {
  const percent = (part / total) * 100;
  if (part > 0 && percent < 1) return "under 1 %";
  if (part < total && percent > 99) return "over 99 %";
  return `${Math.round(percent)} %`;
}
