import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import { ruled } from "./examples.ts";
import type { Lint } from "./lint.ts";

export const hiddenTwice: Lint = {
  id: "hidden-twice",
  title: "A name is hidden twice",
  why: "Somebody who takes one of the two out will believe that the tool is shown.",
  examples: {
    flags: [ruled({}, { hide: ["a", "b", "a"] }), ruled({}, { hide: ["*", "b", "*"] })],
    ignores: [ruled({}, { hide: ["a", "A"] })],
  },
  detect: ({ policy: { hide } }) => {
    const first = new Map(hide.map((name, index) => [name, index] as const).toReversed());
    return hide.flatMap((name, index) =>
      first.get(name) === index
        ? []
        : [{ pointer: pointer("hide", index), says: `${quote(name)} is hidden twice; keep one.` }],
    );
  },
};
