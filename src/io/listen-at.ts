import type { Server } from "node:http";
import { UsageError } from "../model/errors.ts";

/**
 * Makes a server listen, once it does. `another` is where a person names another address, such as `--port`.
 * @throws UsageError if the address is taken or may not be used.
 */
export async function listenAt(server: Server, host: string, port: number, another: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "it is in use" : (error.code ?? error.message);
      fail(
        new UsageError(`${host}:${port} cannot be listened on, since ${why}; name another with ${another}.`, {
          cause: error,
        }),
      );
    });
    server.listen(port, host, done);
  });
}
