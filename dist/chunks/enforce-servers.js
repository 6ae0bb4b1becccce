import { n as withheld, r as withEnvFile, t as discover } from "./declared-servers.js";
import { r as directoryFiles } from "./project-files.js";
import { r as childEnvironment, t as resolveLaunch } from "./resolve-launch.js";
import { t as findCommand } from "./find-command.js";
import { t as startedServer } from "./started-server.js";
import { n as UsageError } from "./errors.js";
import { n as nearest } from "./nearest.js";
import { c as policyServer, r as loadBounds, s as policyFileName } from "./project.js";
import { t as todayOf } from "./command.js";
import { join, resolve } from "node:path";
import { readdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
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
	return specs.map((spec) => {
		const policy = policies.get(spec.name);
		if (policy === void 0) throw withoutPolicy(spec.name, args);
		return {
			files: {
				policy,
				lock: args.get("lock"),
				server: spec.name
			},
			open: opening(spec, args.all("pass-env"), world)
		};
	});
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
function policyFiles(folder, world) {
	const paths = new Map();
	for (const file of namesIn(resolve(world.cwd, folder), folder)) {
		const server = policyServer(file);
		if (server === void 0) continue;
		const other = paths.get(server);
		if (other !== void 0) throw new UsageError(`server "${server}" has two policies, ${other} and ${folder}/${file}; keep one.`);
		paths.set(server, join(folder, file));
	}
	return paths;
}
function namesIn(path, shown) {
	try {
		return readdirSync(path).sort();
	} catch (cause) {
		throw new UsageError(`${shown}: there is no such folder of policies; name another with --policy-dir.`, { cause });
	}
}
function opening(declaredSpec, passEnv, world) {
	const { name } = declaredSpec;
	const spec = withEnvFile(declaredSpec, world.cwd, (says) => {
		throw new UsageError(`server "${name}": ${says}.`);
	});
	const passed = (variable) => passEnv.includes(variable) ? world.env[variable] : void 0;
	const { launch, unresolved } = resolveLaunch(spec, world.cwd, passed);
	const [missing] = unresolved;
	if (missing !== void 0) throw new UsageError(`server "${name}": "${missing}" has no value; set it, and pass it on with --pass-env.`);
	if (launch.kind === "http") throw new UsageError(`server "${name}" is reached by URL, which a gateway cannot do yet; leave it out.`);
	const { command, args, env: set, cwd = world.cwd } = launch;
	const folders = {
		home: world.env["HOME"] ?? homedir(),
		temporary: tmpdir()
	};
	const env = {
		...Object.fromEntries(passEnv.map((variable) => [variable, world.env[variable]])),
		...childEnvironment(world.env, folders, set)
	};
	if (findCommand(command, env["PATH"], cwd) === void 0) throw new UsageError(`server "${name}": the command "${command}" was not found.`);
	return startedServer({
		argv: [command, ...args],
		env,
		cwd
	});
}
export { declaredServers };
