/**
 * Cuts a stream into lines. Returns a function that takes a chunk and calls `onLine` for each line that is complete,
 * without its line end; `onOverflow` is called once a line is longer than `maxLength` bytes, and nothing after that.
 * Chunks are joined once per line: joining at every chunk would be quadratic in the length of a message.
 */
export function lineSplitter(
  maxLength: number,
  onLine: (line: Buffer) => void,
  onOverflow: () => void,
): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const keep = (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (length <= maxLength) return;
    isOver = true;
    parts = [];
    onOverflow();
  };
  return (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      if (isOver) return;
      keep(chunk.subarray(from, end));
      from = end + 1;
      if (isOver) return;
      const line = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
      parts = [];
      length = 0;
      onLine(line);
    }
    if (!isOver && from < chunk.length) keep(chunk.subarray(from));
  };
}
