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
export { atOurEnd as t };
