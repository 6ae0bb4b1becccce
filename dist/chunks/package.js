// src/model/package.ts
function packageOf(launch) {
	const started = packageWord(launch);
	return started && readers[started.registry](started.word);
}
function startedPackage(snapshot) {
	return snapshot.package ?? packageOf(snapshot.launch);
}
function packageWord(launch) {
	if (launch.kind === "http") return void 0;
	const runner = runnerOf([programOf(launch.command), ...launch.args]);
	const word = runner && namingWord(runner.rest, options[runner.registry]);
	if (runner === void 0 || word === void 0) return void 0;
	return {
		registry: runner.registry,
		word,
		takesInstalled: runner.takesInstalled
	};
}
function programOf(command) {
	return command.slice(Math.max(command.lastIndexOf("/"), command.lastIndexOf("\\")) + 1).toLowerCase().replace(/\.(?:cmd|exe|ps1)$/, "");
}
const runners = [
	{
		words: ["npx"],
		registry: "npm",
		takesInstalled: true
	},
	{
		words: ["bunx"],
		registry: "npm",
		takesInstalled: true
	},
	{
		words: ["npm", "exec"],
		registry: "npm",
		takesInstalled: true
	},
	{
		words: ["npm", "x"],
		registry: "npm",
		takesInstalled: true
	},
	{
		words: ["pnpm", "dlx"],
		registry: "npm"
	},
	{
		words: ["yarn", "dlx"],
		registry: "npm"
	},
	{
		words: ["bun", "x"],
		registry: "npm",
		takesInstalled: true
	},
	{
		words: ["uvx"],
		registry: "pypi"
	},
	{
		words: [
			"uv",
			"tool",
			"run"
		],
		registry: "pypi"
	},
	{
		words: ["pipx", "run"],
		registry: "pypi"
	},
	{
		words: ["docker", "run"],
		registry: "oci"
	},
	{
		words: [
			"docker",
			"container",
			"run"
		],
		registry: "oci"
	},
	{
		words: ["podman", "run"],
		registry: "oci"
	}
];
function runnerOf(words) {
	if (words[0] === "cmd" && words[1]?.toLowerCase() === "/c") return runnerOf([programOf(words[2] ?? ""), ...words.slice(3)]);
	const found = runners.find((one) => one.words.every((word, index) => words[index] === word));
	if (found === void 0) return void 0;
	const { registry, takesInstalled = false } = found;
	return {
		registry,
		takesInstalled,
		rest: words.slice(found.words.length)
	};
}
const words = (text) => new Set(text.split(" "));
const options = {
	npm: {
		alone: words("-y --yes -q --quiet --silent --no-install --prefer-offline --prefer-online --bun"),
		valued: words("--registry --loglevel --cache"),
		naming: words("-p --package")
	},
	pypi: {
		alone: words("-q --quiet -n --no-cache --refresh --isolated --offline --no-progress"),
		valued: words("-p --python -w --with --index-url --default-index --index --refresh-package"),
		naming: words("--from --spec")
	},
	oci: {
		alone: words("-i -t -it -ti -d --interactive --tty --rm --init --read-only --privileged"),
		valued: words("-e --env --env-file -v --volume --mount --tmpfs --name --network --net -p --publish --add-host -u --user -w --workdir --entrypoint --platform --pull -m --memory --cpus --pids-limit --cap-add --cap-drop --security-opt -l --label"),
		naming: new Set()
	}
};
function namingWord(args, options) {
	for (let index = 0; index < args.length; index += 1) {
		const word = args[index] ?? "";
		if (word === "--") return args[index + 1];
		if (!word.startsWith("-")) return word;
		const [name, value] = splitAt(word, word.indexOf("="));
		if (options.naming.has(name)) return value ?? args[index + 1];
		if (options.valued.has(name)) index += value === void 0 ? 1 : 0;
		else if (!options.alone.has(name)) return void 0;
	}
}
function splitAt(text, index) {
	return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
const readers = {
	npm: npmPackage,
	pypi: pypiPackage,
	oci: image
};
function npmSpec(word) {
	const [name, wanted = ""] = splitAt(word, word.indexOf("@", 1));
	return /^(?:@[\w.~-]+\/)?[\w~][\w.~-]*$/.test(name) ? {
		name,
		wanted
	} : void 0;
}
function isExactVersion(text) {
	return /^\d{1,20}\.\d{1,20}\.\d{1,20}(?:[-+][\w.+-]*)?$/.test(text);
}
function npmPackage(word) {
	const spec = npmSpec(word);
	if (spec === void 0) return void 0;
	const { name, wanted } = spec;
	return {
		registry: "npm",
		name,
		...isExactVersion(wanted) ? { version: wanted } : {}
	};
}
function pypiPackage(word) {
	const [, name = "", , version, rest = ""] = /^([\w.-]+)(?:\[[\w,. -]*\])?(?:(==|@)(\d[\w.+!-]*))?(.*)$/s.exec(word) ?? [];
	if (name === "" || name.startsWith(".") || /[/:]/.test(rest)) return void 0;
	const isExact = version !== void 0 && rest === "";
	return {
		registry: "pypi",
		name: name.toLowerCase().replace(/[-_.]+/g, "-"),
		...isExact ? { version } : {}
	};
}
function image(word) {
	if (word === "" || word.includes("${")) return void 0;
	const [tagged, digest] = splitAt(word, word.indexOf("@"));
	const [name, tag] = splitAt(tagged, tagged.indexOf(":", tagged.lastIndexOf("/") + 1));
	return {
		registry: "oci",
		name,
		...tag === void 0 || tag === "" || tag === "latest" ? {} : { version: tag },
		...digest === void 0 ? {} : { integrity: digest }
	};
}
function packageText({ registry, name, version, integrity }) {
	const pinned = registry === "oci" ? integrity : void 0;
	return [
		`${registry} ${name}`,
		version,
		pinned
	].filter((part) => part !== void 0).join("@");
}
function isSameRelease(a, b) {
	return isSamePackage(a, b) && hasRelease(a) && a.version === b.version && (a.registry !== "oci" || a.integrity === b.integrity);
}
function hasOtherContent(a, b) {
	if (a.integrity === void 0 || b.integrity === void 0 || a.registry === "oci") return false;
	const kindOf = (integrity) => integrity.slice(0, integrity.indexOf("-"));
	return isSameRelease(a, b) && a.integrity !== b.integrity && kindOf(a.integrity) === kindOf(b.integrity);
}
function isSamePackage(a, b) {
	return a.registry === b.registry && a.name === b.name;
}
function hasRelease({ version, integrity }) {
	return version !== void 0 || integrity !== void 0;
}
export { isSameRelease as a, packageText as c, startedPackage as d, isSamePackage as i, packageWord as l, hasRelease as n, npmSpec as o, isExactVersion as r, packageOf as s, hasOtherContent as t, programOf as u };
