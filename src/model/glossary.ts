/** What a word of the glossary names. */
export const termKinds = {
  category: "What a call can do",
  risk: "How much harm a call can do",
  signal: "Properties beside the category",
  toolwarden: "Toolwarden's words",
  policy: "Words of the policy language",
  mcp: "Words of the Model Context Protocol",
  security: "Words of security",
} as const;
export type TermKind = keyof typeof termKinds;

/** One word of `catalog/glossary.json`. */
export interface Term {
  /** Anchor on the page. A category, a risk and a signal bear their own name. */
  readonly id: string;
  /** As it is written in a sentence. */
  readonly term: string;
  readonly kind: TermKind;
  /** One or two sentences of plain text. */
  readonly says: string;
  /** Ids of other terms. */
  readonly see: readonly string[];
  /** Ids of attack patterns. */
  readonly attacks?: readonly string[];
}
