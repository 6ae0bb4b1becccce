import { n as UsageError } from "./errors.js";
import { n as nearest } from "./nearest.js";
import { parseArgs } from "node:util";
// src/commands/flags.ts
function parseFlags(args, flags) {
	const end = args.indexOf("--");
	const own = end === -1 ? args : args.slice(0, end);
	const { tokens } = parseArgs({
		args: [...own],
		options: Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, {
			type: flag.value === void 0 ? "boolean" : "string",
			multiple: true
		}])),
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const values = new Map();
	const positionals = [];
	for (const token of tokens) {
		if (token.kind === "positional") positionals.push(token.value);
		if (token.kind !== "option") continue;
		const flag = flagNamed(token.name, token.rawName, flags);
		const list = values.get(token.name) ?? [];
		list.push(checkValue(token.rawName, flag, token.value, token.inlineValue === true));
		if (list.length > 1 && flag.repeatable !== true) throw new UsageError(`${token.rawName} is given ${list.length} times; give it once.`);
		values.set(token.name, list);
	}
	return {
		has: (flag) => values.has(flag),
		get: (flag) => values.get(flag)?.[0],
		all: (flag) => values.get(flag) ?? [],
		positionals,
		...end === -1 ? {} : { command: args.slice(end + 1) }
	};
}
function withLongOutput(argv) {
	const end = argv.indexOf("--");
	return argv.map((word, index) => word === "-o" && (end === -1 || index < end) ? "--output" : word);
}
function flagNamed(name, rawName, flags) {
	const flag = Object.hasOwn(flags, name) ? flags[name] : void 0;
	if (flag !== void 0) return flag;
	const meant = nearest(name, Object.keys(flags));
	const hint = meant === void 0 ? "see --help for the flags it has" : `did you mean --${meant}?`;
	throw new UsageError(`unknown flag ${rawName}: ${hint}`);
}
function checkValue(rawName, flag, value, inline) {
	if (flag.value === void 0) {
		if (value !== void 0) throw new UsageError(`${rawName} takes no value.`);
		return "";
	}
	if (value === void 0 || !inline && value.startsWith("-") && value !== "-") throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}`);
	if (flag.choices !== void 0 && !flag.choices.includes(value)) {
		const meant = nearest(value, flag.choices);
		const hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
		throw new UsageError(`${rawName} is one of ${flag.choices.join(", ")}, not "${value}".${hint}`);
	}
	return value;
}
function wholeNumber(args, flag, least, most) {
	const text = args.get(flag);
	if (text === void 0) return void 0;
	const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (number >= least && number <= most) return number;
	throw new UsageError(`--${flag} is a whole number from ${least} to ${most}, not "${text}".`);
}
export { wholeNumber as n, withLongOutput as r, parseFlags as t };
