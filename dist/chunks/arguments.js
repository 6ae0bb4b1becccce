import { n as UsageError } from "./errors.js";
// src/discover/arguments.ts
const fromArgument = {
	dialect: "none",
	declared: { kind: "argument" }
};
function serverFromCommand(name, command, passed = []) {
	const [program, ...args] = command;
	if (name === "") throw new UsageError("a server needs a name; write --server NAME -- COMMAND");
	if (program === void 0 || program === "") throw new UsageError(`no command follows --server ${name}; write --server NAME -- COMMAND`);
	return {
		name,
		launch: {
			kind: "stdio",
			command: program,
			args,
			env: Object.fromEntries(passed.map((variable) => [variable, `\${${variable}}`]))
		},
		...fromArgument
	};
}
function serverFromUrl(name, url) {
	const problem = whyNotReachable(url);
	if (problem !== void 0) throw new UsageError(`--url: ${problem}`);
	return {
		name: name ?? new URL(url).host,
		launch: {
			kind: "http",
			url,
			headers: {},
			transport: "auto"
		},
		...fromArgument
	};
}
function typedHost({ launch, declared }) {
	if (launch.kind !== "http" || declared.kind !== "argument" || !URL.canParse(launch.url)) return [];
	return [hostAndPort(launch.url)];
}
function hostAndPort(url) {
	const { hostname, port, protocol } = new URL(url);
	return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}
function whyNotReachable(url) {
	if (!URL.canParse(url)) return "this is no URL; write it in full, such as https://example.com/mcp";
	const { protocol, username, password } = new URL(url);
	if (protocol !== "http:" && protocol !== "https:") return "only http and https URLs can be reached; for a server that is started, give its command";
	if (username !== "" || password !== "") return "this URL holds credentials, which end up in logs; send them in a header instead";
}
export { whyNotReachable as a, typedHost as i, serverFromCommand as n, serverFromUrl as r, hostAndPort as t };
