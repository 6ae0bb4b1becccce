// src/io/mcp/environment.ts
const certificateNames = [
	"NODE_EXTRA_CA_CERTS",
	"SSL_CERT_DIR",
	"SSL_CERT_FILE"
];
const inherited = {
	posix: [
		"LOGNAME",
		"PATH",
		"SHELL",
		"TERM",
		"USER",
		...certificateNames
	],
	windows: [
		...certificateNames,
		"COMSPEC",
		"PATH",
		"PATHEXT",
		"PROCESSOR_ARCHITECTURE",
		"PROGRAMDATA",
		"PROGRAMFILES",
		"SYSTEMDRIVE",
		"SYSTEMROOT",
		"USERNAME",
		"WINDIR"
	]
};
function childEnvironment(parentEnv, folders, declared, platform = process.platform) {
	const system = platform === "win32" ? "windows" : "posix";
	const kept = inherited[system].flatMap((name) => {
		const value = parentEnv[name];
		return value === void 0 || value.startsWith("()") ? [] : [[name, value]];
	});
	return Object.fromEntries([
		...kept,
		...Object.entries(ownFolders[system](folders)),
		...Object.entries(cacheFolders(folders.cache)),
		...Object.entries(declared)
	]);
}
const ownFolders = {
	posix: ({ home, temporary }) => ({
		HOME: home,
		TMPDIR: temporary
	}),
	windows: ({ home, temporary }) => ({
		USERPROFILE: home,
		APPDATA: `${home}\\AppData\\Roaming`,
		LOCALAPPDATA: `${home}\\AppData\\Local`,
		TEMP: temporary,
		TMP: temporary
	})
};
function cacheFolders(cache) {
	if (cache === void 0) return {};
	return {
		XDG_CACHE_HOME: cache,
		npm_config_cache: `${cache}/npm`,
		BUN_INSTALL_CACHE_DIR: `${cache}/bun`,
		DENO_DIR: `${cache}/deno`,
		PIP_CACHE_DIR: `${cache}/pip`,
		UV_CACHE_DIR: `${cache}/uv`,
		UV_PYTHON_INSTALL_DIR: `${cache}/uv-python`
	};
}
export { childEnvironment as n, certificateNames as t };
