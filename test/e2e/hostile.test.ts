import { beforeAll, describe, expect, test } from "vitest";
import { type Behaviour, type Gives, overHttp, overStreams, startHttp } from "../servers/hostile/index.mjs";
import { outcomeOf, reviewOf, startServer, type Reviewed } from "./hostile.ts";
import { obeyed } from "./obeyed.ts";

/** How long a review of a server that behaves takes here and now, with others at its side. */
let ordinaryMs = 0;
async function measureOrdinary(): Promise<void> {
  const together = await Promise.all(Array.from({ length: 5 }, () => reviewStarting("plain", 60)));
  ordinaryMs = Math.max(...together.map(({ tookMs }) => tookMs));
}
/** The deadline and two seconds, beyond what starting and ending takes on a machine that does other things besides. */
const isInTime = ({ tookMs }: Reviewed, seconds: number) => tookMs < (seconds + 2) * 1_000 + 2 * ordinaryMs;

let runs = 0;
function reviewStarting(name: string, seconds: number): Promise<Reviewed> {
  const mark = `hostile-${process.pid}-${(runs += 1)}`;
  return reviewOf(["--server", "hostile", "--", process.execPath, startServer, name, mark], mark, seconds);
}

async function reviewReaching(name: string, seconds: number): Promise<Reviewed> {
  const { url, stop } = await startHttp(overHttp[name] as Behaviour);
  try {
    return await reviewOf(["--server", "hostile", "--url", url], url, seconds);
  } finally {
    await stop();
  }
}

/** Once more if it was slow, in case the machine has become so. */
async function inTime(review: typeof reviewStarting, name: string, seconds: number): Promise<Reviewed> {
  const reviewed = await review(name, seconds);
  if (isInTime(reviewed, seconds)) return reviewed;
  await measureOrdinary();
  return await review(name, seconds);
}

function expectHarmless(reviewed: Reviewed, seconds: number): void {
  expect({
    took: reviewed.tookMs,
    ordinary: ordinaryMs,
    isInTime: isInTime(reviewed, seconds),
  }).toMatchObject({ isInTime: true });
  expect(reviewed).toMatchObject({ files: [], processes: [], stderr: "" });
  expect(obeyed(reviewed.stdout)).toEqual([]);
}

function expectGiven(reviewed: Reviewed, { coverage, exit, failure, says, notes, findings }: Gives): void {
  const part = (text: string) => expect.stringContaining(text) as string;
  expect(outcomeOf(reviewed)).toEqual({
    coverage,
    exit,
    findings,
    notes: notes.map(part),
    ...(failure !== undefined && { failure, says: part(says ?? "") }),
  });
}

beforeAll(measureOrdinary);

const rows = (behaviours: typeof overStreams) =>
  Object.entries(behaviours).map(([name, { does, gives }]) => [does, name, gives] as const);

describe.concurrent("a server that", () => {
  test.each(rows(overStreams))("%s (%s)", async (_, name, gives) => {
    const seconds = gives.seconds ?? 60;
    const reviewed = await inTime(reviewStarting, name, seconds);
    expectHarmless(reviewed, seconds);
    expectGiven(reviewed, gives);
  });
});

describe.concurrent("a remote server that", () => {
  test.each(rows(overHttp))("%s (%s)", async (_, name, gives) => {
    const seconds = gives.seconds ?? 60;
    const reviewed = await inTime(reviewReaching, name, seconds);
    expectHarmless(reviewed, seconds);
    expectGiven(reviewed, gives);
  });
});
