import type { Phrase } from "../model/phrase.ts";

/*
 * One escaper per sink. Foreign text is anything a server, a file or a pull request says; it reaches a reader only
 * through here. What these functions rely on, for GitHub's Markdown (GFM 0.29, and the filters GitHub runs after it):
 * - Inside a code span or a fence nothing is parsed, and no mention, issue reference, emoji or link is made:
 *   the filters skip `code` and `pre`. So foreign text stands in code, never in prose.
 * - A code span ends only at a run of backticks exactly as long as the one that opened it.
 * - Table cells are split at `|` before code spans are seen, so no raw `|` may stand in a code span.
 * - In an HTML block, such as one that begins with `<details>`, Markdown is not parsed until the next blank line.
 */

declare const markdownBrand: unique symbol;
declare const htmlBrand: unique symbol;

/** GitHub Markdown in which every foreign word stands in code. Only this file makes it. */
export type Markdown = string & { readonly [markdownBrand]: true };

/** HTML text in which every foreign character is escaped. Only this file makes it. */
export type Html = string & { readonly [htmlBrand]: true };

/** How many characters of foreign text a quotation shows unless the caller says otherwise. */
export const quotationLength = 200;

const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;

// Line breaks are the only control characters that JSON.stringify leaves, and those are its own.
const hiddenInJson =
  /[\u007F-\u009F\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;

// Emoji hold selectors and joiners that do what they should there; without the first two branches every ⚠️ in a
// description would be shown as an attack.
const token =
  /\p{Extended_Pictographic}\p{Emoji_Modifier}?[\uFE0E\uFE0F]?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?){0,6}|[0-9#*]\uFE0F\u20E3|[^]/gu;

function visibleToken(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  const isOneCharacter = text.length === String.fromCodePoint(code).length;
  if (!isOneCharacter || !hidden.test(text)) return text;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/** Every hidden character as `⟨U+XXXX⟩`; at most `max` characters, then `…`. */
function visible(text: string, max: number): string {
  if (text.length <= max && !hidden.test(text)) return text;
  let shown = "";
  for (const [part] of text.matchAll(token)) {
    const piece = visibleToken(part);
    if (shown.length + piece.length > max) return `${shown}…`;
    shown += piece;
  }
  return shown;
}

/** Whole runs of blanks, since `[ \t]*\n` would try each blank of a long run as a beginning. */
function withoutLineBreaks(text: string): string {
  // Most texts have none, and some are long and full of blanks.
  if (!text.includes("\n") && !text.includes("\r")) return text;
  return text.replace(/[ \t\r\n]+/g, (blanks) => (/[\r\n]/.test(blanks) ? " ↵ " : blanks));
}

/**
 * Foreign text as one line of plain text, for JSON, JUnit and annotations: hidden characters (control, zero-width,
 * bidirectional, tag, private use) as `⟨U+XXXX⟩`, line breaks with the blanks around them as ` ↵ `, at most `max`
 * characters and then `…`. Empty text is `(empty)`.
 */
export function plainText(text: string, max = Number.POSITIVE_INFINITY): string {
  return text === "" ? "(empty)" : visible(withoutLineBreaks(text), max);
}

/** Whether a text holds something that a reader could not see, so that what is shown of it cannot be pasted back. */
export function isMisleading(text: string): boolean {
  return plainText(text) !== text;
}

/**
 * Foreign text as one line for a terminal: no ANSI or OSC sequence, C0, C1 or bidirectional control is left, and no
 * workflow command, since the terminal may be the log of a GitHub Actions step.
 */
export function terminalText(text: string, max = Number.POSITIVE_INFINITY): string {
  return withoutCommands(plainText(text, max));
}

/** The runner obeys `::name::` at the beginning of a line, after blanks, and `##[name]` anywhere in one. */
function withoutCommands(line: string): string {
  return line.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :");
}

/**
 * Foreign text for `message.text` in SARIF, where `[words](target)` is a link even in plain text
 * (SARIF 2.1.0, 3.11.6).
 */
export function sarifText(text: string, max = Number.POSITIVE_INFINITY): string {
  return plainText(text, max).replaceAll("](", "] (");
}

/**
 * A value as JSON text, two blanks a level, with every hidden character inside a string written as `\uXXXX`: a parser
 * reads the very same value, and whoever looks at the text sees it.
 */
export function jsonText(value: unknown): string {
  return visibleJson(JSON.stringify(value, undefined, 2));
}

/**
 * Text that is JSON, with every hidden character in it written as `\uXXXX`, which is the same JSON. So it is with `##[`,
 * which a runner would obey.
 */
export function visibleJson(json: string): string {
  const text = json.replaceAll("##[", String.raw`\u0023#[`);
  return text.replace(hiddenInJson, (character) =>
    Array.from({ length: character.length }, (_, unit) => unicodeEscape(character.charCodeAt(unit))).join(""),
  );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

/** Any text, foreign or ours, for the log of a GitHub Actions step: no workflow command is left; line breaks stay. */
export function logText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => withoutCommands(visible(line.replaceAll("\t", "  "), Number.POSITIVE_INFINITY)))
    .join("\n");
}

/** Foreign text as HTML text or attribute value. Not for Markdown, where a mention in it would still notify. */
export function html(text: string, max = Number.POSITIVE_INFINITY): Html {
  return escapeHtml(plainText(text, max)) as Html;
}

/** Foreign text as HTML text whose line breaks stay, for an element that shows them. */
export function htmlLines(text: string): Html {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((line) => (line === "" ? "" : html(line))).join("\n") as Html;
}

/** Of `##[`, which a runner would obey in its log, the first mark too. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']|#(?=#\[)/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Foreign text as `<code>` for a page, or for an HTML block in Markdown such as a `<summary>` line. Every mark is a
 * character reference, so that in a paragraph too no Markdown would come of it; a code span is still the right
 * thing there, since some renderers look for links only after references are resolved.
 */
export function htmlCode(text: string, max = quotationLength): Html & Markdown {
  const marks = /[!-/:-@[-`{-~]/g;
  const inner = plainText(text, max).replace(marks, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<code>${inner}</code>` as Html & Markdown;
}

/**
 * Foreign text as a code span on one line, for paragraphs, lists, headings and table cells. A `|` stands as
 * `<code>&#124;</code>` between two spans: `\|` would be right in a table and show its backslash everywhere else.
 * Never put two next to each other by hand (their fences would merge): `markdown` and `joinMarkdown` see to that.
 */
export function markdownCode(text: string, max = quotationLength): Markdown {
  const pieces = plainText(text, max).split(/(\|+)/);
  const spans = pieces.filter((piece) => piece !== "").map((piece) => codeSpan(piece));
  return spans.join("") as Markdown;
}

function codeSpan(piece: string): string {
  if (piece.startsWith("|")) return `<code>${"&#124;".repeat(piece.length)}</code>`;
  const fence = "`".repeat(longestRun(piece) + 1);
  // The renderer takes one blank off each side, unless all is blank; it keeps a backtick off the fence.
  const pad = /^[ `]|[ `]$/.test(piece) && /[^ ]/.test(piece) ? " " : "";
  return `${fence}${pad}${piece}${pad}${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** What a block may claim to be. Closed, since `suggestion`, `mermaid` and others do something. */
export type FenceLanguage = "json" | "diff" | "yaml" | "toml" | "sh" | "text";

/**
 * Text, foreign or ours, as a fenced block of its own lines, ending without a line break. Hidden characters are
 * shown; a line that begins with `/` gets a mark before it, since bots take such a line for a command wherever it stands. About `max`
 * characters, and then `…`.
 */
export function markdownFence(
  text: string,
  language: FenceLanguage,
  max = Number.POSITIVE_INFINITY,
): Markdown {
  const lines = fencedLines(text, max);
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}${language}`, ...lines, fence].join("\n") as Markdown;
}

function fencedLines(text: string, max: number): readonly string[] {
  const lines: string[] = [];
  let left = max;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (left <= 0) return [...lines, "…"];
    // Tabs stay: a patch of a file that is indented with them must still apply.
    const parts = line.split("\t").map((part) => visible(part, left));
    const shown = parts.join("\t");
    lines.push(/^\s*\//.test(shown) ? `› ${shown}` : shown);
    left -= shown.length + 1;
  }
  return lines;
}

/**
 * Lines as a block that GitHub offers to put in place of the lines a comment stands at. They must arrive exactly as they are, so
 * undefined where that cannot be: a hidden character, or a line that bots take for a command. Only for text that was
 * generated from a schema of ours and read again.
 */
export function suggestionBlock(lines: readonly string[]): Markdown | undefined {
  if (lines.some((line) => hidden.test(line.replaceAll("\t", "")) || /^\/\w/.test(line))) return undefined;
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}suggestion`, ...lines, fence].join("\n") as Markdown;
}

/**
 * A link to an address whose foreign parts are percent-encoded. Throws for an address with a character that could
 * end it, which is our own mistake.
 */
export function markdownLink(label: Markdown, url: string): Markdown {
  if (!/^https?:\/\/[\w.~%/?&=#:@-]+$/.test(url)) throw new Error(`not encoded: ${url}`);
  return `[${label}](${url})` as Markdown;
}

/** Markdown that we wrote ourselves, word for word. Nothing foreign may be part of it. */
export function trustedMarkdown(ours: string): Markdown {
  return ours as Markdown;
}

/** Our own text as Markdown that shows exactly these characters. */
export function markdownText(ours: string): Markdown {
  return ours
    .replace(/[&<>|]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/[\\`*_[\]~$]/g, "\\$&") as Markdown;
}

