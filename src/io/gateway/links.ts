import { openLink, type Link, type LinkOptions } from "./link.ts";

/** Every server that runs for somebody, in sessions or not, and never more than so many. */
export interface Links {
  /** Undefined if there are too many. */
  readonly open: (options: Omit<LinkOptions, "elapsed" | "inTurn">) => Link | undefined;
  /** Ends those that nobody uses, or whose grant is in force no longer. Done now and then by itself. */
  readonly sweep: () => void;
  readonly all: () => ReadonlySet<Link>;
  /** Ends all of them, and looks for idle ones no longer. */
  readonly close: (says: string) => Promise<void>;
}

export interface LinksOptions {
  readonly most: number;
  /** A server that nobody has used for so long is ended, in milliseconds. */
  readonly idleMs: number;
  readonly elapsed: () => number;
}

/** To see a server end, all processes of the machine are looked through, which servers that end together share. */
const endedAtOnce = 256;

export function linksOf({ most, idleMs, elapsed }: LinksOptions): Links {
  const links = new Set<Link>();
  const inTurn = turnstile(endedAtOnce);
  const sweep = () => {
    for (const link of links) {
      if (!link.mayStay()) void link.end("The grant is in force no longer.");
      const since = link.quietSince();
      if (since !== undefined && elapsed() - since >= idleMs)
        void link.end("The session was idle for too long.");
    }
  };
  const sweeping = setInterval(sweep, Math.min(idleMs, 10_000)).unref();
  return {
    open(options) {
      if (links.size >= most) return undefined;
      const link = openLink({ ...options, elapsed, inTurn });
      links.add(link);
      void link.gone.then(() => links.delete(link));
      return link;
    },
    sweep,
    all: () => links,
    async close(says) {
      clearInterval(sweeping);
      await Promise.all([...links].map((link) => link.end(says)));
    },
  };
}

/** Lets so many through at a time, in the order in which they came. */
function turnstile(most: number): (act: () => Promise<void>) => Promise<void> {
  const queue: (() => void)[] = [];
  let inside = 0;
  return async (act) => {
    if (inside < most) inside += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      await act();
    } finally {
      const next = queue.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
