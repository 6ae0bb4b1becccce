import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cell, credentialPlaces, toolFolders } from "../../../src/io/mcp/cell.ts";
import { dockerRun } from "../../../src/io/mcp/docker.ts";
import { strays } from "../../../src/io/mcp/processes.ts";
import { chooseSandbox } from "../../../src/io/mcp/sandbox.ts";
import type { CaptureResult, ServerSpec } from "../../../src/model/server.ts";
import { isObject } from "../../../src/model/json.ts";
import { isSnapshot } from "../../../src/model/server.ts";
import { failureOf, hostile, namesOf, root, snapshotOf } from "./capturing.ts";

const run = promisify(execFile);
const canary = "canary-c6f1b9";
const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
const repository = join(folder, "repository");
const secret = join(folder, "secret.txt");
const service = createServer((socket) => socket.end());

beforeAll(async () => {
  for (const clone of [repository, join(repository, "other")]) {
    mkdirSync(join(clone, ".git"), { recursive: true });
    writeFileSync(join(clone, ".git", "config"), `token = ${canary}`);
  }
  writeFileSync(join(repository, "readable.txt"), "hello");
  writeFileSync(secret, canary);
  copyFileSync(join(root, "test", "servers", "prober.mjs"), join(repository, "prober.mjs"));
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  service.close();
  rmSync(folder, { recursive: true });
});

/** Which sandboxes work here; why one does not is printed, because its tests are then left out. */
const works = Object.fromEntries(
  (["bwrap", "docker"] as const).map((kind) => {
    try {
      chooseSandbox(kind, process.env);
      return [kind, true];
    } catch (error) {
      console.warn(
        `tests in ${kind} are left out: ${error instanceof Error ? error.message : String(error)}`,
      );
      return [kind, false];
    }
  }),
);

/** What the prober could do, by what it tried. */
async function probed(kind: string, network: string): Promise<Readonly<Record<string, unknown>>> {
  const script = join(root, "test", "servers", "capture-prober.ts");
  const { port } = service.address() as AddressInfo;
  const temporary = mkdtempSync(join(folder, "tmp-"));
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", script, kind, network, repository, canary, secret, String(port)],
    { env: { ...process.env, SECRET: canary, TMPDIR: temporary } },
  );
  expect(readdirSync(temporary).filter((name) => name.startsWith("toolwarden-"))).toEqual([]);
  const result = JSON.parse(stdout) as CaptureResult;
  if (!isSnapshot(result)) throw new Error([result.says, result.quotes, ...result.stderrTail].join("\n"));
  return Object.fromEntries(
    result.tools.map((tool, index) => [
      namesOf(result.tools)[index],
      isObject(tool) ? tool["description"] : undefined,
    ]),
  );
}

describe.runIf(process.platform === "linux")("without a sandbox", () => {
  test("a server gets at all that it is kept from in one", async () => {
    expect(await probed("none", "network")).toMatchObject({
      "a file outside": "read",
      "credentials of the clone": "read",
      "credentials of a clone inside": "read",
      "a file of the repository": "read",
      "writing into the repository": "written",
      "environments of others": "read",
      "a service of this machine": "reached",
    });
    rmSync(join(repository, "written.txt"));
  });
});

describe.runIf(works["bwrap"])("in bubblewrap", () => {
  test("a server reads its repository, writes its own folders, and gets at nothing else", async () => {
    const { environment, ...outcomes } = await probed("bwrap", "offline");
    expect(outcomes).toEqual({
      "a file outside": "ENOENT",
      "credentials of the clone": "nothing",
      "credentials of a clone inside": "nothing",
      "a file of the repository": "read",
      "writing into the repository": "EROFS",
      "writing into the home": "written",
      "environments of others": "nothing",
      "a service of this machine": "ECONNREFUSED",
    });
    expect(JSON.parse(String(environment))).toMatchObject({
      HOME: "/home/server",
      TMPDIR: "/tmp",
      LEVEL: "declared",
    });
    expect(existsSync(join(repository, "written.txt"))).toBe(false);
  });

  test("with the network allowed it reaches this machine's services too, and still no file", async () => {
    expect(await probed("bwrap", "network")).toMatchObject({
      "a file outside": "ENOENT",
      "environments of others": "nothing",
      "a service of this machine": "reached",
    });
  });
});

