import * as fc from "fast-check";
import { assessTools } from "../../src/assess/assess.ts";
import { formatOf } from "../../src/discover/clients.ts";
import { parseServers } from "../../src/discover/parse.ts";
import { summariseLaunch } from "../../src/discover/summarise.ts";
import { resolveLaunch } from "../../src/io/mcp/resolve-launch.ts";
import { parseConfig } from "../../src/model/files/config-file.ts";
import { parseSnapshots } from "../../src/model/files/snapshots-file.ts";
import { UsageError } from "../../src/model/errors.ts";
import { isObject, limitDepth, maxDepth, mended, own, type Json } from "../../src/model/json.ts";
import { describeProblem, type Problem } from "../../src/model/problem.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { decide } from "../../src/policy/decide.ts";
import { explainPolicy } from "../../src/policy/explain.ts";
import { lintPolicy, portabilityOf } from "../../src/policy/lint/lint-policy.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { assessmentJson } from "../../src/render/assessment-json.ts";
import { assessmentTable } from "../../src/render/assessment-table.ts";
import { parseLock } from "../../src/review/lock.ts";
import { project, snapshot } from "../review/support.ts";
import { captureOverHttp, captureOverStreams } from "./capture.ts";
import { hold, judge } from "./judge.ts";
import { changedBytes, changedJson, changedText } from "./mutate.ts";
import {
  clientFiles,
  configs,
  lists,
  locks,
  policies,
  policyTexts,
  sessions,
  snapshotFiles,
} from "./recorded.ts";

/** Something that is fed with changed input. */
export interface Target {
  readonly name: string;
  /** Runs of the short run that belongs to the tests. */
  readonly runs: number;
  /** Holds for any input; `check` of fast-check by these parameters. */
  readonly run: (parameters: fc.Parameters<[unknown]>) => Promise<fc.RunDetails<[unknown]>>;
}

/** CPU time that one input may take, ms. Not time by the clock: the machine may do other things besides. */
const mostMs = 3_000;

function target<Input>(
  name: string,
  runs: number,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
): Target {
  const timed = async (input: Input) => {
    const before = process.cpuUsage();
    await check(input);
    const { user, system } = process.cpuUsage(before);
    hold(
      `one input takes at most ${mostMs} ms of CPU time: ${(user + system) / 1000}`,
      user + system < mostMs * 1000,
    );
  };
  const property = fc.asyncProperty<[unknown]>(inputs, (input) => timed(input as Input));
  return { name, runs, run: async (parameters) => await fc.check(property, parameters) };
}

/** Problems are for people: each is said, and somewhere in the file. */
function said(problems: readonly Problem[]): void {
  for (const problem of problems)
    hold("a problem has a place", problem.line >= 1 && describeProblem(problem) !== "");
}

function checkSnapshots(text: string): void {
  try {
    judge(parseSnapshots("snapshots.json", text));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}

/** As the command line does it: nothing reaches the classifier that was not cut to a depth and mended. */
function checkList(raw: Json): void {
  const list = mended(limitDepth(raw, maxDepth + 2));
  const tools = isObject(list) ? own(list, "tools") : undefined;
  if (!Array.isArray(tools)) return;
  const assessed = assessTools({ tools }, "files");
  JSON.parse(assessmentJson(assessed));
  assessmentTable(assessed, { colour: false });
  judge([snapshot({ tools: tools as readonly Json[] })]);
}

function checkPolicy(text: string): void {
  const parsed = parsePolicy("policy.json", text);
  if (!parsed.ok) return said(parsed.problems);
  const { policy } = parsed.file;
  const { tools } = assessTools(
    { tools: [{ name: "list" }, { name: "remove_all" }, { name: "__proto__" }] },
    "files",
  );
  said(lintPolicy(parsed.file, { tools: new Map(tools.map((tool) => [tool.name, tool])), isWhole: true }));
  said(portabilityOf(parsed.file));
  explainPolicy(
    policy,
    tools.map((tool) => ({ ...tool })),
  );
  for (const { name } of tools) {
    for (const args of [{}, { path: "a/../b", amount: 1e308, list: [{ "": null }] }]) {
      decide(policy, { tool: name, args, at: 0, grant: "g", session: "s" }, noCounters);
    }
  }
}

function checkLock(text: string): void {
  const parsed = parseLock("lock.json", text);
  if (!parsed.ok) return said(parsed.problems);
  judge([snapshot({ tools: [{ name: "list_things" }] })], { ...project(), lock: parsed.lock });
}

function checkClientFile([file, text]: readonly [string, string]): void {
  const { servers, problems } = parseServers(file, text, formatOf(file));
  said(problems);
  for (const server of servers) {
    resolveLaunch(server, "/repository", (name) => (name === "TOKEN" ? "secret-0123456789" : undefined));
    judge([
      {
        ...snapshot({ server: server.name }),
        declared: server.declared,
        launch: summariseLaunch(server.launch),
      },
    ]);
  }
}

const answers = fc.constantFrom(...sessions).chain(({ initialize, list }) => {
  const message = (id: number, result: Json) => JSON.stringify({ jsonrpc: "2.0", id, result });
  return fc.tuple(
    fc.oneof(
      fc.constant(Buffer.from(message(0, initialize))),
      changedBytes([message(0, initialize)]),
      changedJson([initialize]).map((json) => Buffer.from(message(0, json))),
    ),
    fc.oneof(
      changedBytes([message(1, list)]),
      changedJson([list]).map((json) => Buffer.from(message(1, json))),
    ),
    fc.boolean(),
  );
});

/** Everything that is fuzzed. */
export const targets: readonly Target[] = [
  target("answers over HTTP", 25, answers, captureOverHttp),
  target("answers over standard streams", 5, answers, captureOverStreams),
  target("lists of tools", 100, changedJson(lists), checkList),
  target("saved captures", 80, changedText(snapshotFiles), checkSnapshots),
  target(
    "saved captures, by structure",
    80,
    changedJson(snapshotFiles.map((text) => JSON.parse(text) as Json)).map((json) => JSON.stringify(json)),
    checkSnapshots,
  ),
  target(
    "policies",
    300,
    fc.oneof(
      changedText(policyTexts),
      changedJson(policies).map((json) => JSON.stringify(json)),
    ),
    checkPolicy,
  ),
  target(
    "locks",
    100,
    fc.oneof(
      changedText(locks),
      changedJson(locks.map((text) => JSON.parse(text) as Json)).map((json) => JSON.stringify(json)),
    ),
    checkLock,
  ),
  target("config.yml", 300, changedText(configs), (text) => {
    const parsed = parseConfig("config.yml", text);
    if (!parsed.ok) said(parsed.problems);
  }),
  target(
    "client files",
    300,
    fc.constantFrom(...clientFiles).chain(([file, text]) => fc.tuple(fc.constant(file), changedText([text]))),
    checkClientFile,
  ),
];
