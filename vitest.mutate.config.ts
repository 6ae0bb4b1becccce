import { defineConfig } from "vitest/config";
import { precompiledTemplates } from "./build/templates.ts";

/** The tests that mutants of a folder are held against: its own, since what only others notice they notice late. */
export default defineConfig({
  plugins: [precompiledTemplates()],
  test: { include: ["test/{heuristics,assess}/**/*.test.ts"], testTimeout: 30_000 },
});
