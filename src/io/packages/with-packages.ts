import { learnPackage, openQuestion } from "../../discover/learn-package.ts";
import type { Package } from "../../model/lock.ts";
import {
  isSnapshot,
  type CaptureNote,
  type CaptureResult,
  type ServerSnapshot,
  type ServerSpec,
} from "../../model/server.ts";
import { inParallel } from "../mcp/parallel.ts";
import { runsOwnFile } from "./own-server.ts";
import { ownPackageName, projectPackages } from "./project-packages.ts";
import { type PackageAnswer, resolvePackage } from "./resolve-package.ts";

export interface PackageOptions {
  /** The project's folder. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether npm is run for what the project's files do not tell. */
  readonly asksRegistry: boolean;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Told, without a full stop, what of the project cannot be read. */
  readonly notice: (says: string) => void;
}

/** npm needs about a second; an archive may have some 100 MB. */
const timeoutMs = 60_000;

/** The snapshots with the package that each was started from, as far as that can be learnt, and whether it is the project's own. */
export async function withPackages(
  results: readonly CaptureResult[],
  specs: readonly ServerSpec[],
  options: PackageOptions,
): Promise<readonly CaptureResult[]> {
  const project = projectPackages(options.root, options.notice);
  const ownName = ownPackageName(options.root);
  const launches = new Map(specs.map(({ name, launch }) => [name, launch]));
  // Several servers may come from one package.
  const answers = new Map<string, Promise<PackageAnswer>>();
  const ask = (spec: string) => {
    const { env, signal } = options;
    const answer = answers.get(spec) ?? resolvePackage(spec, { env, signal, timeoutMs });
    answers.set(spec, answer);
    return answer;
  };
  return inParallel(results, options.concurrency, async (captured) => {
    const launch = launches.get(captured.server);
    if (launch === undefined || !isSnapshot(captured)) return captured;
    const learnt = learnPackage(launch, project);
    const isPublished = learnt?.registry === "npm" && learnt.name === ownName;
    const isOwn = isPublished || runsOwnFile(launch, options.root);
    const result: ServerSnapshot = isOwn ? { ...captured, isOwn } : captured;
    const question = options.asksRegistry ? openQuestion(launch, learnt) : undefined;
    if (question === undefined) return withPackage(result, learnt);
    const answer = await ask(question);
    return answer.ok
      ? withPackage(result, { registry: "npm", ...answer.package, source: "registry" })
      : { ...withPackage(result, learnt), notes: [...result.notes, unresolved(question, answer.says)] };
  });
}

/** What the declaration says by itself is not said twice. */
function withPackage(snapshot: ServerSnapshot, learnt: Package | undefined): ServerSnapshot {
  return learnt?.source === undefined ? snapshot : { ...snapshot, package: learnt };
}

function unresolved(question: string, reason: string): CaptureNote {
  const says =
    "It could not be told which release of its package is started, so its archive is not compared.";
  return { about: "server", hidesTools: false, says, quotes: `${question}: ${reason}` };
}
