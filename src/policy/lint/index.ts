import { allowsNothing } from "./allows-nothing.ts";
import { deniedAnyway } from "./denied-anyway.ts";
import { goneTool } from "./gone-tool.ts";
import { hiddenTwice } from "./hidden-twice.ts";
import { idleLimit } from "./idle-limit.ts";
import { idlePredicate } from "./idle-predicate.ts";
import type { Lint } from "./lint.ts";
import { missingArgument } from "./missing-argument.ts";
import { neverHolds } from "./never-holds.ts";
import { patternName } from "./pattern-name.ts";
import { unfitValue } from "./unfit-value.ts";
import { untoldReason } from "./untold-reason.ts";
import { voidRule } from "./void-rule.ts";
import { weakRule } from "./weak-rule.ts";
import { zeroLimit } from "./zero-limit.ts";

/** Every lint, by id. */
export const lints: readonly Lint[] = [
  allowsNothing,
  deniedAnyway,
  goneTool,
  hiddenTwice,
  idleLimit,
  idlePredicate,
  missingArgument,
  neverHolds,
  patternName,
  unfitValue,
  untoldReason,
  voidRule,
  weakRule,
  zeroLimit,
];
