/**
 * Seconds of processor time for one round of `work` once it is warm: other programs do not change the figure. Unless told
 * otherwise it measures for so many seconds that a garbage collection more or less does not show.
 */
export function perRound(work: () => void, seconds = 5): number {
  for (let round = 0; round < 10; round++) work();
  const start = process.cpuUsage();
  let rounds = 0;
  while (used(start) < seconds) {
    work();
    rounds++;
  }
  return used(start) / rounds;
}

function used(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** A rate with a blank between each three digits. */
export function rate(perSecond: number): string {
  return Math.round(perSecond)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, " ");
}
