import { n as isObject } from "./json.js";
// src/model/files/print.ts
const maxLine = 110;
function printJson(value, indent = "", unit = "  ") {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const deeper = indent + unit;
	if (!isObject(value)) {
		if (value.length === 0) return "[]";
		return `[\n${value.map((item) => deeper + printJson(item, deeper, unit)).join(",\n")}\n${indent}]`;
	}
	const members = Object.entries(value);
	if (members.length === 0) return "{}";
	const row = `{ ${members.map(([key, held]) => `${JSON.stringify(key)}: ${JSON.stringify(held)}`).join(", ")} }`;
	const isPlain = members.every(([, held]) => typeof held !== "object" || held === null);
	const texts = members.map(([, held]) => typeof held === "string" ? JSON.stringify(held).length : 0);
	const isRow = row.length <= maxLine || row.length - Math.max(...texts) <= 220 / 3;
	if (indent !== "" && isPlain && isRow) return row;
	return `{\n${members.map(([key, held]) => `${deeper}${JSON.stringify(key)}: ${printJson(held, deeper, unit)}`).join(",\n")}\n${indent}}`;
}
export { printJson as t };
