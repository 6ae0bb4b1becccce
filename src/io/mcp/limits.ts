/** Most that is read of one message, and of one list over all its pages. The longest real list is 2.1 MB. */
export const maxBytes = 32 * 1024 * 1024;
/** Most that a server may send in all, notifications and noise included. */
export const maxTotalBytes = 2 * maxBytes;
/** Most pages of one list. No real server was seen to page at all. */
export const maxPages = 200;
/** Most entries of one list. The longest real one has 401. */
export const maxItems = 10_000;
/** What is kept of a server's standard error: its last lines. */
export const stderrLimits = { bytes: 8 * 1024, lines: 40 } as const;
/** Characters that are kept of a server's words in a failure or a note. */
export const maxQuote = 500;
