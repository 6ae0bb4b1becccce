// Everything but line breaks: what moves a cursor, hides, reorders, or breaks a line where nobody sees it.
const control = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Lines that a terminal or the runner of a workflow would obey instead of showing. */
export function obeyed(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => control.test(line) || line.includes("##[") || /^\s*::[^\s:]/.test(line))
    .map((line) => line.slice(0, 200));
}
