import { n as defaultPolicyDir } from "./project.js";
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
		help: "written by --install, for --uninstall: what the entry had besides its command, or in its place"
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
export { installFlags as n, listenFlags as t };
