import type { ClientStreams } from "./proxy.ts";

/** The client that has started us. */
export function standardStreams(): ClientStreams {
  return { input: process.stdin, output: process.stdout };
}

/** Where a client expects what a server logs. */
export function standardError(): NodeJS.WritableStream & ClientStreams["output"] {
  return process.stderr;
}
