/**
 * The variables of an env file: `NAME=value` a line, `export` before it and quotes around the value allowed, `#` begins
 * a comment. Nothing in a value is filled in. Lines that are none of this are passed over, as clients do it.
 */
export function parseEnvFile(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=(.*)$/.exec(line);
    return match === null ? [] : [[match[1] ?? "", valueOf((match[2] ?? "").trim())] as const];
  });
  return Object.fromEntries(pairs);
}

function valueOf(text: string): string {
  const quote = text[0] ?? "";
  const end = quote === '"' || quote === "'" ? text.indexOf(quote, 1) : -1;
  if (end > 0) return text.slice(1, end);
  const comment = text.search(/\s#/);
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}
