import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packageOf, packageText } from "../../src/review/package.ts";

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
  ["docker compose up", ""],
  ["node server.js", ""],
  ["/usr/local/bin/files", ""],
])("%s starts %s", (line, expected) => {
  expect(told(line)).toBe(expected);
});

test("a server reached over HTTP is started from nothing", () => {
  expect(packageOf({ kind: "http", url: "https://example.com/mcp", headers: [] })).toBeUndefined();
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
  const start = performance.now();
  for (const part of ["a", "-", "a@", "[a", "a:", "cmd /c "]) told(`uvx ${part.repeat(100_000)}\n`);
  for (const part of ["a", "a@", "@a/"]) told(`npx ${part.repeat(100_000)}\n`);
  expect(performance.now() - start).toBeLessThan(1000);
});
