import { stderrLimits } from "./limits.ts";

/** The end of a stream of text: memory stays bounded however much is written. */
export interface Tail {
  readonly add: (chunk: Buffer) => void;
  /** The last lines, without empty ones at the end; a line that was cut at its start begins where it was cut. */
  readonly lines: () => readonly string[];
}

export function stderrTail(): Tail {
  let kept: Buffer = Buffer.alloc(0);
  const add = (chunk: Buffer) => {
    const joined = Buffer.concat([kept, chunk.subarray(-stderrLimits.bytes)]);
    kept = Buffer.from(joined.subarray(-stderrLimits.bytes));
  };
  const lines = () => {
    const text = kept.toString("utf8").trimEnd();
    return text === "" ? [] : text.split(/\r?\n/).slice(-stderrLimits.lines);
  };
  return { add, lines };
}
