import { n as UsageError } from "./errors.js";
// src/io/listen-at.ts
async function listenAt(server, host, port, another) {
	await new Promise((done, fail) => {
		server.once("error", (error) => {
			const why = error.code === "EADDRINUSE" ? "it is in use" : error.code ?? error.message;
			fail(new UsageError(`${host}:${port} cannot be listened on, since ${why}; name another with ${another}.`, { cause: error }));
		});
		server.listen(port, host, done);
	});
}
export { listenAt as t };
