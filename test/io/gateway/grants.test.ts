import { beforeAll, expect, test } from "vitest";
import { grantTable, type LiveGrant } from "../../../src/io/gateway/grants.ts";
import { newToken } from "../../../src/io/gateway/token.ts";

let made: Awaited<ReturnType<typeof newToken>>;
let alice: LiveGrant;
beforeAll(async () => {
  made = await newToken();
  alice = { label: "alice", id: made.id, scrypt: made.scrypt, created: "2026-01-01T00:00:00Z" };
});

const bearing = (token: string) => ({ authorization: `Bearer ${token}` });
const wrongToken = (id: string, index: number) => `toolwarden_${id}_${String(index).padStart(43, "A")}`;
const cpuMs = async (act: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const statuses = async (answers: readonly Promise<object>[]) =>
  (await Promise.all(answers)).map((answer) => ("status" in answer ? answer.status : 200));

test("only the token of a grant is let in, however it is written", async () => {
  const { authorise } = grantTable([alice], () => 0);
  const { token, id } = made;
  expect(await authorise({})).toMatchObject({ status: 401, challenge: "Bearer" });
  for (const authorization of [
    "",
    "Bearer",
    `Basic ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${wrongToken(id, 1)}`,
    `Bearer ${wrongToken("0".repeat(16), 1)}`,
  ]) {
    expect(await authorise({ authorization })).toMatchObject({
      status: 401,
      challenge: 'Bearer error="invalid_token"',
    });
  }
  expect(await authorise({ authorization: `bearer  ${token}` })).toMatchObject({ label: "alice" });
});

test("requests that come together with a right token are compared once", async () => {
  const one = await cpuMs(() => grantTable([alice], () => 0).authorise(bearing(made.token)));
  const { authorise } = grantTable([alice], () => 0);
  const many = await cpuMs(() =>
    Promise.all(Array.from({ length: 30 }, () => authorise(bearing(made.token)))),
  );
  expect(many).toBeLessThan(one * 10);
});

test("a flood of wrong tokens is refused at little cost, and the right one is still let in", async () => {
  let time = 0;
  const { authorise } = grantTable([alice], () => time);
  const tryAll = (count: number) =>
    statuses(Array.from({ length: count }, (_, index) => authorise(bearing(wrongToken(made.id, index)))));
  const first = await tryAll(100);
  expect(first.filter((status) => status === 401).length).toBeLessThanOrEqual(16);
  expect(first.filter((status) => status === 429).length).toBeGreaterThanOrEqual(84);
  expect(await tryAll(3)).toEqual([429, 429, 429]);
  time = 60_000;
  const one = await cpuMs(() => authorise(bearing(made.token)));
  const flood = await cpuMs(async () => {
    expect(new Set(await tryAll(200))).toEqual(new Set([401]));
    expect(await authorise(bearing(made.token))).toMatchObject({ label: "alice" });
  });
  expect(flood).toBeLessThan(one * 20);
});

test("a grant ends with its time, when it is taken back, and when its token is another", async () => {
  let time = 0;
  const until = { ...alice, expires: "1970-01-01T00:01:00Z" };
  const { authorise, replace } = grantTable([until], () => time);
  const grant = await authorise(bearing(made.token));
  if (!("label" in grant)) throw new Error("not let in");
  expect(grant.mayUse("s")).toBe(true);
  time = 60_000;
  expect(grant.mayUse("s")).toBe(false);
  expect(await authorise(bearing(made.token))).toMatchObject({ status: 401 });
  replace([{ ...alice, servers: ["s"] }]);
  expect([grant.mayUse("s"), grant.mayUse("t")]).toEqual([true, false]);
  const other = await newToken();
  replace([{ ...alice, id: made.id, scrypt: other.scrypt }]);
  expect(grant.mayUse("s")).toBe(false);
  expect(await authorise(bearing(made.token))).toMatchObject({ status: 401 });
  replace([]);
  expect(await authorise(bearing(made.token))).toMatchObject({ status: 401 });
});
