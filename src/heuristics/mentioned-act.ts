import type { Heuristic } from "./heuristic.ts";
import { described, matchOf, named } from "./match.ts";

/** Where nothing else speaks: an act that the description mentions anywhere in its first sentence. */
export const mentionedAct: Heuristic = {
  id: "mentioned-act",
  title: "The description mentions an act",
  severity: "medium",
  why: "A weak voice, heard only where nothing plainer speaks, so that fewer tools stay unknown.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Bridge that lets things be published elsewhere, or post them"),
      described("Board where people post ideas"),
      described("Gateway through which others delete things"),
      described("A place where agents publish"),
    ],
    ignores: [described("A widget"), named("delete_user"), described("Gateway"), described("Deletes a user")],
  },
  detect: ({ description }) =>
    description.mentioned.map((act) => matchOf(act, "the description mentions this act")),
};
