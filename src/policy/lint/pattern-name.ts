import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import { offered, ruled } from "./examples.ts";
import type { Lint, Linted } from "./lint.ts";

/** A tool may be called so, and then somebody meant it. */
const looksLikePattern = (name: string, { offer }: Linted) =>
  name.includes("*") && offer?.tools.has(name) !== true;

export const patternName: Lint = {
  id: "pattern-name",
  title: "A name reads like a pattern",
  why: "Names are compared whole. A rule for `delete_*` holds for a tool of that very name, and there is none.",
  examples: {
    flags: [
      ruled({ "*": { action: "deny" } }),
      ruled({ "get_*": {} }),
      ruled({}, { hide: ["delete_*"] }),
      { ...ruled({ "*": {} }), tools: [offered("t", "read")] },
    ],
    ignores: [ruled({}, { hide: ["*"] }), { ...ruled({ "*": {} }), tools: [offered("*", "read")] }],
  },
  detect: (linted) => {
    const { hide, tools } = linted.policy;
    return [
      ...hide.flatMap((name, index) =>
        name !== "*" && looksLikePattern(name, linted)
          ? [
              {
                pointer: pointer("hide", index),
                says: `${quote(name)} hides only a tool of that very name: name each tool, or hide "*".`,
              },
            ]
          : [],
      ),
      ...[...tools.keys()]
        .filter((name) => looksLikePattern(name, linted))
        .map((name) => ({
          pointer: pointer("tools", name),
          says: `${quote(name)} is the rule of a tool of that very name: name each tool; "default" and "all_tools" hold for all.`,
        })),
    ];
  },
};
