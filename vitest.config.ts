import { defineConfig } from "vitest/config";
import { precompiledTemplates } from "./build/templates.ts";

/** Where CI wants the counts, besides what people read. */
const report = process.env["TOOLWARDEN_TEST_REPORT"];

export default defineConfig({
  plugins: [precompiledTemplates()],
  test: {
    include: ["test/**/*.test.ts"],
    // Some start a dozen programs one after the other, on machines that do other things besides.
    testTimeout: 120_000,
    // Tests that start real servers wait more than they compute.
    maxWorkers: 4,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
