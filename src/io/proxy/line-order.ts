import type { HeldBytes } from "./held-bytes.ts";

/** Passes lines on in the order in which they came, though of one among them it may not be known yet whether it goes on. */
export interface LineOrder {
  /** Passes a line on: at once, or after those of which that is still to be said. */
  readonly pass: (line: Buffer) => void;
  /** Keeps a place in the order for so many bytes. The function that comes back is called once: with the line, or with nothing if it goes no further. */
  readonly keepPlace: (bytes: number) => (line?: Buffer) => void;
}

interface Place {
  readonly bytes: number;
  isOpen: boolean;
  line: Buffer | undefined;
}

export function lineOrder(send: (line: Buffer) => void, held: HeldBytes): LineOrder {
  /** The first of them is open. */
  const places: Place[] = [];
  const keep = (place: Place) => {
    places.push(place);
    held.add(place.bytes);
    return place;
  };
  const advance = () => {
    for (let [first] = places; first !== undefined && !first.isOpen; [first] = places) {
      places.shift();
      held.remove(first.bytes);
      if (first.line !== undefined) send(first.line);
    }
  };
  return {
    pass(line) {
      if (places.length === 0) send(line);
      else keep({ bytes: line.length, isOpen: false, line });
    },
    keepPlace(bytes) {
      const place = keep({ bytes, isOpen: true, line: undefined });
      return (line) => {
        place.isOpen = false;
        place.line = line;
        advance();
      };
    },
  };
}
