import { actionInputs, actionOutputs } from "../src/commands/action-inputs.ts";
import { bounds, boundSentence } from "../src/model/bounds.ts";
import type { Flag } from "../src/commands/flags.ts";
import { lints } from "../src/policy/lint/index.ts";

const inputs = Object.entries<Flag>(actionInputs);

/** What action.yml and the README say of an input. */
function described({ help, choices, byDefault }: Flag): string {
  const oneOf = choices === undefined ? "" : ` One of ${choices.join(", ")}.`;
  return `${help}${oneOf}${byDefault === undefined ? "" : ` Default: ${byDefault}.`}`;
}

/** The whole of action.yml. The token's default is the one that only the runner can give. */
export function actionFile(): string {
  const input = ([name, flag]: [string, Flag]): string => {
    const lines = [`  ${name}:`, `    description: ${JSON.stringify(described(flag))}`];
    return [...lines, ...(name === "github-token" ? ["    default: ${{ github.token }}"] : [])].join("\n");
  };
  return [
    "# Written by `npm run build` from src/commands/action-inputs.ts.",
    "name: Toolwarden",
    "description: Dependency review for MCP tools. Lists what MCP servers offer, says what each tool can do and why, and reviews it against your policy.",
    "author: Toolwarden contributors",
    "branding:",
    "  icon: shield",
    "  color: blue",
    "inputs:",
    ...inputs.map(input),
    "outputs:",
    ...Object.entries(actionOutputs).map(
      ([name, help]) => `  ${name}:\n    description: ${JSON.stringify(help)}`,
    ),
    "runs:",
    "  using: node24",
    "  main: dist/action.js",
    "",
  ].join("\n");
}

function withTable(
  text: string,
  name: string,
  rows: readonly (readonly string[])[],
  header = ["name", "what it is"],
): string {
  const table = [
    `| ${header.join(" | ")} |`,
    `|${" --- |".repeat(header.length)}`,
    ...rows.map(([key, ...cells]) => `| \`${key}\` | ${cells.join(" | ")} |`),
  ];
  const place = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`there is no place for the table "${name}"`);
  return text.replace(place, (_, begin: string, end: string) => `${begin}${table.join("\n")}${end}`);
}

/** The README with the tables of the Action's inputs and outputs as the code has them. */
export function readmeWithTables(readme: string): string {
  const withInputs = withTable(
    readme,
    "inputs",
    inputs.map(([name, flag]) => [name, described(flag)]),
  );
  return withTable(withInputs, "outputs", Object.entries(actionOutputs));
}

/** The reference of the policy language with the table of lints as the code has them. */
export function policyPageWithLints(page: string): string {
  const rows = lints.map(({ id, title, why }) => [id, `${title}. ${why}`] as const);
  return withTable(page, "lints", rows, ["lint", "what it sees, and why that matters"]);
}

/** The page about limits with the table of bounds as the code has them. */
export function limitsPage(page: string): string {
  const rows = Object.entries(bounds).map(([name, bound]) => [
    name,
    boundSentence(bound),
    `${bound.byDefault} ${bound.unit}`,
    String(bound.most),
  ]);
  return withTable(page, "bounds", rows, ["setting", "what it bounds", "default", "highest"]);
}
