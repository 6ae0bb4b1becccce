import { n as UsageError } from "./errors.js";
// src/model/bounds.ts
const bounds = {
	"timeout-seconds": {
		byDefault: 30,
		most: 3600,
		unit: "seconds",
		what: "time one server has to answer everything"
	},
	"max-pages": {
		byDefault: 64,
		most: 1e4,
		unit: "pages",
		what: "pages of one list that are asked for"
	},
	"max-tools": {
		byDefault: 1e4,
		most: 1e6,
		unit: "entries",
		what: "tools that are read, and as many prompts, resources and templates"
	},
	"max-message-mib": {
		byDefault: 8,
		most: 256,
		unit: "MiB",
		what: "length of one message, after decompression"
	},
	"max-total-mib": {
		byDefault: 64,
		most: 1024,
		unit: "MiB",
		what: "all that one server sends, noise and notifications included"
	},
	"max-stderr-kib": {
		byDefault: 1024,
		most: 16384,
		unit: "KiB",
		what: "standard error that is kept of a server that failed: its end, at most 1,000 lines"
	}
};
function boundSentence({ what }) {
	return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}
const boundNames = Object.keys(bounds);
function limitsOf(settings) {
	const value = (name) => settings[name] ?? bounds[name].byDefault;
	return {
		pages: value("max-pages"),
		entries: value("max-tools"),
		messageBytes: 1048576 * value("max-message-mib"),
		totalBytes: 1048576 * value("max-total-mib"),
		stderrBytes: 1024 * value("max-stderr-kib")
	};
}
function howToRaise(name) {
	return `allow more with --${name}, or ${name} under capture in config.yml`;
}
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
	const { hostname, port, protocol } = new URL(launch.url);
	return [`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`];
}
function whyNotReachable(url) {
	if (!URL.canParse(url)) return "this is no URL; write it in full, such as https://example.com/mcp";
	const { protocol, username, password } = new URL(url);
	if (protocol !== "http:" && protocol !== "https:") return "only http and https URLs can be reached; for a server that is started, give its command";
	if (username !== "" || password !== "") return "this URL holds credentials, which end up in logs; send them in a header instead";
}
export { boundNames as a, howToRaise as c, whyNotReachable as i, limitsOf as l, serverFromUrl as n, boundSentence as o, typedHost as r, bounds as s, serverFromCommand as t };
