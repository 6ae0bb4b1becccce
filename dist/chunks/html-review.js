import { o as __toESM } from "./rolldown-runtime.js";
import { t as version } from "./version.js";
import { t as applyRecommendations } from "./starter.js";
import { n as describeStanding } from "./standing.js";
import { t as describeChange } from "./describe.js";
import { t as require_runtime } from "./runtime.js";
import { _ as plainText, a as isMisleading, i as htmlPhrase } from "./escape.js";
import { t as fileDiff } from "./file-diff.js";
import { i as placeOf, n as findingSentence } from "./findings.js";
import { r as outlineOf, t as headline } from "./headline.js";
import { t as recommendationWords } from "./rule-words.js";
import { r as whyPhrase } from "./why.js";
import { t as htmlWordDiff } from "./word-diff.js";
var review_html_default = __toESM(require_runtime()).default.template({
	"0": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>Not checked</h2>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "unseen"), {
			"name": "each",
			"hash": {},
			"fn": container.program(1, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 47,
					"column": 0
				},
				"end": {
					"line": 57,
					"column": 9
				}
			}
		})) != null ? stack1 : "");
	},
	"1": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<section>\n<h3>" + ((stack1 = container.lambda(container.strict(depth0, "says", {
			"start": {
				"line": 49,
				"column": 7
			},
			"end": {
				"line": 49,
				"column": 11
			}
		}), depth0)) != null ? stack1 : "") + "</h3>\n" + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "details"), {
			"name": "each",
			"hash": {},
			"fn": container.program(2, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 50,
					"column": 0
				},
				"end": {
					"line": 52,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "words"), {
			"name": "if",
			"hash": {},
			"fn": container.program(3, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 53,
					"column": 0
				},
				"end": {
					"line": 55,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + "</section>\n";
	},
	"2": function(container, depth0, helpers, partials, data) {
		return "<p>" + container.escapeExpression(container.lambda(depth0, depth0)) + "</p>\n";
	},
	"3": function(container, depth0, helpers, partials, data) {
		return "<pre>" + container.escapeExpression(container.lambda(container.strict(depth0, "words", {
			"start": {
				"line": 54,
				"column": 7
			},
			"end": {
				"line": 54,
				"column": 12
			}
		}), depth0)) + "</pre>\n";
	},
	"4": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>To decide</h2>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "decided"), {
			"name": "each",
			"hash": {},
			"fn": container.program(5, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 61,
					"column": 0
				},
				"end": {
					"line": 87,
					"column": 9
				}
			}
		})) != null ? stack1 : "");
	},
	"5": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression, alias4 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<section>\n<h3><code>" + alias3(alias2(alias1(depth0, "name", {
			"start": {
				"line": 63,
				"column": 12
			},
			"end": {
				"line": 63,
				"column": 16
			}
		}), depth0)) + "</code> on <code>" + alias3(alias2(alias1(depth0, "server", {
			"start": {
				"line": 63,
				"column": 37
			},
			"end": {
				"line": 63,
				"column": 43
			}
		}), depth0)) + "</code></h3>\n<p><strong>" + alias3(alias2(alias1(depth0, "category", {
			"start": {
				"line": 64,
				"column": 13
			},
			"end": {
				"line": 64,
				"column": 21
			}
		}), depth0)) + "</strong>, <span class=\"" + alias3(alias2(alias1(depth0, "risk", {
			"start": {
				"line": 64,
				"column": 49
			},
			"end": {
				"line": 64,
				"column": 53
			}
		}), depth0)) + "\">" + alias3(alias2(alias1(depth0, "risk", {
			"start": {
				"line": 64,
				"column": 59
			},
			"end": {
				"line": 64,
				"column": 63
			}
		}), depth0)) + "</span> · " + alias3(alias2(alias1(depth0, "drift", {
			"start": {
				"line": 64,
				"column": 77
			},
			"end": {
				"line": 64,
				"column": 82
			}
		}), depth0)) + " · policy today: " + alias3(alias2(alias1(depth0, "standing", {
			"start": {
				"line": 64,
				"column": 103
			},
			"end": {
				"line": 64,
				"column": 111
			}
		}), depth0)) + " · suggested: " + alias3(alias2(alias1(depth0, "suggested", {
			"start": {
				"line": 64,
				"column": 129
			},
			"end": {
				"line": 64,
				"column": 138
			}
		}), depth0)) + " <span class=\"faint\">" + alias3(alias2(alias1(depth0, "ids", {
			"start": {
				"line": 64,
				"column": 163
			},
			"end": {
				"line": 64,
				"column": 166
			}
		}), depth0)) + "</span></p>\n<p>" + ((stack1 = alias2(alias1(depth0, "why", {
			"start": {
				"line": 65,
				"column": 6
			},
			"end": {
				"line": 65,
				"column": 9
			}
		}), depth0)) != null ? stack1 : "") + "</p>\n" + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "changes"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(6, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 66,
					"column": 0
				},
				"end": {
					"line": 72,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "findings"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(8, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 73,
					"column": 0
				},
				"end": {
					"line": 79,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(depth0, "effect"), {
			"name": "if",
			"hash": {},
			"fn": container.program(10, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 80,
					"column": 0
				},
				"end": {
					"line": 82,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "patch"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(11, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 83,
					"column": 0
				},
				"end": {
					"line": 85,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + "</section>\n";
	},
	"6": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<ul>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "changes"), {
			"name": "each",
			"hash": {},
			"fn": container.program(7, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 68,
					"column": 0
				},
				"end": {
					"line": 70,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</ul>\n";
	},
	"7": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "<li>" + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "") + "</li>\n";
	},
	"8": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<ul>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "findings"), {
			"name": "each",
			"hash": {},
			"fn": container.program(9, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 75,
					"column": 0
				},
				"end": {
					"line": 77,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</ul>\n";
	},
	"9": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<li><span class=\"" + alias3(alias2(alias1(depth0, "severity", {
			"start": {
				"line": 76,
				"column": 19
			},
			"end": {
				"line": 76,
				"column": 27
			}
		}), depth0)) + "\">" + alias3(alias2(alias1(depth0, "severity", {
			"start": {
				"line": 76,
				"column": 33
			},
			"end": {
				"line": 76,
				"column": 41
			}
		}), depth0)) + "</span> " + ((stack1 = alias2(alias1(depth0, "says", {
			"start": {
				"line": 76,
				"column": 54
			},
			"end": {
				"line": 76,
				"column": 58
			}
		}), depth0)) != null ? stack1 : "") + " <span class=\"faint\">" + alias3(alias2(alias1(depth0, "where", {
			"start": {
				"line": 76,
				"column": 84
			},
			"end": {
				"line": 76,
				"column": 89
			}
		}), depth0)) + " " + alias3(alias2(alias1(depth0, "fingerprint", {
			"start": {
				"line": 76,
				"column": 94
			},
			"end": {
				"line": 76,
				"column": 105
			}
		}), depth0)) + "</span></li>\n";
	},
	"10": function(container, depth0, helpers, partials, data) {
		return "<p>" + container.escapeExpression(container.lambda(container.strict(depth0, "effect", {
			"start": {
				"line": 81,
				"column": 5
			},
			"end": {
				"line": 81,
				"column": 11
			}
		}), depth0)) + "</p>\n";
	},
	"11": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<pre>" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "patch"), {
			"name": "each",
			"hash": {},
			"fn": container.program(12, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 84,
					"column": 5
				},
				"end": {
					"line": 84,
					"column": 67
				}
			}
		})) != null ? stack1 : "") + "</pre>\n";
	},
	"12": function(container, depth0, helpers, partials, data) {
		var alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<span class=\"" + alias3(alias2(alias1(depth0, "kind", {
			"start": {
				"line": 84,
				"column": 35
			},
			"end": {
				"line": 84,
				"column": 39
			}
		}), depth0)) + "\">" + alias3(alias2(alias1(depth0, "line", {
			"start": {
				"line": 84,
				"column": 45
			},
			"end": {
				"line": 84,
				"column": 49
			}
		}), depth0)) + "</span>";
	},
	"13": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>Further findings</h2>\n<table>\n<thead><tr><th>severity</th><th>finding</th><th>where</th><th>id</th></tr></thead>\n<tbody>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "others"), {
			"name": "each",
			"hash": {},
			"fn": container.program(14, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 94,
					"column": 0
				},
				"end": {
					"line": 96,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</tbody>\n</table>\n";
	},
	"14": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<tr><td class=\"" + alias3(alias2(alias1(depth0, "severity", {
			"start": {
				"line": 95,
				"column": 17
			},
			"end": {
				"line": 95,
				"column": 25
			}
		}), depth0)) + "\">" + alias3(alias2(alias1(depth0, "severity", {
			"start": {
				"line": 95,
				"column": 31
			},
			"end": {
				"line": 95,
				"column": 39
			}
		}), depth0)) + "</td><td class=\"wide\">" + ((stack1 = alias2(alias1(depth0, "says", {
			"start": {
				"line": 95,
				"column": 66
			},
			"end": {
				"line": 95,
				"column": 70
			}
		}), depth0)) != null ? stack1 : "") + "</td><td class=\"wide\" data-label=\"at\">" + alias3(alias2(alias1(depth0, "where", {
			"start": {
				"line": 95,
				"column": 113
			},
			"end": {
				"line": 95,
				"column": 118
			}
		}), depth0)) + "</td><td><code>" + alias3(alias2(alias1(depth0, "fingerprint", {
			"start": {
				"line": 95,
				"column": 137
			},
			"end": {
				"line": 95,
				"column": 148
			}
		}), depth0)) + "</code></td></tr>\n";
	},
	"15": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>Accepted</h2>\n<table>\n<thead><tr><th>until</th><th>finding</th><th>reason</th><th>by</th><th>id</th></tr></thead>\n<tbody>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "accepted"), {
			"name": "each",
			"hash": {},
			"fn": container.program(16, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 105,
					"column": 0
				},
				"end": {
					"line": 107,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</tbody>\n</table>\n";
	},
	"16": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<tr><td data-label=\"until\">" + alias3(alias2(alias1(depth0, "until", {
			"start": {
				"line": 106,
				"column": 29
			},
			"end": {
				"line": 106,
				"column": 34
			}
		}), depth0)) + "</td><td class=\"wide\">" + ((stack1 = alias2(alias1(depth0, "says", {
			"start": {
				"line": 106,
				"column": 61
			},
			"end": {
				"line": 106,
				"column": 65
			}
		}), depth0)) != null ? stack1 : "") + "</td><td class=\"wide\" data-label=\"reason\">" + alias3(alias2(alias1(depth0, "reason", {
			"start": {
				"line": 106,
				"column": 112
			},
			"end": {
				"line": 106,
				"column": 118
			}
		}), depth0)) + "</td><td data-label=\"by\">" + alias3(alias2(alias1(depth0, "by", {
			"start": {
				"line": 106,
				"column": 147
			},
			"end": {
				"line": 106,
				"column": 149
			}
		}), depth0)) + "</td><td><code>" + alias3(alias2(alias1(depth0, "fingerprint", {
			"start": {
				"line": 106,
				"column": 168
			},
			"end": {
				"line": 106,
				"column": 179
			}
		}), depth0)) + "</code></td></tr>\n";
	},
	"17": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression, alias4 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<h2>" + alias3(alias2(alias1(lookupProperty(depth0, "tools"), "length", {
			"start": {
				"line": 112,
				"column": 6
			},
			"end": {
				"line": 112,
				"column": 18
			}
		}), depth0)) + " tools of <code>" + alias3(alias2(alias1(depth0, "server", {
			"start": {
				"line": 112,
				"column": 38
			},
			"end": {
				"line": 112,
				"column": 44
			}
		}), depth0)) + "</code></h2>\n<p class=\"faint\">Listing " + alias3(alias2(alias1(depth0, "coverage", {
			"start": {
				"line": 113,
				"column": 27
			},
			"end": {
				"line": 113,
				"column": 35
			}
		}), depth0)) + "; policy in <code>" + alias3(alias2(alias1(depth0, "policyFile", {
			"start": {
				"line": 113,
				"column": 57
			},
			"end": {
				"line": 113,
				"column": 67
			}
		}), depth0)) + "</code>" + ((stack1 = lookupProperty(helpers, "unless").call(alias4, lookupProperty(depth0, "hasPolicy"), {
			"name": "unless",
			"hash": {},
			"fn": container.program(18, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 113,
					"column": 76
				},
				"end": {
					"line": 113,
					"column": 132
				}
			}
		})) != null ? stack1 : "") + ".</p>\n<table>\n<thead><tr><th>tool</th><th>category</th><th>risk</th><th>policy says today</th><th>why</th></tr></thead>\n<tbody>\n" + ((stack1 = lookupProperty(helpers, "each").call(alias4, lookupProperty(depth0, "tools"), {
			"name": "each",
			"hash": {},
			"fn": container.program(19, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 117,
					"column": 0
				},
				"end": {
					"line": 119,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</tbody>\n</table>\n";
	},
	"18": function(container, depth0, helpers, partials, data) {
		return ", which is not there yet";
	},
	"19": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<tr><td><code>" + alias3(alias2(alias1(depth0, "name", {
			"start": {
				"line": 118,
				"column": 16
			},
			"end": {
				"line": 118,
				"column": 20
			}
		}), depth0)) + "</code></td><td data-label=\"can\">" + alias3(alias2(alias1(depth0, "category", {
			"start": {
				"line": 118,
				"column": 57
			},
			"end": {
				"line": 118,
				"column": 65
			}
		}), depth0)) + "</td><td class=\"" + alias3(alias2(alias1(depth0, "risk", {
			"start": {
				"line": 118,
				"column": 85
			},
			"end": {
				"line": 118,
				"column": 89
			}
		}), depth0)) + "\" data-label=\"risk\">" + alias3(alias2(alias1(depth0, "risk", {
			"start": {
				"line": 118,
				"column": 113
			},
			"end": {
				"line": 118,
				"column": 117
			}
		}), depth0)) + "</td><td data-label=\"policy\">" + alias3(alias2(alias1(depth0, "standing", {
			"start": {
				"line": 118,
				"column": 150
			},
			"end": {
				"line": 118,
				"column": 158
			}
		}), depth0)) + "</td><td class=\"wide\">" + ((stack1 = alias2(alias1(depth0, "why", {
			"start": {
				"line": 118,
				"column": 185
			},
			"end": {
				"line": 118,
				"column": 188
			}
		}), depth0)) != null ? stack1 : "") + "</td></tr>\n";
	},
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression, alias4 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>Toolwarden review</title>\n<style>\n:root { color-scheme: light dark; --line: #d1d9e0; --faint: #59636e; --box: #f6f8fa; --bad: #b3261e; --mid: #8a5a00; --add: #dafbe1; --cut: #ffebe9;\n  font: 16px/1.5 system-ui, sans-serif; }\n@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --faint: #9198a1; --box: #151b23; --bad: #ff8f85; --mid: #f0b95c; --add: #12361c; --cut: #3c1418; } }\nbody { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }\nh1 { font-size: 1.5rem; line-height: 1.3; }\nh2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }\nh3 { font-size: 1rem; margin-bottom: .3rem; }\nh1, h2, h3, p, li { overflow-wrap: anywhere; }\ntable { border-collapse: collapse; width: 100%; }\ntd { overflow-wrap: break-word; }\ntd:first-child { min-width: 7rem; max-width: 18rem; overflow-wrap: anywhere; }\n.wide { overflow-wrap: anywhere; }\nth, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }\ncode, pre { font: .875em/1.45 ui-monospace, monospace; }\ncode { background: var(--box); border-radius: 4px; padding: .1em .3em; white-space: pre-wrap; }\npre { background: var(--box); border-radius: 6px; padding: .8rem; overflow-x: auto; }\npre span { display: block; min-height: 1.45em; }\n.add { background: var(--add); } .cut { background: var(--cut); }\n.critical, .high { color: var(--bad); font-weight: 600; }\n.medium { color: var(--mid); }\n.faint { color: var(--faint); }\ndel { background: var(--cut); } ins { background: var(--add); }\n@media (max-width: 40rem) {\n  thead { display: none; }\n  tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }\n  td, td:first-child { display: block; border: 0; padding: .1rem 0; max-width: none; }\n  td[data-label]::before { content: attr(data-label) \" \"; color: var(--faint); }\n}\n@media print { body { max-width: none; margin: 0; } pre { white-space: pre-wrap; } section, tr, pre { break-inside: avoid; } }\n</style>\n</head>\n<body>\n<main>\n<h1>Toolwarden: " + ((stack1 = alias2(alias1(depth0, "headline", {
			"start": {
				"line": 43,
				"column": 19
			},
			"end": {
				"line": 43,
				"column": 27
			}
		}), depth0)) != null ? stack1 : "") + "</h1>\n<p class=\"faint\">Judged on " + alias3(alias2(alias1(depth0, "today", {
			"start": {
				"line": 44,
				"column": 29
			},
			"end": {
				"line": 44,
				"column": 34
			}
		}), depth0)) + "; what fails: " + alias3(alias2(alias1(depth0, "failOn", {
			"start": {
				"line": 44,
				"column": 52
			},
			"end": {
				"line": 44,
				"column": 58
			}
		}), depth0)) + ".</p>\n" + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "unseen"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(0, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 45,
					"column": 0
				},
				"end": {
					"line": 58,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "decided"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(4, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 59,
					"column": 0
				},
				"end": {
					"line": 88,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "others"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(13, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 89,
					"column": 0
				},
				"end": {
					"line": 99,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias4, lookupProperty(lookupProperty(depth0, "accepted"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(15, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 100,
					"column": 0
				},
				"end": {
					"line": 110,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "each").call(alias4, lookupProperty(depth0, "servers"), {
			"name": "each",
			"hash": {},
			"fn": container.program(17, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 111,
					"column": 0
				},
				"end": {
					"line": 122,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</main>\n<footer><p class=\"faint\">Toolwarden " + alias3(alias2(alias1(depth0, "version", {
			"start": {
				"line": 124,
				"column": 38
			},
			"end": {
				"line": 124,
				"column": 45
			}
		}), depth0)) + ", judged offline from names, descriptions and schemas.</p></footer>\n</body>\n</html>\n";
	},
	"useData": true
});
// src/render/html-review.ts
const most = {
	patches: 100,
	changes: 50,
	lines: 20,
	lineLength: 2e3
};
function htmlReview(review) {
	const outline = outlineOf(review);
	const spokenFor = new Set(outline.decided.flatMap(({ findings }) => findings));
	return review_html_default({
		headline: htmlPhrase(headline(review, outline)),
		today: review.today,
		failOn: review.failOn,
		unseen: review.verdict.unseen.map(({ server, says }) => ({
			says: htmlPhrase(says),
			...unseenDetails(server, review)
		})),
		decided: outline.decided.map((decision, index) => decided(decision, review, index < most.patches)),
		others: review.findings.filter((finding) => !spokenFor.has(finding)).map((finding) => findingRow(finding, review)),
		accepted: review.accepted.map(acceptedRow),
		servers: review.servers.map(serverTable),
		version
	}).replaceAll("##[", "&#35;#[");
}
function unseenDetails(server, { failures, servers }) {
	const failure = failures.find((candidate) => candidate.server === server);
	if (failure !== void 0) return {
		details: [plainText(failure.says)],
		words: lastWords(failure)
	};
	const notes = servers.find((candidate) => candidate.server === server)?.snapshot.notes ?? [];
	return {
		details: notes.map(({ says }) => plainText(says)),
		words: lines(notes.map(({ quotes }) => quotes).filter((quotes) => quotes !== ""))
	};
}
function lastWords({ quotes, stderrTail }) {
	return lines([...quotes === "" ? [] : [quotes], ...stderrTail]);
}
function lines(texts) {
	return texts.slice(-most.lines).map((text) => plainText(text, most.lineLength)).join("\n");
}
const driftWords = {
	added: "new",
	renamed: "renamed",
	changed: "changed",
	same: "unchanged"
};
function decided({ server, tool, findings, policyFile, policyText }, review, shows) {
	const { category, risk } = tool.classification;
	const { drift, recommendation } = tool;
	const changes = "changes" in drift ? drift.changes : [];
	const isPatch = shows && recommendation !== void 0 && policyText !== void 0 && !isMisleading(tool.name);
	return {
		name: plainText(tool.name),
		server: plainText(server),
		category,
		risk,
		ids: findings.map(({ fingerprint }) => fingerprint).join(" "),
		drift: driftWords[drift.kind],
		standing: describeStanding(tool.standing),
		suggested: recommendationWords(recommendation),
		why: htmlPhrase(whyPhrase(tool.classification), 80),
		changes: changes.slice(0, most.changes).map(changeItem),
		findings: findings.filter(({ kind }) => kind !== "tool-added" && kind !== "tool-changed" && kind !== "tool-renamed").map((finding) => findingRow(finding, review)),
		effect: recommendation === void 0 ? "" : [
			recommendation.effect,
			...recommendation.reasons.slice(1),
			...recommendation.gaps
		].join(" "),
		patch: isPatch ? patchLines(policyFile, policyText, applyRecommendations(policyText, [recommendation], policyFile)) : []
	};
}
function changeItem(change) {
	const words = htmlPhrase(describeChange(change));
	return change.kind === "description" || change.kind === "parameter-described" || change.kind === "title" ? `${words}: ${htmlWordDiff(change.from, change.to)}` : words;
}
function patchLines(file, before, after) {
	return fileDiff(file, before, after).split("\n").map((line) => ({
		line: plainText(line.replaceAll("	", "    ")),
		kind: line.startsWith("+") ? "add" : line.startsWith("-") ? "cut" : ""
	}));
}
function findingRow(finding, review) {
	const place = placeOf(finding, review);
	return {
		severity: finding.severity,
		says: htmlPhrase(findingSentence(finding)),
		where: place === void 0 ? "" : `${plainText(place.file)}:${place.line}`,
		fingerprint: finding.fingerprint
	};
}
function acceptedRow({ finding, reason, by, until }) {
	return {
		says: htmlPhrase(findingSentence(finding)),
		reason: plainText(reason),
		by: plainText(by),
		until: plainText(until),
		fingerprint: finding.fingerprint
	};
}
function serverTable({ server, snapshot, policyFile, hasPolicy, tools }) {
	return {
		server: plainText(server),
		coverage: snapshot.coverage,
		policyFile: plainText(policyFile),
		hasPolicy,
		tools: tools.map(({ name, classification, standing }) => ({
			name: plainText(name),
			category: classification.category,
			risk: classification.risk,
			standing: describeStanding(standing),
			why: htmlPhrase(whyPhrase(classification), 80)
		}))
	};
}
export { htmlReview as t };
