/**
 * How long things took, in memory that does not grow with their number: counts of what lies between powers of 1.02, so that an
 * answer is within one in a hundred (the idea of DDSketch, Masson and others 2019). In any order the same.
 */
export interface Quantiles {
  readonly add: (value: number) => void;
  /** The value that this share (0 to 1) does not exceed; undefined if there is none. */
  readonly at: (share: number) => number | undefined;
}

const step = Math.log(1.02);
/** Anything below a microsecond, in milliseconds, is as good as nothing. */
const least = 0.001;

export function quantiles(): Quantiles {
  const counts = new Map<number, number>();
  let total = 0;
  return {
    add(value) {
      const place = Math.ceil(Math.log(Math.max(least, value)) / step);
      counts.set(place, (counts.get(place) ?? 0) + 1);
      total += 1;
    },
    at(share) {
      let rest = Math.max(1, Math.ceil(share * total));
      for (const [place, count] of [...counts].sort(([a], [b]) => a - b)) {
        rest -= count;
        // The middle of what lies there.
        if (rest <= 0) return Math.exp(step * (place - 0.5));
      }
      return undefined;
    },
  };
}
