import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessServer } from "../assess/assess.ts";
import type { ServerAssessment } from "../assess/assessment.ts";
import { serverFromCommand } from "../discover/arguments.ts";
import { directoryFiles } from "../io/files/project-files.ts";
import { writeTextFile } from "../io/files/text-files.ts";
import { captureServer } from "../io/mcp/capture.ts";
import { CannotJudgeError } from "../model/errors.ts";
import type { Review } from "../model/review.ts";
import { isSnapshot } from "../model/server.ts";
import { formatPolicy, starterPolicy } from "../policy/starter.ts";
import { assessmentTable } from "../render/assessment-table.ts";
import { comment } from "../render/comment.ts";
import { progressLine } from "../render/progress.ts";
import { count } from "../render/words.ts";
import { approve } from "../review/approve.ts";
import { formatLock } from "../review/lock.ts";
import { review } from "../review/review.ts";
import { todayOf, type Command, type ExitCode, type World } from "./command.ts";
import { parseFlags } from "./flags.ts";
import { noPositionals } from "./positionals.ts";
import { defaultPolicyDir, loadProject, lockPath } from "./project.ts";

const server = "relay";

async function look(world: World, release: readonly string[]): Promise<ServerAssessment> {
  const program = join(world.home, "demo-server.js");
  const result = await captureServer(serverFromCommand(server, [process.execPath, program, ...release]), {
    timeoutMs: 15_000,
    concurrency: 1,
    lookup: () => undefined,
    parentEnv: world.env,
    root: world.cwd,
    signal: world.signal,
  });
  if (isSnapshot(result)) return assessServer(result);
  throw new CannotJudgeError(`the demo server did not answer: ${progressLine(result)}`);
}

/** Commits policy and lock for what the server offers now, as `init` would, and reviews the next release. */
async function replay(
  root: string,
  before: ServerAssessment,
  after: ServerAssessment,
  today: string,
): Promise<Review> {
  writeTextFile(join(root, defaultPolicyDir, `${server}.json`), formatPolicy(starterPolicy(before.tools)));
  writeTextFile(join(root, lockPath), formatLock(approve(undefined, [before], []).lock));
  const head = await loadProject(directoryFiles(root), defaultPolicyDir);
  return review({
    assessments: [after],
    failures: [],
    head,
    base: head,
    policyDir: defaultPolicyDir,
    failOn: "high",
    today,
    fromFork: false,
  });
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  noPositionals(parseFlags(argv, {}), "demo");
  const root = mkdtempSync(join(tmpdir(), "toolwarden-demo-"));
  try {
    // Both releases start at once: starting is most of the time a demo takes.
    const [before, after] = await Promise.all([look(world, []), look(world, ["--release", "next"])]);
    await world.print(
      [
        `1. capture: started the bundled server "${server}" over stdio and asked what it offers.\n`,
        `   It answered with ${count(before.tools.length, "tool")}.\n\n`,
        `2. classify: what a call to each can do, with the first word that decided it.\n\n`,
        assessmentTable(before, { colour: world.hasColour }),
        `\n3. init: wrote a starter policy and a lock to a temporary folder. The rule for connections.create:\n\n`,
      ].join(""),
    );
    const { recommender } = await import("../policy/recommend.ts");
    const example = before.tools.find(({ name }) => name === "connections.create");
    if (example !== undefined) {
      await world.print(`   ${JSON.stringify(recommender(before.tools)(example).policy)}\n`);
    }
    const judged = await replay(root, before, after, todayOf(world));
    await world.print(
      [
        `\n4. review: a pull request updates the server. This is the comment a reviewer gets, word for word:\n\n`,
        comment(judged),
        `\nThe temporary folder is gone again. In your repository: \`toolwarden init\`, then commit .toolwarden/.\n`,
      ].join(""),
    );
    return 0;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export const demoCommand: Command = {
  name: "demo",
  summary: "Show the whole journey on a bundled server, with no network and no configuration.",
  usage: ["demo"],
  flags: {},
  run,
};
