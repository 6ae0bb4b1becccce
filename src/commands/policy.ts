import { policyCheckCommand } from "./policy-check.ts";
import { policyDecideCommand } from "./policy-decide.ts";
import { policyExplainCommand } from "./policy-explain.ts";
import { policyExportCommand } from "./policy-export.ts";
import { commandOfVerbs } from "./verbs.ts";

export const policyCommand = commandOfVerbs(
  "policy",
  "Check policies, explain them, replay calls, or write one for another enforcer.",
  {
    check: policyCheckCommand,
    decide: policyDecideCommand,
    explain: policyExplainCommand,
    export: policyExportCommand,
  },
);
