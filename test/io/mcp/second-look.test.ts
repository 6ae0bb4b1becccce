import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serverFromCommand } from "../../../src/discover/arguments.ts";
import { namesOf, root, snapshotOf } from "./capturing.ts";

const moving = (behaviour: string) =>
  serverFromCommand(behaviour, [process.execPath, join(root, "test/servers/moving.mjs"), behaviour]);

describe.concurrent("a server that is asked for its tools twice", () => {
  const moves = { added: [], removed: [], changed: [] };
  test.each([
    ["grows", ["a", "b"], { ...moves, added: ["b"] }],
    ["shrinks", ["a", "b"], { ...moves, removed: ["a"] }],
    ["turns", ["a"], { ...moves, changed: ["a"] }],
    ["announces-and-turns", ["a"], { ...moves, changed: ["a"] }],
    ["shuffles", ["a", "b"], undefined],
    ["announces-the-same", ["a"], undefined],
  ])("%s: is shown as it was last, with what moved", async (name, names, moved) => {
    const snapshot = await snapshotOf(moving(name));
    expect([namesOf(snapshot.tools), snapshot.moved]).toEqual([names, moved]);
    expect([snapshot.coverage, snapshot.notes]).toEqual(["complete", []]);
    if (moved?.changed.length === 1) expect(snapshot.tools).toMatchObject([{ description: "Does b." }]);
  });

  test.each([
    ["lists-once", "complete"],
    ["announces-and-lists-once", "partial"],
  ])("%s: refusing is a note, and a gap if a change was announced", async (name, coverage) => {
    const snapshot = await snapshotOf(moving(name));
    expect([namesOf(snapshot.tools), snapshot.coverage]).toEqual([["a"], coverage]);
    expect(snapshot.notes).toMatchObject([
      { about: "tools", hidesTools: coverage === "partial", quotes: "busy" },
    ]);
    expect(snapshot.notes[0]?.says).toMatch(
      /did not list its tools again .* answered tools\/list with error -32000/,
    );
  });

  test("hangs-later: is not waited for long, and not said to break the protocol", async () => {
    const { tools, coverage, notes } = await snapshotOf(moving("hangs-later"));
    expect([namesOf(tools), coverage]).toEqual([["a"], "complete"]);
    expect(notes.map(({ says }) => says)).toEqual([
      "It did not list its tools again when it was asked a second time. It did not answer tools/list in time.",
    ]);
  });
});
