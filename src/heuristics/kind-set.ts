/**
 * A set of up to 64 kinds, a bit for each. Two integers, because bits of a number end at 32 and a `bigint` is many
 * times slower; a set is never changed, so that words, acts and senses can share it.
 */
export interface KindSet {
  readonly low: number;
  readonly high: number;
}

/** No kind at all. */
export const noKinds: KindSet = { low: 0, high: 0 };

/** What is in either set. Most words are of no kind, so most of the time it is one of the two themselves. */
export function union(a: KindSet, b: KindSet): KindSet {
  if (isNone(b)) return a;
  if (isNone(a)) return b;
  return { low: a.low | b.low, high: a.high | b.high };
}

/** Whether some kind is in both sets. */
export function overlap(a: KindSet, b: KindSet): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0;
}

/** Whether the set is empty. */
export function isNone({ low, high }: KindSet): boolean {
  return (low | high) === 0;
}

const mostKinds = 64;

/**
 * Each of `names` with a set of its own.
 * @throws Error if there are more of them than a set can hold.
 */
export function setsOf<Kind extends string>(names: readonly Kind[]): Readonly<Record<Kind, KindSet>> {
  if (names.length > mostKinds) throw new Error(`${names.length} kinds, but a set holds ${mostKinds}`);
  const sets = names.map((name, index): [Kind, KindSet] => [
    name,
    index < 32 ? { low: 1 << index, high: 0 } : { low: 0, high: 1 << (index - 32) },
  ]);
  return Object.fromEntries(sets) as Record<Kind, KindSet>;
}
