import { isObject, own, type JsonObject } from "../../model/json.ts";
import { envelopeOf, idKey, lineOf, type Id, type Request, type Response } from "./messages.ts";

/** More pages than this are not asked for; what stands on them counts as not listed. */
const maxPages = 64;

/** Asks a server for its tools on our own behalf, before a call of a tool that nobody has listed can be judged. */
export interface OwnListing {
  /** Calls `then` once the list was read to its end, or the server refused. */
  readonly read: (because: Request, then: () => void) => void;
  /** Whether this is the id of our question. */
  readonly asks: (id: Id) => boolean;
  /** Takes a page; false if we have not asked for it. */
  readonly take: (response: Response) => boolean;
}

export interface OwnListingOptions {
  readonly toServer: (line: Buffer) => void;
  readonly newId: () => string;
  readonly onPage: (response: Response) => void;
}

export function ownListing({ toServer, newId, onPage }: OwnListingOptions): OwnListing {
  let waiting: (() => void)[] = [];
  let asked: { readonly key: string; readonly meta: JsonObject; readonly page: number } | undefined;
  const ask = (meta: JsonObject, page: number, cursor?: string) => {
    const id = newId();
    asked = { key: idKey(id), meta, page };
    const params = { ...(cursor === undefined ? {} : { cursor }), ...meta };
    toServer(lineOf({ jsonrpc: "2.0", id, method: "tools/list", params }));
  };
  const asks = (id: Id) => idKey(id) === asked?.key;
  return {
    read(because, then) {
      waiting.push(then);
      if (asked === undefined) ask(envelopeOf(because), 1);
    },
    asks,
    take(response) {
      if (asked === undefined || response.id === null || !asks(response.id)) return false;
      const { meta, page } = asked;
      onPage(response);
      const cursor = nextCursor(response);
      if (cursor !== undefined && page < maxPages) {
        ask(meta, page + 1, cursor);
        return true;
      }
      asked = undefined;
      const ready = waiting;
      waiting = [];
      for (const then of ready) then();
      return true;
    },
  };
}

/** Where the next page begins; undefined on the last one. */
export function nextCursor({ object }: Response): string | undefined {
  const result = own(object, "result");
  const cursor = isObject(result) ? own(result, "nextCursor") : undefined;
  return typeof cursor === "string" ? cursor : undefined;
}
