import { n as UsageError } from "./errors.js";
import { n as nearest } from "./nearest.js";
// src/commands/verbs.ts
function commandOfVerbs(name, summary, verbs) {
	return {
		name,
		summary,
		usage: Object.values(verbs).flatMap(({ usage }) => usage),
		flags: {},
		notes: `\`toolwarden ${name} VERB --help\` explains a verb.`,
		verbs,
		run: async ([verb, ...rest], world) => {
			const command = verb !== void 0 && Object.hasOwn(verbs, verb) ? verbs[verb] : void 0;
			if (command !== void 0) return command.run(rest, world);
			throw new UsageError(unknownVerb(name, verb, Object.keys(verbs)));
		}
	};
}
function unknownVerb(name, verb, names) {
	const has = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
	if (verb === void 0) return `${name} needs a verb: ${has}.`;
	const meant = nearest(verb, names);
	return `${name} has no verb "${verb}": ${meant === void 0 ? `it has ${has}.` : `did you mean ${meant}?`}`;
}
export { commandOfVerbs as t };
