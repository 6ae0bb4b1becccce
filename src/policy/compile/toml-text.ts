/** A text as a TOML basic string: JSON's escapes, and those of what TOML forbids and JSON does not. */
export function tomlText(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("\u007F", "\\u007F");
}

/** A list of texts on one line. */
export function tomlList(texts: readonly string[]): string {
  return `[${texts.map(tomlText).join(", ")}]`;
}
