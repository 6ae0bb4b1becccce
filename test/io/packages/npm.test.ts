import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { installPackage } from "../../../src/io/packages/install-package.ts";
import { resolvePackage } from "../../../src/io/packages/resolve-package.ts";
import { startRegistry, type Release } from "./registry.ts";

const script = (mark: string) => ({ postinstall: `node -e "require('fs').writeFileSync('${mark}','')"` });
const marks = mkdtempSync(join(tmpdir(), "tw-marks-"));
const ran = join(marks, "ran").replaceAll("\\", "/");

const releases = {
  old: {
    name: "files",
    version: "1.2.3",
    manifest: { bin: "start.js", dependencies: { mail: "^1.0.0" }, scripts: script(ran) },
    files: { "start.js": "#!/usr/bin/env node\nconsole.log(require('mail'));\n" },
  },
  newest: { name: "files", version: "2.0.0", manifest: { engines: { node: ">=99" } } },
  mail: {
    name: "mail",
    version: "1.0.0",
    manifest: { scripts: script(ran) },
    files: { "index.js": "module.exports = 'delivered';\n" },
  },
  scoped: {
    name: "@acme/files",
    version: "1.0.0",
    manifest: { bin: { files: "a.js", other: "b.js", "../escape": "../../x.js" } },
    files: { "a.js": "", "b.js": "" },
  },
  lying: { name: "lying", version: "1.0.0", claims: `sha512-${"a".repeat(86)}==` },
  repository: {
    name: "repository",
    version: "1.0.0",
    manifest: { dependencies: { x: "git+https://127.0.0.1:9/x" } },
  },
} as const satisfies Record<string, Release>;

let registry: Awaited<ReturnType<typeof startRegistry>>;
let folder = "";
const homes: string[] = [];
const newFolder = () => {
  const made = mkdtempSync(join(tmpdir(), "tw-npm-test-"));
  homes.push(made);
  return made;
};

beforeAll(async () => {
  registry = await startRegistry(Object.values(releases));
  folder = newFolder();
});
afterEach(() => expect(existsSync(ran), "a script of a package has run").toBe(false));
afterAll(async () => {
  await registry.end();
  for (const home of [...homes, marks]) rmSync(home, { recursive: true, force: true });
});

function options(more: Readonly<Record<string, string>> = {}) {
  const home = newFolder();
  const own = { npm_config_registry: registry.url, npm_config_cache: join(home, "cache"), HOME: home };
  return {
    env: { PATH: process.env["PATH"], npm_config_userconfig: join(home, "npmrc"), ...own, ...more },
    timeoutMs: 60_000,
  };
}

