import { o as __toESM } from "./rolldown-runtime.js";
import { n as digestOf, r as sha256 } from "./digest.js";
import { n as UsageError } from "./errors.js";
import { t as require_runtime } from "./runtime.js";
import { _ as plainText, s as jsonText } from "./escape.js";
import { i as timeLeft, t as pendingCallFacts } from "./pending-call.js";
import { t as listenAt } from "./listen-at.js";
import { a as listQuestions, r as findQuestion, t as answerQuestion } from "./folder.js";
import { createServer } from "node:http";
import { randomBytes, timingSafeEqual } from "node:crypto";
var approvals_html_default = __toESM(require_runtime()).default.template({
	"0": function(container, depth0, helpers, partials, data) {
		return "<meta http-equiv=\"refresh\" content=\"" + container.escapeExpression(container.lambda(container.strict(depth0, "refreshSeconds", {
			"start": {
				"line": 6,
				"column": 60
			},
			"end": {
				"line": 6,
				"column": 74
			}
		}), depth0)) + "\">\n";
	},
	"1": function(container, depth0, helpers, partials, data) {
		return "<p role=\"status\">" + container.escapeExpression(container.lambda(container.strict(depth0, "says", {
			"start": {
				"line": 13,
				"column": 31
			},
			"end": {
				"line": 13,
				"column": 35
			}
		}), depth0)) + "</p>\n";
	},
	"2": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<table>\n<thead><tr><th scope=\"col\">Call</th><th scope=\"col\">Server</th><th scope=\"col\">Tool</th><th scope=\"col\">Grant</th><th scope=\"col\">Time left</th></tr></thead>\n<tbody>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "list"), {
			"name": "each",
			"hash": {},
			"fn": container.program(3, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 17,
					"column": 0
				},
				"end": {
					"line": 18,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</tbody>\n</table>\n";
	},
	"3": function(container, depth0, helpers, partials, data) {
		var alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<tr><td><a href=\"call/" + alias3(alias2(alias1(depth0, "id", {
			"start": {
				"line": 17,
				"column": 38
			},
			"end": {
				"line": 17,
				"column": 40
			}
		}), depth0)) + "\"><code>" + alias3(alias2(alias1(depth0, "id", {
			"start": {
				"line": 17,
				"column": 52
			},
			"end": {
				"line": 17,
				"column": 54
			}
		}), depth0)) + "</code></a></td><td>" + alias3(alias2(alias1(depth0, "server", {
			"start": {
				"line": 17,
				"column": 78
			},
			"end": {
				"line": 17,
				"column": 84
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "tool", {
			"start": {
				"line": 17,
				"column": 97
			},
			"end": {
				"line": 17,
				"column": 101
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "grant", {
			"start": {
				"line": 17,
				"column": 114
			},
			"end": {
				"line": 17,
				"column": 119
			}
		}), depth0)) + "</td><td>" + alias3(alias2(alias1(depth0, "left", {
			"start": {
				"line": 17,
				"column": 132
			},
			"end": {
				"line": 17,
				"column": 136
			}
		}), depth0)) + "</td></tr>\n";
	},
	"4": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<dl>\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(lookupProperty(depth0, "call"), "facts"), {
			"name": "each",
			"hash": {},
			"fn": container.program(5, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 21,
					"column": 0
				},
				"end": {
					"line": 22,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "</dl>\n<h2>Arguments</h2>\n<pre tabindex=\"0\">" + alias3(alias2(alias1(lookupProperty(depth0, "call"), "arguments", {
			"start": {
				"line": 24,
				"column": 20
			},
			"end": {
				"line": 24,
				"column": 34
			}
		}), depth0)) + "</pre>\n<form method=\"post\" action=\"" + alias3(alias2(alias1(lookupProperty(depth0, "call"), "id", {
			"start": {
				"line": 25,
				"column": 30
			},
			"end": {
				"line": 25,
				"column": 37
			}
		}), depth0)) + "\">\n<input type=\"hidden\" name=\"token\" value=\"" + alias3(alias2(alias1(lookupProperty(depth0, "call"), "token", {
			"start": {
				"line": 26,
				"column": 43
			},
			"end": {
				"line": 26,
				"column": 53
			}
		}), depth0)) + "\">\n<input type=\"hidden\" name=\"shown\" value=\"" + alias3(alias2(alias1(lookupProperty(depth0, "call"), "shown", {
			"start": {
				"line": 27,
				"column": 43
			},
			"end": {
				"line": 27,
				"column": 53
			}
		}), depth0)) + "\">\n<button name=\"answer\" value=\"approve\">Approve this one call</button>\n<button name=\"answer\" value=\"deny\">Deny it</button>\n</form>\n";
	},
	"5": function(container, depth0, helpers, partials, data) {
		var alias1 = container.strict, alias2 = container.lambda, alias3 = container.escapeExpression;
		return "<dt>" + alias3(alias2(alias1(depth0, "name", {
			"start": {
				"line": 21,
				"column": 26
			},
			"end": {
				"line": 21,
				"column": 30
			}
		}), depth0)) + "</dt><dd>" + alias3(alias2(alias1(depth0, "value", {
			"start": {
				"line": 21,
				"column": 43
			},
			"end": {
				"line": 21,
				"column": 48
			}
		}), depth0)) + "</dd>\n";
	},
	"6": function(container, depth0, helpers, partials, data) {
		return "<p><a href=\"" + container.escapeExpression(container.lambda(container.strict(depth0, "home", {
			"start": {
				"line": 31,
				"column": 33
			},
			"end": {
				"line": 31,
				"column": 37
			}
		}), depth0)) + "\">All calls that wait</a></p>\n";
	},
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = depth0 != null ? depth0 : container.nullContext || {}, alias2 = container.strict, alias3 = container.lambda, alias4 = container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "refreshSeconds"), {
			"name": "if",
			"hash": {},
			"fn": container.program(0, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 6,
					"column": 0
				},
				"end": {
					"line": 7,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + "<title>" + alias4(alias3(alias2(depth0, "title", {
			"start": {
				"line": 7,
				"column": 16
			},
			"end": {
				"line": 7,
				"column": 21
			}
		}), depth0)) + "</title>\n<style>" + ((stack1 = alias3(alias2(depth0, "style", {
			"start": {
				"line": 8,
				"column": 10
			},
			"end": {
				"line": 8,
				"column": 15
			}
		}), depth0)) != null ? stack1 : "") + "</style>\n</head>\n<body>\n<main>\n<h1>" + alias4(alias3(alias2(depth0, "heading", {
			"start": {
				"line": 12,
				"column": 6
			},
			"end": {
				"line": 12,
				"column": 13
			}
		}), depth0)) + "</h1>\n" + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "says"), {
			"name": "if",
			"hash": {},
			"fn": container.program(1, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 13,
					"column": 0
				},
				"end": {
					"line": 14,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "list"), {
			"name": "if",
			"hash": {},
			"fn": container.program(2, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 14,
					"column": 7
				},
				"end": {
					"line": 20,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "call"), {
			"name": "if",
			"hash": {},
			"fn": container.program(4, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 20,
					"column": 7
				},
				"end": {
					"line": 31,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "home"), {
			"name": "if",
			"hash": {},
			"fn": container.program(6, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 31,
					"column": 7
				},
				"end": {
					"line": 32,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + "</main>\n</body>\n</html>\n";
	},
	"useData": true
});
// src/render/approvals-page.ts
const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:0 auto;padding:1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid GrayText;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}pre{padding:.8rem;border:1px solid GrayText;white-space:pre-wrap;overflow-wrap:anywhere}form{display:flex;gap:1rem}button{font:inherit;padding:.5rem 1rem}`;
const pagePolicy = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style), "hex").toString("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const refreshSeconds = 5;
function listPage(calls, now) {
	const list = calls.map(({ id, server, tool, grant, until }) => ({
		id,
		server: plainText(server, 100),
		tool: plainText(tool, 100),
		grant: grant === void 0 ? "" : plainText(grant, 100),
		left: timeLeft(until, now)
	}));
	return approvals_html_default({
		style,
		refreshSeconds,
		title: calls.length === 0 ? "Approvals" : `(${calls.length}) Approvals`,
		heading: "Calls that wait for a person",
		says: calls.length === 0 ? "No call waits for a person." : void 0,
		list: calls.length === 0 ? void 0 : list
	});
}
function callPage({ call, token, shown }, now) {
	const facts = pendingCallFacts(call, now).map(([name, value]) => ({
		name,
		value: plainText(value)
	}));
	return approvals_html_default({
		style,
		title: `Approve ${plainText(call.tool, 100)}?`,
		heading: "A call waits for a person",
		call: {
			id: call.id,
			facts,
			arguments: jsonText(call.args),
			token,
			shown
		},
		home: "../"
	});
}
function saysPage(says, home) {
	return approvals_html_default({
		style,
		title: "Approvals",
		heading: "Approvals",
		says,
		home
	});
}
// src/io/approvals/page-server.ts
const maxFormBytes = 2e3;
const cookieName = "toolwarden-approvals";
async function servePage(options) {
	const { folder, now } = options;
	const secret = () => randomBytes(24).toString("base64url");
	const [base, cookie, token] = [
		`/${secret()}/`,
		secret(),
		secret()
	];
	let key = secret();
	let origins = [];
	const offer = () => options.onLink(`${origins[0] ?? ""}/open/${key}`);
	function open(given) {
		if (!isSame(given, key)) return notFound;
		key = secret();
		offer();
		const set = `${cookieName}=${cookie}; Path=${base}; HttpOnly; SameSite=Strict`;
		return {
			status: 303,
			page: saysPage("Opened."),
			headers: {
				location: base,
				"set-cookie": set
			}
		};
	}
	function show(id) {
		const call = waitingCall(id);
		if (call === void 0) return {
			status: 404,
			page: saysPage(gone, "../")
		};
		return {
			status: 200,
			page: callPage({
				call,
				token,
				shown: shownDigest(call)
			}, now())
		};
	}
	function waitingCall(id) {
		const found = findQuestion(folder, id, now());
		return found === void 0 || found.isOver ? void 0 : found.call;
	}
	async function answer(id, request) {
		const form = await formOf(request);
		const given = form?.get("answer");
		if (!(isFromOurPage(request, origins) && isSame(form?.get("token") ?? "", token)) || given !== "approve" && given !== "deny") return {
			status: 403,
			page: saysPage("This form is not from this page, so nothing was answered.", "../")
		};
		const call = waitingCall(id);
		const isShown = call !== void 0 && isSame(form?.get("shown") ?? "", shownDigest(call));
		const isApproved = given === "approve";
		if (!isShown || !answerQuestion(folder, id, isApproved)) return {
			status: 409,
			page: saysPage(gone, "../")
		};
		return {
			status: 200,
			page: saysPage(`${isApproved ? "Approved" : "Denied"}: call ${id}.`, "../")
		};
	}
	function route(request) {
		const { method, url = "" } = request;
		if (!origins.includes(`http://${request.headers.host ?? ""}`)) return {
			status: 403,
			page: saysPage("This page is reached by another address.")
		};
		const [, opening] = /^\/open\/([\w-]{32})$/.exec(url) ?? [];
		if (method === "GET" && opening !== void 0) return open(opening);
		if (!url.startsWith(base) || !hasCookie(request, cookie)) return notFound;
		const path = url.slice(base.length);
		const [, id] = /^call\/([0-9a-f]{12})$/.exec(path) ?? [];
		if (method === "GET" && path === "") return {
			status: 200,
			page: listPage(listQuestions(folder, now()), now())
		};
		if (method === "GET" && id !== void 0) return show(id);
		return method === "POST" && id !== void 0 ? answer(id, request) : notFound;
	}
	const server = createServer({
		headersTimeout: 5e3,
		requestTimeout: 1e4
	}, (request, response) => {
		Promise.resolve().then(() => route(request)).catch((error) => {
			if (error instanceof UsageError) return {
				status: 500,
				page: saysPage(error.message)
			};
			return {
				status: 500,
				page: saysPage("This went wrong here; see the other answers with the command line.")
			};
		}).then((reply) => send(response, reply));
	});
	server.maxConnections = 100;
	await listenAt(server, options.host, options.port, "HOST:PORT");
	const { port } = server.address();
	origins = [
		options.host.includes(":") ? `[${options.host}]` : options.host,
		"127.0.0.1",
		"localhost",
		"[::1]"
	].map((host) => `http://${host}:${port}`);
	offer();
	return server;
}
const gone = "This call waits no longer: it was answered, its time is over, or its client no longer wants it.";
const notFound = {
	status: 404,
	page: saysPage("There is nothing here. Open the link that toolwarden approvals serve has printed last.")
};
function shownDigest({ id, server, tool, args, rule, why, grant, until }) {
	return digestOf([
		id,
		server,
		tool,
		args,
		rule,
		why,
		grant ?? null,
		until
	]);
}
function isSame(given, wanted) {
	return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(wanted)));
}
function hasCookie({ headers }, wanted) {
	return (headers.cookie ?? "").split(/; */).some((one) => one.startsWith(`${cookieName}=`) && isSame(one.slice(21), wanted));
}
function isFromOurPage({ headers }, origins) {
	const site = headers["sec-fetch-site"];
	return headers.origin === `http://${headers.host ?? ""}` && origins.includes(headers.origin) && (site === void 0 || site === "same-origin");
}
async function formOf(request) {
	const [type] = (request.headers["content-type"] ?? "").split(";");
	if (type !== "application/x-www-form-urlencoded") return void 0;
	const parts = [];
	let length = 0;
	for await (const part of request) {
		length += part.length;
		if (length > maxFormBytes) return void 0;
		parts.push(part);
	}
	return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}
function send(response, { status, page, headers = {} }) {
	response.writeHead(status, {
		"content-type": "text/html; charset=utf-8",
		"content-security-policy": pagePolicy,
		"cache-control": "no-store",
		"cross-origin-opener-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		"referrer-policy": "same-origin",
		"x-content-type-options": "nosniff",
		"x-frame-options": "DENY",
		...headers
	});
	response.end(page);
}
export { servePage };
