import { expect, test } from "vitest";
import { chargingClaim } from "../../src/heuristics/charging-claim.ts";
import { dryRun } from "../../src/heuristics/dry-run.ts";
import { factsOf } from "../../src/heuristics/facts.ts";
import type { Json } from "../../src/model/json.ts";
import { spendingParameter } from "../../src/heuristics/spending-parameter.ts";

const taking = (name: string, description: string, properties: Json) =>
  factsOf({ name, description, inputSchema: { type: "object", properties } });

test.each([
  ["approve", "spender", "", true],
  ["get_allowance", "spender", "", false],
  ["allowance", "spender", "Gets an allowance.", false],
  ["allowance", "spender", "An allowance.", true],
  ["set_allowance", "spender", "Gets an allowance.", true],
  ["set_allowance", "spender", "Calls an allowance.", true],
  ["report_allowance", "spender", "", true],
  ["report_allowance", "spender", "Gets an allowance.", false],
  ["revoke_allowance", "spender", "", false],
  ["play_wheel", "color", "", false],
  ["send_tip", "amount", "", true],
  ["tip_jar", "amount", "", true],
  ["send_row", "amount", "", false],
  ["post_bounty", "reward", "", true],
  ["boost_post", "daily_budget", "", true],
  ["boost_post", "max_budget", "", false],
  ["create_post", "budget", "", false],
  ["post", "budget", "", false],
  ["pages", "budget", "", false],
  ["confirm_seats", "payment_method_id", "", true],
  ["confirm_seats", "payment", "", false],
  ["seats", "payment_method_id", "", false],
  ["update_booking", "payment_method_id", "", false],
  ["create_booking", "card_number", "", true],
  ["create_row", "card_number", "", false],
])("%s with %j, described as %j, says what is spent: %s", (name, key, description, says) => {
  const matches = spendingParameter.detect(taking(name, description, { other: {}, [key]: {} }));
  const found = {
    pointer: `/inputSchema/properties/${key}`,
    text: key,
    says: "this says what is spent",
    category: "financial",
    weight: 2,
  };
  expect(matches).toEqual(says ? [found] : []);
});

test("what is spent stands among the parameters themselves", () => {
  const nested = taking("play", "", { round: { type: "object", properties: { stake: {} } } });
  expect(spendingParameter.detect(nested)).toEqual([]);
});

const long = "the worker that you have been waiting for all of the long day";

test.each([
  ["post_task", "Post a task. A worker accepts it and gets paid in seconds.", "and gets paid"],
  ["start_task", "Starts a task. You are charged per minute.", "You are charged"],
  ["task", "A task. You are charged per minute.", undefined],
  ["delete_task", "Deletes a task. You are charged per minute.", undefined],
  ["post_task", "Post a task. The charged battery lasts.", undefined],
  ["set_plan", "Sets a plan. You are charged monthly.", undefined],
  ["set_plan_now", "Sets a plan. You are charged monthly.", "You are charged"],
  ["start_plan", "Starts a plan. You are charged monthly.", "You are charged"],
  ["---", "Sets a plan. You are charged monthly.", "You are charged"],
  ["post_task", "Post a task. Nobody is paid.", undefined],
  ["post_task", "Post a task. Ask when you are charged.", undefined],
  ["post_task", "Post a task. Ask when. You are charged per day.", "You are charged"],
  ["post_task", `Post a task. If ${long}, you are charged.`, "you are charged"],
  ["post_task", "Post a task. Calls count. You are charged per day.", "You are charged"],
  ["post_task", "Post a task. For all calls you are charged per day.", undefined],
  ["post_task", "Post a task. You are charged per day. Calls count.", "You are charged"],
  ["post_task", "Post a task. You are charged for calls.", undefined],
  ["post_task", "Post a task.", undefined],
  [
    "post_task",
    "Post a task. You are charged for the one worker whom you have met at work for calls.",
    undefined,
  ],
  ["post_task", `Post a task. You are charged for ${long} and calls.`, "You are charged"],
  ["post_task", "Post calls; you are charged per day.", undefined],
])("%s, described as %j, says that somebody is charged: %s", (name, description, text) => {
  const found = {
    pointer: "/description",
    text,
    says: "the description says that somebody is paid or charged for it",
    category: "financial",
    weight: 2,
  };
  expect(chargingClaim.detect(factsOf({ name, description }))).toEqual(text === undefined ? [] : [found]);
});

test.each<[Json, readonly string[]]>([
  [{ dry_run: {} }, ["dry_run write"]],
  [{ validate_only: {} }, ["validate_only write"]],
  [{ preview: {} }, ["preview"]],
  [{ test_mode: {} }, ["test_mode"]],
  [{ preview: {}, dryRun: {} }, ["dryRun write"]],
  [{ a: { properties: { dry_run: {} } } }, []],
  [{ row: {} }, []],
])("with %j a call can be tried, and by some names it changes something: %j", (properties, told) => {
  const matches = dryRun.detect(taking("x", "", properties));
  for (const match of matches)
    expect(match).toMatchObject({ signal: "dry-run-available", says: "offers a trial without effect" });
  expect(matches.map(({ text, category }) => [text, category].filter(Boolean).join(" "))).toEqual(told);
});
