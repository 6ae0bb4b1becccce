import { html } from "../escape.ts";

/** Text of ours in which backticks set off code, as HTML. */
export function codeInText(ours: string): string {
  return ours
    .split("`")
    .map((part, index) => (part === "" ? "" : index % 2 === 1 ? `<code>${html(part)}</code>` : html(part)))
    .join("");
}
