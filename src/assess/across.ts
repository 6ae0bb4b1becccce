import { textOf, textsOf } from "../heuristics/findings/texts.ts";
import { finding, type Finding } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import { listed, say } from "../model/phrase.ts";
import type { ServerAssessment } from "./assessment.ts";
import { lookAlikeTools } from "./look-alike-tools.ts";

/** Names shown of those that two servers share. */
const mostNames = 5;

/**
 * What is wrong between servers that are used together: names that two of them share or that are taken for one another,
 * and texts of one that speak of another's tool. All are possible harm and not proven, and none depends on the order of
 * the servers.
 */
export function acrossServers(assessments: readonly ServerAssessment[]): readonly Finding[] {
  if (assessments.length < 2) return [];
  const sorted = [...assessments].sort((a, b) => byText(a.snapshot.server, b.snapshot.server));
  const servers = sorted.map((assessment) => ({
    assessment,
    names: new Set(assessment.tools.map(({ name }) => name)),
  }));
  return [
    ...sharedNames(servers),
    ...lookAlikeTools(sorted),
    ...servers.flatMap((one) =>
      shadowed(
        one,
        servers.filter((other) => other !== one),
      ),
    ),
  ];
}

interface Named {
  readonly assessment: ServerAssessment;
  readonly names: ReadonlySet<string>;
}

/** One finding for each group of servers that share names, however many names they share. */
function sharedNames(servers: readonly Named[]): readonly Finding[] {
  const holders = new Map<string, string[]>();
  for (const { assessment, names } of servers)
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), assessment.snapshot.server]);
  const groups = new Map<string, { readonly servers: readonly string[]; readonly names: string[] }>();
  for (const [name, holding] of holders) {
    if (holding.length < 2) continue;
    const key = JSON.stringify(holding);
    const group = groups.get(key) ?? { servers: holding, names: [] };
    groups.set(key, group);
    group.names.push(name);
  }
  return [...groups.values()].map(({ servers: [server = "", ...others], names }) => {
    const sorted = names.sort(byText);
    const says = say`it shares tool names with ${listed(others)} (${listed(sorted, mostNames)}); it is possible that a client calls the wrong one`;
    const about = JSON.stringify([others, sorted]);
    return finding({ kind: "shared-tool-name", severity: "low", server, says }, about);
  });
}

/** An identifier of several words: `send_email`, `sendEmail`. A single word is a word of English as often as a tool. */
const identifier = /\b[A-Za-z][A-Za-z0-9]{0,40}(?:[_-][A-Za-z0-9]{1,40}|[A-Z][a-z0-9]{1,40}){1,8}\b/g;

function shadowed({ assessment, names }: Named, others: readonly Named[]): readonly Finding[] {
  const { server, instructions } = assessment.snapshot;
  const texts = [
    ...(instructions === undefined ? [] : [{ text: textOf(instructions, "/instructions", "prose") }]),
    ...assessment.tools.flatMap(({ name, definition }) =>
      textsOf(definition)
        .filter(({ role }) => role === "prose" || role === "parameter")
        .map((text) => ({ tool: name, text })),
    ),
  ];
  const told = new Set<string>();
  return texts.flatMap(({ text, ...place }) => {
    const said = text.folded.source.match(identifier) ?? [];
    return said.flatMap((name) => {
      const owner = others.find((other) => other.names.has(name))?.assessment.snapshot.server;
      if (owner === undefined || names.has(name) || told.has(name)) return [];
      told.add(name);
      const says = say`the text at ${text.pointer} speaks of ${name}, a tool of ${owner}; it is possible that it changes how that one is used`;
      return [
        finding({ kind: "shadows-tool", severity: "medium", server, ...place, says }, `${owner}\n${name}`),
      ];
    });
  });
}
