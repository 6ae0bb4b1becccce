import { posix } from "node:path";
import { type Answer, type Call, type Endpoint, mayRead, notFound, refusal } from "./endpoint.ts";
import { entryShape, fileShape, linkShape } from "./shapes.ts";
import type { Entry } from "./state.ts";

/** Files at a revision. */
export const contentEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/contents/{path}",
    operationId: "repos/get-content",
    handle: (call) => {
      const tree = call.state.trees.get(call.query.get("ref") ?? "main");
      if (!mayRead(call, "contents") || tree === undefined) return notFound;
      return getContent(call, tree, call.parameters["path"] ?? "");
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}",
    operationId: "repos/get-commit",
    handle: (call) => {
      const ref = call.parameters["ref"] ?? "";
      if (!mayRead(call, "contents")) return notFound;
      if (!call.state.trees.has(ref)) return refusal(422, `No commit found for SHA: ${ref}`);
      if (!call.accept.includes(".sha")) return refusal(501, "the fake knows the hash only");
      return { status: 200, text: ref };
    },
  },
];

function getContent(call: Call, tree: ReadonlyMap<string, Entry>, path: string): Answer {
  const { base, state } = call;
  const entry = tree.get(path);
  if (entry?.kind === "link") return followLink(call, tree, path, entry.target);
  if (entry?.kind === "file") {
    if (call.accept.includes(".raw")) return { status: 200, text: entry.text };
    return { status: 200, body: fileShape(base, state, path, entry.text) };
  }
  const listing = listFolder(tree, path).map(([name, child]) =>
    entryShape(base, state, posix.join(path, name), child),
  );
  return listing.length === 0 ? notFound : { status: 200, body: listing.slice(0, 1000) };
}

/** GitHub follows a link to a file of the repository, and describes any other. */
function followLink(call: Call, tree: ReadonlyMap<string, Entry>, path: string, target: string): Answer {
  const end = tree.get(posix.join(posix.dirname(path), target));
  return end?.kind === "file"
    ? { status: 200, body: fileShape(call.base, call.state, path, end.text) }
    : { status: 200, body: linkShape(call.base, call.state, path, target) };
}

function listFolder(tree: ReadonlyMap<string, Entry>, folder: string): readonly [string, Entry | "folder"][] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const children = new Map<string, Entry | "folder">();
  for (const [path, entry] of tree) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", ...rest] = path.slice(prefix.length).split("/");
    children.set(name, rest.length === 0 ? entry : "folder");
  }
  return [...children].sort(([a], [b]) => (a < b ? -1 : 1));
}
