import { maxStderrLines } from "./limits.ts";

/** The end of a stream of text: memory stays bounded however much is written. */
export interface Tail {
  readonly add: (chunk: Buffer) => void;
  /** The last lines, without empty ones at the end; a line that was cut at its start begins where it was cut. */
  readonly lines: () => readonly string[];
}

/** Keeps the last `maxBytes`. Whole chunks are let go of as others come: joining each time would copy all that is kept. */
export function stderrTail(maxBytes: number): Tail {
  const chunks: Buffer[] = [];
  let length = 0;
  const add = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    for (let [oldest] = chunks; oldest && length - oldest.length >= maxBytes; [oldest] = chunks) {
      chunks.shift();
      length -= oldest.length;
    }
  };
  const lines = () => {
    const text = Buffer.concat(chunks).subarray(-maxBytes).toString("utf8").trimEnd();
    return text === "" ? [] : text.split(/\r?\n/).slice(-maxStderrLines);
  };
  return { add, lines };
}
