import { quote } from "../../model/files/check.ts";
import { staleNames } from "../stale-names.ts";
import { offered, ruled } from "./examples.ts";
import type { Lint } from "./lint.ts";

const tools = [offered("delete_branch", "write"), offered("list", "read")];

export const goneTool: Lint = {
  id: "gone-tool",
  title: "A rule names no tool",
  why: "A renamed tool leaves its rule behind, and is held by nothing but the default.",
  examples: {
    flags: [
      { ...ruled({ delete_brnch: {} }), tools },
      { ...ruled({}, { hide: ["gone"] }), tools },
    ],
    ignores: [
      { ...ruled({ delete_branch: {} }, { hide: ["list"] }), tools },
      { ...ruled({}, { hide: ["*"] }), tools },
      ruled({ gone: {} }),
    ],
  },
  detect: ({ policy, offer }) =>
    staleNames(policy, offer?.isWhole === true ? [...offer.tools.keys()] : []).map(
      ({ name, pointer, meant }) => {
        const subject = `rule ${quote(name)} names no tool of the server`;
        const next =
          meant === undefined ? "remove the rule if the tool is gone." : `did you mean ${quote(meant)}?`;
        return { pointer, says: `${subject}; ${next}` };
      },
    ),
};
