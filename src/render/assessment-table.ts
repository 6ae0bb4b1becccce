import type { AssessedTools } from "../assess/assessment.ts";
import type { AssessedTool } from "../model/classification.ts";
import { type Cell, columns } from "./columns.ts";
import { terminalPhrase, terminalText } from "./escape.ts";
import { type Ink, inkOf } from "./ink.ts";

function row({ name, classification }: AssessedTool, ink: Ink): readonly Cell[] {
  const { category, risk, signals, reasons } = classification;
  const [reason] = reasons;
  const why =
    reason === undefined ? "" : `${terminalText(reason.text, 30)} at ${terminalText(reason.pointer, 50)}`;
  return [
    { text: terminalText(name, 60), paint: ink.bold },
    { text: category },
    { text: risk, paint: (text) => ink.risk(risk, text) },
    { text: why, paint: ink.faint },
    { text: signals.join(" ") },
  ];
}

/** A list of tools as a table: name, category, risk, the first deciding word and where it stands, signals. Then what is wrong with which definition. */
export function assessmentTable(assessed: AssessedTools, options: { readonly colour: boolean }): string {
  const ink = inkOf(options.colour);
  const findings = assessed.findings.map(({ severity, tool, says }) => {
    const about = tool === undefined ? "" : `${terminalText(tool, 60)}: `;
    return `  ${ink.risk(severity, severity)}: ${about}${terminalPhrase(says)}\n`;
  });
  return (
    columns(assessed.tools.map((tool) => row(tool, ink))) +
    (findings.length > 0 ? `\n${findings.join("")}` : "")
  );
}
