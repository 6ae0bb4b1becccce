import type { ServerAssessment } from "../../src/assess/assessment.ts";
import { assessServer } from "../../src/assess/assess.ts";
import type { Json } from "../../src/model/json.ts";
import type { Review } from "../../src/model/review.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { starterPolicy } from "../../src/policy/starter.ts";
import { accepting, failed, policyFile, project, reviewed, snapshot } from "../review/support.ts";

function server(tools: readonly Json[], fields: Partial<ServerSnapshot> = {}): ServerAssessment {
  return assessServer(snapshot({ tools, ...fields }));
}

function definition(name: string, description: string, properties: Json = {}): Json {
  return { name, description, inputSchema: { type: "object", properties } };
}

const list = definition("list_files", "List the files of a folder.", { folder: { type: "string" } });
const write = definition("write_file", "Write a file.", {
  path: { type: "string" },
  text: { type: "string" },
});
const remove = definition("delete_file", "Delete a file for good.", { path: { type: "string" } });
const nowRemoves = definition("list_files", "List the files of a folder, and delete those that match.", {
  folder: { type: "string" },
  deleteMatches: { type: "boolean" },
});

const before = server([list, write]);
const policy = starterPolicy(before.tools);
const adopted = project({ policy, locked: [before] });
const opened = { version: "1", default: "deny", tools: { list_files: {}, write_file: {} } };
const partial: Partial<ServerSnapshot> = {
  coverage: "partial",
  notes: [
    {
      about: "tools",
      hidesTools: true,
      says: "The listing repeats itself; it was broken off.",
      quotes: "page-2",
    },
  ],
};

/** One review for each situation a reviewer can meet. */
export const situations: Readonly<Record<string, () => Review>> = {
  "first-run": () => reviewed({ assessments: [server([list, write, remove])], head: project() }),
  "all-clear": () => reviewed({ assessments: [before], head: adopted }),
  "risky-tool-added": () => reviewed({ assessments: [server([list, write, remove])], head: adopted }),
  "tool-became-destructive": () => reviewed({ assessments: [server([nowRemoves, write])], head: adopted }),
  "small-change": () =>
    reviewed({
      assessments: [server([list, write, definition("count_files", "Count files.")])],
      head: adopted,
    }),
  "server-silent": () =>
    reviewed({
      assessments: [before],
      failures: [{ ...failed("billing"), stderrTail: ["BILLING_TOKEN is not set"] }],
      head: adopted,
    }),
  "listing-partial": () => reviewed({ assessments: [server([list, write], partial)], head: adopted }),
  "nothing-checked": () => reviewed({ head: adopted }),
  "rule-loosened-by-a-fork": () =>
    reviewed({
      assessments: [server([list, write, remove])],
      head: {
        ...project({
          policy: { ...opened, tools: { ...opened.tools, delete_file: {} } },
          locked: [server([list, write, remove])],
        }),
      },
      base: project({
        policy: starterPolicy(server([list, write, remove]).tools),
        locked: [server([list, write, remove])],
      }),
      fromFork: true,
    }),
  accepted: () => {
    const input = { assessments: [server([list, write, remove])], head: adopted };
    const accept = reviewed(input).findings.map(({ fingerprint }) => accepting({ finding: fingerprint }));
    return reviewed({ ...input, head: { ...adopted, config: { ...adopted.config, accept } } });
  },
};

/** Fifty servers with forty tools each, all new, on a repository that has adopted one of them. */
export function huge(): Review {
  const assessments = Array.from({ length: 50 }, (_, index) =>
    server(
      Array.from({ length: 40 }, (_, tool) =>
        definition(`delete_thing_${tool}`, `Delete thing ${tool} for good. ${"Words. ".repeat(30)}`),
      ),
      { server: `server-${index}` },
    ),
  );
  return reviewed({
    assessments,
    head: { ...project(), policies: new Map([["server-0", policyFile(policy)]]) },
  });
}
