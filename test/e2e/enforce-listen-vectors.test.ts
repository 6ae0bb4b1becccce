import { expect, test } from "vitest";
import { isObject, type Json } from "../../src/model/json.ts";
import { groups, type Row } from "../policy/decision-table.ts";
import { gateway, session } from "./gateway.ts";

type Group = (typeof groups)[number];

/** Why a group cannot pass a gateway without grants, whose time does not go back; undefined if it can. */
function unfit({ policy, calls }: Group): string | undefined {
  if (!isObject(policy)) return "a server has a policy";
  if (policy["default"] === "deny" && policy["tools"] === undefined && policy["hide"] === undefined) {
    return "it is refused before anything starts";
  }
  const rows = calls.filter((row) => "tool" in row);
  if (new Set(rows.map(({ grant }) => grant)).size > 1) return "it has several grants";
  const times = rows.map(timeOf);
  return times.some((time, index) => time < (times[index - 1] ?? time)) ? "its time goes back" : undefined;
}

function timeOf({ at = "2026-11-22T10:00:00Z" }: Row): number {
  return Date.parse(at);
}

test("the gateway decides as the table says", { timeout: 180_000 }, async () => {
  const fit = groups.filter((group) => unfit(group) === undefined);
  for (const group of groups.filter((group) => unfit(group) !== undefined))
    console.log(`not through the gateway, since ${unfit(group)}: ${group.about}`);
  const policies = Object.fromEntries(fit.map(({ policy }, index): [string, Json] => [`g${index}`, policy]));
  const one = await gateway({ policies, hasClock: true, flags: ["--audit", "audit.jsonl"] });
  let decisions = 0;
  for (const [index, { about, calls }] of fit.entries()) {
    const server = `g${index}`;
    const sessions = new Map<string, Awaited<ReturnType<typeof session>>>();
    const sessionOf = async ({ session: name = "" }: Row) => {
      const found = sessions.get(name) ?? (await session(one.url(server), { elicitation: {} }, true));
      sessions.set(name, found);
      return found;
    };
    const answers: Promise<unknown>[] = [];
    for (const [row, call] of calls.entries()) {
      if ("settles" in call) {
        const asked = calls[call.settles] as Row; // An ending names a call.
        const params = { id: `row-${call.settles}`, outcome: call.outcome };
        await (await sessionOf(asked)).send({ method: "test/settle", params });
        await answers[call.settles];
        continue;
      }
      one.setClock(timeOf(call));
      const client = await sessionOf(call);
      const { tool, args, outcome = "ok" } = call;
      const id = `row-${row}`;
      answers[row] = client.request("tools/call", { name: tool, arguments: args, _meta: { outcome } }, id);
      // One that is held has been passed on; one that was refused is answered all the same.
      const held = client.until((message) => message.params?.["id"] === id);
      await Promise.race([answers[row], held]);
    }
    const rows = calls.filter((row) => "tool" in row);
    const decided = one
      .records("audit.jsonl")
      .filter((line) => line["event"] === "decision" && line["server"] === server);
    expect(decided, about).toMatchObject(
      rows.map(({ tool, decision, rule, message, remaining }) => ({
        tool,
        decision,
        rule,
        ...(message === undefined ? {} : { message }),
        ...(remaining === undefined ? {} : { remaining }),
      })),
    );
    for (const { headers } of sessions.values()) await fetch(one.url(server), { method: "DELETE", headers });
    decisions += rows.length;
  }
  console.log(`${decisions} decisions through the gateway`);
  expect(decisions).toBeGreaterThanOrEqual(300);
});
