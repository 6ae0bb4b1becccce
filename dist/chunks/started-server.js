import { n as startGroup, t as lineSplitter } from "./line-splitter.js";
import { n as unlessEmpty, r as writeLine, t as maxMessageBytes } from "./server-end.js";
import { randomUUID } from "node:crypto";
// src/io/proxy/started-server.ts
function startedServer({ argv, env, cwd }) {
	return ({ onLine, onFull, onRoom, log }) => {
		const [command, ...args] = argv;
		const mark = randomUUID();
		const program = {
			command,
			args,
			env: defined({
				...env,
				TOOLWARDEN_PROXY: mark
			}),
			cwd,
			mark
		};
		const group = startGroup(program);
		const { child } = group;
		child.stderr.pipe(log, { end: false });
		for (const pipe of [
			child.stdin,
			child.stdout,
			child.stderr
		]) pipe.on("error", () => void 0);
		const tooLong = new Promise((resolve) => {
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
			resume: () => child.stdout.resume()
		};
	};
}
function defined(env) {
	return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
}
function whyEnded(child) {
	return new Promise((resolve) => {
		child.once("error", (error) => resolve(`The server could not be started: ${error.message}.`));
		child.once("close", (code, signal) => resolve(signal === null ? `The server ended with exit code ${code ?? "unknown"}.` : `The server was ended by ${signal}.`));
		child.once("exit", (code) => setTimeout(() => resolve(`The server ended with exit code ${code ?? "unknown"}.`), 200).unref());
	});
}
export { startedServer as n, defined as t };
