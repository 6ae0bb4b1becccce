import { beforeEach, expect, test, vi } from "vitest";
import { subscriptions } from "../../../src/io/proxy/subscriptions.ts";

const tools = "notifications/tools/list_changed";
const prompts = "notifications/prompts/list_changed";
const acknowledges = (id: string | number, notifications: object) =>
  ({ notifications, _meta: { "io.modelcontextprotocol/subscriptionId": id } }) as never;

function told() {
  const lines: [string, unknown][] = [];
  const all = subscriptions((line) => {
    const { method, params } = JSON.parse(line.toString()) as { method: string; params: { _meta: object } };
    lines.push([method, Object.values(params["_meta"])[0]]);
  });
  return { lines, all };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("whoever listens is told what the server has said that it tells, by the id of the request", () => {
  const { lines, all } = told();
  all.begin(1);
  all.begin("1");
  all.acknowledged(acknowledges(1, { toolsListChanged: true }));
  all.acknowledged(acknowledges("1", { promptsListChanged: true }));
  all.tell(tools);
  all.tell(prompts);
  vi.runAllTimers();
  expect(lines).toEqual([
    [tools, 1],
    [prompts, "1"],
  ]);
});

test("nobody is told before the server has said so, and then of what came before too", () => {
  const { lines, all } = told();
  all.begin(1);
  all.tell(tools);
  all.tell(prompts);
  vi.runAllTimers();
  expect(lines).toEqual([]);
  all.acknowledged(acknowledges(1, { toolsListChanged: true }));
  vi.runAllTimers();
  expect(lines).toEqual([[tools, 1]]);
});

test("what comes together is told once, what comes later once more, and nothing after the end", () => {
  const { lines, all } = told();
  all.begin(1);
  all.acknowledged(acknowledges(1, { toolsListChanged: true }));
  for (let n = 0; n < 5; n += 1) all.tell(tools);
  vi.runAllTimers();
  all.tell(tools);
  vi.runAllTimers();
  all.tell(tools);
  all.end(1);
  all.tell(tools);
  vi.runAllTimers();
  expect(lines).toEqual([
    [tools, 1],
    [tools, 1],
  ]);
  expect(all.areOpen()).toBe(false);
});
