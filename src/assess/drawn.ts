import { rectifyConfusion } from "unicode-confusables";

/** Names longer than any that the specification allows are drawn by their beginning. */
const longest = 128;

/** A name as Unicode's list of confusable characters (UTS 39) draws it: `l`, `1` and `I` are one, Cyrillic `а` is Latin `a`. */
export function asDrawn(name: string): string {
  return rectifyConfusion(name.slice(0, longest).normalize("NFKD"));
}
