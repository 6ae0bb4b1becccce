// src/model/bounds.ts
const bounds = {
	"timeout-seconds": {
		byDefault: 30,
		most: 3600,
		unit: "seconds",
		what: "time one server has to answer everything"
	},
	"max-pages": {
		byDefault: 64,
		most: 1e4,
		unit: "pages",
		what: "pages of one list that are asked for"
	},
	"max-tools": {
		byDefault: 1e4,
		most: 1e6,
		unit: "entries",
		what: "tools that are read, and as many prompts, resources and templates"
	},
	"max-message-mib": {
		byDefault: 8,
		most: 256,
		unit: "MiB",
		what: "length of one message, after decompression"
	},
	"max-total-mib": {
		byDefault: 64,
		most: 1024,
		unit: "MiB",
		what: "all that one server sends, noise and notifications included"
	},
	"max-stderr-kib": {
		byDefault: 1024,
		most: 16384,
		unit: "KiB",
		what: "standard error that is kept of a server that failed: its end, at most 1,000 lines"
	}
};
function boundSentence({ what }) {
	return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}
const boundNames = Object.keys(bounds);
function limitsOf(settings) {
	const value = (name) => settings[name] ?? bounds[name].byDefault;
	return {
		pages: value("max-pages"),
		entries: value("max-tools"),
		messageBytes: 1048576 * value("max-message-mib"),
		totalBytes: 1048576 * value("max-total-mib"),
		stderrBytes: 1024 * value("max-stderr-kib")
	};
}
function howToRaise(name) {
	return `allow more with --${name}, or ${name} under capture in config.yml`;
}
export { limitsOf as a, howToRaise as i, boundSentence as n, bounds as r, boundNames as t };
