import { catalogBuildCommand } from "./catalog-build.ts";
import { catalogServeCommand } from "./catalog-serve.ts";
import { commandOfVerbs } from "./verbs.ts";

export const catalogCommand = commandOfVerbs(
  "catalog",
  "Record what many servers offer, and show it on pages.",
  {
    build: catalogBuildCommand,
    serve: catalogServeCommand,
  },
);
