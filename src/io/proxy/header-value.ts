/**
 * As MCP 2026-07-28 writes a text in a header: as it is, or in Base64 if it has other characters than a header may, blanks at
 * an end, or looks as if it were in Base64.
 */
export function headerValue(text: string): string {
  const isPlain =
    /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(text) &&
    !(text.startsWith(prefix) && text.endsWith(suffix));
  return isPlain ? text : `${prefix}${Buffer.from(text).toString("base64")}${suffix}`;
}

/** The text that a header writes so; undefined if it is not written as it has to be. */
export function textIn(header: string): string | undefined {
  if (!/^[\t\x20-\x7e]*$/.test(header)) return undefined;
  if (!header.startsWith(prefix) || !header.endsWith(suffix)) return header;
  const inside = header.slice(prefix.length, -suffix.length);
  const bytes = Buffer.from(inside, "base64");
  const text = bytes.toString("utf8");
  // Written again it is the same: whatever Node reads generously, another reader may read otherwise.
  const isExact = bytes.toString("base64") === inside && Buffer.from(text).equals(bytes);
  return isExact && header.length >= prefix.length + suffix.length ? text : undefined;
}

const prefix = "=?base64?";
const suffix = "?=";
