import { randomUUID } from "node:crypto";
import type { AuthProvider } from "@modelcontextprotocol/client";
import { CaptureError } from "../mcp/capture-error.ts";
import { startGroup } from "../mcp/child-group.ts";
import { defined } from "./started-server.ts";

export interface TokenCommandOptions {
  readonly argv: readonly [string, ...(readonly string[])];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** It may take so long. */
  readonly timeoutMs?: number;
}

/** Real tokens are shorter: a JSON Web Token with many claims has some thousand. */
const maxBytes = 65_536;
/** Of visible characters, as a header takes it. */
const form = /^[\x21-\x7e]{1,16384}$/;

/**
 * Credentials that a program prints. It is run when the first request needs them, and again when the server answers 401;
 * else what it has printed is kept in memory. What it prints stands in no message.
 */
export function tokenCommand(options: TokenCommandOptions): AuthProvider {
  let kept: Promise<string> | undefined;
  const renew = (): Promise<string> => {
    const token = printedBy(options);
    kept = token;
    // One that failed is tried again by the next request.
    token.catch(() => {
      if (kept === token) kept = undefined;
    });
    return token;
  };
  return {
    token: () => kept ?? renew(),
    onUnauthorized: async () => void (await renew()),
  };
}

/** Throws `CaptureError` (`auth-required`) if it prints no token. */
async function printedBy({ argv, env, cwd, timeoutMs = 10_000 }: TokenCommandOptions): Promise<string> {
  const [command, ...args] = argv;
  const mark = randomUUID();
  const group = startGroup({ command, args, env: defined({ ...env, TOOLWARDEN_PROXY: mark }), cwd, mark });
  const { child } = group;
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.on("error", () => undefined);
  child.stdin.end();
  child.stderr.resume();
  const parts: Buffer[] = [];
  let length = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    const problem = await new Promise<string | undefined>((resolve) => {
      timer = setTimeout(() => resolve(`did not end within ${timeoutMs / 1000} s`), timeoutMs);
      child.stdout.on("data", (part: Buffer) => {
        length += part.length;
        if (length > maxBytes) resolve(`printed more than ${maxBytes} bytes`);
        else parts.push(part);
      });
      child.once("error", () => resolve("cannot be started"));
      child.once("close", (code) =>
        resolve(code === 0 ? undefined : code === null ? "was killed" : `ended with exit code ${code}`),
      );
    });
    if (problem !== undefined) throw noToken(problem);
  } finally {
    clearTimeout(timer);
    await group.end();
  }
  const token = Buffer.concat(parts).toString("utf8").trim();
  if (form.test(token)) return token;
  throw noToken("printed no token, which is one line without blanks");
}

function noToken(problem: string): CaptureError {
  return new CaptureError(
    "auth-required",
    `The command of --upstream-token-command ${problem}; run it by hand to see why.`,
  );
}
