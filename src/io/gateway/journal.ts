/** A message of a stream of events, with the id that it was sent with. */
export interface SentEvent {
  readonly id: string;
  readonly line: Buffer;
}

/** What was sent last on the stream of a session, for a client that lost the stream and takes it up again. */
export interface Journal {
  /** Keeps a line, and gives it an id. */
  readonly add: (line: Buffer) => SentEvent;
  /** The id of the last line; of none, an id before the first. */
  readonly last: () => string;
  /** What came after an event, as far as it is still kept; undefined for an id that was never given. */
  readonly after: (id: string) => readonly SentEvent[] | undefined;
}

/** So much is kept of one session: enough for what comes while a connection is made anew. */
const mostEvents = 256;
const mostBytes = 256 * 2 ** 10;

export function journal(): Journal {
  const kept: SentEvent[] = [];
  let bytes = 0;
  let last = 0;
  return {
    add(line) {
      last += 1;
      // A copy: the line may be a small part of a block that would be kept with it.
      const event = { id: String(last), line: Buffer.from(line) };
      kept.push(event);
      bytes += line.length;
      while (kept.length > mostEvents || bytes > mostBytes) bytes -= kept.shift()?.line.length ?? bytes;
      return event;
    },
    last: () => String(last),
    after(id) {
      const place = /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : Infinity;
      return place > last ? undefined : kept.filter((event) => Number(event.id) > place);
    },
  };
}
