import { r as newToken } from "./token.js";
import { n as UsageError } from "./errors.js";
import { n as labelSchema } from "./grants-file.js";
import { n as readRules } from "./enforce-rules.js";
import { n as wholeNumber, t as parseFlags } from "./flags.js";
import { a as readGrants, n as fromGrants, r as grantsPath, t as changeGrants } from "./grants-file2.js";
import { t as columns } from "./columns.js";
import { x as terminalText } from "./escape.js";
import { t as noPositionals } from "./positionals.js";
import { n as nearest } from "./nearest.js";
import { t as commandOfVerbs } from "./verbs.js";
// src/commands/grant-label.ts
function labelIn({ positionals }, verb) {
	const [label, stray] = positionals;
	if (label === void 0) throw new UsageError(`grant ${verb} needs a label: grant ${verb} LABEL --grants FILE.`);
	if (stray !== void 0) throw new UsageError(`grant ${verb} takes one label; "${stray}" is another.`);
	return label;
}
// src/commands/grant-add.ts
const flags$2 = {
	grants: {
		value: "FILE",
		help: "the file; begun if it is not there"
	},
	server: {
		value: "NAME",
		repeatable: true,
		help: "a server that it may use",
		byDefault: "all that are served"
	},
	policy: {
		value: "FILE",
		help: "a policy in place of each server's own"
	},
	days: {
		value: "N",
		help: "for how many days it holds",
		byDefault: "until it is revoked"
	}
};
const dayMs = 864e5;
async function run$2(argv, world) {
	const args = parseFlags(argv, flags$2);
	const path = grantsPath(args);
	const label = labelIn(args, "add");
	if (!labelSchema.safeParse(label).success) throw new UsageError(`"${label}" is no label: it takes up to 64 letters, digits and . _ @ + -, the first a letter or digit.`);
	const days = wholeNumber(args, "days", 1, 36500);
	const servers = [...new Set(args.all("server"))];
	const policy = args.get("policy");
	if (policy !== void 0) readRules({
		policy,
		lock: void 0,
		server: ""
	}, world);
	const { token, id, scrypt } = await newToken();
	const now = world.now();
	const grant = {
		label,
		id,
		scrypt,
		created: new Date(now).toISOString(),
		...days === void 0 ? {} : { expires: new Date(now + days * dayMs).toISOString() },
		...servers.length === 0 ? {} : { servers },
		...policy === void 0 ? {} : { policy: fromGrants(policy, path, world) }
	};
	changeGrants(path, world, (grants) => {
		if (grants.some((one) => one.label === label)) throw new UsageError(`${path}: there is a grant "${label}"; revoke it first, or take another label.`);
		return [...grants, grant];
	});
	world.notice(`toolwarden: ${path} holds the grant "${label}". Its token follows, and is shown only now:`);
	await world.print(`${token}\n`);
	return 0;
}
const grantAddCommand = {
	name: "grant add",
	summary: "Add a grant, and print its token.",
	usage: ["grant add LABEL --grants FILE [--server NAME]... [--policy FILE] [--days N]"],
	flags: flags$2,
	notes: [
		"The token is printed to standard output once and kept nowhere: the file holds its scrypt hash, and only its owner may read",
		"it. A client sends it as `Authorization: Bearer TOKEN`. A gateway that runs takes the change over by itself.",
		"Exit codes: 0 added, 3 bad usage, or a file that others may read or that cannot be written."
	].join("\n"),
	run: run$2
};
// src/commands/grant-list.ts
const flags$1 = {
	grants: {
		value: "FILE",
		help: "the file"
	},
	format: {
		value: "FORMAT",
		choices: ["terminal", "json"],
		help: "what to print",
		byDefault: "terminal"
	}
};
async function run$1(argv, world) {
	const args = parseFlags(argv, flags$1);
	noPositionals(args, "grant list");
	const grants = readGrants(grantsPath(args), world);
	if (args.get("format") === "json") {
		const shown = grants.map(({ scrypt: _scrypt, id: _id, ...shown }) => ({
			...shown,
			expired: isExpired(shown, world)
		}));
		await world.print(`${JSON.stringify(shown, void 0, 2)}\n`);
	} else await world.print(table(grants, world));
	return 0;
}
function isExpired({ expires }, { now }) {
	return expires !== void 0 && Date.parse(expires) <= now();
}
function table(grants, world) {
	if (grants.length === 0) return "  no grants\n";
	const head = [
		"label",
		"created",
		"expires",
		"servers",
		"policy"
	];
	const rows = grants.map((grant) => {
		const { label, created, expires = "never", servers = ["all"], policy = "each server's" } = grant;
		const until = isExpired(grant, world) ? `${dayOf(expires)} (over)` : dayOf(expires);
		return [
			label,
			dayOf(created),
			until,
			servers.join(", "),
			policy
		];
	});
	return columns([head, ...rows].map((row) => row.map((text) => ({ text: terminalText(text) }))));
}
function dayOf(time) {
	return time.slice(0, 10);
}
const grantListCommand = {
	name: "grant list",
	summary: "List grants, without what is secret of them.",
	usage: ["grant list --grants FILE [--format json]"],
	flags: flags$1,
	notes: "Exit codes: 0, or 3 for bad usage or a file that others may read.",
	run: run$1
};
// src/commands/grant-revoke.ts
const flags = { grants: {
	value: "FILE",
	help: "the file"
} };
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	const path = grantsPath(args);
	const label = labelIn(args, "revoke");
	changeGrants(path, world, (grants) => {
		const kept = grants.filter((grant) => grant.label !== label);
		if (kept.length < grants.length) return kept;
		const meant = nearest(label, grants.map((grant) => grant.label));
		const hint = meant === void 0 ? "see `toolwarden grant list`" : `did you mean "${meant}"?`;
		throw new UsageError(`${path}: there is no grant "${label}"; ${hint}`);
	});
	world.notice(`toolwarden: ${path} holds the grant "${label}" no longer.`);
	return 0;
}
const grantRevokeCommand = {
	name: "grant revoke",
	summary: "Take a grant back.",
	usage: ["grant revoke LABEL --grants FILE"],
	flags,
	notes: ["A gateway that runs refuses the token within a second and ends its sessions.", "Exit codes: 0 revoked, 3 bad usage, or no such grant."].join("\n"),
	run
};
// src/commands/grant.ts
const grantCommand = commandOfVerbs("grant", "Say who may use a gateway: add, list and revoke tokens.", {
	add: grantAddCommand,
	list: grantListCommand,
	revoke: grantRevokeCommand
});
export { grantCommand };
