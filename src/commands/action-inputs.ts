import { bounds, boundSentence, type BoundSettings } from "../model/bounds.ts";
import type { FailOn } from "../model/finding.ts";
import { UsageError } from "../model/errors.ts";
import type { Flags } from "./flags.ts";
import { defaultPolicyDir } from "./project.ts";
import { credentials, privateHosts, type Sources } from "./sources.ts";

/** The Action's inputs; action.yml and the README's table are held to this by a test. */
export const actionInputs = {
  mode: {
    value: "MODE",
    choices: ["review", "capture", "report"],
    help: "`review` does everything in one job; `capture` only starts servers and saves what they say, needing no token; `report` judges what `capture` saved.",
    byDefault: "review",
  },
  "config-files": {
    value: "FILES",
    help: "Client config files that declare servers, one a line. Without it, those of the repository that are there.",
  },
  command: {
    value: "COMMAND",
    help: "A server to start instead: one argument a line, or words with blanks between. No shell sees it.",
  },
  "server-name": { value: "NAME", help: "The name of the server that `command` or `url` gives." },
  url: { value: "URL", help: "A server to reach over HTTP instead." },
  snapshots: {
    value: "FILE",
    help: "Where `capture` writes and `report` reads what the servers said.",
    byDefault: "toolwarden-snapshots.json",
  },
  "pull-request-file": {
    value: "FILE",
    help: "Where `capture` writes the number of the pull request, and `report` reads it after another workflow's run (`workflow_run`).",
    byDefault: "toolwarden-pull-request.txt",
  },
  "policy-dir": { value: "DIR", help: "Where the policies lie.", byDefault: defaultPolicyDir },
  "fail-on": {
    value: "RISK",
    choices: ["low", "medium", "high", "critical", "never"],
    help: "Lowest severity that fails.",
    byDefault: "fail-on in config.yml, else high",
  },
  "on-unknown": {
    value: "WHAT",
    choices: ["fail", "warn"],
    help: "What to do if a server could not be judged: fail, or warn and go on.",
    byDefault: "fail",
  },
  comment: {
    value: "WHEN",
    choices: ["on-change", "always", "on-failure", "never"],
    help: "When to begin a comment on the pull request. One that is there is always kept up to date, except with `never`.",
    byDefault: "on-change",
  },
  inline: {
    value: "WHAT",
    choices: ["suggestions", "all", "never"],
    help: "Comments in the diff of the pull request: `suggestions` that add a recommended rule with one click, where the diff shows the policy file; `all` also on the lines that other findings are about.",
    byDefault: "suggestions",
  },
  "drift-issue": {
    value: "WHEN",
    choices: ["never", "on-drift"],
    help: "On a schedule, or started by hand: `on-drift` keeps one issue open while servers offer something else than the lock says.",
    byDefault: "never",
  },
  instance: {
    value: "KEY",
    help: "Tells several Toolwardens on one pull request apart.",
    byDefault: "default",
  },
  "timeout-seconds": {
    value: "N",
    help: boundSentence(bounds["timeout-seconds"]),
    byDefault: "30",
  },
  "pass-env": {
    value: "NAMES",
    help: "Names of environment variables that declarations may use and servers may see. No other is passed on.",
  },
  sandbox: {
    value: "WHICH",
    choices: ["none", "bwrap", "docker", "auto"],
    help: "Where servers are started: with the rights of the job, in bubblewrap, in Docker, or in the strongest of these that works on the runner.",
    byDefault: "capture.sandbox in config.yml, else none",
  },
  "allow-network": {
    value: "BOOLEAN",
    choices: ["true", "false"],
    help: "Whether servers in a sandbox may use the network, the runner's own services too.",
    byDefault: "capture.allow-network in config.yml, else false",
  },
  "allow-private-hosts": {
    value: "HOSTS",
    help: "Hosts (or host:port) of declared URLs that may have a private address, such as localhost.",
  },
  resolve: {
    value: "WHETHER",
    choices: ["true", "false"],
    help: "Whether npm's registry is asked which release of a package is started, and for the hash of its archive.",
    byDefault: "capture.resolve in config.yml, else false: only the project's own files are read",
  },
  auth: {
    value: "CREDENTIALS",
    help: "Credentials for remote servers, one origin a line, such as `https://mcp.example.com bearer-token-env=NAME`; keys as in config.yml, secrets by the name of a variable of this step.",
  },
  "sarif-file": {
    value: "FILE",
    help: "Write the findings there as SARIF for github/codeql-action/upload-sarif.",
  },
  "github-token": {
    value: "TOKEN",
    help: "For comments, the issue and for reading the base revision. Servers are never given it; `capture` refuses it.",
  },
} as const satisfies Flags;

/** The Action's outputs, for action.yml and the README. */
export const actionOutputs = {
  verdict:
    "`pass`, `fail` or `cannot-judge`; empty if there was nothing to judge (mode `capture`, a pull request that is closed).",
  risk: "The worst severity among the findings: `none`, `low`, `medium`, `high` or `critical`; `unknown` if the run ended before there was a review.",
  findings: "How many findings there are, without the accepted ones.",
  "new-tools": "How many tools are new since the lock.",
  snapshots: "Path of the file that holds what the servers said.",
  "sarif-file": "Path of the SARIF file, if one was asked for.",
  reports: "Folder with the review as HTML, JSON, JUnit XML and SARIF, for actions/upload-artifact.",
  "comment-url": "Address of the comment, if there is one.",
  "issue-url": "Address of the issue about drift, if there is one.",
} as const;

