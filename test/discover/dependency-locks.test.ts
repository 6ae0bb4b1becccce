import { describe, expect, test } from "vitest";
import { dependencyLocks, integritiesIn, strongestHash } from "../../src/discover/dependency-locks.ts";

const hash = (letter: string) => `sha512-${letter.repeat(86)}==`;
const formatOf = (file: string) => {
  const format = dependencyLocks.find((one) => one.file === file);
  if (format === undefined) throw new Error(file);
  return format;
};
const read = (file: string, text: string) => Object.fromEntries(integritiesIn(formatOf(file), text));

describe("hashes are read from", () => {
  test.each([
    [
      "npm 7 and later, by folder, with nested and renamed packages",
      "package-lock.json",
      JSON.stringify({
        lockfileVersion: 3,
        packages: {
          "": { name: "project", version: "1.0.0" },
          "node_modules/files": { version: "1.2.3", integrity: hash("a") },
          "node_modules/@acme/mail": { version: "2.0.0-rc.1", integrity: hash("b") },
          "node_modules/files/node_modules/mail": { version: "3.0.0", integrity: hash("c") },
          "node_modules/alias": { name: "real", version: "4.0.0", integrity: hash("d") },
          "packages/own": { version: "5.0.0" },
          "node_modules/own": { resolved: "packages/own", link: true },
        },
      }),
      { "files@1.2.3": "a", "@acme/mail@2.0.0-rc.1": "b", "mail@3.0.0": "c", "real@4.0.0": "d" },
    ],
    [
      "npm 6, nested",
      "npm-shrinkwrap.json",
      JSON.stringify({
        dependencies: {
          files: {
            version: "1.2.3",
            integrity: hash("a"),
            dependencies: { mail: { version: "3.0.0", integrity: hash("c") } },
          },
          git: { version: "git+ssh://git@example.com/a/b.git#0123", integrity: hash("e") },
        },
      }),
      { "files@1.2.3": "a", "mail@3.0.0": "c" },
    ],
    [
      "pnpm 9 to 11, where a version may look like a number",
      "pnpm-lock.yaml",
      `lockfileVersion: '9.0'\npackages:\n\n  '@acme/mail@2.0.0':\n    resolution: {integrity: ${hash("b")}}\n\n  files@1.2.3:\n    resolution: {integrity: ${hash("a")}}\n`,
      { "@acme/mail@2.0.0": "b", "files@1.2.3": "a" },
    ],
    [
      "pnpm 8, with peers",
      "pnpm-lock.yaml",
      `packages:\n  /files@1.2.3(mail@3.0.0):\n    resolution: {integrity: ${hash("a")}}\n  /@acme/mail@2.0.0:\n    resolution: {integrity: ${hash("b")}}\n`,
      { "files@1.2.3": "a", "@acme/mail@2.0.0": "b" },
    ],
    [
      "pnpm 7 and before",
      "pnpm-lock.yaml",
      `packages:\n  /files/1.2.3_mail@3.0.0:\n    resolution: {integrity: ${hash("a")}}\n  /@acme/mail/2.0.0:\n    resolution:\n      integrity: ${hash("b")}\n`,
      { "files@1.2.3": "a", "@acme/mail@2.0.0": "b" },
    ],
    [
      "Yarn 1, under several patterns and another name",
      "yarn.lock",
      `# yarn lockfile v1\n\n\n"@acme/mail@^2.0.0", "@acme/mail@~2.0.0":\n  version "2.0.0"\n  resolved "https://registry.example/mail.tgz#abc"\n  integrity ${hash("b")}\n  dependencies:\n    version "^9.9.9"\n\nfiles@^1.2.0:\r\n  version "1.2.3"\r\n  integrity ${hash("a")}\r\n\n"alias@npm:@acme/real@^4.0.0":\n  version "4.0.0"\n  integrity ${hash("d")}\n`,
      { "@acme/mail@2.0.0": "b", "files@1.2.3": "a", "@acme/real@4.0.0": "d" },
    ],
  ])("%s", (_, file, text, expected) => {
    const hashes = Object.entries(expected).map(([key, letter]) => [key, hash(letter)]);
    expect(read(file, text)).toEqual(Object.fromEntries(hashes));
  });
});

test("Yarn's newer releases hash archives of their own making, which say nothing of the registry's", () => {
  const text = `__metadata:\n  version: 8\n\n"files@npm:^1.2.0":\n  version: 1.2.3\n  resolution: "files@npm:1.2.3"\n  checksum: 10c0/0123456789abcdef\n`;
  expect(read("yarn.lock", text)).toEqual({});
});

test("a release with two hashes has none, and what is no hash of a release is left out", () => {
  const packages = {
    "node_modules/twice": { version: "1.0.0", integrity: hash("a") },
    "node_modules/other/node_modules/twice": { version: "1.0.0", integrity: hash("b") },
    "node_modules/other/node_modules/deep/node_modules/twice": { version: "1.0.0", integrity: hash("a") },
    "node_modules/__proto__": { version: "1.0.0", integrity: hash("c") },
    "node_modules/range": { version: "^1.0.0", integrity: hash("c") },
    "node_modules/no-hash": { version: "1.0.0", integrity: "<script>" },
    "node_modules/../../etc": { version: "1.0.0", integrity: hash("c") },
    "node_modules/number": { version: 1, integrity: hash("c") },
  };
  const text = JSON.stringify({ packages }).replace("node_modules/__proto__", "__proto__");
  expect(read("package-lock.json", text)).toEqual({});
  for (const odd of ["null", "[]", '{"packages":[1]}', '{"dependencies":{"a":null}}']) {
    expect(read("package-lock.json", odd)).toEqual({});
  }
  const elsewhere = `snapshots:\n  files@1.2.3:\n    resolution: {integrity: ${hash("a")}}\n`;
  expect(read("pnpm-lock.yaml", elsewhere)).toEqual({});
  expect(() => read("package-lock.json", "{")).toThrow(SyntaxError);
});

test("of several hashes the strongest counts, wherever it stands", () => {
  const weak = `sha1-${"a".repeat(27)}=`;
  expect(strongestHash(`${weak} ${hash("b")}`)).toBe(hash("b"));
  expect(strongestHash(weak)).toBe(weak);
  expect(strongestHash(`md5-${"a".repeat(22)}==`)).toBeUndefined();
});

test.each([
  ["package-lock.json", `{"dependencies":${'{"a":{"dependencies":'.repeat(5_000)}{}${"}}".repeat(5_000)}}`],
  ["yarn.lock", `"@${"a/".repeat(500_000)}`],
  ["yarn.lock", `${"a@1,".repeat(250_000)}\n${"@a/@".repeat(1_000)}@\n  version "1"`],
  ["pnpm-lock.yaml", `packages:\n${"  a@1:\n  @a/".repeat(200_000)}\n  ${"@a/".repeat(500_000)}`],
])("hostile text of a %s is read in linear time", (file, text) => {
  const start = process.cpuUsage();
  try {
    read(file, text);
  } catch {
    // Refused is as good as read.
  }
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
});
