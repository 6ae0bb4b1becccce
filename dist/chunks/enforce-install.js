import { a as clientFormats, i as entriesOf, r as writtenServers, t as userFiles } from "./user-files.js";
import { n as UsageError, r as messageOf } from "./errors.js";
import { n as digestOf } from "./digest.js";
import { t as describeProblem } from "./problem.js";
import { n as interpolate, t as resolveLaunch } from "./resolve-launch.js";
import { n as readTextFile } from "./text-files.js";
import { n as maxFileLength } from "./tree.js";
import { n as nearest } from "./nearest.js";
import { c as logText, x as terminalText } from "./escape.js";
import { t as fileDiff } from "./file-diff.js";
import { a as whyNotReachable, t as hostAndPort } from "./arguments.js";
import { t as findCommand } from "./find-command.js";
import { t as privateKind } from "./private-address.js";
import { i as bareHost } from "./auth.js";
import { n as isLoopback } from "./loopback.js";
import { s as policyFileName } from "./project.js";
import { n as installFlags, t as listenFlags } from "./enforce-listen-flags.js";
import { n as readRules } from "./enforce-rules.js";
import { n as idleFlag, o as upstreamFlags, t as allowedHosts } from "./enforce-server.js";
import { t as credentials } from "./sources.js";
import { isIP } from "node:net";
import { isUtf8 } from "node:buffer";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/discover/written.ts
function edited(text, edits) {
	return edits.toSorted((a, b) => b.from - a.from || b.to - a.to).reduce((now, { from, to, inside }) => splice(now, from, to, inside), text);
}
function splice(text, from, to, inside) {
	return text.slice(0, from) + inside + text.slice(to);
}
function quoted$1(word) {
	return JSON.stringify(word);
}
function isFlow(text, { at }) {
	return text[at] === "{";
}
function memberOf(language, isWithinBraces, key, value) {
	if (language === "toml") return `${key} = ${value}`;
	return `${language === "json" || isWithinBraces ? quoted$1(key) : key}: ${value}`;
}
function gapBefore(text, { keyAt }, isWithinBraces) {
	const lineStart = text.lastIndexOf("\n", keyAt - 1) + 1;
	const before = text.slice(lineStart, keyAt);
	const eol = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
	if (!isWithinBraces) return `${eol}${before}`;
	return /^[ \t]*$/.test(before) && lineStart > 0 ? `,${eol}${before}` : ", ";
}
function sourceOf(text, tree) {
	return text.slice(tree.at, endOf(text, tree));
}
function endOf(text, { at, end }) {
	return Math.max(at, text.slice(0, end).trimEnd().length);
}
function quoteOf(text, { keyAt }) {
	const first = text.charAt(keyAt);
	return first === "\"" || first === "'" ? first : "";
}
function keyEnd(text, entry) {
	return entry.keyAt + entry.key.length + 2 * quoteOf(text, entry).length;
}
function keyLike(text, entry, key) {
	const quote = quoteOf(text, entry);
	return quote + key + quote;
}
// src/discover/put-before.ts
const marks = {
	args: "--installed=args",
	none: "--installed=none"
};
function launched({ entry, format: { fields } }) {
	const { entries } = entriesOf(entry.value);
	const found = (keys) => {
		const key = keys.find((key) => entries.has(key));
		return key === void 0 ? void 0 : entries.get(key);
	};
	const command = found(fields.command);
	return command === void 0 ? void 0 : {
		command,
		args: found(fields.args)
	};
}
function wordsOf(written) {
	const at = launched(written);
	return at === void 0 ? [] : [at.command, at.args].flatMap((entry) => textsIn(entry?.value));
}
function textsIn(tree) {
	if (tree === void 0) return [];
	if (tree.kind === "array") return tree.items.flatMap(textsIn);
	return tree.kind === "scalar" && typeof tree.value === "string" ? [tree.value] : [];
}
function wordsBefore(written) {
	const words = wordsOf(written);
	const mark = markIn(words, isMark$1);
	const end = words.indexOf("--");
	return mark === -1 || end < mark ? void 0 : words.slice(0, end).toSpliced(mark, 1);
}
const isMark$1 = (word) => word === marks.args || word === marks.none;
function markIn(words, isMark) {
	const at = words.findIndex(isMark);
	return at > 0 && at <= 3 && words[at - 1] === "enforce" ? at : -1;
}
function putBefore(written, words) {
	const { text, language } = written;
	const at = launched(written);
	if (at === void 0) return void 0;
	const { command, args } = at;
	const verb = words.indexOf("enforce") + 1;
	const ours = (mark) => words.toSpliced(verb, 0, mark).concat("--").map(quoted$1);
	if (command.value.kind === "array") return withItems(text, command.value, ours(marks.args));
	const [program = "", ...rest] = ours(args === void 0 ? marks.none : marks.args);
	const own = sourceOf(text, command.value);
	const moved = [...rest, own];
	const end = endOf(text, command.value);
	if (args === void 0) {
		const key = written.format.fields.args[0] ?? "args";
		const member = memberOf(language, isFlow(text, written.entry.value), key, `[${moved.join(", ")}]`);
		return splice(text, command.value.at, end, `${program}${gapBefore(text, command, isFlow(text, written.entry.value))}${member}`);
	}
	if (args.value.kind !== "array") return void 0;
	return args.value.at > command.value.at ? splice(withItems(text, args.value, moved), command.value.at, end, program) : withItems(splice(text, command.value.at, end, program), args.value, moved);
}
function takeAway(written) {
	const { text } = written;
	const at = launched(written);
	const words = wordsOf(written);
	if (at === void 0 || wordsBefore(written) === void 0) return void 0;
	const { command, args } = at;
	const end = words.indexOf("--");
	if (command.value.kind === "array") return withoutItems(text, command.value, end + 1);
	if (args?.value.kind !== "array") return void 0;
	const original = args.value.items[end];
	if (original === void 0) return void 0;
	const own = sourceOf(text, original);
	const commandEnd = endOf(text, command.value);
	if (words.includes(marks.none)) return /^\s*,?\s*$/.test(text.slice(commandEnd, args.keyAt)) ? splice(text, command.value.at, endOf(text, args.value), own) : void 0;
	return args.value.at > command.value.at ? splice(withoutItems(text, args.value, end + 1), command.value.at, commandEnd, own) : withoutItems(splice(text, command.value.at, commandEnd, own), args.value, end + 1);
}
function withItems(text, list, items) {
	const [first] = list.items;
	if (first === void 0) return splice(text, list.at + 1, list.at + 1, items.join(", "));
	const gap = gapIn(text, list, first);
	return splice(text, first.at, first.at, items.map((item) => `${item}${gap}`).join(""));
}
function gapIn(text, list, first) {
	const lineStart = text.lastIndexOf("\n", first.at - 1) + 1;
	const before = text.slice(lineStart, first.at);
	const eol = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
	if (text[list.at] !== "[") return `${eol}${before}`;
	return /^[ \t]*$/.test(before) && lineStart > list.at ? `,${eol}${before}` : ", ";
}
function withoutItems(text, list, count) {
	const [first] = list.items;
	const last = list.items[count - 1];
	const next = list.items[count];
	if (first === void 0 || last === void 0) return text;
	return splice(text, first.at, next === void 0 ? endOf(text, last) : next.at, "");
}
// src/discover/put-instead.ts
const insteadMark = "--installed=instead:";
const upstreamVariable = "TOOLWARDEN_UPSTREAM";
function variableFor(header) {
	return `TOOLWARDEN_HEADER_${header.replaceAll(/[^A-Za-z0-9]/g, "_").toUpperCase()}`;
}
function reachedBy({ entry, format: { fields } }) {
	const { entries } = entriesOf(entry.value);
	const found = (keys) => keys.map((key) => entries.get(key)).find(isSet);
	const url = found(fields.url.map(({ key }) => key));
	const taken = [
		fields.command,
		fields.args,
		fields.env,
		fields.envNames,
		fields.headerNames
	].flat();
	if (url === void 0 || taken.some((key) => entries.has(key))) return void 0;
	return {
		url,
		headers: found(fields.headers),
		bearer: found(fields.bearerName),
		type: found(["type"])
	};
}
function isSet(entry) {
	return entry !== void 0 && !(entry.value.kind === "scalar" && entry.value.value === null);
}
function textOf(entry) {
	return entry?.value.kind === "scalar" ? String(entry.value.value) : void 0;
}
function putInstead(written, words) {
	const { text, format } = written;
	const at = reachedBy(written);
	const url = textOf(at?.url);
	if (at === void 0 || url === void 0) return void 0;
	const [token, type] = [textOf(at.bearer), textOf(at.type)];
	const headers = at.headers?.value.kind === "object" ? at.headers.value.entries : [];
	if (![
		token,
		type,
		...headers.map(({ key }) => key)
	].filter((one) => one !== void 0).every((name) => /^[\w-]+$/.test(name))) return void 0;
	if (token !== void 0 && (!URL.canParse(url) || /[$%{}]/.test(new URL(url).origin))) return void 0;
	const had = [
		at.url,
		at.headers,
		at.bearer
	].flatMap((one) => one?.key ?? []);
	const mark = insteadMark + [...had, ...type === void 0 ? [] : [`type:${type}`]].join();
	const whole = [
		...words.toSpliced(words.indexOf("enforce") + 1, 0, mark),
		"--upstream-env",
		upstreamVariable,
		...headers.flatMap(({ key }) => ["--header-env", `${key}=${variableFor(key)}`]),
		...token === void 0 ? [] : ["--auth", `${new URL(url).origin} bearer-token-env=${token}`]
	];
	const variables = [
		...token === void 0 ? [] : [[token, `\${env:${token}}`]],
		[upstreamVariable, url],
		...headers.map((header) => [variableFor(header.key), textOf(header) ?? ""])
	];
	return {
		text: edited(text, [
			started(written, at, whole),
			...at.headers === void 0 ? [] : intoEnvironment(written, at.url, at.headers),
			...at.bearer === void 0 ? [] : listed(text, at.bearer, format.fields.envNames[0] ?? ""),
			...at.type === void 0 ? [] : [reworded(text, at.type, format.started.type)]
		]),
		words: whole,
		env: Object.fromEntries(variables)
	};
}
function started(written, { url, headers }, words) {
	const { text, language, entry, format } = written;
	const { fields, started } = format;
	const isWithin = isFlow(text, entry.value);
	const gap = gapBefore(text, url, isWithin);
	const member = ([key = ""], value) => memberOf(language, isWithin, key, value);
	const [program = "", ...rest] = words.map(quoted$1);
	const launch = started.isList ? [member(fields.command, `[${[program, ...rest].join(", ")}]`)] : [member(fields.command, program), member(fields.args, `[${rest.join(", ")}]`)];
	const own = urlVariable(text, url);
	const env = language === "yaml" && !isWithin ? `${fields.env[0]}:${gap}  ${own}` : member(fields.env, `{ ${own} }`);
	const members = headers === void 0 ? [...launch, env] : launch;
	return {
		from: url.keyAt,
		to: endOf(text, url.value),
		inside: members.join(gap)
	};
}
function urlVariable(text, url) {
	const between = text.slice(keyEnd(text, url), url.value.at);
	return keyLike(text, url, upstreamVariable) + between + sourceOf(text, url.value);
}
function intoEnvironment({ text, format }, url, headers) {
	const entries = headers.value.kind === "object" ? headers.value.entries : [];
	const [first] = entries;
	const own = urlVariable(text, url);
	const place = first?.keyAt ?? headers.value.at + 1;
	const gap = first === void 0 ? "" : gapBefore(text, first, isFlow(text, headers.value));
	return [
		renamed(text, headers, format.fields.env[0] ?? ""),
		{
			from: place,
			to: place,
			inside: own + gap
		},
		...entries.map((one) => renamed(text, one, variableFor(one.key)))
	];
}
function listed(text, name, key) {
	const { at } = name.value;
	const end = endOf(text, name.value);
	return [
		renamed(text, name, key),
		{
			from: at,
			to: at,
			inside: "["
		},
		{
			from: end,
			to: end,
			inside: "]"
		}
	];
}
function renamed(text, entry, key) {
	return {
		from: entry.keyAt,
		to: keyEnd(text, entry),
		inside: keyLike(text, entry, key)
	};
}
function reworded(text, { value }, word) {
	const quotes = /["']/.test(text.charAt(value.at)) ? 1 : 0;
	return {
		from: value.at + quotes,
		to: endOf(text, value) - quotes,
		inside: word
	};
}
// src/discover/give-back.ts
function wordsInstead(written) {
	const words = wordsOf(written);
	const mark = markIn(words, isMark);
	const end = words.lastIndexOf("--upstream-env");
	return mark === -1 || end < mark ? void 0 : words.slice(0, end).toSpliced(mark, 1);
}
const isMark = (word) => word.startsWith(insteadMark);
function giveBack(written) {
	const { text, entry, format: { fields } } = written;
	const words = wordsOf(written);
	const { entries } = entriesOf(entry.value);
	const at = ([key = ""]) => entries.get(key);
	const [command, args, env] = [
		at(fields.command),
		at(fields.args),
		at(fields.env)
	];
	const [url, ...headers] = env?.value.kind === "object" ? env.value.entries : [];
	if (wordsInstead(written) === void 0 || command === void 0 || env === void 0) return void 0;
	if (url?.key !== "TOOLWARDEN_UPSTREAM") return void 0;
	const [urlKey = "", ...others] = (words[markIn(words, isMark)] ?? "").slice(20).split(",");
	const headersKey = fields.headers.find((key) => others.includes(key));
	const bearerKey = fields.bearerName.find((key) => others.includes(key));
	const type = others.find((one) => one.startsWith("type:"))?.slice(5);
	const [names, typeEntry] = [at(fields.envNames), entries.get("type")];
	const ours = [
		command,
		args,
		headersKey === void 0 ? env : void 0
	].filter((one) => one !== void 0);
	if (!areTogether(text, ours) || headersKey === void 0 && headers.length > 0) return void 0;
	const between = text.slice(keyEnd(text, url), url.value.at);
	const inside = keyLike(text, url, urlKey) + between + sourceOf(text, url.value);
	const to = Math.max(...ours.map(({ value }) => endOf(text, value)));
	const name = names?.value.kind === "array" ? names.value.items[0] : void 0;
	return edited(text, [
		{
			from: command.keyAt,
			to,
			inside
		},
		...headersKey === void 0 ? [] : outOfEnvironment(text, env, headersKey, headersIn(words)),
		...names === void 0 || bearerKey === void 0 || name === void 0 ? [] : [renamed(text, names, bearerKey), {
			from: names.value.at,
			to: endOf(text, names.value),
			inside: sourceOf(text, name)
		}],
		...type === void 0 || typeEntry === void 0 ? [] : [reworded(text, typeEntry, type)]
	]);
}
const gap = /^\s*,?\s*(?:[\w.-]+\.)?$/;
function areTogether(text, members) {
	return members.every((one, index) => {
		const before = members[index - 1];
		return before === void 0 || gap.test(text.slice(endOf(text, before.value), one.keyAt));
	});
}
function outOfEnvironment(text, env, key, headers) {
	const [url, ...variables] = env.value.kind === "object" ? env.value.entries : [];
	if (url === void 0) return [];
	const to = variables[0]?.keyAt ?? endOf(text, url.value);
	return [
		renamed(text, env, key),
		{
			from: url.keyAt,
			to,
			inside: ""
		},
		...variables.map((one) => renamed(text, one, headers.get(one.key) ?? one.key))
	];
}
function headersIn(words) {
	return new Map(words.flatMap((word, index) => {
		const cut = words[index - 1] === "--header-env" ? word.indexOf("=") : -1;
		return cut === -1 ? [] : [[word.slice(cut + 1), word.slice(0, cut)]];
	}));
}
// src/discover/install.ts
function serversIn({ shown, text, format }) {
	const { servers, problems } = writtenServers(shown, text, format);
	if (problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
	return servers;
}
function install(config, name, words) {
	const { shown, text } = config;
	const server = only(config, name);
	const there = wordsThere(server);
	if (there !== void 0) {
		if (digestOf(there) === digestOf(words)) return text;
		throw new UsageError(`${shown}: server "${name}" is behind the proxy already, with other flags; take it away with --uninstall first.`);
	}
	const problem = whyNotInstead(server);
	if (problem !== void 0) throw new UsageError(`${shown}: server "${name}" ${problem}`);
	const after = server.spec.launch.kind === "http" ? instead(config, server, words) : before(config, server, words);
	if (after !== void 0 && isReversible(config, after, name)) return after;
	throw new UsageError(`${shown}: the entry of "${name}" cannot be edited as it is written; do it by hand.`);
}
function uninstall(config, name) {
	const server = only(config, name);
	if (wordsThere(server) === void 0) throw new UsageError(`${config.shown}: server "${name}" is not behind the proxy; nothing was changed.`);
	const after = withoutWords(config, server);
	if (after !== void 0 && othersOf(config, name) === othersOf({
		...config,
		text: after
	}, name)) return after;
	throw new UsageError(`${config.shown}: the entry of "${name}" was changed since; take our words away by hand.`);
}
function wordsThere(server) {
	return wordsBefore(server) ?? wordsInstead(server);
}
const logins = [
	"oauth",
	"auth",
	"authentication",
	"authProviderType",
	"headersHelper"
];
function whyNotInstead({ spec: { launch }, entry, format: { title, fields } }) {
	if (launch.kind !== "http") return void 0;
	if (launch.transport === "sse") return "is declared for the older HTTP+SSE transport, which the proxy does not speak; declare its Streamable HTTP endpoint first.";
	const { entries } = entriesOf(entry.value);
	const login = logins.find((key) => {
		const value = entries.get(key)?.value;
		return value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === false));
	});
	if (login !== void 0) return `has "${login}", by which ${title} itself gets credentials and the proxy cannot; take it out, and give credentials with --auth.`;
	const names = fields.headerNames.find((key) => entries.has(key));
	if (names === void 0) return void 0;
	return `has "${names}", which ${title} fills in only for servers that it reaches itself; write the entry by hand, with env_vars and --header-env.`;
}
function before(config, server, words) {
	const { name, launch } = server.spec;
	const after = putBefore(server, words);
	if (after === void 0 || launch.kind !== "stdio") return void 0;
	const [program = "", ...rest] = words;
	const verb = rest.indexOf("enforce") + 1;
	const wanted = [
		program,
		...rest,
		"--",
		launch.command,
		...launch.args
	];
	const now = launchIn({
		...config,
		text: after
	}, name);
	if (now?.kind !== "stdio") return void 0;
	const got = [now.command, ...now.args].toSpliced(verb + 1, 1);
	return digestOf(got) === digestOf(wanted) && restOf(now) === restOf(launch) ? after : void 0;
}
function instead(config, server, words) {
	const put = putInstead(server, words);
	if (put === void 0) return void 0;
	const now = launchIn({
		...config,
		text: put.text
	}, server.spec.name);
	if (now?.kind !== "stdio") return void 0;
	return digestOf([now.command, ...now.args]) === digestOf(put.words) && restOf(now) === digestOf({
		kind: "stdio",
		env: put.env
	}) ? put.text : void 0;
}
function withoutWords(config, server) {
	const words = wordsInstead(server);
	if (words === void 0) return takeAway(server);
	const text = giveBack(server);
	const given = text === void 0 ? void 0 : found({
		...config,
		text
	}, server.spec.name);
	const again = given && putInstead(given, words);
	const { launch } = server.spec;
	if (again === void 0 || launch.kind !== "stdio") return void 0;
	return digestOf([again.words, again.env]) === digestOf([[launch.command, ...launch.args], launch.env]) ? text : void 0;
}
function isReversible(config, after, name) {
	const there = {
		...config,
		text: after
	};
	const server = found(there, name);
	if (server === void 0 || othersOf(there, name) !== othersOf(config, name)) return false;
	return withoutWords(there, server) === config.text;
}
function launchIn(config, name) {
	return found(config, name)?.spec.launch;
}
function found(config, name) {
	try {
		return only(config, name);
	} catch (error) {
		if (error instanceof UsageError) return void 0;
		throw error;
	}
}
function only(config, name) {
	const found = serversIn(config).filter(({ spec }) => spec.name === name);
	const [server] = found;
	if (server !== void 0 && found.length === 1) return server;
	throw new UsageError(server === void 0 ? `${config.shown}: declares no server "${name}".` : `${config.shown}: declares ${found.length} servers "${name}"; rename one.`);
}
function restOf(launch) {
	const { command: _, args: __, ...rest } = launch;
	return digestOf(rest);
}
function othersOf(config, name) {
	const others = serversIn(config).filter(({ spec }) => spec.name !== name);
	return digestOf(others.map(({ spec: { name, launch } }) => [name, launch]));
}
// src/io/files/exact-file.ts
function readExactly(path, maxBytes) {
	const text = readTextFile(path, maxBytes);
	const bytes = readFileSync(path);
	if (!isUtf8(bytes)) throw new UsageError(`${path}: is not UTF-8, so it cannot be edited without loss.`);
	return {
		text,
		hasMark: bytes.length > Buffer.byteLength(text)
	};
}
function replaceFile(path, before, after) {
	let beside;
	try {
		const place = realpathSync(path);
		const { mode } = statSync(place);
		const made = `${place}.${process.pid}.tmp`;
		writeFileSync(made, after, {
			flag: "wx",
			mode: mode & 511
		});
		beside = made;
		chmodSync(made, mode & 511);
		if (readFileSync(place, "utf8") !== before) throw new Error("somebody else has changed it meanwhile");
		renameSync(made, place);
	} catch (error) {
		if (beside !== void 0) rmSync(beside, { force: true });
		const reason = messageOf(error);
		throw new UsageError(`${path}: cannot be written: ${reason}.`, { cause: error });
	}
}
// src/commands/enforce-install-words.ts
const notWritten = new Set([
	...Object.keys(installFlags),
	"server",
	"policy",
	"config-file"
]);
function wordsFor(server, file, { args, flags, world }) {
	const { name, launch } = server.spec;
	const stray = idleFlag(args);
	if (launch.kind === "http") checkReach(name, launch.url, args);
	else if (stray !== void 0 && wordsInstead(server) === void 0) throw new UsageError(`--${stray} is for a server that is reached by URL, which "${name}" is not.`);
	const isFixed = !file.isOurs || launch.kind === "stdio" && launch.cwd !== void 0;
	const written = (path) => isFixed ? resolve(world.cwd, path) : path;
	const policy = args.get("policy") ?? `.toolwarden/policy/${policyFileName(name)}`;
	readRules({
		policy,
		lock: args.get("lock"),
		server: name
	}, world);
	const more = Object.entries(flags).flatMap(([flag, { value }]) => {
		if (notWritten.has(flag) || !args.has(flag)) return [];
		if (value === void 0) return [`--${flag}`];
		const isPath = [
			"FILE",
			"FOLDER",
			"PLACE"
		].includes(value);
		return args.all(flag).flatMap((given) => [`--${flag}`, isPath && !URL.canParse(given) ? written(given) : given]);
	});
	const words = [
		...program(world, file.isOurs),
		"enforce",
		"--policy",
		written(policy),
		"--server",
		name,
		...more
	];
	const filled = words.find((word) => /\$|\{env:|\{file:|%\w+%/.test(word));
	if (filled === void 0) return words;
	throw new UsageError(`"${filled}" would be written into the config, and ${file.format.title} may fill something in there; use another name.`);
}
function checkReach(name, url, args) {
	const allowed = allowedHosts(args);
	const given = credentials(args.all("auth"), "--auth");
	if (!URL.canParse(url)) return;
	const problem = whyNotReachable(url);
	if (problem !== void 0) throw new UsageError(`server "${name}": ${problem}.`);
	const parsed = new URL(url);
	const { hostname, origin } = parsed;
	if (given.length > 0 && !given.some((one) => one.origin === origin)) throw new UsageError(`--auth: none of the credentials are for ${origin}, where server "${name}" is.`);
	const address = bareHost(parsed);
	if ((isLoopback(hostname) || isIP(address) !== 0 && privateKind(address) !== void 0) && ![hostname, hostAndPort(url)].some((host) => allowed.includes(host))) throw new UsageError(`server "${name}" is at the private address ${hostname}; if that is meant, allow it with --allow-private-hosts ${hostAndPort(url)}.`);
}
function program({ env, cwd, home }, isShared) {
	const isFound = findCommand("toolwarden", env["PATH"], cwd) !== void 0;
	return isShared && isFound ? ["toolwarden"] : [process.execPath, join(home, "cli.js")];
}
// src/commands/enforce-install.ts
async function installing(args, flags, world) {
	const isInstall = args.has("install");
	if (isInstall && args.has("uninstall")) throw new UsageError("--install and --uninstall exclude each other.");
	if (args.command !== void 0) throw new UsageError("--install finds the server's command in the client's config; leave out `--` and what follows.");
	const stray = [
		"listen",
		...Object.keys(listenFlags),
		...Object.keys(upstreamFlags)
	].find((flag) => flag !== "config-file" && args.has(flag));
	if (stray !== void 0) throw new UsageError(`--${stray} is for no server that a client starts; --install takes the other flags of enforce.`);
	const format = clientNamed((isInstall ? args.get("install") : args.get("uninstall")) ?? "");
	const { file, server } = serverMeant(filesOf(format, args, world), args);
	const { name } = server.spec;
	const words = isInstall ? wordsFor(server, file, {
		args,
		flags,
		world
	}) : [];
	const after = isInstall ? install(file, name, words) : uninstall(file, name);
	if (after === file.text) {
		await world.print(`${terminalText(file.shown)}: server ${quoted(name)} is behind the proxy already.\n`);
		return 0;
	}
	if (args.has("dry-run")) {
		const hide = hiding(server.spec, world.cwd);
		await world.print(`${logText(fileDiff(file.shown, hide(file.text), hide(after)))}\n`);
		return 0;
	}
	const mark = file.hasMark ? "﻿" : "";
	replaceFile(file.path, mark + file.text, mark + after);
	const done = isInstall ? "is behind the proxy now" : "is reached without the proxy now";
	await world.print(`${terminalText(file.shown)}: server ${quoted(name)} ${done}; restart ${format.title}.\n`);
	return 0;
}
function hiding(spec, root) {
	const { secrets } = resolveLaunch(spec, root, () => void 0);
	const isPlain = (text) => interpolate(text, spec.dialect, () => void 0).unresolved.length === 0;
	const plain = secrets.filter(isPlain);
	return (text) => plain.reduce((now, secret) => now.replaceAll(secret, "***"), text);
}
function quoted(name) {
	return JSON.stringify(terminalText(name));
}
function clientNamed(id) {
	const known = clientFormats.filter(({ shape, isSought }) => shape === "map" && isSought);
	const format = known.find((one) => one.id === id);
	if (format !== void 0) return format;
	const ids = known.map((one) => one.id);
	const meant = nearest(id, ids);
	throw new UsageError(`no client "${id}" is known: ${meant === void 0 ? `they are ${ids.join(", ")}.` : `did you mean ${meant}?`}`);
}
function filesOf(format, args, { cwd, env }) {
	const given = args.all("config-file");
	const own = userFiles(process.platform, env).filter((one) => one.format.id === format.id);
	const usual = [...format.paths, ...own.map(({ path }) => path)];
	const paths = given.length > 0 ? given : usual.filter((path) => existsSync(resolve(cwd, path)));
	if (paths.length === 0) throw new UsageError(`${format.title} has no config here: there is none of ${usual.join(", ")}; name it with --config-file.`);
	return paths.map((shown) => {
		const path = resolve(cwd, shown);
		const inside = relative(cwd, path);
		const { text, hasMark } = readExactly(path, maxFileLength);
		return {
			path,
			shown,
			text,
			format,
			isOurs: !isAbsolute(inside) && inside !== ".." && !inside.startsWith(`..${sep}`),
			hasMark
		};
	});
}
function serverMeant(files, args) {
	if (args.all("server").length > 1) throw new UsageError("one server at a time: give --server once.");
	const all = files.flatMap((file) => serversIn(file).map((server) => ({
		file,
		server
	})));
	const names = [...new Set(all.map(({ server }) => server.spec.name))];
	const where = files.map(({ shown }) => shown).join(", ");
	if (names.length === 0) throw new UsageError(`no server is declared in ${where}.`);
	const name = args.get("server") ?? (names.length === 1 ? names[0] : void 0);
	if (name === void 0) throw new UsageError(`say which server with --server NAME: ${where} declares ${names.join(", ")}.`);
	const found = all.filter(({ server }) => server.spec.name === name);
	const [meant] = found;
	if (meant === void 0) {
		const near = nearest(name, names);
		const hint = near === void 0 ? `declared are ${names.join(", ")}.` : `did you mean "${near}"?`;
		throw new UsageError(`no server "${name}" is declared in ${where}; ${hint}`);
	}
	if (found.length > 1) throw new UsageError(`${found.length} servers "${name}" are declared in ${found.map(({ file }) => file.shown).join(", ")}; name one file with --config-file, or rename one.`);
	return meant;
}
export { installing };
