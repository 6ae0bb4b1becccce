import { expect, test } from "vitest";
import { senseOf, type Surroundings } from "../../src/heuristics/sense.ts";
import { verbOf } from "../../src/heuristics/words.ts";
import { kindSet, topicSet, type ObjectKind, type Topic } from "../../src/heuristics/kinds.ts";

interface Around {
  readonly near?: readonly ObjectKind[];
  readonly about?: readonly Topic[];
  readonly from?: true;
  readonly into?: true;
  readonly stored?: true;
  readonly started?: true;
  readonly trades?: true;
  readonly screen?: Surroundings["setting"]["screen"];
  readonly told?: string;
}

function surroundings(around: Around): Surroundings {
  const { near = [], about = [], screen = "none", trades = false, told } = around;
  return {
    kinds: kindSet(...near),
    topics: topicSet(...about),
    from: around.from ?? false,
    into: around.into ?? false,
    stored: around.stored ?? false,
    started: around.started ?? false,
    setting: { screen, trades },
    near: [],
    told,
  };
}

test.each<[string, Around, string]>([
  ["create", {}, "write 2"],
  ["create", { started: true }, "execute 2"],
  ["create", { about: ["deployment"] }, "execute 2"],
  ["create", { about: ["deployment"], near: ["check"] }, "write 2"],
  ["create", { near: ["drawing"] }, "write 2"],
  ["create", { near: ["drawing"], told: "render" }, "read 1"],
  ["create", { near: ["drawing"], told: "delete" }, "write 2"],
  ["create", { near: ["drawing"], screen: "drawing" }, "read 1"],
  ["close", { about: ["holding"], trades: true }, "financial 2"],
  ["close", { about: ["holding"] }, "write 2"],
  ["close", { about: ["holding"], trades: true, near: ["paper"] }, "write 2"],
  ["navigate", {}, "execute 1"],
  ["navigate", { screen: "named" }, "execute 2"],
  ["navigate", { screen: "mentioned" }, "execute 2"],
  ["navigate", { screen: "drawing" }, "execute 1"],
  ["use", { near: ["program"] }, "execute 1"],
  ["take", { near: ["drawing", "store"] }, "write 2"],
  ["take", { near: ["drawing"] }, "read 2"],
  ["take", { near: ["drawing", "store", "screen"] }, "read 2"],
  ["convert", { near: ["filing", "paper"] }, "write 2"],
  ["resize", { screen: "named" }, "execute 2"],
])("%s, with %j around it, says: %s", (word, around, says) => {
  const verb = verbOf(word)?.verb;
  expect(verb).toBeDefined();
  if (!verb) return;
  const { category, weight } = senseOf(verb, surroundings(around));
  expect(`${category} ${weight}`).toBe(says);
});
