import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { actionInputs, actionOutputs } from "../../src/commands/action-inputs.ts";
import type { Flag } from "../../src/commands/flags.ts";
import { version } from "../../src/model/version.ts";
import { projectRoot, toolwarden } from "./spawn.ts";

const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");
const inputs = Object.entries<Flag>(actionInputs);

interface ActionFile {
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: { using: string; main: string };
}
const action = parse(read("action.yml")) as ActionFile;

function described({ help, choices, byDefault }: Flag): string {
  const oneOf = choices === undefined ? "" : ` One of ${choices.join(", ")}.`;
  return `${help}${oneOf}${byDefault === undefined ? "" : ` Default: ${byDefault}.`}`;
}

test("action.yml has the inputs and outputs of the code, in its words", () => {
  const fromCode = Object.fromEntries(inputs.map(([name, flag]) => [name, described(flag)]));
  expect(
    Object.fromEntries(Object.entries(action.inputs).map(([name, { description }]) => [name, description])),
  ).toEqual(fromCode);
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { description }]) => [name, description]),
  );
  expect(outputs).toEqual(actionOutputs);
  expect(action.runs).toEqual({ using: "node24", main: "dist/action.js" });
});

test("defaults live in the code; only the token's must stand in action.yml", () => {
  const withDefault = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(withDefault.map(([name]) => name)).toEqual(["github-token"]);
});

test("the README's tables of inputs and outputs are the code's", () => {
  const rows = (name: string): readonly string[] => {
    const table =
      new RegExp(`<!-- ${name} -->\\n([^]*?)\\n<!-- /${name} -->`).exec(read("README.md"))?.[1] ?? "";
    return table.split("\n").slice(2);
  };
  expect(rows("inputs")).toEqual(inputs.map(([name, flag]) => `| \`${name}\` | ${described(flag)} |`));
  const outputs = Object.entries(actionOutputs);
  expect(rows("outputs")).toEqual(outputs.map(([name, help]) => `| \`${name}\` | ${help} |`));
});

test("the README's table of commands says what --help says", async () => {
  const rows = [...read("README.md").matchAll(/^\| `(\w+)` \| (.+) \|$/gm)];
  const verbs = rows.filter(([, name = ""]) => !(name in actionInputs) && !(name in actionOutputs));
  expect(verbs.length).toBeGreaterThanOrEqual(7);
  for (const [, verb = "", summary] of verbs) {
    const { stdout } = await toolwarden([verb, "--help"]);
    expect(stdout.split("\n")[0]).toBe(summary);
  }
});

test("the version is package.json's", async () => {
  expect(version).toBe((JSON.parse(read("package.json")) as { version: string }).version);
  expect((await toolwarden(["--version"])).stdout).toBe(`${version}\n`);
});
