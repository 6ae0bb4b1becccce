import { defineConfig } from "vitest/config";
import { precompiledTemplates } from "./build/templates.ts";

/** The tests that mutants of the pure folders are held against: those that need no process, network or clock. */
export default defineConfig({
  plugins: [precompiledTemplates()],
  test: { include: ["test/{heuristics,assess,policy,review}/**/*.test.ts"], testTimeout: 30_000 },
});
