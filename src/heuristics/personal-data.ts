import type { Heuristic } from "./heuristic.ts";
import { named, described } from "./match.ts";
import { aboutTopic } from "./signal-words.ts";

/** Is about data on persons that the law protects. */
export const personalData: Heuristic = {
  id: "personal-data",
  title: "Handles personal data",
  signal: "personal-data",
  severity: "medium",
  why: "Data on a person's health, pay or identity harms that person when it gets out.",
  sources: ["Regulation (EU) 2016/679, articles 4 and 9"],
  examples: {
    flags: [
      named("get_patient"),
      described("Lists the employees of a company."),
      named("update_salary"),
      described("Verifies a passport."),
    ],
    ignores: [
      named("get_user"),
      described("Lists companies."),
      named("employ_cache"),
      described("Lists patience cards."),
    ],
  },
  detect: (facts) =>
    aboutTopic(facts, "personal", "personal-data", "it is about data on persons that the law protects"),
};
