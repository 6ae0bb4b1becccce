import { n as UsageError } from "./errors.js";
import { n as defaultPolicyDir } from "./project.js";
import { n as privateHosts, t as credentials } from "./sources.js";
import { i as whyNotReachable } from "./arguments.js";
import { t as CaptureError } from "./capture-error.js";
import { t as findCommand } from "./find-command.js";
import { t as startedServer } from "./started-server.js";
// src/commands/enforce-install-flags.ts
const installFlags = {
	install: {
		value: "CLIENT",
		help: "put the proxy, with the other flags given, before a server in that client's config, such as claude-code"
	},
	uninstall: {
		value: "CLIENT",
		help: "take it away again: the config is as it was before"
	},
	"dry-run": { help: "with --install or --uninstall: show what would change, and change nothing" },
	installed: {
		value: "WHAT",
		choices: ["args", "none"],
		help: "written by --install, for --uninstall: what the entry had besides its command"
	}
};
// src/commands/enforce-listen-flags.ts
const listenFlags = {
	"config-file": {
		value: "FILE",
		repeatable: true,
		help: "client config that declares servers",
		byDefault: "those that the repository has"
	},
	"policy-dir": {
		value: "DIR",
		help: "where their policies lie",
		byDefault: defaultPolicyDir
	},
	"pass-env": {
		value: "NAME",
		repeatable: true,
		help: "environment variable that declarations may use and servers may see"
	},
	grants: {
		value: "FILE",
		help: "serve only who bears a token of these grants; see `toolwarden grant`",
		byDefault: "everybody on this machine"
	},
	"allow-host": {
		value: "NAME",
		repeatable: true,
		help: "a name that the gateway is reached by, besides those of this machine"
	},
	"allow-origin": {
		value: "ORIGIN",
		repeatable: true,
		help: "a page that may call from a browser, such as https://app.example; programs need none"
	},
	"max-sessions": {
		value: "N",
		help: "servers that run at once",
		byDefault: "200"
	},
	"max-requests": {
		value: "N",
		help: "requests that one session may have open",
		byDefault: "64"
	},
	"idle-seconds": {
		value: "N",
		help: "after so long without its client a session ends",
		byDefault: "600"
	}
};
// src/commands/enforce-server.ts
const serverFlags = {
	upstream: {
		value: "URL",
		help: "the server, if it is reached over Streamable HTTP instead of started"
	},
	auth: {
		value: "'ORIGIN KEY=VALUE...'",
		repeatable: true,
		help: "credentials for --upstream, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml"
	},
	"allow-private-hosts": {
		value: "HOST",
		repeatable: true,
		help: "host (or host:port) beside that of --upstream that may have a private address"
	}
};
async function serverOf(args, world) {
	const url = args.get("upstream");
	const { command: argv } = args;
	if (url !== void 0) {
		if (argv === void 0) return await remoteAt(url, args, world);
		throw new UsageError("--upstream and a command after `--` are two servers; give one of them.");
	}
	const [command, ...rest] = argv ?? [];
	if (command === void 0) throw new UsageError("enforce needs the server's command, or --upstream URL: --policy FILE -- COMMAND ARGUMENTS.");
	const idle = ["auth", "allow-private-hosts"].find((flag) => args.has(flag));
	if (idle !== void 0) throw new UsageError(`--${idle} is for a server that is reached with --upstream.`);
	if (findCommand(command, world.env["PATH"], world.cwd) === void 0) throw new UsageError(`the command "${command}" was not found; install it, or correct what follows \`--\`.`);
	return startedServer({
		argv: [command, ...rest],
		env: world.env,
		cwd: world.cwd
	});
}
async function remoteAt(text, args, world) {
	const problem = whyNotReachable(text);
	if (problem !== void 0) throw new UsageError(`--upstream: ${problem}.`);
	const url = new URL(text);
	const allowed = [`${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`, ...privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts")];
	const login = await loginAt(url, args, world);
	const options = {
		url,
		allowed,
		...login === void 0 ? {} : { login }
	};
	const { probeUpstream } = await import("./probe-upstream.js");
	const says = await probeUpstream(options, world.signal);
	if (says !== void 0) throw new UsageError(`--upstream ${url.origin}${url.pathname}: ${says}`);
	const { remoteServer } = await import("./remote-server.js");
	return remoteServer(options);
}
async function loginAt({ origin }, args, { env }) {
	const given = credentials(args.all("auth"), "--auth");
	if (given.length === 0) return void 0;
	const auth = given.find((one) => one.origin === origin);
	if (auth === void 0) throw new UsageError(`--auth: none of the credentials are for ${origin}, where --upstream leads.`);
	const { authProvider } = await import("./auth.js");
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
export { installFlags as i, serverOf as n, listenFlags as r, serverFlags as t };
