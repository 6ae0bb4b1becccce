// src/model/phrase.ts
function say(literals, ...values) {
	return literals.flatMap((literal, index) => {
		const value = values[index];
		const ours = literal === "" ? [] : [literal];
		if (value === void 0) return ours;
		if (typeof value === "string") return [...ours, { quoted: value }];
		return typeof value === "number" ? [...ours, String(value)] : [...ours, ...value];
	});
}
function ours(text) {
	return [text];
}
export { say as n, ours as t };
