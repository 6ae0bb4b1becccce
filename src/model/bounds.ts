/** How much of one server is read before the reading stops. Every one is a key of `capture` in config.yml, and a flag. */
export const bounds = {
  "timeout-seconds": {
    byDefault: 30,
    most: 3600,
    unit: "seconds",
    what: "time one server has to answer everything",
  },
  "max-pages": {
    byDefault: 64,
    most: 10_000,
    unit: "pages",
    what: "pages of one list that are asked for",
  },
  "max-tools": {
    byDefault: 10_000,
    most: 1_000_000,
    unit: "entries",
    what: "tools that are read, and as many prompts, resources and templates",
  },
  "max-message-mib": {
    byDefault: 8,
    most: 256,
    unit: "MiB",
    what: "length of one message, after decompression",
  },
  "max-total-mib": {
    byDefault: 64,
    most: 1024,
    unit: "MiB",
    what: "all that one server sends, noise and notifications included",
  },
  "max-stderr-kib": {
    byDefault: 1024,
    most: 16_384,
    unit: "KiB",
    what: "standard error that is kept of a server that failed: its end, at most 1,000 lines",
  },
} as const satisfies Record<string, Bound>;

interface Bound {
  readonly byDefault: number;
  /** The largest value that may be set; the smallest is 1. */
  readonly most: number;
  readonly unit: string;
  /** For help, schema and documentation. */
  readonly what: string;
}

/** What a bound is about, as a sentence. */
export function boundSentence({ what }: Bound): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}

export type BoundName = keyof typeof bounds;
export const boundNames = Object.keys(bounds) as readonly BoundName[]; // The keys of a constant.

/** Bounds that somebody has set. */
export type BoundSettings = { readonly [name in BoundName]?: number | undefined };

/** The bounds on what one server sends, in the units that counting needs. */
export interface Limits {
  readonly pages: number;
  /** Of one list. */
  readonly entries: number;
  readonly messageBytes: number;
  readonly totalBytes: number;
  readonly stderrBytes: number;
}

/** The limits that the settings amount to. */
export function limitsOf(settings: BoundSettings): Limits {
  const value = (name: BoundName): number => settings[name] ?? bounds[name].byDefault;
  return {
    pages: value("max-pages"),
    entries: value("max-tools"),
    messageBytes: 1024 * 1024 * value("max-message-mib"),
    totalBytes: 1024 * 1024 * value("max-total-mib"),
    stderrBytes: 1024 * value("max-stderr-kib"),
  };
}

/** What to do about a bound that was met, as the end of a sentence: where it is raised. */
export function howToRaise(name: BoundName): string {
  return `allow more with --${name}, or ${name} under capture in config.yml`;
}
