import type { Abilities, Loss, Outline } from "./target.ts";

/** What gateways have in common that list only what may be called, and have nobody to ask. */
export const gatewayAbilities: Abilities = {
  deny: true,
  hide: true,
  ask: false,
  message: "none",
  unlisted: "as-policy",
};

/**
 * The tools that a gateway leaves out of what it lists, since it lists what could be called without any argument.
 */
export function unlistedTools({ tools }: Outline, title: string): readonly Loss[] {
  return tools
    .filter(({ access, rule }) => access === "allow" && (rule?.require ?? []).length > 0)
    .flatMap(({ tool, rule }) =>
      (rule?.require.slice(0, 1) ?? []).map(({ pointer }) => ({
        kind: "hide",
        effect: "narrower",
        pointer,
        says: `${title} does not list ${JSON.stringify(tool)}, which can be called all the same: what a call has to hold is missing when tools are listed.`,
      })),
    );
}
