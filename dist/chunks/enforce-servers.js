import { r as directoryFiles } from "./project-files.js";
import { n as UsageError } from "./errors.js";
import { n as nearest } from "./nearest.js";
import { r as loadBounds, s as policyFileName } from "./project.js";
import { t as todayOf } from "./command.js";
import { n as withheld, r as withEnvFile, t as discover } from "./declared-servers.js";
import { n as childEnvironment } from "./environment.js";
import { t as findCommand } from "./find-command.js";
import { t as resolveLaunch } from "./resolve-launch.js";
import { n as startedServer } from "./started-server.js";
import { c as openRemote, l as reachable, s as loginAt, t as allowedHosts } from "./enforce-server.js";
import { n as readRules } from "./enforce-rules.js";
import { t as policyFiles } from "./policy-folder.js";
import { t as credentials } from "./sources.js";
import { homedir, tmpdir } from "node:os";
// src/commands/enforce-declared.ts
async function openDeclared(specs, given, world) {
	const launches = specs.map((spec) => launchOf(spec, given.passEnv, world));
	const isAnywhere = ({ origin }) => launches.some(({ launch }) => originOf(launch) === origin);
	const idle = given.auth.find((one) => !isAnywhere(one));
	if (idle !== void 0) throw new UsageError(`--auth: no server is declared at ${idle.origin}.`);
	return (await Promise.allSettled(launches.map(async ({ named, launch }) => launch.kind === "http" ? await reached(named, launch, given, world) : started(named, launch, given, world)))).map((one) => {
		if (one.status === "fulfilled") return one.value;
		throw one.reason;
	});
}
function launchOf(declared, passEnv, world) {
	const named = `server "${declared.name}"`;
	const spec = withEnvFile(declared, world.cwd, (says) => {
		throw new UsageError(`${named}: ${says}.`);
	});
	const passed = (variable) => passEnv.includes(variable) ? world.env[variable] : void 0;
	const { launch, unresolved } = resolveLaunch(spec, world.cwd, passed);
	const [missing] = unresolved;
	if (missing === void 0) return {
		named,
		launch
	};
	throw new UsageError(`${named}: "${missing}" has no value; set it, and pass it on with --pass-env.`);
}
function originOf(launch) {
	return launch.kind === "http" && URL.canParse(launch.url) ? new URL(launch.url).origin : void 0;
}
async function reached(named, { url: text, headers, transport }, { allowed, auth: given }, world) {
	if (transport === "sse") throw new UsageError(`${named} is declared for the older HTTP+SSE transport, which the proxy does not speak; leave it out, or declare its Streamable HTTP endpoint.`);
	const url = reachable(text, named);
	const login = await loginAt(url, given, world);
	return await openRemote({
		named,
		url,
		headers: Object.entries(headers),
		allowed,
		login
	}, world);
}
function started(named, { command, args, env: set, cwd: folder }, { passEnv }, world) {
	const cwd = folder ?? world.cwd;
	const folders = {
		home: world.env["HOME"] ?? homedir(),
		temporary: tmpdir()
	};
	const env = {
		...Object.fromEntries(passEnv.map((variable) => [variable, world.env[variable]])),
		...childEnvironment(world.env, folders, set)
	};
	if (findCommand(command, env["PATH"], cwd) === void 0) throw new UsageError(`${named}: the command "${command}" was not found.`);
	return startedServer({
		argv: [command, ...args],
		env,
		cwd
	});
}
// src/commands/enforce-servers.ts
async function declaredServers(args, world) {
	const sources = {
		configFiles: args.all("config-file"),
		passEnv: args.all("pass-env")
	};
	const { specs: found, names } = discover(sources, world.cwd, world.env);
	const renamed = found.find(({ name }) => !names.has(name));
	if (renamed !== void 0) throw new UsageError(`two servers of one name are declared, and "${renamed.name}" is one of them; rename it, or name one file with --config-file.`);
	const specs = named(found, args.all("server"));
	const { accept } = await loadBounds(directoryFiles(world.cwd));
	const [refused] = withheld(specs, accept, todayOf(world));
	if (refused !== void 0) throw new UsageError(`server "${refused.server}": ${refused.says}`);
	const policies = policyFiles(args.get("policy-dir") ?? ".toolwarden/policy", world);
	const files = specs.map(({ name: server }) => {
		const policy = policies.get(server);
		if (policy === void 0) throw withoutPolicy(server, args);
		return {
			policy,
			lock: args.get("lock"),
			server
		};
	});
	if (specs.some(({ launch }) => launch.kind === "http")) for (const one of files) readRules(one, world);
	return (await openDeclared(specs, {
		passEnv: args.all("pass-env"),
		allowed: allowedHosts(args),
		auth: credentials(args.all("auth"), "--auth")
	}, world)).map((open, index) => ({
		files: files[index],
		open
	}));
}
function named(specs, names) {
	if (names.length === 0) return specs;
	return names.map((name) => {
		const spec = specs.find((one) => one.name === name);
		if (spec !== void 0) return spec;
		const meant = nearest(name, specs.map((one) => one.name));
		const hint = meant === void 0 ? `declared are ${specs.map((one) => one.name).join(", ")}` : `did you mean "${meant}"?`;
		throw new UsageError(`no server named "${name}" is declared; ${hint}`);
	});
}
function withoutPolicy(server, args) {
	const file = `${args.get("policy-dir") ?? ".toolwarden/policy"}/${policyFileName(server)}`;
	return new UsageError(`server "${server}" has no policy ${file}; write one with \`toolwarden init\`, or leave the server out by naming the others with --server.`);
}
export { declaredServers };
