import { n as UsageError } from "./errors.js";
// src/commands/positionals.ts
function noPositionals(args, verb) {
	const [word] = args.positionals;
	if (word === void 0) return;
	throw new UsageError(`${verb} does not know what "${word}" is for: see toolwarden ${verb} --help.`);
}
export { noPositionals as t };
