/** A text as a Cedar literal. */
export function cedarText(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/["\\]/g, "\\$&")
    .replace(/\p{Cc}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return `"${escaped}"`;
}
