import type { Package, PackageSource } from "../model/lock.ts";
import { npmSpec, packageOf, packageWord, programOf } from "../model/package.ts";
import type { Launch } from "../model/server.ts";
import { inWorkspace } from "./program-words.ts";

/** What the files of a project tell of npm packages. */
export interface ProjectPackages {
  /** The version of a package that lies in the project's own `node_modules`. */
  readonly installed: (name: string) => string | undefined;
  /** The hash of a release's archive, and which file says so. */
  readonly archive: (
    name: string,
    version: string,
  ) => { readonly integrity: string; readonly source: PackageSource } | undefined;
}

/**
 * What a launch starts, with what the project's files add to what its declaration says: the release that is installed,
 * where that is what would run, and the hash of its archive. What a file pins and nobody has installed does not count: `npx`
 * would not take it.
 */
export function learnPackage(launch: Launch, project: ProjectPackages): Package | undefined {
  const declared = packageOf(launch) ?? installedProgram(launch);
  if (declared?.registry !== "npm") return declared;
  const version = declared.version ?? (runsInstalled(launch) ? project.installed(declared.name) : undefined);
  if (version === undefined) return packageOf(launch);
  const isLearnt = declared.version === undefined;
  return {
    registry: "npm",
    name: declared.name,
    version,
    ...(isLearnt ? { source: "node_modules" as const } : {}),
    ...project.archive(declared.name, version),
  };
}

/** What a registry has to be asked for; undefined if the launch starts no npm package, or everything is known. */
export function openQuestion(launch: Launch, learnt: Package | undefined): string | undefined {
  const name = learnt?.registry === "npm" && learnt.integrity === undefined ? learnt.name : undefined;
  if (name === undefined) return undefined;
  const wanted = learnt?.version ?? npmSpec(packageWord(launch)?.word ?? "")?.wanted ?? "";
  return wanted === "" ? name : `${name}@${wanted}`;
}

/** In another folder than the project's another release may be installed, or none. */
function runsInstalled(launch: Launch): boolean {
  if (launch.kind === "http" || launch.cwd !== undefined) return false;
  const started = packageWord(launch);
  if (started === undefined) return installedProgram(launch) !== undefined;
  return started.takesInstalled && npmSpec(started.word)?.wanted === "";
}

/** `node node_modules/files/index.js`: no package is asked for, yet one is started. */
function installedProgram(launch: Launch): Package | undefined {
  if (launch.kind === "http" || !["node", "bun", "tsx"].includes(programOf(launch.command))) return undefined;
  const script = launch.args.find((arg) => !arg.startsWith("-")) ?? "";
  const path = inWorkspace(script).replace(/^\.\//, "");
  const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\/./.exec(path) ?? [];
  const spec = name === undefined ? undefined : npmSpec(name);
  return spec === undefined || spec.wanted !== "" ? undefined : { registry: "npm", name: spec.name };
}
