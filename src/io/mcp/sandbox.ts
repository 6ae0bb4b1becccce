import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../../model/errors.ts";
import { bubblewrap } from "./bubblewrap.ts";
import type { SandboxChoice, SandboxKind } from "../../model/server.ts";
import type { ParentEnv } from "./environment.ts";
import { findCommand } from "./find-command.ts";
import { makeOwnFolders } from "./own-folders.ts";

/** Where servers are started. */
export interface Sandbox {
  readonly kind: SandboxKind;
  /** Whether a server in a sandbox reaches the network: all of it, the services of this machine too. */
  readonly allowNetwork: boolean;
}

export const noSandbox: Sandbox = { kind: "none", allowNetwork: true };

/** What `auto` came to. */
interface Chosen {
  readonly kind: SandboxKind;
  /** For the person: which one, and why no stronger one. */
  readonly says: string;
}

const probeMs = 5_000;

/**
 * Finds out which sandbox to use by starting one. Bubblewrap comes before Docker, because it runs the programs that
 * are installed here, as clients do.
 * @throws UsageError if one that is named does not work here, with how to get it.
 */
export function chooseSandbox(choice: SandboxChoice, env: ParentEnv): Chosen {
  if (choice === "none") return { kind: "none", says: "servers are started without a sandbox." };
  if (choice !== "auto") {
    const problem = whyNot[choice](env);
    if (problem === undefined) return { kind: choice, says: `servers are started in ${names[choice]}.` };
    throw new UsageError(`--sandbox ${choice}: ${problem}; ${remedies[choice]}`);
  }
  const withoutBwrap = whyNot.bwrap(env);
  if (withoutBwrap === undefined) return { kind: "bwrap", says: "servers are started in bubblewrap." };
  const withoutDocker = whyNot.docker(env);
  if (withoutDocker === undefined) {
    return { kind: "docker", says: `servers are started in Docker, because ${withoutBwrap}.` };
  }
  return {
    kind: "none",
    says: `servers are started WITHOUT a sandbox, because ${withoutBwrap} and ${withoutDocker}.`,
  };
}

const names = { bwrap: "bubblewrap", docker: "Docker" } as const;

const remedies = {
  bwrap:
    "install it with `sudo apt-get install bubblewrap` (Linux only); where AppArmor forbids it user namespaces (Ubuntu 24.04), " +
    "`sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0` allows them",
  docker: "install Docker and start its daemon, or be let use it (`docker version` tells)",
} as const;

/** One clause that says why a sandbox does not work here; undefined if it does. */
const whyNot = {
  bwrap({ PATH: path }: ParentEnv): string | undefined {
    const bwrap = findCommand("bwrap", path, "/");
    const program = findCommand("true", path, "/");
    if (bwrap === undefined || program === undefined) return "bubblewrap is not installed";
    const own = makeOwnFolders();
    try {
      const cell = {
        argv: [program] as const,
        env: {},
        cwd: "/",
        hidden: [],
        tools: [],
        hasNetwork: false,
        empty: own.empty,
        folder: own.path,
      };
      const { argv, input } = bubblewrap(bwrap, program, cell);
      return failureOf(argv, {}, input);
    } finally {
      own.remove();
    }
  },
  docker(env: ParentEnv): string | undefined {
    const docker = findCommand("docker", env["PATH"], "/");
    if (docker === undefined) return "Docker is not installed";
    return failureOf([docker, "version", "--format", "{{.Server.Version}}"], dockerEnvironment(env));
  },
};

/** What the docker client needs of our environment to find its daemon; nothing of it reaches a container. */
export function dockerEnvironment(env: ParentEnv): Record<string, string> {
  const isWanted = (name: string) => /^(?:HOME|PATH|USERPROFILE|XDG_RUNTIME_DIR|DOCKER_.*)$/.test(name);
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      isWanted(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}

function failureOf(
  [command = "", ...args]: readonly string[],
  env: Record<string, string>,
  input?: string,
): string | undefined {
  const descriptor = input === undefined ? [] : [openSync(input, "r")];
  const { status, stderr, error } = spawnSync(command, args, {
    env,
    stdio: ["ignore", "ignore", "pipe", ...descriptor],
    timeout: probeMs,
    encoding: "utf8",
  });
  for (const opened of descriptor) closeSync(opened);
  if (status === 0) return undefined;
  const [said = ""] = (error?.message ?? stderr).trim().split("\n");
  return `${basename(command)} does not work here (${said.slice(0, 200)})`;
}
