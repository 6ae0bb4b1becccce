/**
 * A sentence of ours that may quote words that are not: plain strings are our own text, `quoted` parts came
 * from a server, a file or a pull request. Each sink escapes the quoted parts its own way (`render/escape.ts`).
 */
export type Phrase = readonly (string | { readonly quoted: string })[];

/**
 * Template tag for a `Phrase`: the literal text is ours, every string put in is quoted, numbers and
 * phrases are ours. ``say`tool ${name} has ${2} faults` ``.
 */
export function say(
  literals: TemplateStringsArray,
  ...values: readonly (string | number | Phrase)[]
): Phrase {
  return literals.flatMap((literal, index) => {
    const value = values[index];
    const ours = literal === "" ? [] : [literal];
    if (value === undefined) return ours;
    if (typeof value === "string") return [...ours, { quoted: value }];
    return typeof value === "number" ? [...ours, String(value)] : [...ours, ...value];
  });
}

/** Text of ours, with nothing quoted, as a phrase. */
export function ours(text: string): Phrase {
  return [text];
}

/** Names after one another, each quoted; of more than `most` the rest is counted. */
export function listed(names: readonly string[], most = names.length): Phrase {
  const shown = names.slice(0, most).flatMap((name, index) => (index === 0 ? say`${name}` : say`, ${name}`));
  return names.length > most ? say`${shown} and ${names.length - most} more` : shown;
}
