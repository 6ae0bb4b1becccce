import { actionInputs, actionOutputs } from "../src/commands/action-inputs.ts";
import type { Flag } from "../src/commands/flags.ts";

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

function withTable(text: string, name: string, rows: readonly (readonly [string, string])[]): string {
  const table = [
    "| name | what it is |",
    "| --- | --- |",
    ...rows.map(([key, says]) => `| \`${key}\` | ${says} |`),
  ];
  const place = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`README.md has no place for the table "${name}"`);
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
