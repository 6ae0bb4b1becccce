import { expect, test } from "vitest";
import { unseenOf } from "../../src/review/verdict.ts";
import { failed, plain, snapshot } from "./support.ts";

const told = (...input: Parameters<typeof unseenOf>) =>
  unseenOf(...input).map(({ server, says }) => `${server}: ${plain(says)}`);

test("what was not seen is told by server, with why", () => {
  expect(
    told(
      [snapshot({ server: "c", coverage: "partial" }), snapshot({ server: "b" })],
      [{ ...failed("d"), failure: "auth-required" }, failed("a")],
    ),
  ).toEqual([
    "a: `a` was not read: it exited before it answered",
    "c: `c` was not read completely: some of its tools may be missing",
    "d: `d` was not read: it asks for credentials",
  ]);
});

test("that nothing was found is told of no server", () => {
  expect(told([], [])).toEqual([": no server was found, so nothing was checked"]);
  expect(told([snapshot()], [])).toEqual([]);
});
