import { policyCheckCommand } from "./policy-check.ts";
import { policyDecideCommand } from "./policy-decide.ts";
import { policyExplainCommand } from "./policy-explain.ts";
import { commandOfVerbs } from "./verbs.ts";

export const policyCommand = commandOfVerbs(
  "policy",
  "Check policies, explain them, or replay calls against one.",
  { check: policyCheckCommand, decide: policyDecideCommand, explain: policyExplainCommand },
);
