import { unwatchFile, watchFile } from "node:fs";

/** How often a file is looked at: by its name, since editors put another file in its place. */
const everyMs = 500;
/** A file that is still being written is left alone for so long. */
const settledMs = 200;

/** Calls `changed` when one of these files has changed and come to rest. The function that comes back ends it. */
export function followFiles(paths: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settledMs);
  };
  for (const path of paths) watchFile(path, { interval: everyMs, persistent: false }, later);
  return () => {
    clearTimeout(timer);
    for (const path of paths) unwatchFile(path, later);
  };
}
