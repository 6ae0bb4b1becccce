import type { ServerListener } from "./server-end.ts";

/** What is not sent yet may be so long before the client has to wait. */
const mostUnsentBytes = 2 ** 20;

/** Lines go out in order: what comes after a line of so many bytes waits until `act` is done. */
export type InTurn = (bytes: number, act: () => Promise<void>) => void;

export function turnsOf({ onFull, onRoom }: Pick<ServerListener, "onFull" | "onRoom">): InTurn {
  let unsent = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return (bytes, act) => {
    const wasFull = unsent > mostUnsentBytes;
    unsent += bytes;
    if (!wasFull && unsent > mostUnsentBytes) onFull();
    turn = turn.then(() => {
      const isFull = unsent > mostUnsentBytes;
      unsent -= bytes;
      if (isFull && unsent <= mostUnsentBytes) onRoom();
      return act();
    });
  };
}
