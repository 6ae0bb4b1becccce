import { UsageError } from "../model/errors.ts";
import type { Arguments } from "./flags.ts";

/** @throws UsageError if the command line has not exactly one label. */
export function labelIn({ positionals }: Arguments, verb: string): string {
  const [label, stray] = positionals;
  if (label === undefined)
    throw new UsageError(`grant ${verb} needs a label: grant ${verb} LABEL --grants FILE.`);
  if (stray !== undefined) throw new UsageError(`grant ${verb} takes one label; "${stray}" is another.`);
  return label;
}
