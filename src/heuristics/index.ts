import { actionParameter } from "./action-parameter.ts";
import { admin } from "./admin.ts";
import { bulk } from "./bulk.ts";
import { changingHint } from "./changing-hint.ts";
import { chargingClaim } from "./charging-claim.ts";
import { codeParameter } from "./code-parameter.ts";
import { container } from "./container.ts";
import { credentials } from "./credentials.ts";
import { destructiveClaim } from "./destructive-claim.ts";
import { destructiveDescription } from "./destructive-description.ts";
import { destructiveOption } from "./destructive-option.ts";
import { destructiveName } from "./destructive-name.ts";
import { dryRun } from "./dry-run.ts";
import { executeDescription } from "./execute-description.ts";
import { executeName } from "./execute-name.ts";
import { financialDescription } from "./financial-description.ts";
import { financialName } from "./financial-name.ts";
import { gateway } from "./gateway.ts";
import type { Heuristic } from "./heuristic.ts";
import { httpMethod } from "./http-method.ts";
import { irreversible } from "./irreversible.ts";
import { mentionedAct } from "./mentioned-act.ts";
import { paidWork } from "./paid-work.ts";
import { pathParameter } from "./path-parameter.ts";
import { permissions } from "./permissions.ts";
import { personalData } from "./personal-data.ts";
import { production } from "./production.ts";
import { reachesOutside } from "./reaches-outside.ts";
import { readDescription } from "./read-description.ts";
import { readName } from "./read-name.ts";
import { resultNoun } from "./result-noun.ts";
import { savePath } from "./save-path.ts";
import { shellParameter } from "./shell-parameter.ts";
import { singleTarget } from "./single-target.ts";
import { spendingParameter } from "./spending-parameter.ts";
import { sqlParameter } from "./sql-parameter.ts";
import { unlistedAct } from "./unlisted-act.ts";
import { urlParameter } from "./url-parameter.ts";
import { writeDescription } from "./write-description.ts";
import { writeName } from "./write-name.ts";

/** Every heuristic there is, in reading order of a definition: name, description, parameters, hints, signals. */
export const heuristics: readonly Heuristic[] = [
  readName,
  writeName,
  executeName,
  destructiveName,
  financialName,
  readDescription,
  writeDescription,
  executeDescription,
  destructiveDescription,
  financialDescription,
  destructiveClaim,
  chargingClaim,
  httpMethod,
  gateway,
  paidWork,
  resultNoun,
  mentionedAct,
  unlistedAct,
  actionParameter,
  destructiveOption,
  sqlParameter,
  shellParameter,
  codeParameter,
  savePath,
  spendingParameter,
  changingHint,
  credentials,
  pathParameter,
  urlParameter,
  bulk,
  admin,
  permissions,
  container,
  reachesOutside,
  irreversible,
  production,
  personalData,
  dryRun,
  singleTarget,
];
