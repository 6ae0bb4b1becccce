import { UsageError } from "../model/errors.ts";
import type { Arguments } from "./flags.ts";

/** @throws UsageError if the command line has a word that no flag takes. */
export function noPositionals(args: Arguments, verb: string): void {
  const [word] = args.positionals;
  if (word === undefined) return;
  throw new UsageError(`${verb} does not know what "${word}" is for: see toolwarden ${verb} --help.`);
}
