const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;
const hiddenInJson = /[\u007F-\u009F\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
const token = /\p{Extended_Pictographic}\p{Emoji_Modifier}?[\uFE0E\uFE0F]?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?){0,6}|[0-9#*]\uFE0F\u20E3|[^]/gu;
function visibleToken(text) {
	const code = text.codePointAt(0) ?? 0;
	if (!(text.length === String.fromCodePoint(code).length) || !hidden.test(text)) return text;
	return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
function visible(text, max) {
	if (text.length <= max && !hidden.test(text)) return text;
	let shown = "";
	for (const [part] of text.matchAll(token)) {
		const piece = visibleToken(part);
		if (shown.length + piece.length > max) return `${shown}…`;
		shown += piece;
	}
	return shown;
}
function withoutLineBreaks(text) {
	if (!text.includes("\n") && !text.includes("\r")) return text;
	return text.replace(/[ \t\r\n]+/g, (blanks) => /[\r\n]/.test(blanks) ? " ↵ " : blanks);
}
function plainText(text, max = Number.POSITIVE_INFINITY) {
	return text === "" ? "(empty)" : visible(withoutLineBreaks(text), max);
}
function isMisleading(text) {
	return plainText(text) !== text;
}
function terminalText(text, max = Number.POSITIVE_INFINITY) {
	return withoutCommands(plainText(text, max));
}
function withoutCommands(line) {
	return line.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :");
}
function jsonText(value) {
	return visibleJson(JSON.stringify(value, void 0, 2));
}
function visibleJson(json) {
	return json.replaceAll("##[", String.raw`\u0023#[`).replace(hiddenInJson, (character) => Array.from({ length: character.length }, (_, unit) => unicodeEscape(character.charCodeAt(unit))).join(""));
}
function unicodeEscape(unit) {
	return `\\u${unit.toString(16).padStart(4, "0")}`;
}
function logText(text) {
	return text.split(/\r\n|\r|\n/).map((line) => withoutCommands(visible(line.replaceAll("	", "  "), Number.POSITIVE_INFINITY))).join("\n");
}
function html(text, max = Number.POSITIVE_INFINITY) {
	return escapeHtml(plainText(text, max));
}
function htmlLines(text) {
	return text.split(/\r\n|\r|\n/).map((line) => line === "" ? "" : html(line)).join("\n");
}
function escapeHtml(text) {
	return text.replace(/[&<>"']|#(?=#\[)/g, (character) => `&#${character.charCodeAt(0)};`);
}
function htmlCode(text, max = 200) {
	return `<code>${plainText(text, max).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}
function markdownCode(text, max = 200) {
	return plainText(text, max).split(/(\|+)/).filter((piece) => piece !== "").map((piece) => codeSpan(piece)).join("");
}
function codeSpan(piece) {
	if (piece.startsWith("|")) return `<code>${"&#124;".repeat(piece.length)}</code>`;
	const fence = "`".repeat(longestRun(piece) + 1);
	const pad = /^[ `]|[ `]$/.test(piece) && /[^ ]/.test(piece) ? " " : "";
	return `${fence}${pad}${piece}${pad}${fence}`;
}
function longestRun(text) {
	return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function markdownFence(text, language, max = Number.POSITIVE_INFINITY) {
	const lines = fencedLines(text, max);
	const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
function fencedLines(text, max) {
	const lines = [];
	let left = max;
	for (const line of text.split(/\r\n|\r|\n/)) {
		if (left <= 0) return [...lines, "…"];
		const shown = line.split("	").map((part) => visible(part, left)).join("	");
		lines.push(/^\s*\//.test(shown) ? `› ${shown}` : shown);
		left -= shown.length + 1;
	}
	return lines;
}
function suggestionBlock(lines) {
	if (lines.some((line) => hidden.test(line.replaceAll("	", "")) || /^\/\w/.test(line))) return void 0;
	const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
	return [
		`${fence}suggestion`,
		...lines,
		fence
	].join("\n");
}
function markdownLink(label, url) {
	if (!/^https?:\/\/[\w.~%/?&=#:@-]+$/.test(url)) throw new Error(`not encoded: ${url}`);
	return `[${label}](${url})`;
}
function trustedMarkdown(ours) {
	return ours;
}
function markdownText(ours) {
	return ours.replace(/[&<>|]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\\`*_[\]~$]/g, "\\$&");
}
function markdownSentence(text) {
	return /^(?:[A-Za-z0-9 ,.;()'"`$/_-]|: )*$/.test(text) && !/www\.|\bGH-|[0-9a-f]{7}/i.test(text) ? markdownText(text) : markdownCode(text, 500);
}
function markdown(literals, ...values) {
	return concatenate(literals.flatMap((literal, index) => [literal, String(values[index] ?? "")]));
}
function joinMarkdown(parts, separator) {
	return concatenate(parts.flatMap((part, index) => index === 0 ? [part] : [separator, part]));
}
function concatenate(parts) {
	return parts.reduce((before, part) => before.endsWith("`") && part.startsWith("`") ? `${before} ${part}` : before + part, "");
}
function markdownPhrase(phrase, max = 200) {
	return concatenate(phrase.map((part) => typeof part === "string" ? markdownText(part) : markdownCode(part.quoted, max)));
}
function htmlPhrase(phrase, max = 200) {
	return phrase.map((part) => typeof part === "string" ? escapeHtml(part) : htmlCode(part.quoted, max)).join("");
}
function plainPhrase(phrase, max = 200) {
	return phrase.map((part) => typeof part === "string" ? part : quotation(part.quoted, max)).join("");
}
function terminalPhrase(phrase, max = 200) {
	return withoutCommands(plainPhrase(phrase, max));
}
function sarifPhrase(phrase, max = 200) {
	return plainPhrase(phrase, max).replaceAll("](", "] (");
}
function quotation(text, max) {
	if (text === "") return "\"\"";
	return `"${plainText(text, max).replace(/["\\]/g, "\\$&")}"`;
}
export { visibleJson as C, trustedMarkdown as S, plainText as _, isMisleading as a, terminalPhrase as b, logText as c, markdownFence as d, markdownLink as f, plainPhrase as g, markdownText as h, htmlPhrase as i, markdown as l, markdownSentence as m, htmlCode as n, joinMarkdown as o, markdownPhrase as p, htmlLines as r, jsonText as s, html as t, markdownCode as u, sarifPhrase as v, terminalText as x, suggestionBlock as y };
