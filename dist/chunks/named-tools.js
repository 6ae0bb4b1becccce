import { r as compareRisk } from "./classification.js";
import { i as shortDigest, n as digestOf } from "./digest.js";
import { t as byText } from "./json.js";
// src/assess/named-tools.ts
function namedTools({ tools }) {
	const groups = new Map();
	for (const tool of tools) {
		const group = groups.get(tool.name);
		if (group === void 0) groups.set(tool.name, [tool]);
		else group.push(tool);
	}
	return [...groups.values()].flatMap(namedTool).sort((a, b) => byText(a.tool.name, b.tool.name));
}
function namedTool(group) {
	const [tool, ...rest] = group.length === 1 ? group : [...group].sort(riskiestFirst);
	if (tool === void 0) return [];
	return [{
		tool,
		others: rest.map(({ definition }) => shortDigest(definition)).sort()
	}];
}
function riskiestFirst(a, b) {
	return compareRisk(b.classification.risk, a.classification.risk) || byText(digestOf(a.definition), digestOf(b.definition));
}
export { namedTools as t };
