/** What a session keeps in memory until it is known whether it goes on. */
export interface HeldBytes {
  readonly add: (bytes: number) => void;
  readonly remove: (bytes: number) => void;
}

/** More than this and the client has to wait; what it had sent by then is taken. */
const mostBytes = 16 * 2 ** 20;

/** Says when it is too much, and when no more. */
export function heldBytes(tooMuch: (isTooMuch: boolean) => void): HeldBytes {
  let held = 0;
  const change = (bytes: number) => {
    const was = held > mostBytes;
    held += bytes;
    if (was !== held > mostBytes) tooMuch(!was);
  };
  return { add: change, remove: (bytes) => change(-bytes) };
}
