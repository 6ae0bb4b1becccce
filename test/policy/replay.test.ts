import { expect, test } from "vitest";
import { entriesOf } from "../../src/policy/counters.ts";
import {
  newReplay,
  replayCall,
  type LoggedCall,
  type Replay,
  type Replayed,
} from "../../src/policy/replay.ts";
import { policyOf } from "./support.ts";

const policy = policyOf({
  version: "1",
  default: "deny",
  tools: { t: { limits: [{ counter: "n", window: "minute", max: 2 }] }, free: {} },
});

const hour = 3_600_000;

function logged(
  at: number,
  more: Partial<LoggedCall["call"]> = {},
  outcome: "ok" | "error" = "ok",
): LoggedCall {
  return { call: { tool: "t", args: {}, at, grant: "g", session: "s", ...more }, outcome };
}

function replayed(calls: readonly LoggedCall[], keptAtMost?: number) {
  let replay: Replay = newReplay;
  const answers = calls.map((call): Replayed => {
    const answer = replayCall(policy, replay, call, keptAtMost);
    if (answer.ok) ({ replay } = answer);
    return answer;
  });
  return { answers, replay };
}

const kinds = (answers: readonly Replayed[]) =>
  answers.map((answer) => (answer.ok ? answer.decision.kind : answer.says));

test("a log is answered call by call, each settled as it ended", () => {
  const { answers } = replayed([logged(0), logged(1, {}, "error"), logged(2), logged(3), logged(60_000)]);
  expect(kinds(answers)).toEqual(["allow", "allow", "allow", "limited", "allow"]);
});

test("a call that stands too late in the log counts in the window of its own time", () => {
  const { answers } = replayed([
    logged(60_000),
    logged(59_999),
    logged(0),
    logged(1),
    logged(60_001),
    logged(60_002),
  ]);
  expect(kinds(answers)).toEqual(["allow", "allow", "allow", "limited", "allow", "limited"]);
});

test("windows that ended over an hour before the newest call are forgotten, others are not", () => {
  const before = replayed([logged(0), logged(60_000), logged(hour + 60_000)], 3);
  const kept = new Set(entriesOf(before.replay.counters).map(({ began }) => began));
  expect(kept).toEqual(new Set([60_000, hour + 60_000]));
  expect(before.replay).toMatchObject({ newest: hour + 60_000, forgotten: 60_000, kept: 0 });
});

test("what is forgotten cannot be answered, and says so; what is not can", () => {
  const { answers } = replayed(
    [logged(0), logged(hour + 60_000), logged(59_999), logged(60_000), logged(60_001)],
    2,
  );
  expect(kinds(answers)).toEqual([
    "allow",
    "allow",
    "this call is over an hour older than one before it (1970-01-01T01:01:00.000Z), and its window is no longer counted; sort the calls by time.",
    "allow",
    "allow",
  ]);
});

test("calls that take nothing out of a window keep nothing", () => {
  const calls = Array.from({ length: 9 }, (_, index) =>
    logged(index, { tool: index % 2 === 0 ? "free" : "unlisted" }),
  );
  expect(replayed(calls, 2).replay).toMatchObject({ kept: 0, forgotten: -Infinity });
});

test("a long log takes no more memory than a short one: what is kept is bounded", () => {
  const minute = (index: number) => logged(index * 60_000, { grant: `g${index}` });
  const { replay, answers } = replayed(
    Array.from({ length: 5000 }, (_, index) => minute(index)),
    100,
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  // An hour of them, and those since windows were last forgotten.
  expect(entriesOf(replay.counters).length).toBeLessThanOrEqual(60 + 100);
});
