import { assessServer } from "../../src/assess/assess.ts";
import type { Json } from "../../src/model/json.ts";
import type { Review } from "../../src/model/review.ts";
import { accepting, failed, policyFile, project, reviewed, snapshot } from "../review/support.ts";

/**
 * A review in which every place that a server or a pull request controls says `text`: names, titles, descriptions,
 * parameters and their values, instructions, what a server calls itself, error text, standard error, variables, notes;
 * server names, paths, policies, acceptances.
 */
export function saying(text: string): Review {
  const said = known.get(text) ?? reviewSaying(text);
  known.set(text, said);
  return said;
}

/** Each is worked out once, since several files ask for the same ones. */
const known = new Map<string, Review>();

function reviewSaying(text: string): Review {
  const tool = {
    name: `delete_${text}`,
    title: text,
    description: `Delete. ${text}`,
    inputSchema: {
      type: "object",
      properties: { [text]: { type: "string", description: text, enum: [text] } },
      required: [text],
    },
    outputSchema: { type: "object", properties: { [text]: { description: text } } },
    annotations: { title: text, readOnlyHint: true, [text]: text },
    _meta: { [text]: text },
  } satisfies Json;
  const declared = { kind: "file", file: `${text}/.mcp.json`, line: 3, client: "claude-code" } as const;
  const before = assessServer(
    snapshot({
      tools: [{ ...tool, description: "List.", title: "Before", annotations: {} }, { name: `gone ${text}` }],
    }),
  );
  const now = assessServer(
    snapshot({
      declared,
      tools: [
        tool,
        { ...tool, name: text },
        { ...tool, name: `list_${text}`, description: text },
        { name: text },
      ],
      instructions: text,
      serverInfo: { name: text, version: text },
      prompts: [{ name: text, description: text }],
      resources: [{ uri: text, name: text }],
      unresolved: [text],
    }),
  );
  const partial = assessServer(
    snapshot({
      server: `partial ${text}`,
      declared,
      tools: [tool],
      notes: [{ about: "tools", hidesTools: true, says: `Broken off. ${text}`, quotes: text }],
      coverage: "partial",
    }),
  );
  const failure = {
    ...failed(`silent ${text}`),
    declared,
    says: `Not read. ${text}`,
    quotes: text,
    stderrTail: [text, text],
    unresolved: [text],
  };
  // No policy may have a rule of that name.
  const bare = text === "__proto__" ? {} : { [text]: {} };
  const rules = {
    ...bare,
    [`list_${text}`]: {},
    [`delete_${text}`]: { action: "ask", reason: text },
    [`stale_${text}`]: {},
  };
  const file = `.toolwarden/policy/${text}.json`;
  const input = {
    assessments: [now, partial],
    failures: [failure],
    head: {
      ...project({ locked: [before] }),
      policies: new Map([["files", policyFile({ version: "1", default: "allow", tools: rules }, file)]]),
    },
    base: {
      ...project({ locked: [before] }),
      policies: new Map([["files", policyFile({ version: "1", default: "deny", tools: {} }, file)]]),
    },
    failOn: "low",
    fromFork: true,
  } as const;
  const [first, second] = reviewed(input).findings;
  const terms = { reason: text, by: text };
  const accept = [
    accepting({ finding: first?.fingerprint ?? "", ...terms, until: "2026-11-25" }),
    accepting({ finding: second?.fingerprint ?? "", ...terms, until: "2026-01-01" }),
    accepting({ finding: "TW-00000000", server: text, tool: text, ...terms, until: text }),
  ];
  return reviewed({
    ...input,
    head: {
      ...input.head,
      config: { ...input.head.config, accept: [...accept, accepting({ finding: "TW-11111111", ...terms })] },
    },
    base: { ...input.base, config: { ...input.base.config, accept } },
  });
}
