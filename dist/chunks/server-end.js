// src/io/proxy/server-end.ts
const maxMessageBytes = 64 * 2 ** 20;
function unlessEmpty(take) {
	return (line) => {
		if (line.length > 1 || line.length === 1 && line[0] !== 13) take(line);
	};
}
function writeLine(to, line) {
	if (to.destroyed || to.writableEnded) return true;
	to.cork();
	to.write(line);
	const hasRoom = to.write("\n");
	to.uncork();
	return hasRoom;
}
export { unlessEmpty as n, writeLine as r, maxMessageBytes as t };
