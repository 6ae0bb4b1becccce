import { printJson } from "../../model/files/print.ts";
import type { Fragment } from "./target.ts";

/** A fragment as a file of its own would hold it; ends in a newline. */
export function fragmentText(fragment: Fragment): string {
  return fragment.kind === "text" ? fragment.text : `${printJson(fragment.value)}\n`;
}
