import { describe, expect, test } from "vitest";
import type { Review } from "../../src/model/review.ts";
import { htmlReview } from "../../src/render/html-review.ts";
import { reviewJson } from "../../src/render/review-json.ts";
import { situations } from "./reviews.ts";

const all: readonly (readonly [string, Review])[] = Object.entries(situations).map(([name, make]) => [
  name,
  make(),
]);

describe("the outputs agree", () => {
  test.each(all)("on the findings of %s", (_, review) => {
    const json = JSON.parse(reviewJson(review)) as { verdict: string; findings: { fingerprint: string }[] };
    const fingerprints = review.findings.map(({ fingerprint }) => fingerprint);
    expect(json.verdict).toBe(review.verdict.kind);
    expect(json.findings.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
    const page = htmlReview(review);
    for (const fingerprint of fingerprints) expect(page).toContain(fingerprint);
  });
});
