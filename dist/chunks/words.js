// src/render/words.ts
function count(number, one, many = `${one}s`) {
	return `${number} ${number === 1 ? one : many}`;
}
function joinPhrases(parts, separator) {
	return parts.flatMap((part, index) => index === 0 ? part : [separator, ...part]);
}
function listed(parts) {
	const last = parts.at(-1);
	if (last === void 0 || parts.length === 1) return last ?? [];
	return [
		...joinPhrases(parts.slice(0, -1), ", "),
		" and ",
		...last
	];
}
export { joinPhrases as n, listed as r, count as t };
