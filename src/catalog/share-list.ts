/** Gives for a list of words the one that is held for all that are equal to it. */
export type ShareList = <Word extends string>(list: readonly Word[]) => readonly Word[];

/**
 * Holds each list of words once: half a million tools have some hundred lists of signals and of attacks between them. The words
 * are ids, so that none holds a space.
 */
export function sharedLists(): ShareList {
  const known = new Map<string, readonly string[]>();
  return <Word extends string>(list: readonly Word[]): readonly Word[] => {
    const key = list.join(" ");
    const same = known.get(key);
    // The same key is made of the same words.
    if (same !== undefined) return same as readonly Word[];
    known.set(key, list);
    return list;
  };
}
