const pending = new Set<() => void>();
const deadly = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Has something put away if our own process ends first, even by a signal; what was added last goes first. `cleanUp` is
 * synchronous and does not throw. The function that comes back takes it off the list again.
 */
export function atOurEnd(cleanUp: () => void): () => void {
  if (pending.size === 0) {
    process.on("exit", cleanAll);
    for (const name of deadly) process.on(name, onDeadlySignal);
  }
  pending.add(cleanUp);
  return () => {
    if (!pending.delete(cleanUp) || pending.size > 0) return;
    process.off("exit", cleanAll);
    for (const name of deadly) process.off(name, onDeadlySignal);
  };
}

function cleanAll(): void {
  for (const cleanUp of [...pending].reverse()) cleanUp();
}

/** Being listened to, a signal no longer ends our process: send it again unless somebody else handles it. */
function onDeadlySignal(name: NodeJS.Signals): void {
  const isHandled = process.listenerCount(name) > 1;
  if (isHandled) return;
  cleanAll();
  process.off(name, onDeadlySignal);
  process.kill(process.pid, name);
}
