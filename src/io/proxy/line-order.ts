/** Passes lines on in the order in which they came, though of one among them it may not be known yet whether it goes on. */
export interface LineOrder {
  /** Passes a line on: at once, or after those of which that is still to be said. */
  readonly pass: (line: Buffer) => void;
  /** Keeps a place in the order. The function that comes back is called once: with the line, or with nothing if it goes no further. */
  readonly keepPlace: () => (line?: Buffer) => void;
}

interface Place {
  isOpen: boolean;
  line: Buffer | undefined;
}

export function lineOrder(send: (line: Buffer) => void): LineOrder {
  /** The first of them is open. */
  const places: Place[] = [];
  const advance = () => {
    for (let [first] = places; first !== undefined && !first.isOpen; [first] = places) {
      places.shift();
      if (first.line !== undefined) send(first.line);
    }
  };
  return {
    pass(line) {
      if (places.length === 0) send(line);
      else places.push({ isOpen: false, line });
    },
    keepPlace() {
      const place: Place = { isOpen: true, line: undefined };
      places.push(place);
      return (line) => {
        place.isOpen = false;
        place.line = line;
        advance();
      };
    },
  };
}
