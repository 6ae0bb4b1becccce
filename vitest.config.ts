import { defineConfig } from "vitest/config";
import { precompiledTemplates } from "./build/templates.ts";

export default defineConfig({
  plugins: [precompiledTemplates()],
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // Tests that start real servers are bound by the two cores of CI, not by each other's state.
    maxWorkers: 4,
  },
});
