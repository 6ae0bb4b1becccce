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
function listed(names, most = names.length) {
	const shown = names.slice(0, most).flatMap((name, index) => index === 0 ? say`${name}` : say`, ${name}`);
	return names.length > most ? say`${shown} and ${names.length - most} more` : shown;
}
export { ours as n, say as r, listed as t };
