import { isObject, own, type Json } from "../../model/json.ts";
import { idKey, lineOf, metaOf, type Id } from "./messages.ts";
import { listChanges } from "./surface.ts";

/** The requests of a client that wait for changes (`subscriptions/listen`, MCP 2026-07-28). */
export interface Subscriptions {
  readonly begin: (id: Id) => void;
  readonly end: (id: Id) => void;
  /** The server says what it will tell of; nobody is told of anything else, or before. */
  readonly acknowledged: (params: Json | undefined) => void;
  /** Tells whoever wants to know of it. */
  readonly tell: (method: string) => void;
  readonly areOpen: () => boolean;
}

interface Subscription {
  readonly id: Id;
  /** Undefined until the server has said so. */
  honored?: ReadonlySet<string>;
  /** What is to be told yet. */
  readonly owed: Set<string>;
  timer?: NodeJS.Timeout;
}

/** Changes that come together are told once. */
const togetherMs = 100;

export function subscriptions(toClient: (line: Buffer) => void): Subscriptions {
  const open = new Map<string, Subscription>();
  const tellOwed = (one: Subscription) => {
    const { id, honored } = one;
    if (honored === undefined || one.owed.size === 0) return;
    one.timer ??= setTimeout(() => {
      delete one.timer;
      const methods = [...one.owed];
      one.owed.clear();
      if (open.get(idKey(id)) !== one) return;
      const params = { _meta: { [subscriptionKey]: id } };
      for (const method of methods) toClient(lineOf({ jsonrpc: "2.0", method, params }));
    }, togetherMs).unref();
  };
  return {
    begin: (id) => void open.set(idKey(id), { id, owed: new Set() }),
    end: (id) => void open.delete(idKey(id)),
    acknowledged(params) {
      const id = subscriptionIn(params);
      const one = id === undefined ? undefined : open.get(idKey(id));
      const filter = isObject(params) ? own(params, "notifications") : undefined;
      if (one === undefined || !isObject(filter)) return;
      one.honored = new Set(
        [...listChanges].flatMap(([method, member]) => (own(filter, member) === true ? [method] : [])),
      );
      for (const method of one.owed) if (!one.honored.has(method)) one.owed.delete(method);
      tellOwed(one);
    },
    tell(method) {
      for (const one of open.values()) {
        if (one.honored?.has(method) === false) continue;
        one.owed.add(method);
        tellOwed(one);
      }
    },
    areOpen: () => open.size > 0,
  };
}

const subscriptionKey = "io.modelcontextprotocol/subscriptionId";

/** Whose notification it is, by the id of the request that listens. */
export function subscriptionIn(params: Json | undefined): Id | undefined {
  const id = metaOf(params, "subscriptionId");
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
