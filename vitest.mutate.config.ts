import { defineConfig } from "vitest/config";
import { precompiledTemplates } from "./build/templates.ts";

/**
 * The tests that mutants of a folder are held against: its own, since what only others notice they notice late. Not the
 * properties: they take most of the time, and what nothing but chance notices is not held.
 */
export default defineConfig({
  plugins: [precompiledTemplates()],
  test: {
    include: ["test/{heuristics,assess,policy,review}/**/*.test.ts"],
    exclude: ["test/**/{properties,*.properties}.test.ts"],
    testTimeout: 30_000,
  },
});
