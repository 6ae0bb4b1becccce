/** A value in a document: what is written there, with variables already looked up. */
export type GraphqlValue = unknown;

/** One field asked for, or a fragment on one type. */
export type Selection =
  | {
      readonly kind: "field";
      readonly name: string;
      /** The name it is answered under. */
      readonly alias: string;
      readonly args: Readonly<Record<string, GraphqlValue>>;
      readonly selections: readonly Selection[];
    }
  | { readonly kind: "fragment"; readonly on: string; readonly selections: readonly Selection[] };

export interface GraphqlDocument {
  readonly operation: "query" | "mutation";
  readonly selections: readonly Selection[];
}

/**
 * Reads a document of one operation, without directives and named fragments, which our queries do not use.
 * @throws SyntaxError for anything else.
 */
export function parseGraphql(text: string, variables: Readonly<Record<string, unknown>>): GraphqlDocument {
  const tokens = text.match(/\.\.\.|"(?:[^"\\\n]|\\.)*"|[$\w-]+|[^\s,]/g) ?? [];
  let next = 0;
  const peek = (): string => tokens[next] ?? "";
  const take = (wanted?: string): string => {
    const token = peek();
    if (token === "" || (wanted !== undefined && token !== wanted)) {
      throw new SyntaxError(
        `expected ${wanted ?? "more"} and found ${JSON.stringify(token)} at token ${next}`,
      );
    }
    next += 1;
    return token;
  };
  const readValue = (): GraphqlValue => {
    const token = take();
    if (token.startsWith("$")) return variables[token.slice(1)];
    if (token === "[") return readList("]", readValue);
    if (token === "{") return Object.fromEntries(readList("}", readArgument));
    if (/^(?:"|-?\d|true$|false$|null$)/.test(token)) return JSON.parse(token);
    return token; // A name of an enum.
  };
  const readArgument = (): readonly [string, GraphqlValue] => {
    const name = take();
    take(":");
    return [name, readValue()];
  };
  const readList = <T>(end: string, read: () => T): readonly T[] => {
    const items: T[] = [];
    while (peek() !== end) items.push(read());
    take(end);
    return items;
  };
  const readSelections = (): readonly Selection[] => {
    take("{");
    return readList("}", readSelection);
  };
  const readSelection = (): Selection => {
    const first = take();
    if (first === "...") {
      take("on");
      return { kind: "fragment", on: take(), selections: readSelections() };
    }
    const name = peek() === ":" ? (take(), take()) : first;
    const args = peek() === "(" ? (take(), Object.fromEntries(readList(")", readArgument))) : {};
    return { kind: "field", name, alias: first, args, selections: peek() === "{" ? readSelections() : [] };
  };
  const operation = peek() === "{" ? "query" : take();
  if (operation !== "query" && operation !== "mutation")
    throw new SyntaxError(`unknown operation ${operation}`);
  // The names and types of variables say nothing that their values do not.
  while (peek() !== "{") take();
  const selections = readSelections();
  if (peek() !== "") throw new SyntaxError(`unexpected ${peek()} after the operation`);
  return { operation, selections };
}
