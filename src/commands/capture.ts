import { resolve } from "node:path";
import { directoryFiles } from "../io/files/project-files.ts";
import { writeTextFile } from "../io/files/text-files.ts";
import { formatSnapshots } from "../model/files/snapshots-file.ts";
import { isSnapshot } from "../model/server.ts";
import { progressLine } from "../render/progress.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags, withLongOutput } from "./flags.ts";
import { noPositionals } from "./positionals.ts";
import { loadBounds } from "./project.ts";
import { isWatched } from "./watch-capture.ts";
import { collect } from "./collect.ts";
import { sourceFlags, sourcesOf } from "./sources.ts";

const { snapshots: _, ...captureFlags } = sourceFlags;
const flags: Flags = {
  ...captureFlags,
  output: { value: "FILE", help: "where to write; `-o` for short", byDefault: "standard output" },
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(withLongOutput(argv), flags);
  noPositionals(args, "capture");
  const bounds = await loadBounds(directoryFiles(world.cwd));
  const { results } = await collect(sourcesOf(args), bounds, world);
  const output = args.get("output");
  const text = formatSnapshots(results);
  if (output === undefined) await world.print(text);
  else writeTextFile(resolve(world.cwd, output), text);
  const unseen = results.filter((result) => !isSnapshot(result) || result.coverage === "partial");
  // On a terminal and in a log of CI the progress has already said so.
  if (!isWatched(world)) for (const result of unseen) world.notice(progressLine(result));
  return unseen.length === 0 ? 0 : 2;
}

export const captureCommand: Command = {
  name: "capture",
  summary: "Record what the declared servers offer, to judge it later or elsewhere.",
  usage: [
    "capture [--config-file FILE]... [-o FILE]",
    "capture --server NAME [-o FILE] -- COMMAND ARGUMENTS...",
  ],
  flags,
  notes: [
    "The file holds what each server said, raw, and for each server that did not answer why. It never holds the",
    "value of an environment variable or a header. Exit code 2 if any server was not seen completely.",
  ].join("\n"),
  run,
};
