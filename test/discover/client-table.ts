import { clientFormats } from "../../src/discover/clients.ts";

const code = (text: string) => `\`${text}\``;
const list = (texts: readonly string[]) => (texts.length === 0 ? "–" : texts.map(code).join(", "));

const variables = {
  none: "–",
  braces: code("${NAME}, ${NAME:-default}"),
  "env-braces": code("${env:NAME}"),
  vscode: code("${env:NAME}, ${input:id}"),
  shell: code("$NAME, ${NAME}, %NAME%"),
  opencode: code("{env:NAME}"),
} as const;

/** The table of `docs/clients.md`. */
export function clientTable(): string {
  const rows = clientFormats.map(({ title, paths, user, containers, dialect, isSought }) => {
    const keys = containers.map((keys) => keys.join("."));
    const project = isSought || paths.length === 0 ? list(paths) : `${list(paths)} if named`;
    return `| ${[title, project, list(user), list(keys), variables[dialect]].join(" | ")} |`;
  });
  const head = "| client | files of a project | your own files, with `--user` | key | variables |";
  return [head, "| --- | --- | --- | --- | --- |", ...rows, ""].join("\n");
}
