import { z } from "zod";
import { boundNames, bounds, boundSentence, type BoundName } from "../bounds.ts";
import { enforcers } from "../enforcer.ts";
import { findingKinds, type FailOn } from "../finding.ts";
import { hostOf } from "../host.ts";
import type { Problem } from "../problem.ts";
import type { Acceptance, Config } from "../project.ts";
import { sandboxChoices } from "../server.ts";
import { authOf, authSchema } from "./auth.ts";
import { checkDocument, quote, strict } from "./check.ts";
import { offsetOf, positionAt, readTree, type Document } from "./tree.ts";

const text = z.string().min(1).max(2000);

const fingerprint = z
  .string()
  .regex(/^TW-[0-9a-f]{8}$/, { error: 'the id of a finding, such as "TW-0123abcd"' });

const acceptanceSchema = strict({
  finding: z
    .string()
    .regex(new RegExp(`^(?:TW-[0-9a-f]{8}|${Object.keys(findingKinds).join("|")})$`), {
      error: 'the id of a finding, such as "TW-0123abcd", or its kind, such as "tool-changed"',
    })
    .describe(
      "The id that the review prints, such as TW-0123abcd: this one finding, nothing else like it. Or a kind, such as tool-changed: then `server` is needed, and `tool` for a finding on a tool, and it holds for each finding of that kind there.",
    ),
  fingerprint: fingerprint.optional().describe("Narrows a kind down to the one finding with this id."),
  server: text.optional().describe("Only if the finding is on this server."),
  tool: text.optional().describe("Only if the finding is on this tool."),
  reason: text.describe("Why the finding is acceptable here."),
  by: text.describe("Who decided."),
  until: z
    .string()
    .min(1)
    .describe("Last day on which this holds, as YYYY-MM-DD. What is not a date counts as past."),
})
  .refine(({ finding, server }) => finding.startsWith("TW-") || server !== undefined, {
    path: ["finding"],
    error:
      'a kind of finding is accepted on one server, so "server" is needed; or give the id of the finding',
  })
  .meta({ title: "Acceptance" });

const boundSchema = (name: BoundName) => {
  const { byDefault, most, unit } = bounds[name];
  const says = `${boundSentence(bounds[name])} ${byDefault} ${unit} unless set.`;
  return z.int().min(1).max(most).optional().describe(says);
};

/** One key for each bound; TypeScript cannot know that all are there. */
function boundSchemas() {
  const schemas = boundNames.map((name) => [name, boundSchema(name)] as const);
  return Object.fromEntries(schemas) as Record<BoundName, ReturnType<typeof boundSchema>>;
}

/** `.toolwarden/config.yml`. */
export const configSchema = strict({
  $schema: z.string().optional().describe("Where editors find this description."),
  "fail-on": z
    .enum(["low", "medium", "high", "critical", "never"])
    .optional()
    .describe("Lowest severity that fails a review; `high` unless set."),
  "self-approval": z
    .enum(["warn", "fail"])
    .optional()
    .describe(
      "What becomes of rules that a pull request of this repository makes looser, and of acceptances it adds: `warn` (the default) or `fail`. From a fork they always fail.",
    ),
  enforcer: z
    .enum(enforcers)
    .optional()
    .describe(
      "What your team enforces policies with, as `policy export --to` calls it: a review shows its suggestions in that language too, with what is lost there. Only the policy itself is shown unless set.",
    ),
  servers: z
    .array(text)
    .min(1)
    .optional()
    .describe("Names of the servers to review; all that are declared unless set."),
  capture: strict({
    ...boundSchemas(),
    concurrency: z
      .int()
      .min(1)
      .max(64)
      .optional()
      .describe("How many servers are read at once; 4 unless set."),
    sandbox: z
      .enum(sandboxChoices)
      .optional()
      .describe(
        "Where servers are started: bwrap, docker, auto (the strongest that works), or none unless set.",
      ),
    "allow-network": z
      .boolean()
      .optional()
      .describe("Whether servers in a sandbox may use the network; false unless set."),
    "allow-private-hosts": z
      .array(
        z.string().refine((text) => hostOf(text) !== undefined, {
          error: ({ input }) =>
            `"allow-private-hosts" takes hosts, such as localhost or localhost:3000, not ${quote(input)}.`,
        }),
      )
      .optional()
      .describe(
        "Hosts (or host:port) of declared URLs that may have a private address, such as localhost; none unless set.",
      ),
    resolve: z
      .boolean()
      .optional()
      .describe(
        "Whether npm's registry is asked which release of a package is started, and for the hash of its archive; only the project's own files are read unless true.",
      ),
    auth: z
      .array(authSchema)
      .optional()
      .describe(
        "Credentials for remote servers, each for one origin; secrets by the variable that holds them.",
      ),
  })
    .nullable()
    .optional()
    .describe("How servers are read."),
  accept: z
    .array(acceptanceSchema)
    .nullable()
    .optional()
    .describe("Findings that somebody decided to live with."),
}).meta({
  title: "Toolwarden config",
  description: "What Toolwarden reads beside the policies and the lock.",
});

type ConfigDocument = z.output<typeof configSchema>;

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What holds for a repository without a config file. */
export const defaultConfig: Config = { selfApproval: "warn", capture: {}, accept: [] };

/** Reads a config file (YAML, or JSON by its ending); an empty one is the defaults. Lists every problem. */
export function parseConfig(file: string, text: string): ParsedConfig {
  const read = readTree(file, text);
  if (!read.ok) return read;
  const { root } = read.document;
  if (root.kind === "scalar" && root.value === null) return { ok: true, config: defaultConfig };
  const checked = checkDocument(read.document, configSchema);
  return checked.ok ? { ok: true, config: configOf(checked.value, read.document) } : checked;
}

function configOf(document: ConfigDocument, source: Document): Config {
  const { servers, capture, accept, enforcer } = document;
  const failOn = document["fail-on"] satisfies FailOn | undefined;
  const {
    concurrency,
    sandbox,
    "allow-network": allowNetwork,
    "allow-private-hosts": privateHosts,
    resolve,
    auth: given,
    ...settings
  } = capture ?? {};
  const auth = given?.map(authOf).filter((entry) => typeof entry !== "string");
  return {
    ...(failOn === undefined ? {} : { failOn }),
    selfApproval: document["self-approval"] ?? "warn",
    ...(enforcer === undefined ? {} : { enforcer }),
    ...(servers === undefined ? {} : { servers }),
    capture: {
      ...(Object.keys(settings).length === 0 ? {} : { bounds: settings }),
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(sandbox === undefined ? {} : { sandbox }),
      ...(allowNetwork === undefined ? {} : { allowNetwork }),
      ...(privateHosts === undefined
        ? {}
        : { allowPrivateHosts: privateHosts.flatMap((host) => hostOf(host) ?? []) }),
      ...(resolve === undefined ? {} : { resolve }),
      ...(auth === undefined ? {} : { auth }),
    },
    accept: (accept ?? []).map((given, index) =>
      acceptanceOf(given, positionAt(source.text, offsetOf(source.root, ["accept", index])).line),
    ),
  };
}

function acceptanceOf(
  { fingerprint, server, tool, ...terms }: z.output<typeof acceptanceSchema>,
  line: number,
): Acceptance {
  return {
    ...terms,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(server === undefined ? {} : { server }),
    ...(tool === undefined ? {} : { tool }),
    line,
  };
}
