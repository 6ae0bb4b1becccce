import type { Tree } from "../model/files/tree.ts";
import { clientFormats, type ClientFormat } from "./clients.ts";
import { entriesOf } from "./reader.ts";

/** Whether a value looks like a server: an object with what starts or reaches one in any format. */
export function isLaunch(tree: Tree | undefined): boolean {
  const { entries } = entriesOf(tree);
  const has = (key: string) => {
    const value = entries.get(key)?.value;
    return value !== undefined && value.kind !== "object";
  };
  return ["command", "cmd", "url", "httpUrl", "serverUrl", "uri"].some(has);
}

/** Whose format a file is in, told by what it holds; Claude Code's, the most copied one, if nothing tells. */
export function formatByContent(root: Tree): ClientFormat {
  const { entries } = entriesOf(root);
  const isServers = (container: readonly string[]) =>
    container.reduce<Tree | undefined>((tree, key) => entriesOf(tree).entries.get(key)?.value, root);
  const bySchema = clientFormats.find(({ shape }) => {
    if (shape === "registry") return has("packages", "array") || has("remotes", "array");
    if (shape === "bundle")
      return has("server", "object") && (has("manifest_version") || has("mcpb_version"));
    return shape === "catalogue" && has("registry", "object");
  });
  function has(key: string, kind: Tree["kind"] = "scalar"): boolean {
    return entries.get(key)?.value.kind === kind;
  }
  const byContainer = clientFormats.find(
    ({ shape, containers }) =>
      shape === "map" &&
      containers.some((container) => {
        const tree = isServers(container);
        return tree?.kind === "object" && !isLaunch(tree);
      }),
  );
  return byContainer ?? bySchema ?? claudeCode;
}

const claudeCode = clientFormats[0] as ClientFormat; // The table is not empty.
