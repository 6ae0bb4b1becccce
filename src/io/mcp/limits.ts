/** Lines that are kept of a server's standard error, from its end, however short they are. */
export const maxStderrLines = 1_000;
/** Characters that are kept of a server's words in a failure or a note. */
export const maxQuote = 500;
