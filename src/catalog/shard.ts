import { UsageError } from "../model/errors.ts";

/**
 * The part `i/n` of a list, `i` from 1: every n-th item, so that heavy neighbours part. All parts together are the list.
 * @throws UsageError for anything but such a fraction.
 */
export function shardOf<T>(items: readonly T[], shard: string): readonly T[] {
  const [, part = "", parts = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? [];
  const [i, n] = [Number(part), Number(parts)];
  if (i < 1 || i > n) throw new UsageError(`--shard is a part such as 2/8, from 1/8 to 8/8, not "${shard}".`);
  return items.filter((_, index) => index % n === i - 1);
}
