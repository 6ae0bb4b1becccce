import { n as UsageError, r as messageOf } from "./errors.js";
// src/commands/json-lines.ts
const maxLineLength = 32e6;
async function* linesOf(chunks) {
	let rest = "";
	let number = 0;
	for await (const chunk of chunks) {
		const lines = (rest + chunk).split("\n");
		rest = lines.pop() ?? "";
		if (rest.length > maxLineLength) throw new UsageError(`line ${number + lines.length + 1} is longer than ${maxLineLength} characters.`);
		for (const text of lines) {
			number += 1;
			if (text.trim() !== "") yield {
				number,
				text
			};
		}
	}
	if (rest.trim() !== "") yield {
		number: number + 1,
		text: rest
	};
}
function parseJson(text, where) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const detail = messageOf(error);
		throw new UsageError(`${where}: this is not JSON: ${detail}`, { cause: error });
	}
}
export { parseJson as n, linesOf as t };
