import type { Detector, Sighting, Surroundings } from "../heuristics/findings/detector.ts";
import { detectors } from "../heuristics/findings/index.ts";
import { textOf, textsOf, type Text } from "../heuristics/findings/texts.ts";
import type { AssessedTool } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { isObject, own, type Json } from "../model/json.ts";
import type { Phrase } from "../model/phrase.ts";
import type { ToolList } from "./assessment.ts";

/** Longest stretch of a server's text that a finding repeats. */
const longest = 300;

/** What the texts of a tool's definition say that is meant for the model and not for the person. */
export function poisonInTool(
  server: string,
  tool: AssessedTool,
  siblings: ReadonlySet<string>,
): readonly Finding[] {
  const around = { siblings };
  const found = textsOf(tool.definition).flatMap((text) => sightings(text, around));
  const places = new Set<string>();
  return found.flatMap(({ detector, text, sighting }) => {
    const isOnce = detector.id === "hidden-text";
    if (isOnce && places.has(detector.id)) return [];
    places.add(detector.id);
    // One a tool for hidden characters, whatever they are: where one stands, nothing in the definition can be trusted.
    const about = isOnce ? "" : `${text.pointer}\n${sighting.text}`;
    return [findingOf(server, detector, text, sighting, { tool: tool.name, about })];
  });
}

/** The same for what a server says beside its tools: instructions, prompts and resources. */
export function poisonInServer(server: string, list: ToolList): readonly Finding[] {
  const siblings = namesOf(list.tools);
  return partsOf(list).flatMap(({ texts, name }) =>
    texts.flatMap((text) =>
      sightings(text, { siblings }).map(({ detector, sighting }) => {
        const about = `${name}\n${text.pointer.replace(/^\/\w+\/\d+/, "")}\n${sighting.text}`;
        return findingOf(server, detector, text, sighting, { about });
      }),
    ),
  );
}

/** Names of a server's tools, in lower case. */
export function namesOf(tools: readonly Json[]): ReadonlySet<string> {
  const names = tools.map((tool) => (isObject(tool) ? own(tool, "name") : undefined));
  return new Set(names.filter((name) => typeof name === "string").map((name) => name.toLowerCase()));
}

interface Part {
  /** What it is called, wherever it stands in its list. */
  readonly name: string;
  readonly texts: readonly Text[];
}

function partsOf({ instructions = "", prompts, resources, resourceTemplates }: ToolList): readonly Part[] {
  const lists = { prompts, resources, resourceTemplates };
  return [
    { name: "instructions", texts: [textOf(instructions, "/instructions", "prose")] },
    ...Object.entries(lists).flatMap(([list, entries]) =>
      (entries ?? []).map((entry, index) => ({
        name: `${list} ${titleOf(entry)}`,
        texts: textsOf(entry, `/${list}/${index}`),
      })),
    ),
  ];
}

function titleOf(entry: Json): string {
  const name = isObject(entry) ? (own(entry, "uri") ?? own(entry, "uriTemplate") ?? own(entry, "name")) : "";
  return typeof name === "string" ? name : "";
}

interface Seen {
  readonly detector: Detector;
  readonly text: Text;
  readonly sighting: Sighting;
}

function sightings(text: Text, around: Surroundings): readonly Seen[] {
  return detectors.flatMap((detector) => {
    const sighting = detector.detect(text, around);
    return sighting === undefined ? [] : [{ detector, text, sighting }];
  });
}

function findingOf(
  server: string,
  detector: Detector,
  { pointer }: Text,
  { text, says, decoded, severity }: Sighting,
  { about, ...place }: { readonly about: string; readonly tool?: string },
): Finding {
  const shown = (decoded ?? text).slice(0, longest);
  const phrase: Phrase = ["the text at ", { quoted: pointer }, ` ${says}: `, { quoted: shown }];
  return finding(
    { kind: detector.id, severity: severity ?? detector.severity, server, ...place, says: phrase },
    about,
  );
}
