import { n as UsageError } from "./errors.js";
import { a as own, n as isObject, o as pointer, t as byText } from "./json.js";
import { c as require_dist } from "./tree.js";
import { a as standingOf, r as isBlocked } from "./standing.js";
import { t as printJson } from "./print.js";
import { i as windowMs } from "./limits.js";
// src/policy/compile/names.ts
const plain = /^[A-Za-z0-9_./-]{1,128}$/;
function plainName(name) {
	if (plain.test(name)) return name;
	throw new UsageError(`the name ${JSON.stringify(name)} cannot be written for this target: only letters, digits, "_", "-", "." and "/" surely stand for themselves there.`);
}
function underscored(name) {
	return name.replaceAll(/[^A-Za-z0-9_-]/g, "_");
}
function isFunctionName(name) {
	return /^[A-Za-z0-9_-]+$/.test(name);
}
function checkCollisions(names) {
	const seen = new Map();
	for (const { tool, name } of names) {
		const other = seen.get(name);
		if (other !== void 0) throw new UsageError(`the tools ${JSON.stringify(other)} and ${JSON.stringify(tool)} are both ${JSON.stringify(name)} for this target, so that no rule could tell them apart; have the server rename one.`);
		seen.set(name, tool);
	}
}
// src/policy/compile/compile.ts
function compilePolicy(target, policy, context) {
	const named = [...policy.tools.keys(), ...policy.hide.filter((name) => name !== "*")];
	const judged = [...new Set([...context.tools, ...named])].toSorted(byText).map((tool) => ({
		tool,
		judged: accessOf(tool, policy, target)
	}));
	const tools = judged.map(({ tool, judged }) => ({
		tool,
		name: target.nameOf(tool, context.server),
		access: judged.access,
		rule: policy.tools.get(tool)
	}));
	checkCollisions(tools);
	const unlisted = policy.default === "deny" || policy.hide.includes("*") ? "deny" : "allow";
	const outline = {
		server: context.server,
		policy,
		tools,
		unlisted
	};
	return {
		fragment: target.write(outline),
		losses: [
			...defaultLosses(outline, target),
			...sharedLimits(outline, target),
			...target.losses?.(outline) ?? [],
			...judged.flatMap(({ judged }) => judged.losses)
		]
	};
}
function accessOf(tool, policy, target) {
	const { abilities, title } = target;
	const standing = standingOf(policy, tool);
	const rule = policy.tools.get(tool);
	const at = pointer("tools", tool);
	const words = messageLosses(rule, at, target);
	if (standing === "hidden") return hidden$1(tool, target);
	if (isBlocked(standing)) return denied([...undenied(at, target), ...abilities.message === "denials" ? [] : words]);
	if (abilities.callable?.(tool) === false) return denied([{
		kind: "name",
		effect: "narrower",
		pointer: at,
		says: `${title} cannot call a tool of the name ${JSON.stringify(tool)}; it is left out.`
	}]);
	return rule === void 0 ? {
		access: "allow",
		losses: []
	} : ruled(tool, rule, words, target);
}
function ruled(tool, rule, words, { abilities, title }) {
	const asks = rule.action === "ask";
	if (asks && !abilities.ask) {
		const says = `${title} cannot have a person approve a call of ${JSON.stringify(tool)}; every call is denied.`;
		return denied([{
			kind: "ask",
			effect: "narrower",
			pointer: `${pointer("tools", tool)}/action`,
			says
		}]);
	}
	const lost = lostPredicates(rule, abilities);
	const access = asks || lost.length > 0 ? abilities.ask ? "ask" : "deny" : "allow";
	const instead = access === "ask" ? "a person is asked, who may approve what it stops" : "every call is denied";
	const conditions = lost.map((predicate) => ({
		kind: "condition",
		effect: access === "ask" ? "wider" : "narrower",
		pointer: predicate.pointer,
		says: `${title} cannot hold calls of ${JSON.stringify(tool)} to these conditions; ${instead}.`
	}));
	if (access === "deny") return denied([...conditions, ...words]);
	const limits = rule.limits.filter((limit) => abilities.limit?.(limit, tool) !== true);
	return {
		access,
		losses: [
			...conditions,
			...limits.map((limit) => limitLoss(limit, title)),
			...words
		]
	};
}
function denied(losses) {
	return {
		access: "deny",
		losses
	};
}
function hidden$1(tool, target) {
	const at = "/hide";
	if (target.abilities.hide) return {
		access: "hide",
		losses: []
	};
	return denied([{
		kind: "hide",
		effect: "same",
		pointer: at,
		says: `${target.title} shows ${JSON.stringify(tool)}; it is not hidden.`
	}, ...undenied(at, target)]);
}
function undenied(at, { abilities, title }) {
	if (abilities.deny) return [];
	return [{
		kind: "deny",
		effect: "wider",
		pointer: at,
		says: `${title} denies nothing; a person is asked, who may approve it.`
	}];
}
function lostPredicates(rule, { predicate }) {
	return [...rule.require.filter((given) => predicate?.(given, "require") !== true), ...rule.denyIf.filter((given) => predicate?.(given, "deny_if") !== true)];
}
function limitLoss({ pointer, max, cost, window }, title) {
	const length = typeof window === "number" ? `${window} seconds` : window;
	return {
		kind: "limit",
		effect: "wider",
		pointer,
		says: `${title} does not keep the limit of ${cost === void 0 ? `${max} calls` : `${max} of ${cost}`} in a window (${length}).`
	};
}
function messageLosses(rule, at, { abilities, title }) {
	const said = [rule?.reason, ...[...rule?.require ?? [], ...rule?.denyIf ?? []].map(({ onDeny }) => onDeny)];
	if (abilities.message === "all" || said.every((text) => text === void 0)) return [];
	return [{
		kind: "message",
		effect: "same",
		pointer: at,
		says: `${title} does not tell callers the policy's own words.`
	}];
}
function defaultLosses({ unlisted }, { abilities, title }) {
	if (abilities.unlisted === "as-policy" || abilities.unlisted === unlisted) return [];
	const instead = abilities.unlisted === "ask" ? "asks a person about" : "denies";
	return [{
		kind: "default",
		effect: unlisted === "deny" ? "wider" : "narrower",
		pointer: "/default",
		says: `${title} ${instead} a tool that is not known today, which the policy ${unlisted === "deny" ? "denies" : "allows"}.`
	}];
}
function sharedLimits({ policy, tools }, { abilities, title }) {
	if (!tools.some(({ access }) => access === "allow" || access === "ask")) return [];
	return policy.allTools.filter((limit) => abilities.limit?.(limit, void 0) !== true).map((limit) => limitLoss(limit, title));
}
// src/policy/compile/fragment.ts
function fragmentText(fragment) {
	return fragment.kind === "text" ? fragment.text : `${printJson(fragment.value)}\n`;
}
// src/policy/compile/cel.ts
function celText(text) {
	return JSON.stringify(text.replace(/\p{Surrogate}/gu, "�"));
}
function celPredicate({ conditions }, root) {
	return conditions.length === 0 ? "true" : conditions.map((given) => celCondition(given, root)).join(" && ");
}
function isCelPredicate({ conditions }) {
	return conditions.every(({ op, value }) => {
		if (op === "exists") return true;
		return Array.isArray(value) ? (op === "in" || op === "not_in") && value.every(isScalar) : isScalar(value);
	});
}
function isScalar(value) {
	return typeof value !== "object" || value === null;
}
function celCondition({ path, op, value }, root) {
	const names = path.split(".").slice(1);
	const steps = names.map((_, index) => accessTo(root, names.slice(0, index)));
	const there = [`has(${root})`, ...names.flatMap((name, index) => [`type(${steps[index]}) == map`, `${celText(name)} in ${steps[index]}`])].join(" && ");
	if (op === "exists") return value === false ? `!(${there})` : there;
	return `${there} && ${tests$1[op](accessTo(root, names), value)}`;
}
function accessTo(root, names) {
	return root + names.map((name) => `[${celText(name)}]`).join("");
}
const tests$1 = {
	eq: isEqual,
	neq: (actual, value) => `!${isEqual(actual, value)}`,
	lt: comparison$1("<"),
	lte: comparison$1("<="),
	gt: comparison$1(">"),
	gte: comparison$1(">="),
	in: isAmong,
	not_in: (actual, value) => `!${isAmong(actual, value)}`,
	regex: (actual, value) => `type(${actual}) == string && ${actual}.matches(${celText(typeof value === "string" ? value : "")})`,
	contains: (actual, value) => {
		const inList = `(type(${actual}) == list && ${actual}.exists(item, ${isEqual("item", value)}))`;
		if (typeof value !== "string") return inList;
		return `((type(${actual}) == string && ${actual}.contains(${celText(value)})) || ${inList})`;
	}
};
function comparison$1(sign) {
	return (actual, value) => typeof value === "number" ? `(type(${actual}) == double || type(${actual}) == int) && ${actual} ${sign} ${celNumber(value)}` : "false";
}
function isAmong(actual, list) {
	const items = Array.isArray(list) ? list : [];
	return items.length === 0 ? "(false)" : `(${items.map((item) => isEqual(actual, item)).join(" || ")})`;
}
function isEqual(actual, value) {
	return `(${twins$2(value).map((twin) => `${actual} == ${twin}`).join(" || ")})`;
}
function twins$2(value) {
	switch (typeof value) {
		case "number": return [celNumber(value), celText(String(value))];
		case "boolean": return [String(value), celText(String(value))];
		case "string": return [
			celText(value),
			...isNumberText(value) ? [celNumber(Number(value))] : [],
			...booleansOf(value)
		];
		default: return ["null"];
	}
}
function booleansOf(text) {
	return text === "true" || text === "false" ? [text] : [];
}
function isNumberText(text) {
	return Number.isFinite(Number(text)) && String(Number(text)) === text;
}
function celNumber(value) {
	const text = String(value);
	return /[.e]/.test(text) ? text : `${text}.0`;
}
// src/policy/compile/cedar.ts
function cedarText(text) {
	return `"${text.replace(/\p{Surrogate}/gu, "�").replace(/["\\]/g, "\\$&").replace(/\p{Cc}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}
// src/policy/compile/agentcore.ts
const title$3 = "AWS AgentCore";
const gateway = "arn:aws:bedrock-agentcore:REGION:ACCOUNT:gateway/GATEWAY";
const agentcore = {
	id: "agentcore",
	title: title$3,
	file: "policies of the gateway's policy engine, one each; put the gateway's ARN in. The server's name is that of its target",
	abilities: {
		deny: true,
		hide: true,
		ask: false,
		message: "none",
		unlisted: "deny",
		predicate: ({ conditions }) => conditions.length > 0 && conditions.every(isTold$1)
	},
	nameOf: (tool, server) => `${server}___${tool}`,
	write: (outline) => ({
		kind: "text",
		language: "text",
		text: policiesOf(outline)
	}),
	losses: otherTypes
};
function policiesOf({ tools }) {
	const permits = tools.filter(({ access }) => access === "allow").map(permitOf);
	return permits.length === 0 ? "// Nothing is permitted, so every call is denied.\n" : permits.join("\n");
}
function permitOf({ name, rule }) {
	return `permit(\n  ${[
		"principal",
		`action == AgentCore::Action::${cedarText(name)}`,
		`resource == AgentCore::Gateway::${cedarText(gateway)}`
	].join(",\n  ")}\n)${[...(rule?.require ?? []).map((given) => ` when { ${cedarPredicate$1(given)} }`), ...(rule?.denyIf ?? []).map((given) => ` unless { ${cedarPredicate$1(given)} }`)].join("")};\n`;
}
const signs = {
	lt: "<",
	lte: "<=",
	gt: ">",
	gte: ">="
};
function isComparison(op) {
	return Object.hasOwn(signs, op);
}
function isTold$1({ path, op, value }) {
	if (path.split(".").length !== 2) return false;
	if (isComparison(op)) return Number.isSafeInteger(value);
	if (op === "eq" || op === "neq") return isPlainText(value);
	return (op === "in" || op === "not_in") && Array.isArray(value) && value.every(isPlainText);
}
function isPlainText(value) {
	return typeof value === "string" && !isNumberText(value) && value !== "true" && value !== "false";
}
function cedarPredicate$1({ conditions }) {
	return conditions.map(cedarCondition$1).join(" && ");
}
function cedarCondition$1({ path, op, value }) {
	const name = cedarText(path.split(".")[1] ?? "");
	return `context.input has ${name} && ${testOf(op, `context.input[${name}]`, value)}`;
}
function testOf(op, actual, value) {
	if (isComparison(op)) return `${actual} ${signs[op]} ${Number(value)}`;
	const texts = (Array.isArray(value) ? value : [value]).filter(isPlainText);
	const same = texts.map((text) => `${actual} == ${cedarText(text)}`).join(" || ");
	const isAmong = texts.length === 0 ? "false" : `(${same})`;
	return op === "neq" || op === "not_in" ? `!${isAmong}` : isAmong;
}
function otherTypes({ tools }) {
	return tools.flatMap(({ access, tool, rule }) => (access === "allow" ? [...rule?.require ?? [], ...rule?.denyIf ?? []] : []).filter(({ conditions }) => conditions.some(({ op }) => isComparison(op))).map(({ pointer }) => ({
		kind: "condition",
		effect: "narrower",
		pointer,
		says: `${title$3} denies a call of ${JSON.stringify(tool)} in which this argument is anything but a whole number.`
	})));
}
// src/policy/compile/bucket.ts
var import_dist = require_dist();
function bucketFor(limit) {
	const tokens = Math.floor(limit.max / 2);
	if (limit.cost !== void 0 || tokens < 1) return void 0;
	return {
		tokens,
		seconds: windowMs(limit) / 1e3
	};
}
// src/policy/compile/gateway.ts
const gatewayAbilities = {
	deny: true,
	hide: true,
	ask: false,
	message: "none",
	unlisted: "as-policy"
};
function unlistedTools({ tools }, title) {
	return tools.filter(({ access, rule }) => access === "allow" && (rule?.require ?? []).length > 0).flatMap(({ tool, rule }) => (rule?.require.slice(0, 1) ?? []).map(({ pointer }) => ({
		kind: "hide",
		effect: "narrower",
		pointer,
		says: `${title} does not list ${JSON.stringify(tool)}, which can be called all the same: what a call has to hold is missing when tools are listed.`
	})));
}
// src/policy/compile/agentgateway.ts
const agentgateway = {
	id: "agentgateway",
	title: "agentgateway",
	file: "the policies of the route that has the server as its only target",
	abilities: {
		...gatewayAbilities,
		limit: (limit, tool) => tool === void 0 && bucketFor(limit) !== void 0
	},
	nameOf: (tool) => tool,
	write: (outline) => {
		const policies = {
			mcpAuthorization: { rules: rulesOf$4(outline) },
			...rateLimits$1(outline)
		};
		return {
			kind: "text",
			language: "yaml",
			text: (0, import_dist.stringify)(policies, {
				lineWidth: 0,
				schema: "core"
			})
		};
	},
	losses: (outline) => [{
		kind: "default",
		effect: "narrower",
		pointer: "/default",
		says: "agentgateway may refuse prompts and resources too, which no rule for tools allows."
	}, ...bucketLosses$1(outline)]
};
function rateLimits$1({ policy }) {
	const buckets = policy.allTools.flatMap((limit) => bucketFor(limit) ?? []);
	if (buckets.length === 0) return {};
	return { localRateLimit: buckets.map(({ tokens, seconds }) => ({
		maxTokens: tokens,
		tokensPerFill: tokens,
		fillInterval: `${seconds}s`
	})) };
}
function bucketLosses$1({ policy, tools }) {
	if (!tools.some(({ access }) => access === "allow")) return [];
	return policy.allTools.flatMap((limit) => {
		const bucket = bucketFor(limit);
		if (bucket === void 0) return [];
		const { pointer } = limit;
		return [{
			kind: "limit",
			effect: "narrower",
			pointer,
			says: `agentgateway counts every request of the route, of all callers together, and lets ${bucket.tokens} through at once; as many come back in ${bucket.seconds} seconds.`
		}, {
			kind: "limit",
			effect: "wider",
			pointer,
			says: "agentgateway counts in each of its processes apart, and anew when it starts."
		}];
	});
}
function rulesOf$4({ tools, unlisted }) {
	if (unlisted === "allow") {
		const denied = tools.filter(({ access }) => access !== "allow").map(({ name }) => celText(name));
		return [denied.length === 0 ? "true" : `!(mcp.tool.name in [${denied.join(", ")}])`];
	}
	const allowed = tools.filter(({ access }) => access === "allow");
	if (allowed.length === 0) return ["false"];
	return allowed.map(({ name }) => `mcp.tool.name == ${celText(name)}`);
}
// src/policy/compile/amazon-q.ts
const amazonQ = {
	id: "amazon-q",
	title: "Amazon Q / Kiro",
	file: "the agent's own file",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "deny"
	},
	nameOf: (tool, server) => `@${plainName(server)}/${plainName(tool)}`,
	write: ({ server, tools }) => {
		const names = (...wanted) => tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
		return {
			kind: "json",
			value: {
				tools: names("allow", "ask"),
				allowedTools: names("allow")
			},
			owns: (item) => item === `@${server}` || item.startsWith(`@${server}/`)
		};
	}
};
// src/policy/compile/claude-code.ts
const prefix = (server) => `mcp__${underscored(server)}__`;
const claudeCode = {
	id: "claude-code",
	title: "Claude Code",
	file: ".claude/settings.json",
	abilities: {
		deny: true,
		hide: false,
		ask: true,
		message: "none",
		unlisted: "ask"
	},
	nameOf: (tool, server) => `${prefix(server)}${underscored(tool)}`,
	write: ({ server, tools }) => {
		const names = (access) => tools.filter((tool) => tool.access === access).map(({ name }) => name);
		return {
			kind: "json",
			value: { permissions: {
				allow: names("allow"),
				ask: names("ask"),
				deny: names("deny")
			} },
			owns: (item) => isOf(server, item) || tools.some(({ name }) => name === item)
		};
	}
};
function isOf(server, item) {
	const start = prefix(server);
	return `${item}__` === start || item.startsWith(start) && !item.slice(start.length).includes("__");
}
// src/policy/compile/toml-text.ts
function tomlText(text) {
	return JSON.stringify(text.replace(/\p{Surrogate}/gu, "�")).replaceAll("", "\\u007F");
}
function tomlList(texts) {
	return `[${texts.map(tomlText).join(", ")}]`;
}
// src/policy/compile/codex.ts
const codex = {
	id: "codex",
	title: "Codex",
	file: ".codex/config.toml",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "as-policy",
		callable: isFunctionName
	},
	nameOf: (tool) => tool,
	write: (outline) => {
		const { enabled, disabled, byDefault, modes } = listsOf(outline);
		const table = `mcp_servers.${tomlText(outline.server)}`;
		const text = [
			`[${table}]`,
			...enabled === void 0 ? [] : [`enabled_tools = ${tomlList(enabled)}`],
			`disabled_tools = ${tomlList(disabled)}`,
			`default_tools_approval_mode = "${byDefault}"`,
			...modes.flatMap(([name, mode]) => [
				"",
				`[${table}.tools.${tomlText(name)}]`,
				`approval_mode = "${mode}"`
			]),
			""
		].join("\n");
		const change = (document, file) => changed$1(document, outline, file);
		return {
			kind: "text",
			language: "toml",
			text,
			into: {
				format: "toml",
				change
			}
		};
	}
};
function listsOf({ tools, unlisted }) {
	const names = (...wanted) => tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
	return {
		enabled: unlisted === "deny" ? names("allow", "ask") : void 0,
		disabled: names("deny", "hide"),
		byDefault: unlisted === "deny" ? "prompt" : "approve",
		modes: tools.filter(({ access }) => access === "allow" || access === "ask").map(({ name, access }) => [name, access === "allow" ? "approve" : "prompt"])
	};
}
function changed$1(document, outline, file) {
	const { enabled, disabled, byDefault, modes } = listsOf(outline);
	const { server } = outline;
	const servers = objectAt(document, "mcp_servers");
	const entry = servers === void 0 ? void 0 : objectAt(servers, server);
	if (servers === void 0 || entry === void 0) throw new UsageError(`${file}: there is no ${JSON.stringify(`mcp_servers.${server}`)}; add the server, or give its name there with --server.`);
	const { enabled_tools: _, tools: __, ...rest } = entry;
	const there = objectAt(entry, "tools") ?? {};
	const tools = modes.map(([name, mode]) => [name, {
		...objectAt(there, name),
		approval_mode: mode
	}]);
	const entryAfter = {
		...rest,
		...enabled === void 0 ? {} : { enabled_tools: enabled },
		disabled_tools: disabled,
		default_tools_approval_mode: byDefault,
		...tools.length === 0 ? {} : { tools: Object.fromEntries(tools) }
	};
	return {
		...document,
		mcp_servers: {
			...servers,
			[server]: entryAfter
		}
	};
}
function objectAt(object, name) {
	const value = own(object, name);
	return isObject(value) ? value : void 0;
}
// src/policy/compile/copilot.ts
const copilot = {
	id: "copilot",
	title: "Copilot cloud agent",
	file: "the MCP configuration in the repository's settings",
	abilities: {
		deny: true,
		hide: true,
		ask: false,
		message: "none",
		unlisted: "deny"
	},
	nameOf: (tool) => plainName(tool),
	write: ({ server, tools }) => ({
		kind: "json",
		value: { mcpServers: { [server]: { tools: tools.filter(({ access }) => access === "allow").map(({ name }) => name) } } },
		owns: () => true,
		needs: ["mcpServers", server]
	})
};
// src/policy/compile/cursor.ts
const cursor = {
	id: "cursor",
	title: "Cursor",
	file: "permissions.json of the person, and in newer releases of the project",
	abilities: {
		deny: false,
		hide: false,
		ask: true,
		message: "none",
		unlisted: "ask"
	},
	nameOf: (tool, server) => `${plainName(server)}:${plainName(tool)}`,
	write: ({ server, tools }) => ({
		kind: "json",
		value: { mcpAllowlist: tools.filter(({ access }) => access === "allow").map(({ name }) => name) },
		owns: (item) => item.startsWith(`${server}:`)
	})
};
// src/policy/compile/docker.ts
const docker = {
	id: "docker",
	title: "Docker MCP Gateway",
	file: "~/.docker/mcp/tools.yaml, or the file that the gateway is run with (--tools-config)",
	abilities: {
		deny: true,
		hide: true,
		ask: false,
		message: "none",
		unlisted: "deny"
	},
	nameOf: (tool) => plainName(tool),
	write: ({ server, tools }) => {
		const allowed = tools.filter(({ access }) => access === "allow").map(({ name }) => name);
		const key = plainName(server);
		return {
			kind: "text",
			language: "yaml",
			text: (0, import_dist.stringify)({ [key]: allowed }, {
				lineWidth: 0,
				schema: "core"
			}),
			into: {
				format: "yaml",
				key,
				value: allowed
			}
		};
	}
};
// src/policy/compile/envoy.ts
const args = "request.mcp.params.arguments";
const title$2 = "Envoy AI Gateway";
const envoy = {
	id: "envoy",
	title: title$2,
	file: "the `spec` of an MCPRoute that has the server as its only backend",
	abilities: {
		...gatewayAbilities,
		predicate: isCelPredicate
	},
	nameOf: (tool) => tool,
	write: (outline) => ({
		kind: "text",
		language: "yaml",
		text: (0, import_dist.stringify)(routeOf(outline), {
			lineWidth: 0,
			schema: "core"
		})
	}),
	losses: (outline) => unlistedTools(outline, title$2)
};
function routeOf({ server, tools, unlisted }) {
	const rules = tools.flatMap((tool) => rulesOf$3(tool, server, unlisted));
	return { securityPolicy: { authorization: {
		defaultAction: unlisted === "deny" ? "Deny" : "Allow",
		rules
	} } };
}
function rulesOf$3({ name, access, rule }, server, unlisted) {
	const on = (action, cel) => ({
		target: { tools: [{
			backend: server,
			tool: name
		}] },
		...cel === void 0 ? {} : { cel },
		action
	});
	const otherwise = unlisted === "deny" ? [] : [on("Deny")];
	if (access !== "allow") return otherwise;
	const conditions = [...(rule?.require ?? []).map((given) => `(${celPredicate(given, args)})`), ...(rule?.denyIf ?? []).map((given) => `!(${celPredicate(given, args)})`)];
	if (conditions.length > 0) return [on("Allow", conditions.join(" && ")), ...otherwise];
	return unlisted === "deny" ? [on("Allow")] : [];
}
// src/policy/compile/gemini-cli.ts
const geminiCli = {
	id: "gemini-cli",
	title: "Gemini CLI",
	file: ".gemini/settings.json",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "as-policy"
	},
	nameOf: (tool) => plainName(tool),
	write: ({ server, tools, unlisted }) => {
		const names = (...wanted) => tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
		const lists = {
			...unlisted === "deny" ? { includeTools: names("allow", "ask") } : {},
			excludeTools: names("deny", "hide")
		};
		return {
			kind: "json",
			value: { mcpServers: { [server]: {
				trust: false,
				...lists
			} } },
			owns: () => true,
			needs: ["mcpServers", server]
		};
	},
	losses: ({ tools }) => tools.some(({ access }) => access === "allow") ? [{
		kind: "ask",
		effect: "narrower",
		pointer: "/tools",
		says: "Gemini CLI asks a person before each call, also where the policy allows it; gemini-policy can tell them apart."
	}] : []
};
// src/policy/compile/target.ts
function denialWords(rule) {
	const always = rule?.denyIf.find(({ conditions }) => conditions.length === 0);
	return (rule?.action === "allow" ? always?.onDeny : rule?.reason) ?? "The policy denies this tool.";
}
// src/policy/compile/gemini-policy.ts
const decisions = {
	allow: "allow",
	ask: "ask_user",
	deny: "deny",
	hide: "deny"
};
const geminiPolicy = {
	id: "gemini-policy",
	title: "Gemini CLI's policy engine",
	file: "~/.gemini/policies/NAME.toml",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "denials",
		unlisted: "as-policy"
	},
	nameOf: (tool, server) => {
		if (server.includes("_")) throw new UsageError(`the server's name ${JSON.stringify(server)} holds an underscore, with which rules of Gemini CLI match nothing; rename it there and give --server.`);
		return plainName(tool);
	},
	write: (outline) => {
		const rules = rulesOf$2(outline);
		const change = (document, file) => changed(document, outline, file);
		return {
			kind: "text",
			language: "toml",
			text: rules.map(ruleText).join("\n"),
			into: {
				format: "toml",
				change
			}
		};
	}
};
function rulesOf$2({ server, tools, unlisted }) {
	const rule = (decision, priority, tool) => ({
		mcpName: server,
		...tool === void 0 ? {} : { toolName: tool.name },
		decision,
		priority,
		...decision === "deny" ? { denyMessage: denialWords(tool?.rule) } : {}
	});
	return [rule(unlisted, 1), ...tools.map((tool) => rule(decisions[tool.access], 100, tool))];
}
function ruleText(rule) {
	return [
		"[[rule]]",
		...Object.entries(rule).map(([key, value]) => `${key} = ${typeof value === "string" ? tomlText(value) : value}`),
		""
	].join("\n");
}
function changed(document, outline, file) {
	const there = own(document, "rule") ?? [];
	if (!Array.isArray(there)) throw new UsageError(`${file}: "rule" is not a list there; merge by hand.`);
	const others = there.filter((rule) => !isObject(rule) || own(rule, "mcpName") !== outline.server);
	return {
		...document,
		rule: [...others, ...rulesOf$2(outline)]
	};
}
// src/policy/compile/intercept.ts
const intercept = {
	id: "intercept",
	title: "Intercept",
	file: "the policy that intercept is started with (-c)",
	abilities: {
		deny: true,
		hide: false,
		ask: false,
		message: "all",
		unlisted: "as-policy",
		predicate: ({ conditions }, role) => role === "require" || oppositeOf(conditions) !== void 0,
		limit: (limit, tool) => windowName(limit) !== void 0 && limit.cost === void 0 && !tool?.includes(".")
	},
	nameOf: (tool) => {
		if (tool !== "*") return tool;
		throw new UsageError("a tool called \"*\" cannot be written for Intercept: there \"*\" stands for every tool.");
	},
	write: (outline) => ({
		kind: "text",
		language: "yaml",
		text: (0, import_dist.stringify)(documentOf(outline), {
			lineWidth: 0,
			schema: "core",
			aliasDuplicateObjects: false
		})
	}),
	losses: (outline) => [...strayDenials(outline), ...sharedCounters(outline)]
};
function documentOf({ policy, tools, unlisted }) {
	const shared = limitRules(policy.allTools, void 0);
	const named = tools.filter(({ access, rule }) => rule !== void 0 || access === "deny" !== (unlisted === "deny")).map((tool) => [tool.name, { rules: rulesOf$1(tool) }]);
	const all = shared.length === 0 ? [] : [["*", { rules: shared }]];
	return {
		version: "1",
		default: unlisted,
		tools: Object.fromEntries([...named, ...all])
	};
}
function rulesOf$1({ name, access, rule }) {
	if (access !== "allow") return [{
		name: "denied",
		action: "deny",
		on_deny: denialWords(rule)
	}];
	if (rule === void 0) return [];
	return [
		...rule.require.flatMap((predicate, index) => ruleOf(`require ${index}`, predicate, predicate.conditions)),
		...rule.denyIf.flatMap((predicate, index) => ruleOf(`deny_if ${index}`, predicate, oppositeOf(predicate.conditions) ?? [])),
		...limitRules(rule.limits, name)
	];
}
function ruleOf(name, { onDeny }, conditions) {
	if (conditions.length === 0) return [];
	return [{
		name,
		conditions: conditions.map(({ path, op, value }) => ({
			path,
			op,
			value
		})),
		...onDeny === void 0 ? {} : { on_deny: onDeny }
	}];
}
function limitRules(limits, tool) {
	return limits.flatMap((limit, index) => {
		const window = windowName(limit);
		if (window === void 0 || intercept.abilities.limit?.(limit, tool) !== true) return [];
		const counter = `limit_${index}`;
		const path = `state.${tool ?? "_global"}.${counter}`;
		return [{
			name: `limit ${index}`,
			conditions: [{
				path,
				op: "lte",
				value: limit.max
			}],
			state: {
				counter,
				window
			}
		}];
	});
}
function windowName(limit) {
	return new Map([
		[6e4, "minute"],
		[36e5, "hour"],
		[864e5, "day"]
	]).get(windowMs(limit));
}
const opposites = {
	eq: "neq",
	neq: "eq",
	lt: "gte",
	gte: "lt",
	gt: "lte",
	lte: "gt",
	in: "not_in",
	not_in: "in"
};
function oppositeOf(conditions) {
	const [only, ...others] = conditions;
	if (only === void 0 || others.length > 0) return void 0;
	if (only.op === "exists") return [{
		...only,
		value: only.value === false
	}];
	const op = opposites[only.op];
	return op === void 0 ? void 0 : [{
		...only,
		op
	}];
}
function strayDenials({ tools }) {
	return tools.flatMap(({ access, rule }) => (access === "allow" ? rule?.denyIf ?? [] : []).filter(({ conditions }) => conditions[0]?.op !== "exists").map(({ pointer }) => ({
		kind: "condition",
		effect: "narrower",
		pointer,
		says: "Intercept also denies a call in which this argument is missing or of another type."
	})));
}
function sharedCounters({ policy, tools }) {
	const kept = (limits, tool) => limits.filter((limit) => intercept.abilities.limit?.(limit, tool));
	const callable = tools.filter(({ access }) => access === "allow");
	const limits = [...kept(policy.allTools, void 0), ...callable.flatMap(({ tool, rule }) => kept(rule?.limits ?? [], tool))];
	const apart = limits.filter((limit) => isShared(limit, policy)).map(({ counter, pointer }) => ({
		kind: "limit",
		effect: "wider",
		pointer,
		says: `Intercept counts each tool apart, not together as ${JSON.stringify(counter)}.`
	}));
	const together = limits.filter(({ scope }) => scope === "session").map(({ pointer }) => ({
		kind: "limit",
		effect: "narrower",
		pointer,
		says: "Intercept counts the calls of all sessions together."
	}));
	return [...apart, ...together];
}
function isShared(limit, { allTools, tools }) {
	return [...allTools, ...[...tools.values()].flatMap(({ limits }) => limits)].filter((other) => other.counter === limit.counter && other.scope === limit.scope && windowMs(other) === windowMs(limit)).length > 1;
}
// src/policy/compile/rego.ts
function regoTerm(value) {
	return JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/gi, "�");
}
const hasPart = `has_part(whole, part, _) if {
	is_string(whole)
	is_string(part)
	contains(whole, part)
}

has_part(whole, _, same) if {
	is_array(whole)
	some item in whole
	item in same
}
`;
function regoPredicate({ conditions }, root) {
	return conditions.length === 0 ? ["true"] : conditions.flatMap((given) => regoCondition(given, root));
}
function regoCondition({ path, op, value }, root) {
	const actual = root + path.split(".").slice(1).map((name) => `[${regoTerm(name)}]`).join("");
	if (op === "exists") return [`[1 | _ = ${actual}] ${value === false ? "==" : "!="} []`];
	return tests[op](actual, value);
}
const tests = {
	eq: (actual, value) => [`${actual} in ${anyOf([value])}`],
	neq: (actual, value) => [`type_name(${actual})`, `not ${actual} in ${anyOf([value])}`],
	lt: comparison("<"),
	lte: comparison("<="),
	gt: comparison(">"),
	gte: comparison(">="),
	in: (actual, value) => [`${actual} in ${anyOf(itemsOf(value))}`],
	not_in: (actual, value) => [`type_name(${actual})`, `not ${actual} in ${anyOf(itemsOf(value))}`],
	regex: (actual, value) => [`is_string(${actual})`, `regex.match(${regoTerm(value)}, ${actual})`],
	contains: (actual, value) => [`has_part(${actual}, ${regoTerm(value)}, ${anyOf([value])})`]
};
function comparison(sign) {
	return (actual, value) => [`is_number(${actual})`, `${actual} ${sign} ${regoTerm(value)}`];
}
function itemsOf(list) {
	return Array.isArray(list) ? list : [];
}
function anyOf(values) {
	const terms = new Set(values.flatMap(twins$1).map(regoTerm));
	return terms.size === 0 ? "set()" : `{${[...terms].join(", ")}}`;
}
function twins$1(value) {
	if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
	if (typeof value !== "string") return [value];
	if (value === "true" || value === "false") return [value, value === "true"];
	return isNumberText(value) ? [value, Number(value)] : [value];
}
// src/policy/compile/opa.ts
const opa = {
	id: "opa",
	title: "Open Policy Agent",
	file: "a .rego file of the bundle; the answer is at data.toolwarden.SERVER",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "all",
		unlisted: "as-policy",
		predicate: () => true
	},
	nameOf: (tool) => tool,
	write: (outline) => ({
		kind: "text",
		language: "text",
		text: moduleOf(outline)
	})
};
function moduleOf(outline) {
	const rules = outline.tools.flatMap((tool, index) => rulesOf(tool, index));
	const usesHasPart = rules.some((rule) => rule.includes("has_part("));
	return `${[
		[
			"# Asked about {\"tool\": NAME, \"arguments\": {...}}. `decision.kind` is allow, ask, deny or hidden; `allow` is true for",
			"# the first alone. A tool that is hidden is to be left out of lists.",
			`package toolwarden[${regoTerm(outline.server)}]`
		].join("\n"),
		"import rego.v1",
		"default allow := false",
		"allow if decision.kind == \"allow\"",
		`default decision := ${answerTerm(unlistedAnswer(outline))}`,
		...rules,
		...usesHasPart ? [hasPart] : []
	].join("\n\n")}\n`;
}
function answerTerm({ kind, message }) {
	return `{"kind": "${kind}", "message": ${regoTerm(message)}}`;
}
const hidden = {
	kind: "hidden",
	message: "The policy hides this tool."
};
const allowed = {
	kind: "allow",
	message: "The policy allows this call."
};
function unlistedAnswer({ policy, unlisted }) {
	if (policy.hide.includes("*")) return hidden;
	return unlisted === "allow" ? allowed : {
		kind: "deny",
		message: "The policy does not list this tool."
	};
}
function rulesOf({ name, access, rule }, index) {
	const isTool = `input.tool == ${regoTerm(name)}`;
	if (access === "hide") return [`decision := ${answerTerm(hidden)} if ${isTool}`];
	if (rule === void 0) return [];
	if (access === "deny") return [`decision := ${answerTerm({
		kind: "deny",
		message: denialWords(rule)
	})} if ${isTool}`];
	const holds = (role, place) => `tool_${index}_${role}_${place}`;
	const predicates = [...rule.require.map((given, place) => ({
		given,
		name: holds("require", place),
		when: "not "
	})), ...rule.denyIf.map((given, place) => ({
		given,
		name: holds("deny_if", place),
		when: ""
	}))];
	const refusals = predicates.map(({ given, name, when }) => {
		return `${answerTerm({
			kind: "deny",
			message: given.onDeny ?? "The policy denies a call with these arguments."
		})} if {\n\t${isTool}\n\t${when}${name}\n}`;
	});
	const answer = access === "ask" ? {
		kind: "ask",
		message: rule.reason ?? "A person must approve this call."
	} : allowed;
	const chain = [...refusals, `${answerTerm(answer)} if ${isTool}`].join(" else := ");
	const definitions = predicates.map(({ given, name }) => `${name} if {\n\t${regoPredicate(given, "input.arguments").join("\n	")}\n}`);
	return [`decision := ${chain}`, ...definitions];
}
// src/policy/compile/opencode.ts
const opencode = {
	id: "opencode",
	title: "opencode",
	file: "opencode.json",
	abilities: {
		deny: true,
		hide: false,
		ask: true,
		message: "none",
		unlisted: "as-policy"
	},
	nameOf: (tool, server) => `${underscored(server)}_${underscored(tool)}`,
	write: ({ server, tools, unlisted }) => {
		const all = `${underscored(server)}_*`;
		const first = unlisted === "deny" ? [[all, "deny"]] : [];
		const rules = tools.map(({ name, access }) => [name, access === "hide" ? "deny" : access]);
		return {
			kind: "json",
			value: { permission: Object.fromEntries([...first, ...rules]) },
			owns: (item) => item === all || tools.some(({ name }) => name === item),
			ownNames: ["permission"]
		};
	}
};
// src/policy/compile/toolhive.ts
const title$1 = "ToolHive";
const toolhive = {
	id: "toolhive",
	title: title$1,
	file: "the file that thv run is given with --authz-config",
	abilities: {
		...gatewayAbilities,
		predicate: ({ conditions }) => conditions.every(isTold)
	},
	nameOf: (tool) => tool,
	write: (outline) => {
		const cedar = {
			policies: toolhivePolicies(outline),
			entities_json: "[]"
		};
		return {
			kind: "text",
			language: "json",
			text: `${printJson({
				version: "1.0",
				type: "cedarv1",
				cedar
			})}\n`
		};
	},
	losses: (outline) => unlistedTools(outline, title$1)
};
function toolhivePolicies({ tools, unlisted }) {
	const others = "permit(principal, action, resource) unless { action == Action::\"call_tool\" };";
	const all = "permit(principal, action == Action::\"call_tool\", resource);";
	const named = tools.flatMap((tool) => unlisted === "deny" ? permits(tool) : forbids(tool));
	return unlisted === "deny" ? [others, ...named] : [
		others,
		all,
		...named
	];
}
function permits({ name, access, rule }) {
	if (access !== "allow") return [];
	const conditions = [...(rule?.require ?? []).map((given) => `when { ${cedarPredicate(given)} }`), ...(rule?.denyIf ?? []).map((given) => `unless { ${cedarPredicate(given)} }`)];
	return [[`permit${scopeOf(name)}`, ...conditions].join(" ").concat(";")];
}
function forbids({ name, access, rule }) {
	const forbid = `forbid${scopeOf(name)}`;
	if (access !== "allow") return [`${forbid};`];
	return [...(rule?.require ?? []).map((given) => `${forbid} unless { ${cedarPredicate(given)} };`), ...(rule?.denyIf ?? []).map((given) => `${forbid} when { ${cedarPredicate(given)} };`)];
}
function scopeOf(tool) {
	return `(principal, action == Action::"call_tool", resource == Tool::${cedarText(tool)})`;
}
function isTold({ path, op, value }) {
	const names = path.split(".").slice(1);
	const isOnTop = names.length === 1 && names[0]?.endsWith("_present") === false;
	if (op === "eq") return isOnTop && isTellable(value);
	return op === "in" && isOnTop && Array.isArray(value) && value.every(isTellable);
}
function isTellable(value) {
	return typeof value === "boolean" || typeof value === "string" && !isNumberText(value);
}
function cedarPredicate({ conditions }) {
	return conditions.length === 0 ? "true" : conditions.map(cedarCondition).join(" && ");
}
function cedarCondition({ path, value }) {
	const key = cedarText(`arg_${path.split(".")[1] ?? ""}`);
	const set = [...new Set((Array.isArray(value) ? value : [value]).filter(isTellable).flatMap(twins))];
	return set.length === 0 ? "false" : `context has ${key} && [${set.join(", ")}].contains(context[${key}])`;
}
function twins(value) {
	const isBoolean = typeof value === "boolean" || value === "true" || value === "false";
	return [cedarText(String(value)), ...isBoolean ? [String(value)] : []];
}
// src/policy/compile/toolhive-operator.ts
const title = "ToolHive in Kubernetes";
const toolhiveOperator = {
	id: "toolhive-operator",
	title,
	file: "the `spec` of an MCPServer that knows its users; rate limits need its Redis",
	abilities: {
		...toolhive.abilities,
		limit: (limit) => bucketFor(limit) !== void 0
	},
	nameOf: toolhive.nameOf,
	write: (outline) => ({
		kind: "text",
		language: "yaml",
		text: (0, import_dist.stringify)(specOf(outline), {
			lineWidth: 0,
			schema: "core",
			aliasDuplicateObjects: false
		})
	}),
	losses: (outline) => [...unlistedTools(outline, title), ...bucketLosses(outline)]
};
function specOf(outline) {
	const policies = toolhivePolicies(outline);
	const limits = rateLimits(outline);
	return {
		authzConfig: {
			type: "inline",
			inline: {
				policies,
				entitiesJson: "[]"
			}
		},
		...Object.keys(limits).length === 0 ? {} : { rateLimiting: limits }
	};
}
function rateLimits({ policy, tools }) {
	const shared = perUser(policy.allTools);
	const named = tools.flatMap(({ name, access, rule }) => {
		const own = access === "allow" ? perUser(rule?.limits ?? []) : void 0;
		return own === void 0 ? [] : [{
			name,
			perUser: own
		}];
	});
	return {
		...shared === void 0 ? {} : { perUser: shared },
		...named.length === 0 ? {} : { tools: named }
	};
}
function perUser(limits) {
	const [bucket] = limits.flatMap((limit) => bucketFor(limit) ?? []);
	return bucket === void 0 ? void 0 : {
		maxTokens: bucket.tokens,
		refillPeriod: `${bucket.seconds}s`
	};
}
function bucketLosses({ policy, tools }) {
	const callable = tools.filter(({ access }) => access === "allow");
	const places = [policy.allTools, ...callable.map(({ rule }) => rule?.limits ?? [])];
	return callable.length === 0 ? [] : places.flatMap(lossesOf);
}
function lossesOf(limits) {
	return limits.flatMap((limit) => {
		const bucket = bucketFor(limit);
		return bucket === void 0 ? [] : [{
			limit,
			bucket
		}];
	}).flatMap(({ limit, bucket }, place) => place === 0 ? firstLosses(limit, bucket) : [next(limit)]);
}
function firstLosses({ pointer }, { tokens, seconds }) {
	return [{
		kind: "limit",
		effect: "narrower",
		pointer,
		says: `${title} lets a user make ${tokens} calls at once; as many come back bit by bit in ${seconds} seconds.`
	}, {
		kind: "limit",
		effect: "wider",
		pointer,
		says: `${title} lets every call through while its Redis cannot be reached, and no two tools share a counter.`
	}];
}
function next({ pointer }) {
	return {
		kind: "limit",
		effect: "wider",
		pointer,
		says: `${title} has room for one limit of a tool; this one is not kept.`
	};
}
// src/policy/compile/vscode.ts
const vscode = {
	id: "vscode",
	title: "VS Code",
	file: "the head of .github/agents/NAME.agent.md, a custom agent",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "deny"
	},
	nameOf: (tool, server) => `${plainName(server)}/${plainName(tool)}`,
	write: ({ tools }) => {
		const names = tools.filter(({ access }) => access === "allow" || access === "ask").map(({ name }) => name);
		return {
			kind: "text",
			language: "yaml",
			text: (0, import_dist.stringify)({ tools: names }, {
				lineWidth: 0,
				schema: "core"
			})
		};
	},
	losses: ({ tools }) => [...tools.some(({ access }) => access === "allow") ? [{
		kind: "ask",
		effect: "narrower",
		pointer: "/tools",
		says: "VS Code asks a person before each call, also where the policy allows it, until that person turns it off."
	}] : [], ...tools.some(({ access }) => access === "ask") ? [{
		kind: "ask",
		effect: "wider",
		pointer: "/tools",
		says: "VS Code lets a person turn its questions off, also where the policy wants one."
	}] : []]
};
// src/policy/compile/zed.ts
const words = {
	allow: "allow",
	ask: "confirm",
	deny: "deny",
	hide: "deny"
};
// src/policy/compile/targets.ts
const targets = [
	amazonQ,
	claudeCode,
	codex,
	copilot,
	cursor,
	geminiCli,
	geminiPolicy,
	opencode,
	vscode,
	{
		id: "zed",
		title: "Zed",
		file: ".zed/settings.json",
		abilities: {
			deny: true,
			hide: false,
			ask: true,
			message: "none",
			unlisted: "ask"
		},
		nameOf: (tool, server) => `mcp:${plainName(server)}:${plainName(tool)}`,
		write: ({ server, tools }) => ({
			kind: "json",
			value: { agent: { tool_permissions: { tools: Object.fromEntries(tools.map(({ name, access }) => [name, { default: words[access] }])) } } },
			owns: (item) => item.startsWith(`mcp:${server}:`),
			ownNames: [
				"agent",
				"tool_permissions",
				"tools"
			]
		})
	},
	agentcore,
	agentgateway,
	docker,
	envoy,
	intercept,
	opa,
	toolhive,
	toolhiveOperator
];
export { fragmentText as n, compilePolicy as r, targets as t };
