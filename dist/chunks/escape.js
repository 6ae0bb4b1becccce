const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;
const token = /\p{Extended_Pictographic}\p{Emoji_Modifier}?[\uFE0E\uFE0F]?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?){0,6}|[0-9#*]\uFE0F\u20E3|[^]/gu;
function visibleToken(text) {
	const code = text.codePointAt(0) ?? 0;
	if (!(text.length === String.fromCodePoint(code).length) || !hidden.test(text)) return text;
	return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
function visible(text, max) {
	let shown = "";
	for (const [part] of text.matchAll(token)) {
		const piece = visibleToken(part);
		if (shown.length + piece.length > max) return `${shown}…`;
		shown += piece;
	}
	return shown;
}
function withoutLineBreaks(text) {
	return text.replace(/[ \t\r\n]+/g, (blanks) => /[\r\n]/.test(blanks) ? " ↵ " : blanks);
}
function plainText(text, max = Number.POSITIVE_INFINITY) {
	return text === "" ? "(empty)" : visible(withoutLineBreaks(text), max);
}
function terminalText(text, max = Number.POSITIVE_INFINITY) {
	return plainText(text, max);
}
function logText(text) {
	return text.split(/\r\n|\r|\n/).map((line) => visible(line.replaceAll("	", "  "), Number.POSITIVE_INFINITY)).map((line) => line.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :")).join("\n");
}
function html(text, max = Number.POSITIVE_INFINITY) {
	return escapeHtml(plainText(text, max));
}
function escapeHtml(text) {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
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
function markdownFence(text, language) {
	const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
	const lines = text.split(/\r\n|\r|\n/).map((line) => {
		const shown = visible(line.replaceAll("	", "    "), Number.POSITIVE_INFINITY);
		return shown.startsWith("/") ? ` ${shown}` : shown;
	});
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
function suggestionBlock(lines) {
	const text = lines.join("\n");
	if (lines.some((line) => hidden.test(line.replaceAll("	", "")) || /^\/\w/.test(line))) return void 0;
	const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
	return [
		`${fence}suggestion`,
		text,
		fence
	].join("\n");
}
function markdownLink(ours, url) {
	if (!/^https?:\/\/[\w.~%/?&=#:@-]+$/.test(url)) throw new Error(`not encoded: ${url}`);
	return `[${markdownText(ours)}](${url})`;
}
function trustedMarkdown(ours) {
	return ours;
}
function markdownText(ours) {
	return ours.replace(/[&<>|]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\\`*_[\]~$]/g, "\\$&");
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
	return plainPhrase(phrase, max);
}
function sarifPhrase(phrase, max = 200) {
	return plainPhrase(phrase, max).replaceAll("](", "] (");
}
function quotation(text, max) {
	if (text === "") return "\"\"";
	return `"${plainText(text, max).replace(/["\\]/g, "\\$&")}"`;
}
export { trustedMarkdown as _, markdown as a, markdownLink as c, plainPhrase as d, plainText as f, terminalText as g, terminalPhrase as h, logText as i, markdownPhrase as l, suggestionBlock as m, htmlPhrase as n, markdownCode as o, sarifPhrase as p, joinMarkdown as r, markdownFence as s, html as t, markdownText as u };
