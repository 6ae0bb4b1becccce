import { lstatSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programOf } from "../../model/package.ts";
import { CaptureError } from "./capture-error.ts";
import { type Cell, cellFolders } from "./cell.ts";

/** Which image has a program. A program that none has cannot be started in this sandbox. */
const images: Readonly<Record<string, string>> = {
  node: "node:24-bookworm",
  npm: "node:24-bookworm",
  npx: "node:24-bookworm",
  bun: "oven/bun:1",
  bunx: "oven/bun:1",
  deno: "denoland/deno:2",
  python: "ghcr.io/astral-sh/uv:python3.13-bookworm",
  python3: "ghcr.io/astral-sh/uv:python3.13-bookworm",
  uv: "ghcr.io/astral-sh/uv:python3.13-bookworm",
  uvx: "ghcr.io/astral-sh/uv:python3.13-bookworm",
};

/** No rights, no more memory or processes than these, and nothing to write on but what is mounted. */
const bounds = [
  "--read-only",
  "--cap-drop=ALL",
  "--security-opt=no-new-privileges",
  "--memory=2g",
  "--memory-swap=2g",
  "--pids-limit=1024",
  "--ulimit=core=0",
] as const;

/** Who a server is inside when we are root. */
export const nobody = { uid: 65_534, gid: 65_534 } as const;

/**
 * The command line of `docker run` for a cell, in a container of this name.
 * @throws CaptureError (`not-started`) if no image has the program, or Docker cannot hand its variables over.
 */
export function dockerRun(
  docker: string,
  name: string,
  cell: Cell,
  { uid, gid }: { readonly uid: number; readonly gid: number },
): readonly string[] {
  const [command, ...args] = cell.argv;
  const image = imageFor(command);
  const owner = uid === 0 ? nobody : { uid, gid };
  const temporary = `rw,nosuid,nodev,size=512m,mode=0700,uid=${owner.uid},gid=${owner.gid}`;
  return [
    docker,
    "run",
    "--rm",
    "--init",
    "--interactive",
    "--log-driver=none",
    `--name=${name}`,
    "--hostname=sandbox",
    `--network=${cell.hasNetwork ? "bridge" : "none"}`,
    `--user=${owner.uid}:${owner.gid}`,
    ...bounds,
    `--tmpfs=${cellFolders.temporary}:${temporary}`,
    `--tmpfs=${cellFolders.home}:${temporary}`,
    ...(cell.root === undefined ? [] : [mount(cell.root, cell.root, true)]),
    ...cell.hidden.map((path) => hide(path, cell.empty)),
    ...(cell.cache === undefined ? [] : [mount(cell.cache, cellFolders.cache, false)]),
    `--env-file=${environmentFile(cell)}`,
    `--workdir=${cell.cwd}`,
    // Whatever the image starts by itself is not what was declared.
    `--entrypoint=${programOf(command)}`,
    image,
    ...args,
  ];
}

function imageFor(command: string): string {
  const image = command.includes("/") ? undefined : images[programOf(command)];
  if (image !== undefined) return image;
  const says =
    "The docker sandbox has no image with its command; use --sandbox bwrap, or --sandbox none if you trust it.";
  throw new CaptureError("not-started", says, command);
}

function mount(source: string, target: string, isReadOnly: boolean): string {
  if (/[,"\n]/.test(source)) {
    const says =
      "Docker cannot show a folder with a comma, a quote or a line break in its name; use another.";
    throw new CaptureError("not-started", says, source);
  }
  return `--mount=type=bind,source=${source},target=${target}${isReadOnly ? ",readonly" : ""}`;
}

function hide(path: string, empty: string): string {
  return lstatSync(path).isDirectory() ? `--mount=type=tmpfs,target=${path}` : mount(empty, path, true);
}

/** A file, so that no value stands in the list of processes, and none reaches the docker client itself. */
function environmentFile(cell: Cell): string {
  const broken = Object.entries(cell.env).find((entry) => /[\r\n]/.test(entry.join("")));
  if (broken !== undefined) {
    const says = "Docker cannot hand over a variable with a line break; use --sandbox bwrap.";
    throw new CaptureError("not-started", says, broken[0]);
  }
  const file = join(cell.folder, "docker-environment");
  // The image knows where its own programs lie.
  const kept = Object.entries(cell.env).filter(([name]) => name !== "PATH");
  writeFileSync(file, kept.map(([name, value]) => `${name}=${value}\n`).join(""), { mode: 0o600 });
  return file;
}
