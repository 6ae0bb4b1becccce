import { r as __toESM } from "./rolldown-runtime.js";
import { t as version } from "./version.js";
import { t as require_runtime } from "./runtime.js";
import { d as plainPhrase, f as plainText } from "./escape.js";
import { n as placeOf, t as findingSentence } from "./findings.js";
import { a as headline, n as describeStanding } from "./standing.js";
var review_html_default = __toESM(require_runtime()).default.template({
	"0": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>Not seen</h2>\n<ul>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "unseen"), {
			"name": "each",
			"hash": {},
			"fn": container.program(1, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 24,
					"column": 0
				},
				"end": {
					"line": 26,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</ul>\n";
	},
	"1": function(container, depth0, helpers, partials, data) {
		return "<li>" + container.escapeExpression(container.lambda(depth0, depth0)) + "</li>\n";
	},
	"2": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>Findings</h2>\n<table>\n<thead><tr><th>severity</th><th>finding</th><th>where</th><th>id</th></tr></thead>\n<tbody>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "findings"), {
			"name": "each",
			"hash": {},
			"fn": container.program(3, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 34,
					"column": 0
				},
				"end": {
					"line": 36,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</tbody>\n</table>\n";
	},
	"3": function(container, depth0, helpers, partials, data) {
		var alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<tr><td class=\"" + alias3(alias2(alias1(depth0, "severity", {
			"start": {
				"line": 35,
				"column": 17
			},
			"end": {
				"line": 35,
				"column": 25
			}
		}), depth0)) + "\">" + alias3(alias2(alias1(depth0, "severity", {
			"start": {
				"line": 35,
				"column": 31
			},
			"end": {
				"line": 35,
				"column": 39
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "says", {
			"start": {
				"line": 35,
				"column": 52
			},
			"end": {
				"line": 35,
				"column": 56
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "where", {
			"start": {
				"line": 35,
				"column": 69
			},
			"end": {
				"line": 35,
				"column": 74
			}
		}), depth0)) + "</td><td><code>" + alias3(alias2(alias1(depth0, "fingerprint", {
			"start": {
				"line": 35,
				"column": 93
			},
			"end": {
				"line": 35,
				"column": 104
			}
		}), depth0)) + "</code></td></tr>\n";
	},
	"4": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>" + alias3(alias2(alias1(depth0, "server", {
			"start": {
				"line": 41,
				"column": 6
			},
			"end": {
				"line": 41,
				"column": 12
			}
		}), depth0)) + "</h2>\n<p>" + alias3(alias2(alias1(lookupProperty(depth0, "tools"), "length", {
			"start": {
				"line": 42,
				"column": 5
			},
			"end": {
				"line": 42,
				"column": 17
			}
		}), depth0)) + " tools, coverage " + alias3(alias2(alias1(depth0, "coverage", {
			"start": {
				"line": 42,
				"column": 38
			},
			"end": {
				"line": 42,
				"column": 46
			}
		}), depth0)) + ", policy <code>" + alias3(alias2(alias1(depth0, "policyFile", {
			"start": {
				"line": 42,
				"column": 65
			},
			"end": {
				"line": 42,
				"column": 75
			}
		}), depth0)) + "</code></p>\n<table>\n<thead><tr><th>tool</th><th>category</th><th>risk</th><th>policy says today</th><th>why</th></tr></thead>\n<tbody>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "tools"), {
			"name": "each",
			"hash": {},
			"fn": container.program(5, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 46,
					"column": 0
				},
				"end": {
					"line": 48,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</tbody>\n</table>\n";
	},
	"5": function(container, depth0, helpers, partials, data) {
		var alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<tr><td><code>" + alias3(alias2(alias1(depth0, "name", {
			"start": {
				"line": 47,
				"column": 16
			},
			"end": {
				"line": 47,
				"column": 20
			}
		}), depth0)) + "</code></td><td>" + alias3(alias2(alias1(depth0, "category", {
			"start": {
				"line": 47,
				"column": 40
			},
			"end": {
				"line": 47,
				"column": 48
			}
		}), depth0)) + "</td><td class=\"" + alias3(alias2(alias1(depth0, "risk", {
			"start": {
				"line": 47,
				"column": 68
			},
			"end": {
				"line": 47,
				"column": 72
			}
		}), depth0)) + "\">" + alias3(alias2(alias1(depth0, "risk", {
			"start": {
				"line": 47,
				"column": 78
			},
			"end": {
				"line": 47,
				"column": 82
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "standing", {
			"start": {
				"line": 47,
				"column": 95
			},
			"end": {
				"line": 47,
				"column": 103
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "why", {
			"start": {
				"line": 47,
				"column": 116
			},
			"end": {
				"line": 47,
				"column": 119
			}
		}), depth0)) + "</td></tr>\n";
	},
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression, alias4 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>Toolwarden review</title>\n<style>\n:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }\nbody { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }\ntable { border-collapse: collapse; width: 100%; }\nth, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }\ncode { font: .9em ui-monospace, monospace; }\n.critical, .high { color: #c22; font-weight: 600; }\n.medium { color: #a60; }\n@media (prefers-color-scheme: dark) { .critical, .high { color: #f88; } .medium { color: #fb6; } }\n</style>\n</head>\n<body>\n<h1>" + alias3(alias2(alias1(depth0, "headline", {
			"start": {
				"line": 20,
				"column": 6
			},
			"end": {
				"line": 20,
				"column": 14
			}
		}), depth0)) + "</h1>\n" + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "unseen"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(0, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 21,
					"column": 0
				},
				"end": {
					"line": 28,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "findings"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(2, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 29,
					"column": 0
				},
				"end": {
					"line": 39,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "each").call(alias4, lookupProperty(depth0, "servers"), {
			"name": "each",
			"hash": {},
			"fn": container.program(4, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 40,
					"column": 0
				},
				"end": {
					"line": 51,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "<p><small>Toolwarden " + alias3(alias2(alias1(depth0, "version", {
			"start": {
				"line": 52,
				"column": 23
			},
			"end": {
				"line": 52,
				"column": 30
			}
		}), depth0)) + ", judged offline from names, descriptions and schemas</small></p>\n</body>\n</html>\n";
	},
	"useData": true
});
// src/render/html-review.ts
function htmlReview(review) {
	return review_html_default({
		headline: plainPhrase(headline(review)),
		unseen: review.verdict.unseen.map(({ says }) => plainPhrase(says)),
		findings: review.findings.map((finding) => {
			const place = placeOf(finding, review);
			return {
				severity: finding.severity,
				says: plainPhrase(findingSentence(finding)),
				where: place === void 0 ? "" : `${plainText(place.file)}:${place.line}`,
				fingerprint: finding.fingerprint
			};
		}),
		servers: review.servers.map(({ server, snapshot, policyFile, tools }) => ({
			server: plainText(server),
			coverage: snapshot.coverage,
			policyFile: plainText(policyFile),
			tools: tools.map(({ name, classification, standing }) => ({
				name: plainText(name),
				category: classification.category,
				risk: classification.risk,
				standing: describeStanding(standing),
				why: classification.summary
			}))
		})),
		version
	});
}
export { htmlReview };
