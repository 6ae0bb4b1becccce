import type { Risk } from "../model/classification.ts";

/** Terminal colours (SGR codes, ECMA-48), or none at all. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Stands out from the text around it. */
  readonly mark: (text: string) => string;
  readonly risk: (risk: Risk, text: string) => string;
}

const same = (text: string) => text;
const plain: Ink = { bold: same, faint: same, mark: same, risk: (_, text) => text };

const paint = (code: string) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const riskCodes: Readonly<Record<Risk, string>> = { low: "32", medium: "33", high: "31", critical: "1;31" };
const coloured: Ink = {
  bold: paint("1"),
  faint: paint("2"),
  mark: paint("1;4"),
  risk: (risk, text) => paint(riskCodes[risk])(text),
};

export function inkOf(hasColour: boolean): Ink {
  return hasColour ? coloured : plain;
}
