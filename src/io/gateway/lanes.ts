import type { Link } from "./link.ts";

/**
 * The servers that requests without a session are given to, each to one server that serves nobody else meanwhile: what a
 * server says beside its answer, such as progress, names no request that a client could be told by.
 */
export interface Lanes {
  /** A server for one request; undefined if there are too many. Waits while this caller has so many at work. */
  readonly take: (whose: string, open: () => Link | undefined) => Promise<Link | undefined>;
  /** It has served the request, and may serve another. */
  readonly giveBack: (whose: string, link: Link) => void;
  /** It is to serve nobody any more. */
  readonly drop: (whose: string, link: Link) => void;
  /** It serves a request that has no end, and nobody is to wait for it. */
  readonly keep: (whose: string, link: Link) => void;
  /** How many requests of a caller are open. */
  readonly open: (whose: string) => number;
}

/** A caller whose requests come faster has them wait for one another. */
const atWork = 8;

interface Caller {
  readonly idle: Set<Link>;
  readonly busy: Set<Link>;
  readonly kept: Set<Link>;
  readonly queue: (() => void)[];
}

export function lanesOf(): Lanes {
  // Never forgotten: there are as many as grants, times servers.
  const callers = new Map<string, Caller>();
  const of = (whose: string): Caller => {
    const caller = callers.get(whose) ?? { idle: new Set(), busy: new Set(), kept: new Set(), queue: [] };
    callers.set(whose, caller);
    return caller;
  };
  const begun = ({ idle, busy, kept, queue }: Caller, open: () => Link | undefined) => {
    const link = open();
    void link?.gone.then(() => {
      for (const set of [idle, busy, kept]) set.delete(link);
      queue.shift()?.();
    });
    return link;
  };
  const letGo = (whose: string, link: Link) => {
    const { busy, kept, queue } = of(whose);
    kept.delete(link);
    busy.delete(link);
    queue.shift()?.();
  };
  return {
    async take(whose, open) {
      const caller = of(whose);
      while (caller.busy.size >= atWork) await new Promise<void>((resolve) => caller.queue.push(resolve));
      // The one that was used last: a server that has answered with a question of its own may remember it.
      const link = [...caller.idle].at(-1) ?? begun(caller, open);
      if (link === undefined) return undefined;
      caller.idle.delete(link);
      caller.busy.add(link);
      return link;
    },
    giveBack(whose, link) {
      if (link.isClean()) of(whose).idle.add(link);
      letGo(whose, link);
    },
    drop: letGo,
    keep(whose, link) {
      const { busy, kept, queue } = of(whose);
      if (!busy.delete(link)) return;
      kept.add(link);
      queue.shift()?.();
    },
    open: (whose) => of(whose).busy.size + of(whose).kept.size + of(whose).queue.length,
  };
}
