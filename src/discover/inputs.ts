import type { Tree } from "../model/files/tree.ts";
import { entriesOf, type Reader } from "./reader.ts";

/**
 * What `${input:ID}` of VS Code stands for where nobody is asked: the default, or the first of the options to pick from. A
 * password stands for nothing, whatever its entry says, and neither does what only a command of an extension knows.
 */
export function readInputs({
  root,
  format,
}: Pick<Reader, "root" | "format">): Readonly<Record<string, string>> {
  if (format.dialect !== "vscode") return {};
  const lists = format.containers.map((container) =>
    [...container.slice(0, -1), "inputs"].reduce<Tree | undefined>(valueAt, root),
  );
  const items = lists.flatMap((list) => (list?.kind === "array" ? list.items : []));
  return Object.fromEntries(
    items.flatMap((item) => {
      const [id, value] = [textAt(item, "id"), standIn(item)];
      return id === undefined || value === undefined ? [] : [[`input:${id}`, value] as const];
    }),
  );
}

function standIn(item: Tree): string | undefined {
  const type = textAt(item, "type");
  const password = valueAt(item, "password");
  if (type === "command" || (password?.kind === "scalar" && password.value !== false)) return undefined;
  const options = type === "pickString" ? valueAt(item, "options") : undefined;
  const first = options?.kind === "array" ? options.items[0] : undefined;
  return textAt(item, "default") ?? textOf(first) ?? textAt(first, "value");
}

function valueAt(tree: Tree | undefined, key: string): Tree | undefined {
  return entriesOf(tree).entries.get(key)?.value;
}

function textAt(tree: Tree | undefined, key: string): string | undefined {
  return textOf(valueAt(tree, key));
}

function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === "scalar" && typeof tree.value === "string" ? tree.value : undefined;
}
