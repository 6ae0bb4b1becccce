import { a as own, n as isObject, r as limitDepth } from "./json.js";
import { a as lineOf, u as namesTwice } from "./messages.js";
// src/io/proxy/tool-list.ts
function toolsOf({ object }) {
	const result = own(object, "result");
	const tools = isObject(result) ? own(result, "tools") : void 0;
	return Array.isArray(tools) ? tools : void 0;
}
function withTools(response, kept) {
	const { object, line } = response;
	if (toolsOf(response)?.length === kept.length && !namesTwice(line.toString("utf8"), object)) return line;
	const result = own(object, "result");
	return lineOf(limitDepth({
		...object,
		result: {
			...result,
			tools: kept
		}
	}, 103));
}
function toolName(tool) {
	const name = isObject(tool) ? own(tool, "name") : void 0;
	return typeof name === "string" ? name : void 0;
}
function hasOutputSchema(tool) {
	return isObject(tool) && own(tool, "outputSchema") !== void 0;
}
export { withTools as i, toolName as n, toolsOf as r, hasOutputSchema as t };