describe("the choice of a sandbox", () => {
  test("that is not there is an error that says how to get it", () => {
    const nowhere = { PATH: folder };
    expect(() => chooseSandbox("bwrap", nowhere)).toThrow(
      /--sandbox bwrap: bubblewrap is not installed; .*apt-get/,
    );
    expect(() => chooseSandbox("docker", nowhere)).toThrow(
      /--sandbox docker: Docker is not installed; install/,
    );
    expect(chooseSandbox("none", nowhere).kind).toBe("none");
    expect(chooseSandbox("auto", nowhere)).toEqual({
      kind: "none",
      says: "servers are started WITHOUT a sandbox, because bubblewrap is not installed and Docker is not installed.",
    });
  });

  test("that is there but does not work tells what it says itself", () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    for (const name of ["bwrap", "docker", "true"]) {
      writeFileSync(
        join(broken, name),
        "#!/bin/sh\necho No permissions to create a namespace >&2\nexit 1\n",
        {
          mode: 0o755,
        },
      );
    }
    for (const kind of ["bwrap", "docker"] as const) {
      expect(() => chooseSandbox(kind, { PATH: broken })).toThrow(
        new RegExp(`${kind} does not work here \\(No permissions to create a namespace\\); `),
      );
    }
  });
});

describe.runIf(works["bwrap"])("a launch that the sandbox cannot hold", () => {
  const inSandbox = { sandbox: { kind: "bwrap", allowNetwork: false } } as const;
  const launched = (launch: Partial<ServerSpec["launch"]>): ServerSpec => {
    const spec = hostile("plain");
    return { ...spec, launch: { ...spec.launch, ...launch } as ServerSpec["launch"] };
  };

  test.each([
    ["a working directory outside of the repository", { cwd: tmpdir() }, /lies outside of the repository/],
    ["a working directory that does not exist", { cwd: "no/such" }, /working directory does not exist/],
    ["a command that does not exist", { command: "no-such-command" }, /was not found/],
    [
      "a package that does not exist",
      { command: "npx", args: ["-y", "./no-such-package"] },
      /could not be fetched/,
    ],
  ])("%s: is not started", async (_, launch, says) => {
    const failed = await failureOf(launched(launch), {
      ...inSandbox,
      parentEnv: { ...process.env, XDG_CACHE_HOME: folder },
    });
    expect(failed).toMatchObject({ failure: "not-started", sandbox: { kind: "bwrap", network: false } });
    expect(failed.says).toMatch(says);
  });

  test("is given its variables inside only: bubblewrap does not load what they name", async () => {
    const { launch, ...spec } = hostile("dies-with-words");
    const loading = {
      ...spec,
      launch: { ...launch, env: { LD_PRELOAD: "/no/such.so" } } as ServerSpec["launch"],
    };
    const { stderrTail } = await failureOf(loading, inSandbox);
    expect(stderrTail.filter((line) => line.includes("LD_PRELOAD"))).toHaveLength(1);
  });

  test("a repository that holds the home of the person is not shown", async () => {
    const parentEnv = { ...process.env, HOME: join(root, "test") };
    const failed = await failureOf(hostile("plain"), { ...inSandbox, parentEnv });
    expect(failed.stderrTail.join()).toContain("Cannot find module");
  });

  test("leaves nothing running, and is known by the capture", async () => {
    const mark = `mark-${process.pid}`;
    const { launch, ...spec } = hostile("daemon-of-a-daemon");
    const daemon = { ...spec, launch: { ...launch, env: { MARK: mark } } as ServerSpec["launch"] };
    const { tools, sandbox } = await snapshotOf(daemon, inSandbox);
    // It begins another daemon each time that it is asked.
    expect(namesOf(tools)).toEqual([expect.stringMatching(/^pid_\d+$/), expect.stringMatching(/^pid_\d+$/)]);
    expect(sandbox).toEqual({ kind: "bwrap", network: false });
    expect(strays(-1, `MARK=${mark}`, new Set())).toEqual([]);
  });
});

