import { t as columns } from "./columns.js";
import { b as terminalPhrase, x as terminalText } from "./escape.js";
import { t as inkOf } from "./ink.js";
// src/render/assessment-table.ts
function row({ name, classification }, ink) {
	const { category, risk, signals, reasons } = classification;
	const [reason] = reasons;
	const why = reason === void 0 ? "" : `${terminalText(reason.text, 30)} at ${terminalText(reason.pointer, 50)}`;
	return [
		{
			text: terminalText(name, 60),
			paint: ink.bold
		},
		{ text: category },
		{
			text: risk,
			paint: (text) => ink.risk(risk, text)
		},
		{
			text: why,
			paint: ink.faint
		},
		{ text: signals.join(" ") }
	];
}
function assessmentTable(assessed, options) {
	const ink = inkOf(options.colour);
	const findings = assessed.findings.map(({ severity, tool, says }) => {
		const about = tool === void 0 ? "" : `${terminalText(tool, 60)}: `;
		return `  ${ink.risk(severity, severity)}: ${about}${terminalPhrase(says)}\n`;
	});
	return columns(assessed.tools.map((tool) => row(tool, ink))) + (findings.length > 0 ? `\n${findings.join("")}` : "");
}
export { assessmentTable as t };
