// The table of decisions, row by row through a proxy and a real server behind it.
import { expect, test } from "vitest";
import { isObject, type Json } from "../../src/model/json.ts";
import { groups, type Row } from "../policy/decision-table.ts";
import type { proxied } from "./proxied.ts";

/** Why a group cannot pass a proxy of one client whose time does not go back; undefined if it can. */
export function unfit({ policy, calls }: (typeof groups)[number]): string | undefined {
  if (!isObject(policy)) return "a proxy has a policy";
  if (policy["default"] === "deny" && policy["tools"] === undefined && policy["hide"] === undefined) {
    return "it is refused before anything starts";
  }
  const rows = calls.filter((row) => "tool" in row);
  if (new Set(rows.map(({ grant, session }) => `${grant} ${session}`)).size > 1)
    return "it has several callers";
  const times = rows.map(timeOf);
  return times.some((time, index) => time < (times[index - 1] ?? time)) ? "its time goes back" : undefined;
}

function timeOf({ at = "2026-11-22T10:00:00Z" }: Row): number {
  return Date.parse(at);
}

export const fit = groups.filter((group) => unfit(group) === undefined);

/** A client, a proxy that holds this policy, and a server. Every question of the proxy is answered with yes. */
type Open = (
  policy: Json,
) => Promise<Pick<ReturnType<typeof proxied>, "seen" | "send" | "until" | "start" | "setClock" | "records">>;

/** One test for each group that can pass. */
export function testTable(over: string, open: Open): void {
  test.for(fit)(
    `the proxy decides as the table says over ${over}: $about`,
    { timeout: 60_000 },
    async ({ policy, calls }) => {
      const proxy = await open(policy);
      await proxy.start();
      for (const [index, row] of calls.entries()) {
        if ("settles" in row) {
          proxy.send({ method: "test/settle", params: { id: `row-${row.settles}`, outcome: row.outcome } });
          await proxy.until(({ id }) => id === `row-${row.settles}`);
          continue;
        }
        proxy.setClock(timeOf(row));
        const { tool, args, outcome = "ok" } = row;
        const id = `row-${index}`;
        proxy.send({ id, method: "tools/call", params: { name: tool, arguments: args, _meta: { outcome } } });
        // One that is held has been passed on; one that was refused is answered all the same.
        await proxy.until((message) => message.id === id || message.params?.["id"] === id);
      }
      const rows = calls.filter((row) => "tool" in row);
      const decided = proxy.records("audit.jsonl").filter(({ event }) => event === "decision");
      expect(decided).toMatchObject(
        rows.map(({ tool, decision, rule, message, remaining }) => ({
          tool,
          decision,
          rule,
          ...(message === undefined ? {} : { message }),
          ...(remaining === undefined ? {} : { remaining }),
        })),
      );
      // What was said is what was done.
      const answers = decided.map(({ request }) => proxy.seen.find(({ id }) => id === request)?.result);
      const isRefused = answers.map((result) => result?.["isError"] === true);
      expect(isRefused).toEqual(rows.map(({ decision }) => decision !== "allow" && decision !== "ask"));
    },
  );
}
