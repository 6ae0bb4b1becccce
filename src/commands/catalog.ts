import { catalogAddCommand } from "./catalog-add.ts";
import { catalogBuildCommand } from "./catalog-build.ts";
import { catalogCheckCommand } from "./catalog-check.ts";
import { catalogMergeCommand } from "./catalog-merge.ts";
import { catalogRefreshCommand } from "./catalog-refresh.ts";
import { catalogSearchCommand } from "./catalog-search.ts";
import { catalogServeCommand } from "./catalog-serve.ts";
import { commandOfVerbs } from "./verbs.ts";

export const catalogCommand = commandOfVerbs(
  "catalog",
  "Record what many servers offer, search it, and show it on pages.",
  {
    add: catalogAddCommand,
    refresh: catalogRefreshCommand,
    merge: catalogMergeCommand,
    check: catalogCheckCommand,
    search: catalogSearchCommand,
    build: catalogBuildCommand,
    serve: catalogServeCommand,
  },
);
