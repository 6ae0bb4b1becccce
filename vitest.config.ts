import { basename } from "node:path";
import { statSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { precompiledTemplates } from "./build/templates.ts";

/** Where CI wants the counts, besides what people read. */
const report = process.env["TOOLWARDEN_TEST_REPORT"];

/** Tests of the pure folders: nothing of the process is theirs, so that a worker reads every module once for all of them. */
const pure = ["test/{assess,catalog,discover,heuristics,model,policy,render,review}/**/*.test.ts"];

/** Small files that start many programs. */
const startsMany = new Set(["hostile.test.ts", "pull-request.test.ts", "packages.test.ts"]);

/**
 * What takes longest first, so that no worker is alone with it at the end: programs that are started, by the size of their tests,
 * then the other isolated files, then the pure ones. Vitest itself knows how long files take only where they ran before.
 */
class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => ({ file, rank: rankOf(file), size: statSync(file.moduleId).size }));
    ranked.sort((a, b) => a.rank - b.rank || b.size - a.size);
    return Promise.resolve(ranked.map(({ file }) => file));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  if (project.name === "pure") return 3;
  if (!moduleId.includes("/test/e2e/")) return 2;
  return startsMany.has(basename(moduleId)) ? 0 : 1;
}

export default defineConfig({
  plugins: [precompiledTemplates()],
  test: {
    // Some start a dozen programs one after the other, on machines that do other things besides.
    testTimeout: 120_000,
    // What is waited for comes when it comes; that it comes in time is another assertion.
    expect: { poll: { timeout: 60_000 } },
    // Tests that start real servers wait more than they compute.
    maxWorkers: 4,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
    ],
  },
});
