import { describe, expect, test } from "vitest";
import { assessTools } from "../../src/assess/assess.ts";
import { detectors } from "../../src/heuristics/findings/index.ts";
import type { Json } from "../../src/model/json.ts";

const kindsIn = (example: Json) => assessTools({ tools: [example] }).findings.map(({ kind }) => kind);

describe.each(detectors.map((detector) => [detector.id, detector] as const))("%s", (id, { examples }) => {
  test.each(examples.flags.map((example) => [JSON.stringify(example), example] as const))(
    "flags %s",
    (_, example) => {
      expect(kindsIn(example)).toContain(id);
    },
  );

  test.each(examples.ignores.map((example) => [JSON.stringify(example), example] as const))(
    "ignores %s",
    (_, example) => {
      expect(kindsIn(example)).not.toContain(id);
    },
  );
});

test("every detector says why, what to do, on what grounds, and shows four examples each way", () => {
  for (const { id, why, fix, sources, examples } of detectors) {
    expect([why, fix], id).not.toContain("");
    expect(sources.length, id).toBeGreaterThan(0);
    expect(examples.flags.length, id).toBeGreaterThanOrEqual(4);
    expect(examples.ignores.length, id).toBeGreaterThanOrEqual(4);
  }
});
