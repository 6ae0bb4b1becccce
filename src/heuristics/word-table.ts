/**
 * Entries by their words, found where a word stands in a text: nothing has to be cut out and kept as a key of its own,
 * which is most of what a look-up in a `Map` costs where nearly every word of a text is looked up once.
 */
export interface WordTable<Entry> {
  /** The key of the word in each of 2^n slots; 0 where the slot is empty. */
  readonly keys: Int32Array;
  /** The entry in each slot that is not empty. */
  readonly entries: readonly (Entry | undefined)[];
}

interface Worded {
  readonly word: string;
}

/** A table of entries, each with another word. */
export function wordTableOf<Entry extends Worded>(list: readonly Entry[]): WordTable<Entry> {
  let size = 2;
  // Enough empty slots that most words in no list meet one at once, and few enough that the keys stay near at hand.
  while (size < 1.5 * list.length) size *= 2;
  const keys = new Int32Array(size);
  const entries = Array.from({ length: size }, (): Entry | undefined => undefined);
  for (const entry of list) {
    const hash = hashOf(entry.word, 0, entry.word.length);
    let slot = hash & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = keyOf(hash);
    entries[slot] = entry;
  }
  return { keys, entries };
}

/** The entry for the word that stands in `text` from `start` to `end` and has this hash, if there is one. */
export function entryAt<Entry extends Worded>(
  { keys, entries }: WordTable<Entry>,
  text: string,
  start: number,
  end: number,
  hash: number,
): Entry | undefined {
  const key = keyOf(hash);
  const last = keys.length - 1;
  for (let slot = hash & last; keys[slot] !== 0; slot = (slot + 1) & last) {
    if (keys[slot] !== key) continue;
    const entry = entries[slot] as Entry;
    if (entry.word.length === end - start && text.startsWith(entry.word, start)) return entry;
  }
  return undefined;
}

/** A hash that is not 0. */
const keyOf = (hash: number) => hash | 1;

/** The hash of a stretch of text: FNV-1a over UTF-16 units, in 32 bits. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = noHash;
  for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of no unit at all. */
export const noHash = 0x811c9dc5 | 0;

/** The hash of a text, and of one unit more. */
export const hashWith = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
