import type { Risk } from "../model/classification.ts";

/** Terminal colours (SGR codes, ECMA-48), or none at all. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly risk: (risk: Risk, text: string) => string;
}

const plain: Ink = { bold: (text) => text, faint: (text) => text, risk: (_, text) => text };

const paint = (code: string) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const riskCodes: Readonly<Record<Risk, string>> = { low: "32", medium: "33", high: "31", critical: "1;31" };
const coloured: Ink = {
  bold: paint("1"),
  faint: paint("2"),
  risk: (risk, text) => paint(riskCodes[risk])(text),
};

export function inkOf(hasColour: boolean): Ink {
  return hasColour ? coloured : plain;
}
