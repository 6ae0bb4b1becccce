/** Lines at the foot of a terminal that are written anew, with lines above them that stay. */
export interface LiveArea {
  /** Puts these lines in place of those that stand there. */
  readonly show: (lines: readonly string[]) => void;
  /** Writes a line that stays, above the area. */
  readonly above: (line: string) => void;
}

const eraseBelow = "\u001B[0J";
const eraseLineEnd = "\u001B[K";

/**
 * One write a change, over what stood there before and not after erasing it, so that nothing flickers. The lines must be
 * escaped and no wider than the terminal.
 */
export function liveArea(write: (text: string) => void): LiveArea {
  let shown: readonly string[] = [];
  const toTop = () => (shown.length === 0 ? "" : `\u001B[${shown.length}A\r`);
  const drawn = (lines: readonly string[]) => lines.map((line) => `${line}${eraseLineEnd}\n`).join("");
  return {
    show(lines) {
      if (lines.length === 0 && shown.length === 0) return;
      write(`${toTop()}${drawn(lines)}${eraseBelow}`);
      shown = lines;
    },
    above(line) {
      const end = shown.length === 0 ? "" : eraseLineEnd;
      write(`${toTop()}${line}${end}\n${drawn(shown)}`);
    },
  };
}