test("what git keeps of credentials is found in clones inside a repository, wherever a link leads", () => {
  const linked = join(folder, "linked");
  mkdirSync(join(linked, "real", "modules"), { recursive: true });
  mkdirSync(join(linked, "worktree"));
  writeFileSync(join(linked, "real", "config"), "");
  writeFileSync(join(linked, "worktree", ".git"), "gitdir: elsewhere");
  symlinkSync("real", join(linked, ".git"));
  symlinkSync(secret, join(linked, ".netrc"));
  const hidden = (at: string) => credentialPlaces(at).map((path) => path.slice(at.length));
  expect(hidden(repository)).toEqual(["/.git/config", "/other/.git/config"]);
  expect(hidden(linked)).toEqual(["/real/config", "/real/modules"]);
});

test("folders of programs are shown with the libraries beside them, never what lies around them", () => {
  const home = join(folder, "home");
  for (const name of ["node/bin", "node/lib", "node/etc", ".cargo/bin", ".pyenv/shims", ".pyenv/versions"]) {
    mkdirSync(join(home, name), { recursive: true });
  }
  const path = [
    "/usr/bin",
    ".",
    "/no/such/bin",
    home,
    `${home}/node/bin`,
    `${home}/.cargo/bin`,
    `${home}/.pyenv/shims`,
  ];
  expect(toolFolders(path.join(":"), home).map((one) => one.slice(home.length))).toEqual([
    "/node/bin",
    "/node/lib",
    "/.cargo/bin",
    "/.pyenv/shims",
    "/.pyenv",
  ]);
});

describe("a container", () => {
  const cell: Cell = {
    argv: ["npx", "-y", "some-server@1.0.0"],
    env: { TOKEN: "secret", PATH: "/usr/bin", HOME: "/home/server" },
    cwd: "/srv/repository",
    root: "/srv/repository",
    hidden: [],
    cache: "/cache/one",
    tools: [],
    hasNetwork: false,
    empty: "/own/empty",
    folder,
  };

  test("is started with no rights, no network, bounds, and the repository to be read", () => {
    const argv = dockerRun("/usr/bin/docker", "toolwarden-1", cell, { uid: 1000, gid: 1001 });
    const own = "rw,nosuid,nodev,size=512m,mode=0700,uid=1000,gid=1001";
    expect(argv.join(" ")).toBe(
      [
        "/usr/bin/docker run --rm --init --interactive --log-driver=none --name=toolwarden-1 --hostname=sandbox",
        "--network=none --user=1000:1001",
        "--read-only --cap-drop=ALL --security-opt=no-new-privileges",
        "--memory=2g --memory-swap=2g --pids-limit=1024 --ulimit=core=0",
        `--tmpfs=/tmp:${own} --tmpfs=/home/server:${own}`,
        "--mount=type=bind,source=/srv/repository,target=/srv/repository,readonly",
        "--mount=type=bind,source=/cache/one,target=/home/server/.cache",
        `--env-file=${folder}/docker-environment --workdir=/srv/repository`,
        "--entrypoint=npx node:24-bookworm -y some-server@1.0.0",
      ].join(" "),
    );
    expect(readFileSync(join(folder, "docker-environment"), "utf8")).toBe(
      "TOKEN=secret\nHOME=/home/server\n",
    );
  });

  test("is nobody's for root, has a network if that is allowed, and hides credentials", () => {
    const hidden = [join(repository, ".git/config")];
    const argv = dockerRun("docker", "x", { ...cell, hidden, hasNetwork: true }, { uid: 0, gid: 0 }).join(
      " ",
    );
    expect(argv).toContain("--network=bridge");
    expect(argv).toContain("--user=65534:65534");
    expect(argv).toContain(`--mount=type=bind,source=/own/empty,target=${hidden[0]},readonly`);
  });

  test.each([
    [{ argv: ["docker", "run", "x"] }, /has no image with its command/],
    [{ argv: ["./node"] }, /has no image with its command/],
    [{ root: "/srv/a,readonly=false" }, /comma, a quote or a line break/],
    [{ env: { KEY: "a\nPATH=/evil" } }, /variable with a line break/],
  ] as readonly (readonly [Partial<Cell>, RegExp])[])("%j is refused", (some, says) => {
    expect(() => dockerRun("docker", "x", { ...cell, ...some }, { uid: 1, gid: 1 })).toThrow(says);
  });
});
