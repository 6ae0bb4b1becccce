import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atOurEnd } from "./at-our-end.ts";

/** Folders that one server has for itself while it runs: empty at first, readable by nobody else, gone afterwards. */
export interface OwnFolders {
  /** Holds the others. No other server's environment names it. */
  readonly path: string;
  readonly home: string;
  readonly temporary: string;
  /** An empty file, to be shown in place of one that is hidden. */
  readonly empty: string;
  readonly remove: () => void;
}

/** Removes them by itself if our process ends first. */
export function makeOwnFolders(): OwnFolders {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "toolwarden-")));
  const [home, temporary] = [join(path, "home"), join(path, "tmp")];
  for (const folder of [home, temporary]) mkdirSync(folder);
  const empty = join(path, "empty");
  writeFileSync(empty, "");
  const forget = atOurEnd(() => removeAll(path));
  return {
    path,
    home,
    temporary,
    empty,
    remove: () => {
      removeAll(path);
      forget();
    },
  };
}

function removeAll(path: string): void {
  const remove = () => rmSync(path, { recursive: true, force: true });
  try {
    remove();
  } catch {
    try {
      openUp(path);
      remove();
    } catch {
      // Nothing more can be done about what another user owns or a mount holds.
    }
  }
}

/** A folder that its owner may not enter cannot be emptied either. */
function openUp(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openUp(join(folder, entry.name));
  }
}
