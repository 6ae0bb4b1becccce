/** A range of releases and nothing else, so that what a server writes there itself stays harmless in a sentence of ours. */
const nodeRange = /^npm warn EBADENGINE\s+required: \{ node: '([\d.x*<>=^~| -]{1,60})'/i;

/** Lines longer than this are none of npm's. */
const longestLine = 500;

/** What to do about a server that ended before it had answered, from the last lines of its standard error. */
export function exitAdvice(stderr: readonly string[]): string {
  if (stderr.length === 0)
    return "It wrote nothing to standard error; check that its command starts an MCP server and that its variables are set.";
  const [range] = stderr.flatMap((line) => nodeRange.exec(line.slice(0, longestLine))?.[1]?.trim() || []);
  if (range !== undefined)
    return `npm warned that it, or a package it uses, requires Node ${range}; start it with such a release of Node.`;
  return "Set what its standard error asks for: to list tools, any value of the right form usually does.";
}
