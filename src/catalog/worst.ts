import { atLeast, type Risk } from "../model/classification.ts";

/** The highest risk among these tools; undefined for none. */
export function worstOf(tools: readonly { readonly risk: Risk }[]): Risk | undefined {
  return tools.reduce<Risk | undefined>(
    (worst, { risk }) => (worst === undefined || !atLeast(worst, risk) ? risk : worst),
    undefined,
  );
}
