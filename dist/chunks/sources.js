import { r as bounds, t as boundNames } from "./bounds.js";
import { n as UsageError } from "./errors.js";
import { a as hostOf, r as parseAuth } from "./auth.js";
import { n as sandboxChoices } from "./server.js";
import { n as wholeNumber } from "./flags.js";
const sourceFlags = {
	"config-file": {
		value: "FILE",
		repeatable: true,
		help: "client config that declares servers",
		byDefault: "those of the clients in docs/clients.md that the repository has"
	},
	user: { help: "also the servers that your own clients are set up with, outside the repository" },
	server: {
		value: "NAME",
		help: "a server to start, with its command after `--`"
	},
	url: {
		value: "URL",
		help: "a server to reach over HTTP; --server names it"
	},
	snapshots: {
		value: "FILE",
		help: "judge what `capture` saved, start nothing"
	},
	...Object.fromEntries(boundNames.map((name) => {
		const { what, byDefault, unit } = bounds[name];
		return [name, {
			value: "N",
			help: what,
			byDefault: `${byDefault} ${unit}`
		}];
	})),
	concurrency: {
		value: "N",
		help: "servers started at once",
		byDefault: "4"
	},
	"pass-env": {
		value: "NAME",
		repeatable: true,
		help: "environment variable that declarations may use and servers may see"
	},
	sandbox: {
		value: "WHICH",
		choices: sandboxChoices,
		help: "where servers are started: auto is the strongest that works here",
		byDefault: "none"
	},
	"allow-network": { help: "let servers in a sandbox use the network, this machine's services too" },
	"allow-private-hosts": {
		value: "HOST",
		repeatable: true,
		help: "host (or host:port) of a declared URL that may have a private address, such as localhost"
	},
	resolve: {
		help: "ask npm's registry which release of a package is started, and for the hash of its archive",
		byDefault: "capture.resolve in config.yml, else only the project's own files are read"
	},
	auth: {
		value: "'ORIGIN KEY=VALUE...'",
		repeatable: true,
		help: "credentials for remote servers, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml"
	}
};
function privateHosts(texts, from) {
	return texts.map((text) => {
		const host = hostOf(text);
		if (host !== void 0) return host;
		throw new UsageError(`${from} takes a host or host:port, such as localhost:3000, not "${text}".`);
	});
}
function sourcesOf(args) {
	const name = args.get("server");
	const url = args.get("url");
	const snapshots = args.get("snapshots");
	const given = Object.fromEntries(boundNames.flatMap((name) => {
		const value = wholeNumber(args, name, 1, bounds[name].most);
		return value === void 0 ? [] : [[name, value]];
	}));
	const concurrency = wholeNumber(args, "concurrency", 1, 64);
	if (args.command !== void 0 && (name === void 0 || args.command.length === 0)) throw new UsageError("a command to start is given as --server NAME -- COMMAND ARGUMENTS.");
	if (name !== void 0 && args.command === void 0 && url === void 0) throw new UsageError(`--server ${name} needs a command after \`--\`, or --url.`);
	if (url !== void 0 && args.command !== void 0) throw new UsageError("--url and a command after `--` are two servers; give one of them.");
	const isDirect = url !== void 0 || args.command !== void 0;
	if (snapshots !== void 0 && (isDirect || args.has("config-file"))) throw new UsageError("--snapshots judges what was captured; leave out the flags that start servers.");
	const sandbox = sandboxChoices.find((choice) => choice === args.get("sandbox"));
	return {
		configFiles: args.all("config-file"),
		...args.has("user") ? { user: true } : {},
		...args.command !== void 0 && name !== void 0 ? { command: {
			name,
			argv: args.command
		} } : {},
		...url === void 0 ? {} : { url: {
			url,
			...name === void 0 ? {} : { name }
		} },
		...snapshots === void 0 ? {} : { snapshots },
		bounds: given,
		...concurrency === void 0 ? {} : { concurrency },
		passEnv: args.all("pass-env"),
		...sandbox === void 0 ? {} : { sandbox },
		...args.has("allow-network") ? { allowNetwork: true } : {},
		allowPrivateHosts: privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts"),
		...args.has("resolve") ? { resolve: true } : {},
		auth: credentials(args.all("auth"), "--auth")
	};
}
function credentials(texts, from) {
	return texts.map((text) => {
		const auth = parseAuth(text);
		if (typeof auth !== "string") return auth;
		throw new UsageError(`${from}: ${auth}`);
	});
}
export { sourcesOf as i, privateHosts as n, sourceFlags as r, credentials as t };
