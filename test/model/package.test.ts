import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hasRelease, isSameRelease, packageOf, packageText } from "../../src/model/package.ts";

function told(line: string): string {
  const [command = "", ...args] = line.split(" ");
  const found = packageOf({ kind: "stdio", command, args, env: [] });
  return found === undefined ? "" : packageText(found);
}

test.each([
  ["npx -y files@1.2.3", "npm files@1.2.3"],
  ["npx -y @acme/files@1.2.3-beta.1 /data", "npm @acme/files@1.2.3-beta.1"],
  ["npx --package=@acme/files@1.2.3 -- files", "npm @acme/files@1.2.3"],
  ["npx -p files@1.2.3 other", "npm files@1.2.3"],
  ["npx files", "npm files"],
  ["npx files@latest", "npm files"],
  ["npx files@^1.2.3", "npm files"],
  ["npx files@1", "npm files"],
  ["C:\\tools\\npx.cmd files@1.2.3", "npm files@1.2.3"],
  ["cmd /c npx -y files@1.2.3", "npm files@1.2.3"],
  ["npm exec --yes files@1.2.3", "npm files@1.2.3"],
  ["pnpm dlx files@1.2.3", "npm files@1.2.3"],
  ["yarn dlx files@1.2.3", "npm files@1.2.3"],
  ["bunx files@1.2.3", "npm files@1.2.3"],
  ["npx --node-options x files@1.2.3", ""],
  ["npx ./files", ""],
  ["npx github:acme/files", ""],
  ["npx https://example.com/files.tgz", ""],
  ["npx --registry https://example.com files@1.2.3", "npm files@1.2.3"],
  ["npx", ""],
  ["npx -y -- files@1.2.3", "npm files@1.2.3"],
  ["npx -y --", ""],
  ["npx .files", ""],
  ["npx files@10.20.30", "npm files@10.20.30"],
  ["npx files@1.2.3x", "npm files"],
  ["npm x files@1.2.3", "npm files@1.2.3"],
  ["bun x files@1.2.3", "npm files@1.2.3"],
  ["npm install files@1.2.3", ""],
  ["cmd npx files", ""],
  ["cmd", ""],
  ["sh /c npx files", ""],
  ["uvx", ""],
  ["uvx @files", ""],
  ["uvx .files", ""],
  ["uvx a__b.-c", "pypi a-b-c"],
  ["uvx --from files==1.2.3,<2 files", "pypi files"],
  ["uvx files", "pypi files"],
  ["uvx files@1.2.3", "pypi files@1.2.3"],
  ["uvx --from Acme_Files[all]==1.2.3 files", "pypi acme-files@1.2.3"],
  ["uvx --from files>=1.2 files", "pypi files"],
  ["uvx --from git+https://example.com/files files", ""],
  ["uvx --from files@git+https://example.com/files files", ""],
  ["uv tool run files==1.2.3", "pypi files@1.2.3"],
  ["uv run files.py", ""],
  ["pipx run --spec files==1.2.3 files", "pypi files@1.2.3"],
  ["docker run -i --rm acme/files:1.2.3", "oci acme/files@1.2.3"],
  ["docker run -i --rm -e TOKEN -v /a:/b --env=A acme/files", "oci acme/files"],
  ["docker run acme/files:latest", "oci acme/files"],
  ["docker run localhost:5000/files", "oci localhost:5000/files"],
  ["docker run localhost:5000/files:2", "oci localhost:5000/files@2"],
  ["podman run files:2@sha256:00ff", "oci files@2@sha256:00ff"],
  ["docker run --gpus all files:2", ""],
  ["docker run ${IMAGE}", ""],
  ["docker run", ""],
  ["docker run ", ""],
  ["docker run files:", "oci files"],
  ["docker run files@sha256:00ff", "oci files@sha256:00ff"],
  ["docker container run files:2", "oci files@2"],
  ["docker compose up", ""],
  ["node server.js", ""],
  ["/usr/local/bin/files", ""],
])("%s starts %s", (line, expected) => {
  expect(told(line)).toBe(expected);
});

test("a server reached over HTTP is started from nothing", () => {
  expect(packageOf({ kind: "http", url: "https://example.com/mcp", headers: [] })).toBeUndefined();
});

test.each([
  ["npx files@1.2.3", "npx files@1.2.3", true],
  ["npx files@1.2.3", "bunx -y files@1.2.3", true],
  ["npx files@1.2.3", "npx files@1.2.4", false],
  ["npx files@1.2.3", "uvx files@1.2.3", false],
  ["npx files@1.2.3", "npx fi1es@1.2.3", false],
  ["npx files", "npx files", false],
  ["docker run files:2", "podman run files:2", true],
  ["docker run files@sha256:00", "docker run files@sha256:00", true],
  ["docker run files@sha256:00", "docker run files@sha256:01", false],
  ["docker run files:2@sha256:00", "docker run files:3@sha256:00", false],
])("%s and %s start the very same release: %s", (one, other, expected) => {
  const [a, b] = [one, other].map((line) => {
    const [command = "", ...args] = line.split(" ");
    return packageOf({ kind: "stdio", command, args, env: [] });
  });
  if (a === undefined || b === undefined) throw new Error("both start a package");
  expect(isSameRelease(a, b)).toBe(expected);
  expect(hasRelease(a)).toBe(one !== "npx files");
});

test("any command line is read without an error, and in no time", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("npx", "uvx", "docker", "cmd", "pipx"),
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom("run", "-y", "--from", "--", "/c", "a@1.2.3", "constructor")),
      ),
      (command, args) => {
        packageOf({ kind: "stdio", command, args, env: [] });
      },
    ),
  );
  const start = process.cpuUsage();
  for (const part of ["a", "-", "a@", "[a", "a:", "cmd /c "]) told(`uvx ${part.repeat(100_000)}\n`);
  for (const part of ["a", "a@", "@a/"]) told(`npx ${part.repeat(100_000)}\n`);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
});
