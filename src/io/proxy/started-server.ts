import { randomUUID } from "node:crypto";
import { startGroup } from "../mcp/child-group.ts";
import { lineSplitter } from "../mcp/line-splitter.ts";
import { maxMessageBytes, unlessEmpty, writeLine, type OpenServer } from "./server-end.ts";

/** What to start, with the whole environment and in the folder that the client gave us. */
export interface StartedServerOptions {
  readonly argv: readonly [string, ...(readonly string[])];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** A server that is started, and spoken to over its standard streams. */
export function startedServer({ argv, env, cwd }: StartedServerOptions): OpenServer {
  return ({ onLine, onFull, onRoom, log }) => {
    const [command, ...args] = argv;
    const mark = randomUUID();
    const program = { command, args, env: defined({ ...env, TOOLWARDEN_PROXY: mark }), cwd, mark };
    const group = startGroup(program);
    const { child } = group;
    child.stderr.pipe(log, { end: false });
    for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.on("error", () => undefined);
    const tooLong = new Promise<string>((resolve) => {
      const onOverflow = () => resolve("The server sent a message over 64 MiB.");
      child.stdout.on("data", lineSplitter(maxMessageBytes, unlessEmpty(onLine), onOverflow));
    });
    let isFull = false;
    return {
      send(line) {
        if (writeLine(child.stdin, line) || isFull) return;
        isFull = true;
        onFull();
        child.stdin.once("drain", () => {
          isFull = false;
          onRoom();
        });
      },
      ended: Promise.race([tooLong, whyEnded(child)]),
      closeInput: () => child.stdin.end(),
      end: group.end,
      pause: () => child.stdout.pause(),
      resume: () => child.stdout.resume(),
    };
  };
}

/** Variables that have a value. */
export function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The pipes are read to their end first: an answer may be in them. */
function whyEnded(child: ReturnType<typeof startGroup>["child"]): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`The server could not be started: ${error.message}.`));
    child.once("close", (code, signal) =>
      resolve(
        signal === null
          ? `The server ended with exit code ${code ?? "unknown"}.`
          : `The server was ended by ${signal}.`,
      ),
    );
    // A program that the server left behind may hold its pipes open for ever.
    child.once("exit", (code) =>
      setTimeout(() => resolve(`The server ended with exit code ${code ?? "unknown"}.`), 200).unref(),
    );
  });
}
