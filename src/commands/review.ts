import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { directoryFiles, gitFiles, type ProjectFiles } from "../io/files/project-files.ts";
import { writeTextFile } from "../io/files/text-files.ts";
import type { FailOn } from "../model/finding.ts";
import type { Review } from "../model/review.ts";
import { plainPhrase } from "../render/escape.ts";
import { headline } from "../render/headline.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { noPositionals } from "./positionals.ts";
import { defaultPolicyDir } from "./project.ts";
import { reviewProject } from "./review-project.ts";
import { sourceFlags, sourcesOf } from "./sources.ts";

const formats = ["terminal", "markdown", "json", "sarif", "junit", "html"] as const;
export type Format = (typeof formats)[number];

const flags: Flags = {
  ...sourceFlags,
  "policy-dir": { value: "DIR", help: "where the policies lie", byDefault: defaultPolicyDir },
  base: {
    value: "REF|DIR",
    help: "revision or folder whose config decides and against which rules must not get looser",
  },
  "fail-on": {
    value: "RISK",
    choices: ["low", "medium", "high", "critical", "never"],
    help: "lowest severity that fails",
    byDefault: "fail-on in config.yml, else high",
  },
  format: { value: "FORMAT", choices: formats, help: "what to print", byDefault: "terminal" },
  output: { value: "FILE", help: "write it there instead of to standard output" },
};

/** The review in one of the formats; each renderer is loaded only when asked for. */
export async function renderReview(review: Review, format: Format, colour: boolean): Promise<string> {
  switch (format) {
    case "terminal":
      return (await import("../render/terminal.ts")).terminalReview(review, { colour });
    case "markdown":
      return (await import("../render/comment.ts")).comment(review);
    case "json":
      return (await import("../render/review-json.ts")).reviewJson(review);
    case "sarif":
      return (await import("../render/sarif.ts")).sarif(review);
    case "junit":
      return (await import("../render/junit.ts")).junit(review);
    case "html":
      return (await import("../render/html-review.ts")).htmlReview(review);
  }
}

/** The exit code a verdict stands for. */
export function exitCodeFor(review: Review): ExitCode {
  switch (review.verdict.kind) {
    case "pass":
      return 0;
    case "fail":
      return 1;
    case "cannot-judge":
      return 2;
  }
}

function baseFiles(base: string, root: string): ProjectFiles {
  const folder = resolve(root, base);
  return existsSync(folder) && statSync(folder).isDirectory() ? directoryFiles(folder) : gitFiles(root, base);
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "review");
  const base = args.get("base");
  const failOn = args.get("fail-on") as FailOn | undefined; // One of the flag's choices.
  const { review } = await reviewProject(
    {
      sources: sourcesOf(args),
      policyDir: args.get("policy-dir") ?? defaultPolicyDir,
      head: directoryFiles(world.cwd),
      ...(base === undefined ? {} : { base: baseFiles(base, world.cwd) }),
      decides: base === undefined ? "head" : "base",
      ...(failOn === undefined ? {} : { failOn }),
      fromFork: false,
    },
    world,
  );
  const output = args.get("output");
  const format = (args.get("format") ?? "terminal") as Format; // One of the flag's choices.
  const text = await renderReview(review, format, world.hasColour && output === undefined);
  if (output === undefined) await world.print(text);
  else {
    writeTextFile(resolve(world.cwd, output), text);
    world.notice(`${plainPhrase(headline(review))}. Written to ${output}.`);
  }
  return exitCodeFor(review);
}

export const reviewCommand: Command = {
  name: "review",
  summary: "Judge what the declared servers offer against the policy and lock of this repository.",
  usage: [
    "review [--config-file FILE]... [--policy-dir DIR] [--base REF|DIR] [--fail-on RISK] [--format FORMAT]",
    "review --server NAME -- COMMAND ARGUMENTS...",
    "review --url URL",
    "review --snapshots FILE",
  ],
  flags,
  notes:
    "Exit codes: 0 pass, 1 a finding at or above --fail-on, 2 a server could not be judged, 3 bad usage.",
  run,
};