export type OutputName = keyof typeof actionOutputs;
export type CommentInput = (typeof actionInputs)["comment"]["choices"][number];

/** The inputs, read. */
export interface ActionInputs {
  readonly mode: "review" | "capture" | "report";
  readonly sources: Sources;
  readonly snapshotsFile: string;
  readonly pullRequestFile: string;
  readonly policyDir: string;
  readonly failOn?: FailOn;
  readonly onUnknown: "fail" | "warn";
  readonly comment: CommentInput;
  readonly inline: (typeof actionInputs)["inline"]["choices"][number];
  readonly driftIssue: (typeof actionInputs)["drift-issue"]["choices"][number];
  readonly instance: string;
  readonly sarifFile?: string;
  readonly token?: string;
}

type InputName = keyof typeof actionInputs;
/** Gives the text of an input, empty if it was not set; `@actions/core`'s getInput does. */
export type GetInput = (name: InputName) => string;

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

function lines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** One argument a line; a single line is split at its blanks, and quotes, which only a shell would read, are refused. */
function commandOf(text: string): readonly string[] {
  const all = lines(text);
  const [only] = all;
  if (all.length !== 1 || only === undefined) return all;
  if (/["'\\]/.test(only)) {
    throw new UsageError(
      "input command: no shell reads it, so quotes mean nothing; write one argument a line.",
    );
  }
  return only.split(/\s+/);
}

function chosen<C extends string>(get: GetInput, name: InputName, choices: readonly C[], byDefault: C): C {
  const text = get(name);
  if (text === "") return byDefault;
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new UsageError(`input ${name} is one of ${choices.join(", ")}, not "${text}".`);
}

function seconds(get: GetInput): BoundSettings {
  const text = get("timeout-seconds");
  if (text === "") return {};
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= bounds["timeout-seconds"].most) return { "timeout-seconds": number };
  throw new UsageError(`input timeout-seconds is a whole number from 1 to 3600, not "${text}".`);
}

function sourcesOf(get: GetInput, mode: ActionInputs["mode"], snapshotsFile: string): Sources {
  const command = commandOf(get("command"));
  const url = get("url");
  const name = get("server-name");
  const configFiles = lines(get("config-files"));
  if (mode === "report" && (command.length > 0 || url !== "" || configFiles.length > 0)) {
    throw new UsageError("mode report starts no servers; leave out command, url and config-files.");
  }
  if (command.length > 0 && url !== "")
    throw new UsageError("inputs command and url are two servers; give one.");
  if (command.length > 0 && name === "") throw new UsageError("input command needs server-name beside it.");
  return {
    configFiles,
    ...(command.length > 0 ? { command: { name, argv: command } } : {}),
    ...(url === "" ? {} : { url: { url, ...(name === "" ? {} : { name }) } }),
    ...(mode === "report" ? { snapshots: snapshotsFile } : {}),
    bounds: seconds(get),
    passEnv: words(get("pass-env")),
    auth: credentials(lines(get("auth")), "input auth"),
    ...(get("sandbox") === ""
      ? {}
      : { sandbox: chosen(get, "sandbox", actionInputs.sandbox.choices, "none") }),
    ...(get("allow-network") === ""
      ? {}
      : {
          allowNetwork:
            chosen(get, "allow-network", actionInputs["allow-network"].choices, "false") === "true",
        }),
    allowPrivateHosts: privateHosts(words(get("allow-private-hosts")), "input allow-private-hosts"),
    ...(get("resolve") === ""
      ? {}
      : { resolve: chosen(get, "resolve", ["true", "false"], "false") === "true" }),
  };
}

/** @throws UsageError naming the input that is wrong. */
export function readInputs(get: GetInput): ActionInputs {
  const mode = chosen(get, "mode", actionInputs.mode.choices, "review");
  const snapshotsFile = get("snapshots") || actionInputs.snapshots.byDefault;
  const failOn =
    get("fail-on") === "" ? undefined : chosen(get, "fail-on", actionInputs["fail-on"].choices, "high");
  const sarifFile = get("sarif-file");
  const token = get("github-token");
  return {
    mode,
    sources: sourcesOf(get, mode, snapshotsFile),
    snapshotsFile,
    pullRequestFile: get("pull-request-file") || actionInputs["pull-request-file"].byDefault,
    policyDir: get("policy-dir") || defaultPolicyDir,
    ...(failOn === undefined ? {} : { failOn }),
    onUnknown: chosen(get, "on-unknown", actionInputs["on-unknown"].choices, "fail"),
    comment: chosen(get, "comment", actionInputs.comment.choices, "on-change"),
    inline: chosen(get, "inline", actionInputs.inline.choices, "suggestions"),
    driftIssue: chosen(get, "drift-issue", actionInputs["drift-issue"].choices, "never"),
    instance: get("instance") || actionInputs.instance.byDefault,
    ...(sarifFile === "" ? {} : { sarifFile }),
    ...(token === "" ? {} : { token }),
  };
}