/**
 * A sentence that should be ours but may come from a saved capture, which anybody may have written: as text where it
 * holds nothing that GitHub makes more of (a mention, a reference, an address, an emoji), else in code.
 */
export function markdownSentence(text: string): Markdown {
  const isPlain = /^(?:[A-Za-z0-9 ,.;()'"`$/_-]|: )*$/.test(text) && !/www\.|\bGH-|[0-9a-f]{7}/i.test(text);
  return isPlain ? markdownText(text) : markdownCode(text, 500);
}

/**
 * Template tag: the literal text is Markdown of ours, every value has been through an escaper.
 * ``markdown`| ${markdownCode(tool.name)} | ${3} |` ``
 */
export function markdown(
  literals: TemplateStringsArray,
  ...values: readonly (Markdown | number)[]
): Markdown {
  const parts = literals.flatMap((literal, index) => [literal, String(values[index] ?? "")]);
  return concatenate(parts);
}

/** The parts with our own text between them. */
export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return concatenate(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

/** Where one part ends in a backtick and the next begins with one, a blank keeps the two fences apart. */
function concatenate(parts: readonly string[]): Markdown {
  const joined = parts.reduce(
    (before, part) => (before.endsWith("`") && part.startsWith("`") ? `${before} ${part}` : before + part),
    "",
  );
  return joined as Markdown;
}

/** A phrase in Markdown: our text literally, what it quotes in code spans. */
export function markdownPhrase(phrase: Phrase, max = quotationLength): Markdown {
  return concatenate(
    phrase.map((part) => (typeof part === "string" ? markdownText(part) : markdownCode(part.quoted, max))),
  );
}

/** A phrase in HTML, also within an HTML block in Markdown: what it quotes in `<code>`. */
export function htmlPhrase(phrase: Phrase, max = quotationLength): Html & Markdown {
  const parts = phrase.map((part) =>
    typeof part === "string" ? escapeHtml(part) : htmlCode(part.quoted, max),
  );
  return parts.join("") as Html & Markdown;
}

/** A phrase in plain text: what it quotes in double quotes, with `"` and `\` inside escaped by a backslash. */
export function plainPhrase(phrase: Phrase, max = quotationLength): string {
  return phrase.map((part) => (typeof part === "string" ? part : quotation(part.quoted, max))).join("");
}

/** A phrase for a terminal. */
export function terminalPhrase(phrase: Phrase, max = quotationLength): string {
  return withoutCommands(plainPhrase(phrase, max));
}

/** A phrase for `message.text` in SARIF. */
export function sarifPhrase(phrase: Phrase, max = quotationLength): string {
  return plainPhrase(phrase, max).replaceAll("](", "] (");
}

function quotation(text: string, max: number): string {
  if (text === "") return '""';
  return `"${plainText(text, max).replace(/["\\]/g, "\\$&")}"`;
}
