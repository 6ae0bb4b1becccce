import { n as isObject } from "./json.js";
// src/io/proxy/repeated-names.ts
function namesTwice(text, value) {
	return membersIn(text) !== membersOf(value);
}
function membersIn(text) {
	let members = 0;
	for (let open = text.indexOf("\""); open >= 0;) {
		let next = endOfString(text, open) + 1;
		while (isBlank(text.charCodeAt(next))) next += 1;
		if (text[next] === ":") members += 1;
		open = text.indexOf("\"", next);
	}
	return members;
}
function endOfString(text, open) {
	let close = text.indexOf("\"", open + 1);
	while (isEscaped(text, close)) close = text.indexOf("\"", close + 1);
	return close;
}
function isEscaped(text, at) {
	let before = at;
	while (text[before - 1] === "\\") before -= 1;
	return (at - before) % 2 === 1;
}
function isBlank(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
function membersOf(value) {
	let members = 0;
	const rest = [value];
	for (let held = rest.pop(); held !== void 0; held = rest.pop()) if (Array.isArray(held)) for (const item of held) rest.push(item);
	else if (isObject(held)) for (const item of Object.values(held)) {
		members += 1;
		rest.push(item);
	}
	return members;
}
export { namesTwice as t };
