import { describe, expect, test } from "vitest";
import { learnPackage, openQuestion, type ProjectPackages } from "../../src/discover/learn-package.ts";
import type { Launch } from "../../src/model/server.ts";

const integrity = `sha512-${"a".repeat(86)}==`;
const project: ProjectPackages = {
  installed: (name) => (["files", "@acme/mail"].includes(name) ? "1.2.3" : undefined),
  archive: (name, version) =>
    name === "files" && version === "1.2.3" ? { integrity, source: "package-lock.json" } : undefined,
};
const started = (line: string): Launch => {
  const [command = "", ...args] = line.split(" ");
  return { kind: "stdio", command, args, env: {} };
};
const learn = (line: string) => learnPackage(started(line), project);
const files = { registry: "npm", name: "files", version: "1.2.3" };
const mail = { registry: "npm", name: "@acme/mail" };

describe("what is started is", () => {
  test.each([
    ["npx -y files", { ...files, integrity, source: "package-lock.json" }],
    ["npx -y files@1.2.3", { ...files, integrity, source: "package-lock.json" }],
    ["cmd /c npx files", { ...files, integrity, source: "package-lock.json" }],
    ["npx -p files start", { ...files, integrity, source: "package-lock.json" }],
    ["pnpm dlx files@1.2.3", { ...files, integrity, source: "package-lock.json" }],
    ["node ./node_modules/files/index.js", { ...files, integrity, source: "package-lock.json" }],
    ["node ${workspaceFolder}/node_modules/files/a.js", { ...files, integrity, source: "package-lock.json" }],
    ["npm exec @acme/mail", { ...mail, version: "1.2.3", source: "node_modules" }],
    [
      "node --no-warnings node_modules/@acme/mail/a.js",
      { ...mail, version: "1.2.3", source: "node_modules" },
    ],
    ["docker run files:1", { registry: "oci", name: "files", version: "1" }],
    ["uvx files==1.2.3", { ...files, registry: "pypi" }],
  ])("told for `%s` by declaration and project together", (line, expected) => {
    expect(learn(line)).toEqual(expected);
  });

  test.each([
    ["another release than the installed one", "npx files@2.0.0", { ...files, version: "2.0.0" }],
    ["a tag, which npx looks up", "npx files@latest", { registry: "npm", name: "files" }],
    ["a range", "npx files@^1", { registry: "npm", name: "files" }],
    ["fetched anew by what never looks at the project", "pnpm dlx files", { registry: "npm", name: "files" }],
    ["not installed", "npx other", { registry: "npm", name: "other" }],
    ["a program of the repository itself", "node server.js", undefined],
    ["a program of a package that is not there", "node node_modules/other/a.js", undefined],
    ["a folder above", "node node_modules/../files/a.js", undefined],
    ["a place in another folder", "node ../node_modules/files/a.js", undefined],
  ])("not told by the project where it is %s", (_, line, expected) => {
    expect(learn(line)).toEqual(expected);
  });

  test("not told by the project where it is started in another folder, or not started", () => {
    expect(learnPackage({ ...started("npx files"), cwd: "sub" } as Launch, project)).toEqual({
      registry: "npm",
      name: "files",
    });
    const remote: Launch = { kind: "http", url: "https://e.example/mcp", headers: {}, transport: "auto" };
    expect(learnPackage(remote, project)).toBeUndefined();
  });
});

test.each([
  ["npx files", undefined],
  ["npx @acme/mail", "@acme/mail@1.2.3"],
  ["npx files@latest", "files@latest"],
  ["npx files@^1", "files@^1"],
  ["npx other", "other"],
  ["npx -y github:a/b", undefined],
  ["docker run files:1", undefined],
  ["node server.js", undefined],
])("of `%s` the registry is asked for %s", (line, expected) => {
  expect(openQuestion(started(line), learn(line))).toBe(expected);
});