describe("a package of a registry is resolved", () => {
  test.each([
    ["files@1.2.3", releases.old],
    ["files@^1.0.0", releases.old],
    ["files@latest", releases.newest],
    ["@acme/files", releases.scoped],
  ])("from `%s` to one release and the hash of its archive", async (spec, release) => {
    const { name, version } = release;
    const integrity = registry.integrityOf(release);
    expect(await resolvePackage(spec, options())).toEqual({
      ok: true,
      package: { name, version, integrity },
    });
  });

  test("to the one that npx takes: the newest whose engines fit", async () => {
    expect(await resolvePackage("files", options())).toMatchObject({ package: { version: "1.2.3" } });
  });

  test("from the registry that npm is set up with, and a token goes to its host alone", async () => {
    const home = newFolder();
    const userconfig = join(home, "own");
    writeFileSync(
      userconfig,
      `//${new URL(registry.url).host}/:_authToken=one\n//127.0.0.1:1/:_authToken=two\n`,
    );
    const before = registry.headers.length;
    expect(await resolvePackage("mail", options({ npm_config_userconfig: userconfig }))).toMatchObject({
      ok: true,
    });
    expect(new Set(registry.headers.slice(before))).toEqual(new Set(["Bearer one"]));
  });

  test("without a look at the project's own settings, which a pull request may change", async () => {
    const project = newFolder();
    writeFileSync(join(project, "package.json"), "{}");
    writeFileSync(join(project, ".npmrc"), "registry=http://127.0.0.1:1/\n");
    const before = process.cwd();
    process.chdir(project);
    try {
      const outer = options({
        npm_config_local_prefix: project,
        npm_package_json: join(project, "package.json"),
      });
      expect(await resolvePackage("mail", outer)).toMatchObject({ ok: true });
    } finally {
      process.chdir(before);
    }
  });

  test("and leaves no folder behind", async () => {
    const temporary = newFolder();
    const quiet = options();
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = temporary;
    try {
      await resolvePackage("files@1.2.3", quiet);
      await resolvePackage("nothing-of-this-name", quiet);
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe("a package is not resolved", () => {
  test.each([
    ["that the registry does not know", "nothing-of-this-name", /^npm says: .*404/],
    ["of a release that is not there", "files@9.9.9", /^npm says: .*No matching version/],
    ["whose archive is not what the registry says", "lying", /^npm says: .*integrity/i],
    ["from a repository", "github:acme/files", /^only packages of a registry/],
    ["from a folder", "./files", /^only packages of a registry/],
    ["from an address", "files@http://127.0.0.1:9/x.tgz", /^only packages of a registry/],
    ["under another name", "files@npm:mail", /^only packages of a registry/],
    ["that reads like an option", "--registry=x", /^only packages of a registry/],
  ])("%s, and that is said", async (_, spec, says) => {
    expect(await resolvePackage(spec, options())).toEqual({ ok: false, says: expect.stringMatching(says) });
  });

  test("without npm, or by a registry that does not answer in time", async () => {
    expect(await resolvePackage("files", { ...options(), env: { PATH: newFolder() } })).toEqual({
      ok: false,
      says: "npm is not installed here",
    });
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as AddressInfo; // It listens on a port.
    const late = { ...options({ npm_config_registry: `http://127.0.0.1:${port}` }), timeoutMs: 1_500 };
    const began = performance.now();
    expect(await resolvePackage("files", late)).toEqual({
      ok: false,
      says: "npm did not answer within 1.5 s",
      isUnanswered: true,
    });
    expect(performance.now() - began).toBeLessThan(30_000); // By itself npm would wait for minutes.
    silent.close();
  });
});

describe("a release is installed", () => {
  const resolved = (release: Release) => {
    const { name, version } = release;
    return { name, version, integrity: registry.integrityOf(release) };
  };

  test("with what it depends on and without any script, ready to be started", async () => {
    const answer = await installPackage(resolved(releases.old), join(folder, "old"), options());
    const bin = join(folder, "old", "node_modules", "files", "start.js");
    expect(answer).toEqual({ ok: true, installed: { bins: new Map([["files", bin]]), bin } });
    expect(execFileSync(process.execPath, [bin], { encoding: "utf8" })).toBe("delivered\n");
  });

  test("and of several programs the one named like the package is the one to start; none lies outside it", async () => {
    const answer = await installPackage(resolved(releases.scoped), join(folder, "scoped"), options());
    const place = (file: string) => join(folder, "scoped", "node_modules", "@acme", "files", file);
    const bins = new Map([
      ["files", place("a.js")],
      ["other", place("b.js")],
    ]);
    expect(answer).toEqual({ ok: true, installed: { bins, bin: place("a.js") } });
  });

  test("only if its archive is the one that was resolved", async () => {
    const integrity = `sha512-${"b".repeat(86)}==`;
    const answer = await installPackage(
      { ...resolved(releases.mail), integrity },
      join(folder, "other"),
      options(),
    );
    expect(answer).toEqual({ ok: false, says: expect.stringContaining(`not ${integrity}`) });
  });

  test("not with a dependency from a repository, whose settings could run programs", async () => {
    const home = join(folder, "repository");
    mkdirSync(home);
    const answer = await installPackage(resolved(releases.repository), home, options());
    expect(answer).toEqual({ ok: false, says: expect.stringMatching(/toolwarden-fetches-no-repositories/) });
    expect(readFileSync(join(home, "package.json"), "utf8")).toBe("{}\n");
  });
});
