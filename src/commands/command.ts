import type { Flags } from "./flags.ts";

/** 0 pass · 1 a finding at or above the threshold · 2 could not judge · 3 bad usage, config or policy. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Everything a command may learn of or do to the world besides files; the entries fill it in. */
export interface World {
  /** Absolute path of the folder to work in: the repository root. */
  readonly cwd: string;
  /** Absolute path of the folder that the running program lies in, where the bundled demo server lies too. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes to standard output, exactly as given; done when the reader has room for more. */
  readonly print: (text: string) => Promise<void>;
  /** Writes a line of progress or a notice for people to standard error. */
  readonly notice: (line: string) => void;
  /** The foot of the terminal that standard error is; absent where it is none. `notice` writes above it. */
  readonly live?: {
    readonly show: (lines: readonly string[]) => void;
    readonly columns: () => number;
  };
  /** True if a person watches standard error, so that progress is wanted. */
  readonly isTerminal: boolean;
  /** True if standard output may carry colours. */
  readonly hasColour: boolean;
  /** All of standard input, as a stream of UTF-8 chunks. */
  readonly stdin: () => AsyncIterable<string>;
  /** Aborted when the person or the system asks to stop. */
  readonly signal: AbortSignal;
}

/** The date in UTC, as ISO has it. */
export function todayOf({ now }: World): string {
  return new Date(now()).toISOString().slice(0, 10);
}

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Lines of `usage:`, without the leading `toolwarden`. */
  readonly usage: readonly string[];
  readonly flags: Flags;
  /** What `--help` says after the flags. */
  readonly notes?: string;
  /** Commands of their own under this one, by the word that follows it: `check` of `policy check`. */
  readonly verbs?: Readonly<Record<string, Command>>;
  /**
   * Runs it. `args` is what follows the verb.
   * @throws UsageError (exit 3) and CannotJudgeError (exit 2); anything else is our bug.
   */
  readonly run: (args: readonly string[], world: World) => Promise<ExitCode>;
}
