import { t as secretName } from "./summarise.js";
import { t as byText } from "./json.js";
import { n as knownSecretsIn } from "./known-secret.js";
import { t as CaptureError } from "./capture-error.js";
import { basename, resolve } from "node:path";
// src/discover/interpolate.ts
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
function readReference(inside, dialect) {
	switch (dialect) {
		case "none": return;
		case "shell":
		case "braces": {
			const cut = inside.indexOf(":-");
			const name = cut < 0 ? inside : inside.slice(0, cut);
			if (!variableName.test(name)) return void 0;
			return cut < 0 ? { name } : {
				name,
				fallback: inside.slice(cut + 2)
			};
		}
		case "env-braces":
		case "vscode": return inside === "" ? void 0 : { name: inside.replace(/^env:/, "") };
		case "opencode": return /^(?:env|file):./.test(inside) ? { name: inside.replace(/^env:/, "") } : void 0;
		default: return dialect;
	}
}
function interpolate(text, dialect, lookup, isWindows = false) {
	const unresolved = new Set();
	const resolve = (written, { name, fallback }) => {
		const value = lookup(name) ?? fallback;
		if (value === void 0) unresolved.add(name);
		return value ?? (isEmptyWithout(written, dialect) ? "" : written);
	};
	return {
		text: pieces(dialect === "shell" && isWindows ? text.replaceAll(/%([A-Za-z_]\w*)%/g, "${$1}") : text, dialect).map((piece) => typeof piece === "string" ? piece : resolve(piece.written, piece.reference)).join(""),
		unresolved: [...unresolved]
	};
}
function isEmptyWithout(written, dialect) {
	return dialect === "shell" || dialect === "opencode" && written.startsWith("{env:");
}
function pieces(text, dialect) {
	const found = [];
	const mark = dialect === "opencode" ? "{" : "$";
	let from = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, Math.max(at + 1, from))) {
		const written = referenceAt(text, at, dialect);
		if (written === void 0) continue;
		const reference = readReference(written.replace(/^\$?\{?|\}$/g, ""), dialect);
		if (reference === void 0) continue;
		found.push(text.slice(from, at), {
			written,
			reference
		});
		from = at + written.length;
	}
	found.push(text.slice(from));
	return found;
}
function referenceAt(text, at, dialect) {
	if (text[dialect === "opencode" ? at : at + 1] === "{") {
		const end = text.slice(at, at + longestReference).indexOf("}");
		return end < 0 ? void 0 : text.slice(at, at + end + 1);
	}
	return (dialect === "shell" ? /^\$[A-Za-z_]\w*/.exec(text.slice(at, at + longestReference)) : null)?.[0];
}
const longestReference = 4096;
// src/io/mcp/resolve-launch.ts
const shortestSecret = 8;
function resolveLaunch({ launch, dialect, declared, inputs = {} }, root, lookup, platform = process.platform) {
	const unresolved = new Set();
	const secrets = new Set();
	const predefined = new Map([["workspaceFolder", root], ["workspaceFolderBasename", basename(root)]]);
	const find = (name) => {
		const value = lookup(name);
		if (value !== void 0 && value.length >= shortestSecret && value !== root) secrets.add(value);
		return value ?? (dialect === "braces" ? void 0 : predefined.get(name) ?? inputs[name]);
	};
	const filling = (written, isWindows) => (text) => {
		const filled = interpolate(text, written, find, isWindows);
		for (const name of filled.unresolved) unresolved.add(name);
		return filled.text;
	};
	const ofEnvironment = declared.kind === "argument" ? "braces" : dialect;
	const resolved = fillLaunch(launch, root, filling(dialect, false), filling(ofEnvironment, platform === "win32"));
	for (const value of declaredSecrets(resolved)) if (value.length >= shortestSecret) secrets.add(value);
	const target = launch.kind === "stdio" ? launch.command : launch.url;
	const blocked = interpolate(target, dialect, find).unresolved.length > 0 ? blockedBy(launch, target) : void 0;
	return {
		launch: resolved,
		unresolved: [...unresolved].sort(byText),
		secrets: [...secrets].sort((a, b) => b.length - a.length || byText(a, b)),
		...blocked !== void 0 && { blocked }
	};
}
function fillLaunch(launch, root, fill, fillEnvironment) {
	const fillValues = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillEnvironment(value)]));
	if (launch.kind === "http") return {
		...launch,
		url: fill(launch.url),
		headers: fillValues(launch.headers)
	};
	return {
		...launch,
		command: fill(launch.command),
		args: launch.args.map(fill),
		env: fillValues(launch.env),
		cwd: resolve(root, fill(launch.cwd ?? "."))
	};
}
function declaredSecrets(launch) {
	const named = Object.entries(launch.kind === "http" ? launch.headers : launch.env).filter(([name]) => secretName.test(name)).flatMap(([, value]) => [value].concat(value.split(/\s+/)));
	const elsewhere = launch.kind === "http" ? addressSecrets(launch.url) : launch.args.flatMap((arg) => knownSecretsIn(arg));
	return [...named, ...elsewhere];
}
function addressSecrets(text) {
	if (!URL.canParse(text)) return [];
	const { username, password, searchParams } = new URL(text);
	return [
		username,
		password,
		...[...searchParams].filter(([name]) => secretName.test(name)).map(([, value]) => value)
	].flatMap((value) => [value, encodeURIComponent(value)]);
}
function blockedBy({ kind }, target) {
	return new CaptureError("unresolved", `Its ${kind === "stdio" ? "command" : "URL"} holds a variable without a value; set that variable.`, target);
}
export { interpolate as n, resolveLaunch as t };
