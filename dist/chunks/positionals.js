import { n as UsageError } from "./errors.js";
import { n as isObject } from "./json.js";
import { C as string, h as literal, i as _enum, l as custom, s as array } from "./schemas.js";
import { f as offsetOf, i as checkValue, l as strict, m as readTree, p as positionAt, t as agreesWith } from "./check.js";
import { i as risks, n as categories } from "./classification.js";
// src/model/problem.ts
function describeProblem(problem) {
	return `${problem.file}:${problem.line}:${problem.column}: ${problem.says}`;
}
// src/model/files/lock-file.ts
const digest = string().regex(/^[0-9a-f]{16}$/, { error: "16 hexadecimal digits" }).describe("The first 16 hexadecimal digits of a SHA-256 over canonical JSON (RFC 8785).");
const jsonObject = custom(isObject, { error: "this must be an object." }).meta({ type: "object" });
const categorySchema = _enum(categories);
const riskSchema = _enum(risks);
const named = strict({
	name: string().describe("Its name, or its URI."),
	digest
});
const toolSchema = strict({
	name: string().describe("The name under which the server lists it."),
	category: categorySchema.describe("What a call could do when the tool was approved."),
	risk: riskSchema.describe("Its risk when it was approved."),
	digests: strict({
		name: digest,
		description: digest,
		parameters: digest,
		input: digest,
		output: digest,
		hints: digest,
		meta: digest
	}).describe("A digest for each part of the definition, to compare with."),
	others: array(digest).exactOptional().describe("Digests of further definitions under the same name."),
	definition: jsonObject.describe("The definition as it was approved, so that a change can be shown.")
}).meta({ title: "Locked tool" });
const packageSchema = agreesWith()(strict({
	registry: _enum([
		"npm",
		"pypi",
		"oci"
	]).describe("Where the package comes from."),
	name: string().min(1).describe("Its name there."),
	version: string().min(1).exactOptional().describe("The one release that the declaration names."),
	integrity: string().min(1).exactOptional().describe("The digest that the declaration pins, of an image.")
}));
const serverSchema = strict({
	name: string().describe("The name under which the repository declares the server."),
	serverInfo: jsonObject.describe("What the server called itself when it was approved."),
	package: packageSchema.exactOptional().describe("What its declaration started when it was approved."),
	instructions: string().exactOptional().describe("What the server tells every model that uses it."),
	prompts: array(named).describe("A digest for each prompt."),
	resources: array(named).describe("A digest for each resource and resource template."),
	faults: array(string()).describe("Fingerprints of the faults in its definitions that were approved with it."),
	tools: array(toolSchema).describe("Every tool that was approved, by name.")
}).meta({ title: "Locked server" });
const lockSchema = strict({
	schema: literal("toolwarden.lock/1"),
	servers: array(serverSchema).describe("By name.")
}).meta({
	title: "Toolwarden lock",
	description: "What was approved last time. Written by `toolwarden init` and `toolwarden approve`; not edited by hand."
});
// src/model/files/machine-file.ts
function readMachineFile(file, text, schema) {
	let document = "unread";
	const lazily = () => {
		if (document === "unread") document = documentOf(file, text);
		return document;
	};
	const place = (path) => {
		const found = lazily();
		return found === void 0 ? {
			line: 1,
			column: 1
		} : positionAt(found.text, offsetOf(found.root, path));
	};
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const read = readTree(file, text);
		if (!read.ok) return read;
		return {
			ok: false,
			problems: [{
				file,
				line: 1,
				column: 1,
				pointer: "",
				says: `this is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`
			}]
		};
	}
	const checked = checkValue(value, schema, file, lazily);
	return checked.ok ? {
		ok: true,
		value: checked.value,
		place
	} : checked;
}
function documentOf(file, text) {
	const read = readTree(file, text);
	return read.ok ? read.document : void 0;
}
// src/model/package.ts
function packageOf(launch) {
	const started = packageWord(launch);
	return started && readers[started.registry](started.word);
}
function packageWord(launch) {
	if (launch.kind === "http") return void 0;
	const runner = runnerOf([programOf(launch.command), ...launch.args]);
	const word = runner && namingWord(runner.rest, options[runner.registry]);
	return runner === void 0 || word === void 0 ? void 0 : {
		registry: runner.registry,
		word
	};
}
function programOf(command) {
	return command.slice(Math.max(command.lastIndexOf("/"), command.lastIndexOf("\\")) + 1).toLowerCase().replace(/\.(?:cmd|exe|ps1)$/, "");
}
const runners = [
	{
		words: ["npx"],
		registry: "npm"
	},
	{
		words: ["bunx"],
		registry: "npm"
	},
	{
		words: ["npm", "exec"],
		registry: "npm"
	},
	{
		words: ["npm", "x"],
		registry: "npm"
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
		registry: "npm"
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
	return found && {
		registry: found.registry,
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
function npmPackage(word) {
	const [name, version] = splitAt(word, word.indexOf("@", 1));
	if (!/^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) || name.startsWith(".")) return void 0;
	return {
		registry: "npm",
		name,
		...version !== void 0 && /^\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/.test(version) ? { version } : {}
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
	return [
		`${registry} ${name}`,
		version,
		integrity
	].filter((part) => part !== void 0).join("@");
}
function isSameRelease(a, b) {
	return isSamePackage(a, b) && hasRelease(a) && a.version === b.version && a.integrity === b.integrity;
}
function isSamePackage(a, b) {
	return a.registry === b.registry && a.name === b.name;
}
function hasRelease({ version, integrity }) {
	return version !== void 0 || integrity !== void 0;
}
// src/commands/positionals.ts
function noPositionals(args, verb) {
	const [word] = args.positionals;
	if (word === void 0) return;
	throw new UsageError(`${verb} does not know what "${word}" is for: see toolwarden ${verb} --help.`);
}
export { packageOf as a, programOf as c, lockSchema as d, describeProblem as f, isSameRelease as i, readMachineFile as l, hasRelease as n, packageText as o, isSamePackage as r, packageWord as s, noPositionals as t, jsonObject as u };
