import { n as byPlace, o as problemOf, r as checkDocument, s as quote } from "./check.js";
import { r as policySchema, t as isPrototypeName } from "./policy-file.js";
import { a as readTree, i as positionAt, o as treeAt } from "./tree.js";
import { t as policyOf } from "./policy-of.js";
// src/policy/parse.ts
function parsePolicy(file, text) {
	const read = readTree(file, text);
	if (!read.ok) return read;
	const checked = checkDocument(read.document, policySchema);
	const names = nameProblems(read.document);
	if (!checked.ok) return {
		ok: false,
		problems: [...names, ...checked.problems].sort(byPlace)
	};
	if (names.length > 0) return {
		ok: false,
		problems: names
	};
	return {
		ok: true,
		file: {
			file,
			text,
			policy: policyOf(checked.value),
			lines: ruleLines(read.document)
		}
	};
}
function nameProblems({ file, text, root }) {
	const tools = treeAt(root, ["tools"]);
	return (tools?.kind === "object" ? tools.entries : []).filter(({ key }) => isPrototypeName(key)).map(({ key, keyAt }) => {
		const says = `${quote(key)} is a name that every JavaScript object has, and an enforcer may take that for a rule; a tool of that name can only be hidden.`;
		return problemOf(file, {
			path: ["tools", key],
			says
		}, positionAt(text, keyAt));
	});
}
function ruleLines({ root, text }) {
	const lines = new Map();
	const hide = treeAt(root, ["hide"]);
	const tools = treeAt(root, ["tools"]);
	for (const item of hide?.kind === "array" ? hide.items : []) if (item.kind === "scalar") lines.set(String(item.value), positionAt(text, item.at).line);
	for (const { key, keyAt } of tools?.kind === "object" ? tools.entries : []) lines.set(key, positionAt(text, keyAt).line);
	return lines;
}
export { parsePolicy as t };
