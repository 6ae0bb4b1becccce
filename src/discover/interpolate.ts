import type { Dialect } from "../model/server.ts";

/** A text with its variables filled in, and the names of those that had no value, in order, each once. */
export interface Interpolated {
  readonly text: string;
  readonly unresolved: readonly string[];
}

interface Reference {
  readonly name: string;
  readonly fallback?: string;
}

const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What stands between `${` and `}`, read the way the dialect reads it; undefined if it is no reference there. */
function readReference(inside: string, dialect: Dialect): Reference | undefined {
  switch (dialect) {
    case "none":
      return undefined;
    case "shell":
    case "braces": {
      const cut = inside.indexOf(":-");
      const name = cut < 0 ? inside : inside.slice(0, cut);
      if (!variableName.test(name)) return undefined;
      return cut < 0 ? { name } : { name, fallback: inside.slice(cut + 2) };
    }
    case "env-braces":
    case "vscode":
      return inside === "" ? undefined : { name: inside.replace(/^env:/, "") };
    case "opencode":
      return /^(?:env|file):./.test(inside) ? { name: inside.replace(/^env:/, "") } : undefined;
    default:
      return dialect satisfies never;
  }
}

/**
 * Fills in the variables of one string of a config file. `lookup` is asked for the bare name of an environment
 * variable, and for everything else by what the braces hold: `input:token`, `workspaceFolder`.
 * - `braces` (Claude Code): `${NAME}` and `${NAME:-default}`; the default stands in for a variable without a value.
 * - `env-braces` (Cursor) and `vscode`: `${env:NAME}`, `${input:id}`, `${workspaceFolder}`.
 * - `shell` (Gemini CLI): `$NAME`, `${NAME}` and `${NAME:-default}`; on Windows `%NAME%` too. One without a value becomes empty
 *   text, as there.
 * - `opencode`: `{env:NAME}`, which stands for empty text without a value, and `{file:path}`, which is never read.
 * - `none`: nothing is a variable.
 *
 * Elsewhere a reference without a value stays as it is written. What `lookup` gave is never read again, so a value
 * cannot smuggle in a reference to another variable.
 */
export function interpolate(
  text: string,
  dialect: Dialect,
  lookup: (name: string) => string | undefined,
  isWindows = false,
): Interpolated {
  const unresolved = new Set<string>();
  const resolve = (written: string, { name, fallback }: Reference) => {
    const value = lookup(name) ?? fallback;
    if (value === undefined) unresolved.add(name);
    return value ?? (isEmptyWithout(written, dialect) ? "" : written);
  };
  // As Gemini CLI does it: a word between two percent signs is written anew, then read like any other.
  const read = dialect === "shell" && isWindows ? text.replaceAll(/%([A-Za-z_]\w*)%/g, "${$1}") : text;
  const filled = pieces(read, dialect).map((piece) =>
    typeof piece === "string" ? piece : resolve(piece.written, piece.reference),
  );
  return { text: filled.join(""), unresolved: [...unresolved] };
}

/** Whether the client itself puts empty text in place of a reference without a value. */
function isEmptyWithout(written: string, dialect: Dialect): boolean {
  return dialect === "shell" || (dialect === "opencode" && written.startsWith("{env:"));
}

type Piece = string | { readonly written: string; readonly reference: Reference };

/** The text cut at its references. Walks once from left to right: a pattern would be quadratic on `${${${`. */
function pieces(text: string, dialect: Dialect): readonly Piece[] {
  const found: Piece[] = [];
  const mark = dialect === "opencode" ? "{" : "$";
  let from = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, Math.max(at + 1, from))) {
    const written = referenceAt(text, at, dialect);
    if (written === undefined) continue;
    const reference = readReference(written.replace(/^\$?\{?|\}$/g, ""), dialect);
    if (reference === undefined) continue;
    found.push(text.slice(from, at), { written, reference });
    from = at + written.length;
  }
  found.push(text.slice(from));
  return found;
}

/** The longest stretch at `at` that may be a reference, with its dollar sign and braces. */
function referenceAt(text: string, at: number, dialect: Dialect): string | undefined {
  const brace = dialect === "opencode" ? at : at + 1;
  if (text[brace] === "{") {
    const end = text.slice(at, at + longestReference).indexOf("}");
    return end < 0 ? undefined : text.slice(at, at + end + 1);
  }
  const plain = dialect === "shell" ? /^\$[A-Za-z_]\w*/.exec(text.slice(at, at + longestReference)) : null;
  return plain?.[0];
}

/** Characters of one reference that are looked at: bounds the work on a text full of unclosed braces. */
const longestReference = 4_096;
