import { setTimeout as sleep } from "node:timers/promises";
import { readEvents, type Flow, type Place } from "./remote-messages.ts";
import type { RemoteSession } from "./remote-session.ts";

/** A stream ends with the answer to its request; one that goes on is closed after so long. */
const lastWordsMs = 1_000;
/** A stream that broke off is taken up again so often without anything new. */
const mostTries = 5;
/** Before that, unless the server names a time; twice as long each time. */
const pauseMs = 500;
const longestPauseMs = 30_000;

function pauseBefore(tries: number, { retryMs }: Place): number {
  return Math.min(retryMs ?? pauseMs * 2 ** tries, longestPauseMs);
}

/** A stream of events that belongs to one request. */
export interface Followed {
  readonly first: Response;
  /** Closes the stream. */
  readonly stop: AbortController;
  /** Whether the answer is still to come. */
  readonly isWaiting: () => boolean;
  readonly onLine: (line: Buffer) => void;
}

/** Reads a stream of events until its request is answered, and takes it up again where it broke off. */
export async function followStream(
  { first, stop, isWaiting, onLine }: Followed,
  { listen }: Pick<RemoteSession, "listen">,
  flow: Flow,
): Promise<void> {
  const place: Place = {};
  const { signal } = stop;
  let closing: NodeJS.Timeout | undefined;
  const take = (line: Buffer) => {
    onLine(line);
    if (!isWaiting()) closing ??= setTimeout(() => stop.abort(), lastWordsMs).unref();
  };
  let stream: Response | undefined = first;
  for (let tries = 0; ; tries += 1) {
    const before: string | undefined = place.lastEventId;
    if (stream !== undefined) await readEvents(stream, place, flow, take).catch(() => undefined);
    clearTimeout(closing);
    if (place.lastEventId !== before) tries = 0;
    if (signal.aborted || !isWaiting()) return;
    if (place.lastEventId === undefined || tries === mostTries) return;
    await sleep(pauseBefore(tries, place), undefined, { signal });
    stream = await listen(place, signal).catch(() => undefined);
  }
}

/** Hears what a server says that belongs to no request, until `signal` comes or it has no such stream. */
export async function listenOn(
  { listen }: Pick<RemoteSession, "listen">,
  flow: Flow,
  signal: AbortSignal,
  onLine: (line: Buffer) => void,
): Promise<void> {
  const place: Place = {};
  for (let tries = 0; !signal.aborted; tries += 1) {
    const stream = await listen(place, signal).catch(() => "unreachable" as const);
    if (stream === undefined) return;
    if (stream !== "unreachable") {
      await readEvents(stream, place, flow, (line) => {
        tries = 0;
        onLine(line);
      }).catch(() => undefined);
    }
    await sleep(pauseBefore(tries, place), undefined, { signal, ref: false }).catch(() => undefined);
  }
}
