import { t as CaptureError } from "./capture-error.js";
import { n as startGroup } from "./line-splitter.js";
import { t as defined } from "./started-server.js";
import { randomUUID } from "node:crypto";
// src/io/proxy/token-command.ts
const maxBytes = 65536;
const form = /^[\x21-\x7e]{1,16384}$/;
function tokenCommand(options) {
	let kept;
	const renew = () => {
		const token = printedBy(options);
		kept = token;
		token.catch(() => {
			if (kept === token) kept = void 0;
		});
		return token;
	};
	return {
		token: () => kept ?? renew(),
		onUnauthorized: async () => void await renew()
	};
}
async function printedBy({ argv, env, cwd, timeoutMs = 1e4 }) {
	const [command, ...args] = argv;
	const mark = randomUUID();
	const group = startGroup({
		command,
		args,
		env: defined({
			...env,
			TOOLWARDEN_PROXY: mark
		}),
		cwd,
		mark
	});
	const { child } = group;
	for (const pipe of [
		child.stdin,
		child.stdout,
		child.stderr
	]) pipe.on("error", () => void 0);
	child.stdin.end();
	child.stderr.resume();
	const parts = [];
	let length = 0;
	let timer;
	try {
		const problem = await new Promise((resolve) => {
			timer = setTimeout(() => resolve(`did not end within ${timeoutMs / 1e3} s`), timeoutMs);
			child.stdout.on("data", (part) => {
				length += part.length;
				if (length > maxBytes) resolve(`printed more than ${maxBytes} bytes`);
				else parts.push(part);
			});
			child.once("error", () => resolve("cannot be started"));
			child.once("close", (code) => resolve(code === 0 ? void 0 : code === null ? "was killed" : `ended with exit code ${code}`));
		});
		if (problem !== void 0) throw noToken(problem);
	} finally {
		clearTimeout(timer);
		await group.end();
	}
	const token = Buffer.concat(parts).toString("utf8").trim();
	if (form.test(token)) return token;
	throw noToken("printed no token, which is one line without blanks");
}
function noToken(problem) {
	return new CaptureError("auth-required", `The command of --upstream-token-command ${problem}; run it by hand to see why.`);
}
export { tokenCommand };
