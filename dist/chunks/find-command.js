import { delimiter, resolve } from "node:path";
import { accessSync, constants, statSync } from "node:fs";
// src/io/mcp/at-our-end.ts
const pending = new Set();
const deadly = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function atOurEnd(cleanUp) {
	if (pending.size === 0) {
		process.on("exit", cleanAll);
		for (const name of deadly) process.on(name, onDeadlySignal);
	}
	pending.add(cleanUp);
	return () => {
		if (!pending.delete(cleanUp) || pending.size > 0) return;
		process.off("exit", cleanAll);
		for (const name of deadly) process.off(name, onDeadlySignal);
	};
}
function cleanAll() {
	for (const cleanUp of [...pending].reverse()) cleanUp();
}
function onDeadlySignal(name) {
	if (process.listenerCount(name) > 1) return;
	cleanAll();
	process.off(name, onDeadlySignal);
	process.kill(process.pid, name);
}
// src/io/mcp/find-command.ts
function findCommand(command, path, cwd) {
	return (command.includes("/") ? [resolve(cwd, command)] : (path ?? "").split(delimiter).map((folder) => resolve(cwd, folder, command))).find(isProgram);
}
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
export { atOurEnd as n, findCommand as t };
