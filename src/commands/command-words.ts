/** Marks of one kind hold together what is between them, blanks and marks of the other kind too. */
const word = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;

/**
 * The words of a command line that no shell reads: blanks part them, quotation marks keep blanks, and nothing is filled in.
 * Undefined if a mark is not closed.
 */
export function commandWords(text: string): readonly string[] | undefined {
  if (text.replace(word, "").trim() !== "") return undefined;
  return (text.match(word) ?? []).map((one) =>
    one.replace(/"([^"]*)"|'([^']*)'/g, (_whole, double?: string, single?: string) => double ?? single ?? ""),
  );
}
