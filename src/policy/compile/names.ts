import { UsageError } from "../../model/errors.ts";

/** The names that MCP recommends (SEP-986); in others a target may see a pattern, or the end of the name. */
const plain = /^[A-Za-z0-9_./-]{1,128}$/;

/**
 * The name itself, for targets that take it as it is.
 * @throws UsageError if it might be read as something else.
 */
export function plainName(name: string): string {
  if (plain.test(name)) return name;
  throw new UsageError(
    `the name ${JSON.stringify(name)} cannot be written for this target: only letters, digits, "_", "-", "." and "/" surely stand for themselves there.`,
  );
}

/** The name with an underscore in place of whatever is no letter, digit, underscore or hyphen. */
export function underscored(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, "_");
}

/** Names as a program calls a function: letters, digits, underscore and hyphen. */
export function isFunctionName(name: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(name);
}

/**
 * Holds the target's names to being as many as the tools.
 * @throws UsageError naming two tools that would become one, so that a rule for the one would hold for the other.
 */
export function checkCollisions(names: readonly { readonly tool: string; readonly name: string }[]): void {
  const seen = new Map<string, string>();
  for (const { tool, name } of names) {
    const other = seen.get(name);
    if (other !== undefined)
      throw new UsageError(
        `the tools ${JSON.stringify(other)} and ${JSON.stringify(tool)} are both ${JSON.stringify(name)} for this target, so that no rule could tell them apart; have the server rename one.`,
      );
    seen.set(name, tool);
  }
}
