import { join } from "node:path";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { maxBodyBytes } from "../../src/io/github/marked.ts";
import { comment, commentBudget } from "../../src/render/comment.ts";
import { summary, summaryBudget } from "../../src/render/summary.ts";
import { huge, situations } from "./reviews.ts";

const bytes = (text: string): number => Buffer.byteLength(text);

describe("the comment", () => {
  test.each(Object.entries(situations))("of %s reads as the golden file", async (name, make) => {
    await expect(comment(make())).toMatchFileSnapshot(join("golden", `${name}.md`));
  });

  test.each(Object.entries(situations))(
    "of %s begins with the verdict and is whole Markdown",
    async (_, make) => {
      const text = comment(make());
      expect(text).toMatch(/^### Toolwarden: \S/);
      const page = await marked.parse(text, { gfm: true });
      for (const tag of ["details", "table", "sub"]) {
        const opened = page.match(new RegExp(`<${tag}>`, "g"))?.length ?? 0;
        expect(page.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0).toBe(opened);
      }
    },
  );

  test("fits what GitHub takes, and what the sender sends", () => {
    expect(commentBudget).toBeLessThanOrEqual(maxBodyBytes);
  });

  test("of two thousand tools keeps the verdict and the worst rows, and says how many it left out", () => {
    const text = comment(huge());
    expect(bytes(text)).toBeLessThanOrEqual(commentBudget);
    expect(text).toMatch(/^### Toolwarden: 2000 tools on 50 servers need a decision\n/);
    expect(text).toContain("| server | tool | can | changed | policy says today | suggested |");
    expect(text).toMatch(/… and \d+ more tools; the job summary lists them all\./);
  });

  test.each([20_000, 5_000, 1_000])("keeps to a budget of %i bytes", (budget) => {
    const text = comment(huge(), budget);
    expect(bytes(text)).toBeLessThanOrEqual(budget);
    expect(text).toContain("### Toolwarden: 2000 tools");
  });
});

describe("the job summary", () => {
  test("lists every tool below what the comment says", () => {
    const text = summary(situations["risky-tool-added"]?.() ?? huge());
    expect(text).toContain("All 3 tools of");
    expect(text).toContain("`list_files`");
  });

  test("of two thousand tools stays under what GitHub takes", () => {
    expect(bytes(summary(huge()))).toBeLessThanOrEqual(summaryBudget);
  });
});
