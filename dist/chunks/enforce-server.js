import { a as whyNotReachable, t as hostAndPort } from "./arguments.js";
import { t as findCommand } from "./find-command.js";
import { n as startedServer } from "./started-server.js";
import { n as UsageError } from "./errors.js";
import { t as isConfidential } from "./loopback.js";
import { t as CaptureError } from "./capture-error.js";
import { n as privateHosts, t as credentials } from "./sources.js";
// src/commands/command-words.ts
const word = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;
function commandWords(text) {
	if (text.replace(word, "").trim() !== "") return void 0;
	return (text.match(word) ?? []).map((one) => one.replace(/"([^"]*)"|'([^']*)'/g, (_whole, double, single) => double ?? single ?? ""));
}
// src/commands/enforce-remote.ts
async function openRemote({ named, url, headers: declared, allowed, login }, world) {
	const options = {
		url,
		headers: headersOf(declared, named),
		allowed,
		...login === void 0 ? {} : { login }
	};
	const { probeUpstream } = await import("./probe-upstream.js");
	const says = await probeUpstream(options, world.signal);
	if (says !== void 0) throw new UsageError(`${named}: ${says}`);
	const { remoteServer } = await import("./remote-server.js");
	return remoteServer(options);
}
function reachable(text, named) {
	const problem = whyNotReachable(text);
	if (problem === void 0) return new URL(text);
	throw new UsageError(`${named}: ${problem}.`);
}
async function loginAt({ origin }, given, { env }) {
	const auth = given.find((one) => one.origin === origin);
	if (auth === void 0) return void 0;
	const { authProvider } = await import("./auth2.js");
	try {
		return {
			provider: authProvider(auth, {
				env,
				onSecret: () => void 0
			}),
			kind: auth.kind
		};
	} catch (error) {
		if (error instanceof CaptureError) throw new UsageError(`--auth: ${error.message}`, { cause: error });
		throw error;
	}
}
const notDeclared = new Set([
	"connection",
	"content-length",
	"expect",
	"host",
	"keep-alive",
	"last-event-id",
	"mcp-method",
	"mcp-name",
	"mcp-protocol-version",
	"mcp-session-id",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
]);
function headersOf(declared, named) {
	const headers = new Headers();
	for (const [name, value] of declared) {
		if (notDeclared.has(name.toLowerCase())) throw new UsageError(`${named}: the header ${name} is set for each request; take it out.`);
		try {
			headers.append(name, value);
		} catch (cause) {
			throw new UsageError(`${named}: one of its headers cannot be sent; correct its name or value.`, { cause });
		}
	}
	return headers;
}
// src/commands/enforce-server.ts
const upstreamFlags = {
	upstream: {
		value: "URL",
		help: "the server, if it is reached over Streamable HTTP instead of started"
	},
	"upstream-env": {
		value: "NAME",
		help: "the same, where a variable holds the URL; such a host may have a private address only if it is allowed"
	},
	"header-env": {
		value: "'HEADER=NAME'",
		repeatable: true,
		help: "header of every request to it, such as 'X-Api-Key=TRACKER_KEY'; the variable holds its value"
	}
};
const remoteFlags = {
	auth: {
		value: "'ORIGIN KEY=VALUE...'",
		repeatable: true,
		help: "credentials for a server reached by URL, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml"
	},
	"upstream-token-command": {
		value: "COMMAND",
		help: "prints a bearer token for --upstream; run without a shell, at the start and when the server answers 401"
	},
	"allow-private-hosts": {
		value: "HOST",
		repeatable: true,
		help: "host (or host:port) beside that of --upstream that may have a private address; for --approval-webhook too"
	}
};
function isUpstream(args) {
	return args.has("upstream") || args.has("upstream-env");
}
async function serverOf(args, world) {
	const { command: argv } = args;
	if (isUpstream(args)) {
		if (argv === void 0) return await openRemote(await upstreamIn(args, world), world);
		throw new UsageError("--upstream and a command after `--` are two servers; give one of them.");
	}
	const [command, ...rest] = argv ?? [];
	if (command === void 0) throw new UsageError("enforce needs the server's command, or --upstream URL: --policy FILE -- COMMAND ARGUMENTS.");
	const idle = args.has("header-env") ? "header-env" : idleFlag(args);
	if (idle !== void 0) throw new UsageError(`--${idle} is for a server that is reached with --upstream.`);
	if (findCommand(command, world.env["PATH"], world.cwd) === void 0) throw new UsageError(`the command "${command}" was not found; install it, or correct what follows \`--\`.`);
	const ours = args.get("approval-webhook-secret-env");
	const env = ours === void 0 ? world.env : {
		...world.env,
		[ours]: void 0
	};
	return startedServer({
		argv: [command, ...rest],
		env,
		cwd: world.cwd
	});
}
function idleFlag(args) {
	const isForOther = (flag) => flag === "allow-private-hosts" && args.has("approval-webhook");
	return Object.keys(remoteFlags).find((flag) => args.has(flag) && !isForOther(flag));
}
async function upstreamIn(args, world) {
	const typed = args.get("upstream");
	const variable = args.get("upstream-env");
	if (typed !== void 0 && variable !== void 0) throw new UsageError("--upstream and --upstream-env exclude each other.");
	const url = reachable(typed ?? valueOf(variable ?? "", "--upstream-env", world), typed === void 0 ? "--upstream-env" : "--upstream");
	return {
		named: typed === void 0 ? "--upstream-env" : `--upstream ${url.origin}${url.pathname}`,
		url,
		headers: args.all("header-env").map((text) => headerIn(text, world)),
		allowed: [...typed === void 0 ? [] : [hostAndPort(typed)], ...allowedHosts(args)],
		login: await loginFor(url, args, world)
	};
}
async function loginFor(url, args, world) {
	const command = args.get("upstream-token-command");
	if (command !== void 0) return await loginByCommand(command, url, args, world);
	const given = credentials(args.all("auth"), "--auth");
	const login = await loginAt(url, given, world);
	if (login !== void 0 || given.length === 0) return login;
	throw new UsageError(`--auth: none of the credentials are for ${url.origin}, where --upstream leads.`);
}
async function loginByCommand(text, url, args, world) {
	const flag = "--upstream-token-command";
	if (args.has("auth")) throw new UsageError(`${flag} and --auth are two logins; give one of them.`);
	if (!isConfidential(url)) throw new UsageError(`${flag}: its token goes to an https URL, or to this machine, not to ${url.origin}.`);
	const [command, ...rest] = commandWords(text) ?? [];
	if (command === void 0 || command === "") throw new UsageError(`${flag} takes a command and its arguments; close its quotation marks.`);
	if (findCommand(command, world.env["PATH"], world.cwd) === void 0) throw new UsageError(`${flag}: the command "${command}" was not found.`);
	const { tokenCommand } = await import("./token-command.js");
	const { env, cwd } = world;
	return {
		provider: tokenCommand({
			argv: [command, ...rest],
			env,
			cwd
		}),
		kind: "command"
	};
}
function allowedHosts(args) {
	return privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts");
}
function headerIn(text, world) {
	const [, header, variable] = /^([^\s=]+)=([A-Za-z_]\w*)$/.exec(text) ?? [];
	if (header === void 0 || variable === void 0) throw new UsageError("--header-env takes a header and the name of the variable that holds its value, such as 'X-Api-Key=TRACKER_KEY'.");
	return [header, valueOf(variable, `--header-env ${header}`, world)];
}
function valueOf(variable, flag, { env }) {
	const value = env[variable];
	if (value !== void 0 && value !== "") return value;
	throw new UsageError(`${flag}: the variable that it names is not set; set it.`);
}
export { serverOf as a, openRemote as c, remoteFlags as i, reachable as l, idleFlag as n, upstreamFlags as o, isUpstream as r, loginAt as s, allowedHosts as t };
