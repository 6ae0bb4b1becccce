import { envelopeOf, idKey, lineOf, type Id, type Message, type Request, type Response } from "./messages.ts";
import { listChanges } from "./surface.ts";
import { subscriptionIn } from "./subscriptions.ts";

/** Listens for changes on our own behalf, for those who listen at another process of the server. */
export interface OwnListening {
  /** Begins with it, unless it has begun. */
  readonly begin: (because: Request) => void;
  /** Whether this is the id of our request. */
  readonly asks: (id: Id) => boolean;
  /** Takes the end of it; false if we have not asked for it. */
  readonly take: (response: Response) => boolean;
  /** Whether a message is for us alone. */
  readonly isMeant: (message: Message) => boolean;
}

export function ownListening(toServer: (line: Buffer) => void, newId: () => string): OwnListening {
  let asked: string | undefined;
  const asks = (id: Id) => asked !== undefined && idKey(id) === idKey(asked);
  return {
    begin(because) {
      if (asked !== undefined) return;
      asked = newId();
      const notifications = Object.fromEntries([...listChanges.values()].map((member) => [member, true]));
      const params = { notifications, ...envelopeOf(because) };
      toServer(lineOf({ jsonrpc: "2.0", id: asked, method: "subscriptions/listen", params }));
    },
    asks,
    // A server that has no such request is not asked again.
    take: ({ id }) => id !== null && asks(id),
    isMeant(message) {
      const id = message.kind === "notification" ? subscriptionIn(message.params) : undefined;
      return id !== undefined && asks(id);
    },
  };
}
