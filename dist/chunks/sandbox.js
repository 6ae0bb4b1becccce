import { n as UsageError } from "./errors.js";
import { t as findCommand } from "./find-command.js";
import { t as atOurEnd } from "./at-our-end.js";
import { basename, delimiter, dirname, isAbsolute, join } from "node:path";
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
// src/io/mcp/cell.ts
const cellFolders = {
	home: "/home/server",
	temporary: "/tmp",
	cache: "/home/server/.cache"
};
const systemFolders = [
	"/bin",
	"/sbin",
	"/lib",
	"/lib32",
	"/lib64",
	"/libx32",
	"/usr"
];
function isWithin(path, folder) {
	return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
function toolFolders(path, home) {
	const isOurs = (folder) => existsSync(folder) && !isWithin(home, folder) && !systemFolders.some((system) => isWithin(folder, system));
	const folders = path.split(delimiter).filter((entry) => isAbsolute(entry) && isOurs(entry)).flatMap((entry) => withLibraries(entry).filter(isOurs));
	return [...new Set(folders.flatMap((folder) => [folder, realpathSync(folder)]))].filter(isOurs);
}
function withLibraries(entry) {
	const parent = dirname(entry);
	if (basename(entry) === "shims") return [entry, parent];
	return basename(entry) === "bin" ? [
		entry,
		join(parent, "lib"),
		join(parent, "libexec")
	] : [entry];
}
const cloneDepth = 2;
const mostFolders = 2e3;
function credentialPlaces(root) {
	let looked = 0;
	const search = (folder, depth) => {
		if ((looked += 1) > mostFolders) return [];
		const own = [
			".git/config",
			".git/config.worktree",
			".git/modules",
			".git-credentials",
			".netrc"
		].flatMap((name) => placeWithin(join(folder, name), root) ?? []);
		return depth === 0 ? own : [...own, ...subfolders(folder).flatMap((one) => search(one, depth - 1))];
	};
	return search(root, cloneDepth);
}
function placeWithin(path, root) {
	try {
		const [real, base] = [realpathSync(path), realpathSync(root)];
		return isWithin(real, base) ? join(root, real.slice(base.length)) : void 0;
	} catch {
		return;
	}
}
function subfolders(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules").map(({ name }) => join(folder, name));
	} catch {
		return [];
	}
}
// src/io/mcp/own-folders.ts
function makeOwnFolders() {
	const path = realpathSync(mkdtempSync(join(tmpdir(), "toolwarden-")));
	const [home, temporary] = [join(path, "home"), join(path, "tmp")];
	for (const folder of [home, temporary]) mkdirSync(folder);
	const empty = join(path, "empty");
	writeFileSync(empty, "");
	const forget = atOurEnd(() => removeAll(path));
	return {
		path,
		home,
		temporary,
		empty,
		remove: () => {
			removeAll(path);
			forget();
		}
	};
}
function removeAll(path) {
	const remove = () => rmSync(path, {
		recursive: true,
		force: true
	});
	try {
		remove();
	} catch {
		try {
			openUp(path);
			remove();
		} catch {}
	}
}
function openUp(folder) {
	chmodSync(folder, 448);
	for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) openUp(join(folder, entry.name));
}
// src/io/mcp/bubblewrap.ts
const configuration = [
	"alternatives",
	"ca-certificates",
	"ca-certificates.conf",
	"crypto-policies",
	"debian_version",
	"fonts",
	"gai.conf",
	"group",
	"host.conf",
	"hosts",
	"ld.so.cache",
	"ld.so.conf",
	"ld.so.conf.d",
	"localtime",
	"mime.types",
	"nsswitch.conf",
	"os-release",
	"passwd",
	"pki/ca-trust",
	"pki/tls/certs",
	"protocols",
	"resolv.conf",
	"services",
	"ssl/cert.pem",
	"ssl/certs",
	"ssl/openssl.cnf",
	"timezone"
];
const hiddenOfSystem = ["/usr/etc", "/usr/local/etc"];
function bubblewrap(bwrap, found, cell) {
	const input = join(cell.folder, "bwrap-arguments");
	writeFileSync(input, bubblewrapArguments(found, cell).join("\0"), { mode: 384 });
	const [, ...args] = cell.argv;
	return {
		argv: [
			bwrap,
			"--args",
			"3",
			"--",
			found,
			...args
		],
		input
	};
}
function bubblewrapArguments(found, cell) {
	const readable = (path) => [
		"--ro-bind-try",
		path,
		path
	];
	return [
		...walls,
		...cell.hasNetwork ? [] : noNetwork,
		...systemFolders.flatMap(system),
		...hiddenOfSystem.flatMap((path) => exists(path) ? ["--tmpfs", path] : []),
		...configuration.flatMap((name) => readable(`/etc/${name}`)),
		...furniture,
		...[...cell.tools, ...programFolders(found, cell)].flatMap(readable),
		...cell.root === void 0 ? [] : [
			"--ro-bind",
			cell.root,
			cell.root
		],
		...cell.hidden.flatMap((path) => hide(path, cell.empty)),
		...cell.cache === void 0 ? [] : [
			"--bind",
			cell.cache,
			cellFolders.cache
		],
		...Object.entries(cell.env).flatMap(([name, value]) => [
			"--setenv",
			name,
			value
		]),
		"--chdir",
		cell.cwd
	];
}
const walls = [
	...[
		"user",
		"pid",
		"ipc",
		"uts",
		"cgroup-try"
	].map((what) => `--unshare-${what}`),
	"--die-with-parent",
	"--new-session",
	"--cap-drop",
	"ALL",
	"--hostname",
	"sandbox"
];
const noNetwork = ["--unshare-net"];
const furniture = [
	"--proc",
	"/proc",
	"--dev",
	"/dev",
	"--tmpfs",
	cellFolders.temporary,
	"--symlink",
	"../tmp",
	"/var/tmp",
	"--tmpfs",
	cellFolders.home
];
function system(path) {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	if (stat === void 0) return [];
	return stat.isSymbolicLink() ? [
		"--symlink",
		readlinkSync(path),
		path
	] : [
		"--ro-bind",
		path,
		path
	];
}
function exists(path) {
	return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
function programFolders(found, { root, tools }) {
	if ([
		...systemFolders,
		...tools,
		...root === void 0 ? [] : [root]
	].some((folder) => isWithin(found, folder))) return [];
	const folder = dirname(found);
	return basename(folder) === "bin" ? toolFolders(folder, "/") : [found];
}
function hide(path, empty) {
	return lstatSync(path).isDirectory() ? ["--tmpfs", path] : [
		"--ro-bind",
		empty,
		path
	];
}
// src/io/mcp/sandbox.ts
const noSandbox = {
	kind: "none",
	allowNetwork: true
};
const probeMs = 5e3;
function chooseSandbox(choice, env) {
	if (choice === "none") return {
		kind: "none",
		says: "servers are started without a sandbox."
	};
	if (choice !== "auto") {
		const problem = whyNot[choice](env);
		if (problem === void 0) return {
			kind: choice,
			says: `servers are started in ${names[choice]}.`
		};
		throw new UsageError(`--sandbox ${choice}: ${problem}; ${remedies[choice]}`);
	}
	const withoutBwrap = whyNot.bwrap(env);
	if (withoutBwrap === void 0) return {
		kind: "bwrap",
		says: "servers are started in bubblewrap."
	};
	const withoutDocker = whyNot.docker(env);
	if (withoutDocker === void 0) return {
		kind: "docker",
		says: `servers are started in Docker, because ${withoutBwrap}.`
	};
	return {
		kind: "none",
		says: `servers are started WITHOUT a sandbox, because ${withoutBwrap} and ${withoutDocker}.`
	};
}
const names = {
	bwrap: "bubblewrap",
	docker: "Docker"
};
const remedies = {
	bwrap: "install it with `sudo apt-get install bubblewrap` (Linux only); where AppArmor forbids it user namespaces (Ubuntu 24.04), `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0` allows them",
	docker: "install Docker and start its daemon, or be let use it (`docker version` tells)"
};
const whyNot = {
	bwrap({ PATH: path }) {
		const bwrap = findCommand("bwrap", path, "/");
		const program = findCommand("true", path, "/");
		if (bwrap === void 0 || program === void 0) return "bubblewrap is not installed";
		const own = makeOwnFolders();
		try {
			const { argv, input } = bubblewrap(bwrap, program, {
				argv: [program],
				env: {},
				cwd: "/",
				hidden: [],
				tools: [],
				hasNetwork: false,
				empty: own.empty,
				folder: own.path
			});
			return failureOf(argv, {}, input);
		} finally {
			own.remove();
		}
	},
	docker(env) {
		const docker = findCommand("docker", env["PATH"], "/");
		if (docker === void 0) return "Docker is not installed";
		return failureOf([
			docker,
			"version",
			"--format",
			"{{.Server.Version}}"
		], dockerEnvironment(env));
	}
};
function dockerEnvironment(env) {
	const isWanted = (name) => /^(?:HOME|PATH|USERPROFILE|XDG_RUNTIME_DIR|DOCKER_.*)$/.test(name);
	return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => isWanted(name) && value !== void 0 ? [[name, value]] : []));
}
function failureOf([command = "", ...args], env, input) {
	const descriptor = input === void 0 ? [] : [openSync(input, "r")];
	const { status, stderr, error } = spawnSync(command, args, {
		env,
		stdio: [
			"ignore",
			"ignore",
			"pipe",
			...descriptor
		],
		timeout: probeMs,
		encoding: "utf8"
	});
	for (const opened of descriptor) closeSync(opened);
	if (status === 0) return void 0;
	const [said = ""] = (error?.message ?? stderr).trim().split("\n");
	return `${basename(command)} does not work here (${said.slice(0, 200)})`;
}
export { makeOwnFolders as a, isWithin as c, bubblewrap as i, toolFolders as l, dockerEnvironment as n, cellFolders as o, noSandbox as r, credentialPlaces as s, chooseSandbox as t };
