import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectRoot } from "./spawn.ts";

/*
 * What workflows.test.ts cannot know of a workflow that others will copy: it gives no job more than it needs, and two runs on
 * one pull request do not get in each other's way.
 */
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
interface Workflow {
  readonly name: string;
  readonly on: string | { readonly workflow_run?: { readonly workflows: readonly string[] } };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(projectRoot, "examples/workflows");
const workflows = readdirSync(folder).map((file) => ({
  file,
  workflow: parse(readFileSync(join(folder, file), "utf8")) as Workflow,
}));

const inputsOf = ({ steps }: Job) => steps.find(({ uses }) => uses?.startsWith("toolwarden/"))?.with ?? {};
const startedAfterAnother = ({ on }: Workflow) => typeof on !== "string" && on.workflow_run !== undefined;
const checksOut = ({ steps }: Job) => steps.some(({ uses }) => uses?.startsWith("actions/checkout@"));

describe.each(workflows)("$file", ({ workflow }) => {
  const jobs = Object.values(workflow.jobs);

  test("gives permissions by job alone, and has a concurrency group and a time limit", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency?.group).toMatch(/^toolwarden-/);
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(10);
    }
  });

  test("leaves no token in a checkout, and gives none to a job that captures", () => {
    for (const job of jobs) {
      for (const { uses, with: inputs } of job.steps) {
        if (uses?.startsWith("actions/checkout@") === true)
          expect(inputs).toEqual({ "persist-credentials": false });
      }
      if (inputsOf(job)["mode"] !== "capture") continue;
      expect(job.permissions).toEqual({ contents: "read" });
      expect(inputsOf(job)["github-token"]).toBe("");
    }
  });

  test("checks out nothing where the run has a token whoever caused it", () => {
    for (const job of startedAfterAnother(workflow) ? jobs : []) {
      expect(checksOut(job)).toBe(false);
      expect(inputsOf(job)["mode"]).toBe("report");
    }
  });
});

test("the report for forks waits for the workflow that captures", () => {
  const named = (file: string) => workflows.find((one) => one.file === file)?.workflow;
  expect(named("forks-report.yml")?.on).toMatchObject({
    workflow_run: { workflows: [named("forks-capture.yml")?.name] },
  });
});

test("examples/README.md lists every workflow", () => {
  const page = readFileSync(join(projectRoot, "examples/README.md"), "utf8");
  const listed = [...page.matchAll(/^\| \[`([\w-]+\.yml)`\]/gm)].map(([, file]) => file);
  expect(new Set(listed)).toEqual(new Set(workflows.map(({ file }) => file)));
});
