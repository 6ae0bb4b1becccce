import { t as isOneEditAway } from "./nearest.js";
import { o as pointer } from "./json.js";
import { a as readTree, i as positionAt, o as treeAt } from "./tree.js";
import { t as knownSecret } from "./known-secret.js";
import { l as packageWord, s as packageOf, u as programOf } from "./package.js";
import { t as secretName } from "./summarise.js";
import { join } from "node:path";
// src/discover/clients.ts
const usual = {
	command: ["command"],
	args: ["args"],
	env: ["env"],
	envNames: [],
	envFile: [],
	cwd: ["cwd"],
	url: [{
		key: "url",
		transport: "auto"
	}],
	headers: ["headers"],
	headerNames: [],
	bearerName: [],
	off: [{
		key: "disabled",
		value: true
	}, {
		key: "enabled",
		value: false
	}]
};
const client = (id, title, given) => ({
	id,
	title,
	paths: [],
	user: [],
	shape: "map",
	containers: [["mcpServers"]],
	started: {
		type: "stdio",
		isList: false
	},
	dialect: "none",
	isShared: false,
	isSought: true,
	...given,
	fields: {
		...usual,
		...given.fields
	}
});
const serverUrl = { url: [{
	key: "serverUrl",
	transport: "auto"
}] };
const openCode = {
	fields: { env: ["environment", "env"] },
	started: {
		type: "local",
		isList: true
	}
};
const clientFormats = [
	client("claude-code", "Claude Code", {
		paths: [".mcp.json"],
		user: ["~/.claude.json"],
		containers: [["mcpServers"], [
			"projects",
			"*",
			"mcpServers"
		]],
		dialect: "braces"
	}),
	client("vscode", "VS Code", {
		paths: [".vscode/mcp.json"],
		user: ["$CONFIG/Code/User/mcp.json"],
		containers: [["servers"]],
		fields: { envFile: ["envFile"] },
		dialect: "vscode"
	}),
	client("cursor", "Cursor", {
		paths: [".cursor/mcp.json"],
		user: ["~/.cursor/mcp.json"],
		fields: { envFile: ["envFile"] },
		dialect: "env-braces"
	}),
	client("claude-desktop", "Claude Desktop", { user: ["$CONFIG/Claude/claude_desktop_config.json"] }),
	client("windsurf", "Windsurf", {
		user: ["~/.codeium/windsurf/mcp_config.json"],
		fields: { url: [...serverUrl.url, ...usual.url] },
		dialect: "env-braces"
	}),
	client("antigravity", "Antigravity", {
		user: ["~/.gemini/config/mcp_config.json"],
		fields: serverUrl
	}),
	client("gemini-cli", "Gemini CLI", {
		paths: [".gemini/settings.json"],
		user: ["~/.gemini/settings.json"],
		fields: { url: [{
			key: "httpUrl",
			transport: "streamable-http"
		}, {
			key: "url",
			transport: "sse"
		}] },
		dialect: "shell",
		isShared: true
	}),
	client("codex", "Codex", {
		paths: [".codex/config.toml"],
		user: ["~/.codex/config.toml"],
		containers: [["mcp_servers"]],
		fields: {
			envNames: ["env_vars"],
			headers: ["http_headers"],
			headerNames: ["env_http_headers"],
			bearerName: ["bearer_token_env_var"]
		},
		dialect: "env-braces",
		isShared: true
	}),
	client("zed", "Zed", {
		paths: [".zed/settings.json"],
		user: ["$CONFIG/zed/settings.json", "$CONFIG/Zed/settings.json"],
		containers: [["context_servers"]],
		fields: { off: [...usual.off, {
			key: "source",
			value: "extension"
		}] },
		isShared: true
	}),
	client("opencode", "opencode", {
		paths: [
			"opencode.json",
			"opencode.jsonc",
			".opencode/opencode.json",
			".opencode/opencode.jsonc"
		],
		user: ["$XDG/opencode/opencode.json", "$XDG/opencode/opencode.jsonc"],
		containers: [["mcp"], ["mcp", "servers"]],
		...openCode,
		dialect: "opencode",
		isShared: true
	}),
	client("amazon-q", "Amazon Q", {
		paths: [".amazonq/mcp.json", ".amazonq/default.json"],
		user: ["~/.aws/amazonq/mcp.json", "~/.aws/amazonq/default.json"],
		isShared: true
	}),
	client("kiro", "Kiro", {
		paths: [".kiro/settings/mcp.json"],
		user: ["~/.kiro/settings/mcp.json"],
		dialect: "braces"
	}),
	client("roo-code", "Roo Code", { paths: [".roo/mcp.json"] }),
	client("kilo-code", "Kilo Code", { paths: [".kilocode/mcp.json"] }),
	client("kilo", "Kilo Code (kilo.json)", {
		paths: ["kilo.json", "kilo.jsonc"],
		user: ["$XDG/kilo/kilo.json"],
		containers: [["mcp"]],
		...openCode,
		dialect: "opencode",
		isShared: true
	}),
	client("cline", "Cline", { user: ["$CONFIG/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json", "~/.cline/data/settings/cline_mcp_settings.json"] }),
	client("junie", "Junie", {
		paths: [".junie/mcp/mcp.json"],
		user: ["~/.junie/mcp/mcp.json"]
	}),
	client("copilot-cli", "Copilot CLI", {
		paths: [".github/mcp.json"],
		user: ["~/.copilot/mcp-config.json"],
		dialect: "braces"
	}),
	client("goose", "Goose", {
		paths: [".goose/config.yaml"],
		user: ["$XDG/goose/config.yaml", "$CONFIG/Block/goose/config/config.yaml"],
		containers: [["extensions"]],
		fields: {
			command: ["cmd"],
			env: ["envs"],
			url: [{
				key: "uri",
				transport: "auto"
			}],
			off: [...usual.off, ...[
				"builtin",
				"platform",
				"frontend",
				"inline_python"
			].map((value) => ({
				key: "type",
				value
			}))]
		},
		isShared: true
	}),
	client("grok", "Grok Build", {
		paths: [".grok/config.toml"],
		user: ["~/.grok/config.toml"],
		containers: [["mcp_servers"]],
		isShared: true
	}),
	client("kimi-code", "Kimi Code", {
		paths: [".kimi-code/mcp.json"],
		user: ["~/.kimi-code/mcp.json"]
	}),
	client("mastra-code", "Mastra Code", {
		paths: [".mastracode/mcp.json"],
		user: ["~/.mastracode/mcp.json"]
	}),
	client("mcporter", "mcporter", {
		paths: ["config/mcporter.json"],
		user: ["~/.mcporter/mcporter.json"],
		dialect: "braces"
	}),
	client("devcontainer", "Dev Containers", {
		paths: [".devcontainer/devcontainer.json", ".devcontainer.json"],
		containers: [[
			"customizations",
			"vscode",
			"mcp",
			"servers"
		]],
		dialect: "vscode",
		isShared: true
	}),
	client("mcp-registry", "MCP registry (server.json)", {
		paths: ["server.json"],
		shape: "registry",
		dialect: "env-braces",
		isSought: false
	}),
	client("mcpb", "MCP bundle (manifest.json)", {
		paths: ["manifest.json"],
		shape: "bundle",
		dialect: "env-braces",
		isSought: false
	}),
	client("docker-catalogue", "Docker MCP catalogue", {
		shape: "catalogue",
		containers: [["registry"]],
		dialect: "env-braces",
		isSought: false
	})
];
const soughtPaths = clientFormats.filter(({ isSought }) => isSought).flatMap(({ paths }) => paths);
function formatOf(path) {
	const segments = `/${path.replaceAll("\\", "/")}`;
	return clientFormats.find(({ paths }) => paths.some((end) => segments.endsWith(`/${end}`)));
}
// src/discover/audits/approval.ts
const approvals = [
	"alwaysAllow",
	"autoApprove",
	"auto_approve",
	"trust"
];
const switches = [
	{
		from: "entry",
		key: "sandboxEnabled",
		value: false,
		fault: "sandbox-off"
	},
	{
		from: "entry",
		key: "default_tools_approval_mode",
		value: "approve",
		fault: "trusted"
	},
	{
		from: "root",
		key: "approval_policy",
		value: "never",
		fault: "trusted"
	},
	{
		from: "root",
		key: "sandbox_mode",
		value: "danger-full-access",
		fault: "sandbox-off"
	}
];
function approvalFaults(root, entry, place) {
	const settings = switches.flatMap(({ from, key, value, fault }) => {
		const within = from === "entry" ? entry : root;
		const tree = treeAt(within, [key]);
		return tree?.kind === "scalar" && tree.value === value ? [{
			fault,
			...place(key, within),
			quotes: [`${key} = ${value}`]
		}] : [];
	});
	return [...approvals.flatMap((key) => approvedBy(key, treeAt(entry, [key]), place)), ...settings];
}
function approvedBy(key, tree, place) {
	if (tree?.kind === "scalar" && tree.value === true) return [{
		fault: "trusted",
		...place(key),
		quotes: [`${key} = true`]
	}];
	if (tree?.kind !== "array" || tree.items.length === 0) return [];
	const names = tree.items.map((item) => item.kind === "scalar" ? String(item.value) : "?");
	if (names.includes("*")) return [{
		fault: "trusted",
		...place(key),
		quotes: [`${key} = *`]
	}];
	return [{
		fault: "auto-approved",
		...place(key),
		quotes: [key, names.join(", ").slice(0, 200)]
	}];
}
// src/discover/audits/container.ts
const engines = new Set([
	"docker",
	"podman",
	"nerdctl"
]);
const hostFolder = /^(?:\/|~\/?|\$\{?HOME\}?\/?|\$\{(?:env:HOME|userHome)\}\/?|%USERPROFILE%\\?|[A-Za-z]:[\\/]?|\/(?:etc|root|home|Users|var|proc|sys|dev|boot)\/?|\/(?:home|Users)\/[^/]+\/?|.*[/\\]\.(?:ssh|aws|gnupg|kube|docker|azure|config)(?:[/\\].*)?)$/;
const powers = [
	{ option: "--privileged" },
	{
		option: "--cap-add",
		value: /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|NET_ADMIN)$/i
	},
	{
		option: "--security-opt",
		value: /(?:unconfined|label[=:]disable)/i
	},
	{
		option: "--pid",
		value: /^host$/
	},
	{
		option: "--ipc",
		value: /^host$/
	},
	{
		option: "--userns",
		value: /^host$/
	},
	{
		option: "--network",
		value: /^host$/
	},
	{
		option: "--net",
		value: /^host$/
	},
	{
		option: "--device",
		value: /./
	}
];
function containerFaults(launch) {
	if (launch.kind !== "stdio") return [];
	const { command, args } = launch;
	const switches = args.flatMap((arg) => /^--(?:dangerously-[\w-]+|yolo|no-sandbox|disable-sandbox|auto-approve)$/.test(arg) ? [{
		fault: "sandbox-off",
		quotes: [arg],
		at: arg
	}] : []);
	return engines.has(programOf(command)) ? [...switches, ...engineFaults(args)] : switches;
}
function engineFaults(args) {
	return optionsOf(args).flatMap(({ option, value, at }) => {
		const power = powers.find((one) => one.option === option);
		if (power !== void 0 && (power.value?.test(value) ?? value !== "false")) return [{
			fault: "privileged",
			quotes: [power.value === void 0 ? option : `${option} ${value}`],
			at
		}];
		const source = mountSource(option, value);
		if (source === void 0) return [];
		if (/(?:docker|podman|containerd)\.sock$/.test(source)) return [{
			fault: "docker-socket",
			quotes: [source],
			at
		}];
		return hostFolder.test(source) ? [{
			fault: "host-mount",
			quotes: [source],
			at
		}] : [];
	});
}
function optionsOf(args) {
	return args.flatMap((arg, index) => {
		if (!arg.startsWith("-")) return [];
		const cut = arg.indexOf("=");
		if (cut > 0) return [{
			option: arg.slice(0, cut),
			value: arg.slice(cut + 1),
			at: arg
		}];
		const next = args[index + 1] ?? "";
		return [{
			option: arg,
			value: next,
			at: arg === "--privileged" ? arg : next
		}];
	});
}
function mountSource(option, value) {
	if (option === "--mount") {
		const fields = new Map(value.split(",").map((field) => [field.split("=")[0] ?? "", field.slice(field.indexOf("=") + 1)]));
		return fields.get("type") === "bind" ? fields.get("source") ?? fields.get("src") : void 0;
	}
	if (option !== "-v" && option !== "--volume") return void 0;
	return /^(?:[A-Za-z]:[\\/][^:]*|(?:\$\{[^}]*\}|[^:])*)/.exec(value)?.[0];
}
// src/discover/audits/look-alike.ts
const knownNames = {
	npm: [
		"@21st-dev/magic",
		"@a-bonus/google-docs-mcp",
		"@aashari/mcp-server-atlassian-jira",
		"@antv/mcp-server-chart",
		"@apify/actors-mcp-server",
		"@azure-devops/mcp",
		"@azure/mcp",
		"@benborla29/mcp-server-mysql",
		"@brave/brave-search-mcp-server",
		"@brightdata/mcp",
		"@browserbasehq/mcp-server-browserbase",
		"@browsermcp/mcp",
		"@bytebase/dbhub",
		"@circleci/mcp-server-circleci",
		"@claude-flow/mcp",
		"@cloudflare/mcp-server-cloudflare",
		"@cocal/google-calendar-mcp",
		"@composio/mcp",
		"@currents/mcp",
		"@drawio/mcp",
		"@dynatrace-oss/dynatrace-mcp-server",
		"@elastic/mcp-server-elasticsearch",
		"@eslint/mcp",
		"@executeautomation/playwright-mcp-server",
		"@gongrzhe/server-gmail-autoauth-mcp",
		"@google-cloud/cloud-run-mcp",
		"@heroku/mcp-server",
		"@hubspot/mcp-server",
		"@instantdb/mcp",
		"@ivotoby/openapi-mcp-server",
		"@larksuiteoapi/lark-mcp",
		"@launchdarkly/mcp-server",
		"@mapbox/mcp-server",
		"@mcp-use/cli",
		"@mcp-use/inspector",
		"@mizchi/lsmcp",
		"@mobilenext/mobile-mcp",
		"@modelcontextprotocol/inspector",
		"@modelcontextprotocol/server-brave-search",
		"@modelcontextprotocol/server-everything",
		"@modelcontextprotocol/server-filesystem",
		"@modelcontextprotocol/server-gdrive",
		"@modelcontextprotocol/server-github",
		"@modelcontextprotocol/server-gitlab",
		"@modelcontextprotocol/server-google-maps",
		"@modelcontextprotocol/server-memory",
		"@modelcontextprotocol/server-postgres",
		"@modelcontextprotocol/server-puppeteer",
		"@modelcontextprotocol/server-redis",
		"@modelcontextprotocol/server-sequential-thinking",
		"@modelcontextprotocol/server-slack",
		"@mondaydotcomorg/monday-api-mcp",
		"@morphllm/morphmcp",
		"@notionhq/notion-mcp-server",
		"@perplexity-ai/mcp-server",
		"@piotr-agier/google-drive-mcp",
		"@playwright/mcp",
		"@railway/mcp-server",
		"@remotion/mcp",
		"@salesforce/mcp",
		"@sentry/mcp-server",
		"@shopify/dev-mcp",
		"@shortcut/mcp",
		"@smithery/cli",
		"@softeria/ms-365-mcp-server",
		"@stripe/mcp",
		"@supabase/mcp-server-supabase",
		"@sveltejs/mcp",
		"@testsprite/testsprite-mcp",
		"@upstash/context7-mcp",
		"@winor30/mcp-server-datadog",
		"@wonderwhy-er/desktop-commander",
		"@z_ai/mcp-server",
		"@zereight/mcp-gitlab",
		"@zuplo/mcp",
		"agentation-mcp",
		"airtable-mcp-server",
		"backlog-mcp-server",
		"chrome-devtools-mcp",
		"exa-mcp-server",
		"expo-mcp",
		"figma-developer-mcp",
		"firecrawl-mcp",
		"mcp-obsidian",
		"mcp-proxy",
		"mcp-remote",
		"mcp-server-code-runner",
		"mcp-server-kubernetes",
		"mcp-use",
		"mcporter",
		"mongodb-mcp-server",
		"n8n-mcp",
		"next-devtools-mcp",
		"nx-mcp",
		"puppeteer-mcp-server",
		"slack-mcp-server",
		"supergateway",
		"task-master-ai",
		"tavily-mcp",
		"xcodebuildmcp",
		"xmcp"
	],
	pypi: [
		"analytics-mcp",
		"arxiv-mcp-server",
		"awslabs-aws-api-mcp-server",
		"awslabs-aws-documentation-mcp-server",
		"basic-memory",
		"blender-mcp",
		"chroma-mcp",
		"databricks-mcp",
		"dbt-mcp",
		"duckduckgo-mcp-server",
		"elevenlabs-mcp",
		"excel-mcp-server",
		"kubernetes-mcp-server",
		"markitdown-mcp",
		"mcp-atlassian",
		"mcp-clickhouse",
		"mcp-grafana",
		"mcp-obsidian",
		"mcp-proxy",
		"mcp-server-bigquery",
		"mcp-server-browser-use",
		"mcp-server-docker",
		"mcp-server-fetch",
		"mcp-server-git",
		"mcp-server-motherduck",
		"mcp-server-qdrant",
		"mcp-server-sqlite",
		"mcp-server-time",
		"minimax-mcp",
		"office-word-mcp-server",
		"postgres-mcp",
		"redis-mcp-server",
		"semgrep-mcp",
		"serena-agent",
		"snowflake-labs-mcp",
		"windows-mcp",
		"workspace-mcp",
		"zotero-mcp"
	]
};
function lookAlikeFaults(launch) {
	const started = launch.kind === "stdio" ? packageOf(launch) : void 0;
	if (started === void 0 || started.registry === "oci") return [];
	const { name } = started;
	const meant = lookAlike(name, knownNames[started.registry]);
	const at = packageWord(launch)?.word ?? name;
	return meant === void 0 ? [] : [{
		fault: "look-alike",
		quotes: [name, meant],
		at
	}];
}
function lookAlike(name, names) {
	if (names.includes(name)) return void 0;
	const [scope, own] = scopeOf(name);
	if (scope === "") {
		if (name.length < shortestName) return void 0;
		return names.find((one) => scopeOf(one)[0] === "" && isOneEditAway(name, one));
	}
	if (new Map(names.map((one) => [scopeOf(one)[0], one])).has(scope)) return void 0;
	return names.find((one) => {
		const [knownScope, knownOwn] = scopeOf(one);
		return scope.length >= shortestScope && knownOwn === own && isOneEditAway(scope, knownScope);
	});
}
function scopeOf(name) {
	const cut = name.startsWith("@") ? name.indexOf("/") : -1;
	return cut < 0 ? ["", name] : [name.slice(0, cut), name.slice(cut + 1)];
}
const shortestName = 10;
const shortestScope = 5;
// src/discover/audits/secret.ts
function secretFaults(launch) {
	return [...Object.entries(launch.kind === "stdio" ? launch.env : launch.headers).flatMap(([name, value]) => secretIn(name, value, isSecretName(name), name)), ...launch.kind === "stdio" ? argumentSecrets(launch.args) : urlSecrets(launch.url)];
}
function isSecretName(name) {
	return secretName.test(name) && !/(?:url|uri|endpoint|host|path|file|dir|mode|type|method|scopes?|name|user|username|enabled|id|ttl|expiry|limit|max_?tokens)$/i.test(name);
}
function secretIn(where, value, isNamed, at) {
	const text = value.replace(/^(?:Bearer|Basic|Token)\s+/i, "").trim();
	if (isPlaceholder(text)) return [];
	const what = knownSecret(text);
	if (what !== void 0) return [{
		fault: "secret-known",
		quotes: [where, what],
		at
	}];
	return isNamed && looksRandom(text) ? [{
		fault: "secret-named",
		quotes: [where],
		at
	}] : [];
}
function argumentSecrets(args) {
	return args.flatMap((arg, index) => {
		const [, name = "", value] = /^-{0,2}([\w.-]{1,60})[=:]\s?(.*)$/s.exec(arg) ?? [];
		if (value !== void 0 && !arg.includes("://")) return secretIn(name, value, isSecretName(name), arg);
		const before = args[index - 1] ?? "";
		const isNamed = before.startsWith("-") && !before.includes("=") && isSecretName(before);
		return secretIn(isNamed ? before : "an argument", arg, isNamed, arg);
	});
}
function urlSecrets(url) {
	return url.split(/[?&#]/).slice(1).flatMap((pair) => {
		const cut = pair.indexOf("=");
		const name = pair.slice(0, Math.max(0, cut));
		return secretIn(`the URL's ${name}`, pair.slice(cut + 1), isSecretName(name) || name === "key", url);
	});
}
function isPlaceholder(text) {
	return /\$\{|^\$\w|\{\{|\{env:|^%\w+%$|^<.*>$|\.\.\.|\*\*\*|…/.test(text) || /your|example|sample|placeholder|change-?me|replace|dummy|insert|here$|todo|redacted|xxxx|0000|1234567/i.test(text) || new Set(text).size < 6;
}
function looksRandom(text) {
	return /^[\w+/=.~-]{16,512}$/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text) && bitsPerCharacter(text) >= 3;
}
function bitsPerCharacter(text) {
	const counts = new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return [...counts.values()].reduce((bits, count) => bits - count / text.length * Math.log2(count / text.length), 0);
}
// src/discover/audits/shell.ts
const posix$1 = new Set([
	"sh",
	"bash",
	"zsh",
	"dash",
	"ksh",
	"fish",
	"ash"
]);
const powershells = new Set(["powershell", "pwsh"]);
function shellFaults(launch) {
	if (launch.kind !== "stdio") return [];
	const program = programOf(launch.command);
	const script = scriptOf(program, launch.args);
	if (script === void 0) return [];
	return [{
		fault: isDownload(script) ? "shell-download" : "shell",
		quotes: [program],
		at: launch.command
	}];
}
function scriptOf(program, args) {
	if (program === "env") return scriptOf(programOf(args[0] ?? ""), args.slice(1));
	const rest = (flag) => {
		const at = args.findIndex((arg) => flag.test(arg));
		return at < 0 ? void 0 : args.slice(at + 1).join(" ");
	};
	if (posix$1.has(program)) return rest(/^-[a-z]*c$/);
	if (powershells.has(program)) return rest(/^[-/](?:c|command|e|ec|enc|encodedcommand)$/i);
	if (program !== "cmd") return void 0;
	const line = rest(/^\/[ck]$/i);
	return line !== void 0 && /[&|<>^]/.test(line) ? line : void 0;
}
function isDownload(line) {
	if (/\b(?:iex|invoke-expression|downloadstring)\b/i.test(line)) return true;
	return /\b(?:curl|wget)\b/.test(line) && /(?:\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b|\|\s*(?:python3?|node|perl)\b|[<$]\()/.test(line);
}
// src/discover/audits/url.ts
function urlFaults(launch) {
	if (launch.kind !== "http") return [];
	const { url } = launch;
	const [, scheme = "", user = "", host = ""] = /^([A-Za-z][\w+.-]*):\/\/(?:([^/?#]*)@)?([^/?#]*)/.exec(url) ?? [];
	const faults = [];
	if (/:[^$]/.test(user)) faults.push({
		fault: "url-credentials",
		quotes: ["the URL"],
		at: url
	});
	if (scheme.toLowerCase() === "http" && !isLocal(host)) faults.push({
		fault: "http-url",
		quotes: [host],
		at: url
	});
	return faults;
}
function isLocal(host) {
	const name = host.replace(/:\d*$/, "").toLowerCase();
	return name.includes("$") || name.includes("{") || name === "" || /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)$/.test(name);
}
// src/discover/audits/version.ts
function versionFaults(launch) {
	const started = launch.kind === "stdio" ? packageWord(launch) : void 0;
	if (started === void 0 || /\$\{|^\$|^\{/.test(started.word)) return [];
	const { registry, word } = started;
	const fault = registry === "oci" ? imageFault(word) : packageFault(registry, word);
	return fault === void 0 ? [] : [{
		fault,
		quotes: [word],
		at: word
	}];
}
function packageFault(registry, word) {
	if (/^(?:\.{1,2}(?:[/\\]|$)|[/\\~]|file:|[A-Za-z]:\\)/.test(word)) return void 0;
	if (isSource(word)) return /[#@][0-9a-f]{40}(?:[#?&]|$)/i.test(word) ? void 0 : "source-reference";
	if (registry === "npm") {
		const cut = word.indexOf("@", 1);
		if (cut < 0) return "no-version";
		return exactNpm.test(word.slice(cut + 1)) ? void 0 : "moving-version";
	}
	if (/^[\w.-]+(?:\[[\w,. -]*\])?(?:===?|@)v?\d[\w.+!-]*$/.test(word)) return void 0;
	return /^[\w.-]+(?:\[[\w,. -]*\])?$/.test(word) ? "no-version" : "moving-version";
}
const exactNpm = /^[v=]?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;
function isSource(word) {
	if (/^(?:git\+|git:|github:|gitlab:|bitbucket:|gist:|https?:|ssh:)/i.test(word)) return true;
	return /@\s*git\+/.test(word) || /^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(word);
}
function imageFault(word) {
	if (/@sha256:[0-9a-f]{64}$/i.test(word)) return void 0;
	const tag = /:([\w.-]+)$/.exec(word.slice(word.lastIndexOf("/") + 1))?.[1];
	return tag === void 0 || tag === "latest" ? "image-latest" : "image-tag";
}
// src/discover/audits/faults.ts
const audits = [
	versionFaults,
	lookAlikeFaults,
	secretFaults,
	urlFaults,
	shellFaults,
	containerFaults
];
function launchFaults(launch, place) {
	const read = bounded(launch);
	return audits.flatMap((audit) => audit(read).map(({ fault, quotes, at }) => {
		const { file, line } = place(at);
		return {
			fault,
			file,
			line,
			quotes: quotes.map((quote) => quote.slice(0, longestQuote))
		};
	}));
}
const longestText = 4096;
function bounded(launch) {
	const cut = (text) => text.slice(0, longestText);
	const cutAll = (texts) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [cut(name), cut(text)]));
	if (launch.kind === "http") return {
		...launch,
		url: cut(launch.url),
		headers: cutAll(launch.headers)
	};
	const { command, args, env } = launch;
	return {
		...launch,
		command: cut(command),
		args: args.map(cut),
		env: cutAll(env)
	};
}
const longestQuote = 200;
// src/discover/reader.ts
function readerOf({ file, text, root }, format, onProblem) {
	const place = placesOf(text);
	const report = (at, path, says) => onProblem({
		file,
		...place(at),
		pointer: pointer(...path),
		says
	});
	const read = (tree, path) => {
		const { entries, repeated } = entriesOf(tree);
		for (const { key, keyAt } of repeated) report(keyAt, [...path, key], "this key is here twice, and only one can count; remove one of them");
		return entries;
	};
	return {
		file,
		root,
		format,
		report,
		read,
		lineOf: (at) => place(at).line
	};
}
function placesOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	};
}
function entriesOf(tree) {
	const entries = new Map();
	const repeated = [];
	for (const entry of tree?.kind === "object" ? tree.entries : []) if (entries.has(entry.key)) repeated.push(entry);
	else entries.set(entry.key, entry);
	return {
		entries,
		repeated
	};
}
function kindOf(tree) {
	if (tree.kind === "object") return "an object";
	if (tree.kind === "array") return "a list";
	if (tree.value === null) return "null";
	if (typeof tree.value === "boolean") return "true or false";
	return typeof tree.value === "string" ? "a text" : "a number";
}
// src/discover/entry.ts
function readEntry(reader, entry, path) {
	const { key: name, keyAt, value } = entry;
	if (name === "") {
		reader.report(keyAt, path, "a server needs a name; replace the empty key");
		return { kind: "unreadable" };
	}
	if (value.kind !== "object") {
		reader.report(value.at, path, `the entry of a server must be an object, not ${kindOf(value)}`);
		return { kind: "unreadable" };
	}
	const fields = {
		reader,
		entry,
		path,
		properties: reader.read(value, path),
		wrong: false
	};
	if (isOff(fields)) return {
		kind: "disabled",
		name
	};
	const launch = readLaunch(fields);
	if (launch === void 0 || fields.wrong) return { kind: "unreadable" };
	return {
		kind: "server",
		spec: specOf(reader, entry, launch)
	};
}
function specOf(reader, entry, launch) {
	const { file, format, inputs, lineOf } = reader;
	const place = (text, within = entry.value) => ({
		file,
		line: lineOf(placeIn(within, text) ?? entry.keyAt)
	});
	const faults = [...launchFaults(launch, place), ...approvalFaults(reader.root, entry.value, place)];
	return {
		name: entry.key,
		launch,
		dialect: format.dialect,
		...Object.keys(inputs).length > 0 && { inputs },
		declared: {
			kind: "file",
			file,
			line: lineOf(entry.keyAt),
			client: format.id,
			...faults.length > 0 && { faults }
		}
	};
}
function placeIn(tree, text) {
	if (tree.kind === "scalar") return tree.value === text ? tree.at : void 0;
	if (tree.kind === "array") return firstOf(tree.items, (item) => placeIn(item, text));
	return firstOf(tree.entries, ({ key, keyAt, value }) => key === text ? keyAt : placeIn(value, text));
}
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}
function isOff({ reader, properties }) {
	return reader.format.fields.off.some(({ key, value }) => {
		const tree = properties.get(key)?.value;
		return tree?.kind === "scalar" && tree.value === value;
	});
}
function readLaunch(fields) {
	const { reader, properties, path, entry } = fields;
	const { command, url } = reader.format.fields;
	const hasCommand = command.some((key) => properties.has(key));
	const type = typeOf(fields);
	const remote = url.find(({ key }) => properties.has(key));
	if (remote !== void 0 && !(hasCommand && (type === void 0 || localTypes.has(type)))) return readRemote(fields, remote, type);
	if (hasCommand) return readLocal(fields);
	const urlKeys = url.map(({ key }) => `"${key}"`).join(" or ");
	const says = `a server needs "${command[0]}" (to start it) or ${urlKeys} (to reach it); add one of them`;
	reader.report(properties.get("type")?.keyAt ?? entry.value.at, path, says);
}
const localTypes = new Set(["stdio", "local"]);
const transports = new Map([
	["sse", "sse"],
	["http", "auto"],
	["streamable-http", "streamable-http"],
	["streamableHttp", "streamable-http"],
	["streamable_http", "streamable-http"]
]);
function typeOf({ properties }) {
	const tree = properties.get("type")?.value;
	return tree?.kind === "scalar" && typeof tree.value === "string" ? tree.value : void 0;
}
function readRemote(fields, remote, type) {
	const map = fields.reader.format.fields;
	const url = readText(fields, [remote.key]);
	const bearer = readText(fields, map.bearerName);
	const headers = {
		...readTexts(fields, map.headers),
		...bearer !== void 0 && { Authorization: `Bearer ${reference$1(bearer)}` },
		...mapValues(readTexts(fields, map.headerNames), reference$1)
	};
	if (url === void 0) return void 0;
	return {
		kind: "http",
		url,
		headers,
		transport: (type === void 0 ? void 0 : transports.get(type)) ?? remote.transport
	};
}
function reference$1(name) {
	return `\${env:${name}}`;
}
function mapValues(texts, change) {
	return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}
function readLocal(fields) {
	const map = fields.reader.format.fields;
	const command = readCommand(fields, map.command);
	const args = readList(fields, map.args);
	const handedOn = readList(fields, map.envNames).map((name) => [name, reference$1(name)]);
	const env = {
		...Object.fromEntries(handedOn),
		...readTexts(fields, map.env)
	};
	const cwd = readText(fields, map.cwd);
	const envFile = readText(fields, map.envFile);
	const [program, ...first] = command;
	if (program === void 0) return void 0;
	return {
		kind: "stdio",
		command: program,
		args: [...first, ...args],
		env,
		...cwd !== void 0 && { cwd },
		...envFile !== void 0 && { envFile }
	};
}
function readCommand(fields, keys) {
	const [key, tree] = present(fields, keys);
	const words = tree?.kind === "array" ? readList(fields, keys) : [readText(fields, keys) ?? ""];
	if (key !== void 0 && !fields.wrong && (words[0] ?? "") === "") complain(fields, tree, [key], `"${key}" is empty; write the program to start`);
	return words;
}
function readText(fields, keys) {
	const [key, tree] = present(fields, keys);
	if (key === void 0 || tree === void 0) return void 0;
	if (tree.kind === "scalar" && typeof tree.value === "string") return tree.value;
	complain(fields, tree, [key], `"${key}" must be a text, not ${kindOf(tree)}`);
}
function readList(fields, keys) {
	const [key, tree] = present(fields, keys);
	if (key === void 0 || tree === void 0) return [];
	if (tree.kind !== "array") {
		complain(fields, tree, [key], `"${key}" must be a list of texts, not ${kindOf(tree)}`);
		return [];
	}
	return tree.items.flatMap((item, index) => {
		if (item.kind === "scalar" && typeof item.value === "string") return [item.value];
		const says = `"${key}" may hold only texts, not ${kindOf(item)}; put it in quotes`;
		complain(fields, item, [key, String(index)], says);
		return [];
	});
}
function readTexts(fields, keys) {
	const [key, tree] = present(fields, keys);
	if (key === void 0 || tree === void 0) return {};
	if (tree.kind !== "object") {
		complain(fields, tree, [key], `"${key}" must be an object of texts by name, not ${kindOf(tree)}`);
		return {};
	}
	const entries = [...fields.reader.read(tree, [...fields.path, key])].flatMap(([name, { value }]) => {
		const held = value.kind === "scalar" ? value.value : void 0;
		if (typeof held === "string" || typeof held === "number") return [[name, String(held)]];
		if (held !== null) {
			const says = `"${key}" may hold only texts, not ${kindOf(value)}; put it in quotes`;
			complain(fields, value, [key, name], says);
		}
		return [];
	});
	return Object.fromEntries(entries);
}
function present({ properties }, keys) {
	for (const key of keys) {
		const tree = properties.get(key)?.value;
		if (tree !== void 0 && !(tree.kind === "scalar" && tree.value === null)) return [key, tree];
	}
	return [];
}
function complain(fields, tree, path, says) {
	fields.wrong = true;
	fields.reader.report(tree?.at ?? fields.entry.keyAt, [...fields.path, ...path], says);
}
// src/discover/format.ts
function isLaunch(tree) {
	const { entries } = entriesOf(tree);
	const has = (key) => {
		const value = entries.get(key)?.value;
		return value !== void 0 && value.kind !== "object";
	};
	return [
		"command",
		"cmd",
		"url",
		"httpUrl",
		"serverUrl",
		"uri"
	].some(has);
}
function formatByContent(root) {
	const { entries } = entriesOf(root);
	const isServers = (container) => container.reduce((tree, key) => entriesOf(tree).entries.get(key)?.value, root);
	const bySchema = clientFormats.find(({ shape }) => {
		if (shape === "registry") return has("packages", "array") || has("remotes", "array");
		if (shape === "bundle") return has("server", "object") && (has("manifest_version") || has("mcpb_version"));
		return shape === "catalogue" && has("registry", "object");
	});
	function has(key, kind = "scalar") {
		return entries.get(key)?.value.kind === kind;
	}
	return clientFormats.find(({ shape, containers }) => shape === "map" && containers.some((container) => {
		const tree = isServers(container);
		return tree?.kind === "object" && !isLaunch(tree);
	})) ?? bySchema ?? claudeCode;
}
const claudeCode = clientFormats[0];
// src/discover/inputs.ts
function readInputs({ root, format }) {
	if (format.dialect !== "vscode") return {};
	const items = format.containers.map((container) => [...container.slice(0, -1), "inputs"].reduce(valueAt, root)).flatMap((list) => list?.kind === "array" ? list.items : []);
	return Object.fromEntries(items.flatMap((item) => {
		const [id, value] = [textAt$1(item, "id"), standIn(item)];
		return id === void 0 || value === void 0 ? [] : [[`input:${id}`, value]];
	}));
}
function standIn(item) {
	const type = textAt$1(item, "type");
	const password = valueAt(item, "password");
	if (type === "command" || password?.kind === "scalar" && password.value !== false) return void 0;
	const options = type === "pickString" ? valueAt(item, "options") : void 0;
	const first = options?.kind === "array" ? options.items[0] : void 0;
	return textAt$1(item, "default") ?? textOf(first) ?? textAt$1(first, "value");
}
function valueAt(tree, key) {
	return entriesOf(tree).entries.get(key)?.value;
}
function textAt$1(tree, key) {
	return textOf(valueAt(tree, key));
}
function textOf(tree) {
	return tree?.kind === "scalar" && typeof tree.value === "string" ? tree.value : void 0;
}
// src/discover/publishing.ts
function fieldOf(tree, ...keys) {
	const { entries } = entriesOf(tree);
	return keys.map((key) => entries.get(key)?.value).find((value) => value !== void 0);
}
function textAt(tree, ...keys) {
	const value = fieldOf(tree, ...keys);
	return value?.kind === "scalar" && value.value !== null ? String(value.value) : void 0;
}
function itemsAt(tree, ...keys) {
	const value = fieldOf(tree, ...keys);
	return value?.kind === "array" ? value.items : [];
}
function itemTexts(tree, key) {
	return itemsAt(tree, key).flatMap((item) => item.kind === "scalar" && item.value !== null ? [String(item.value)] : []);
}
function isTrue(tree, ...keys) {
	const value = fieldOf(tree, ...keys);
	return value?.kind === "scalar" && value.value === true;
}
function reference(name) {
	return `\${env:${name}}`;
}
function rootEntries(reader) {
	return reader.read(reader.root, []);
}
function named(reader) {
	const name = textAt(reader.root, "name");
	if (name === void 0 || name === "") reader.report(reader.root.at, ["name"], "the file needs a \"name\"");
	return name === "" ? void 0 : name;
}
function readRegistry(reader) {
	const entries = rootEntries(reader);
	const name = named(reader);
	if (name === void 0) return [];
	const found = [...itemsAt(reader.root, "packages").map(packageLaunch), ...itemsAt(reader.root, "remotes").map(remoteLaunch)];
	const wrong = ["packages", "remotes"].flatMap((key) => {
		const value = entries.get(key)?.value;
		return value === void 0 || value.kind === "array" ? [] : [{
			key,
			value
		}];
	});
	for (const { key, value } of wrong) reader.report(value.at, [key], `"${key}" must be a list, not ${kindOf(value)}`);
	return found.map(({ tree, launch, kind }) => {
		const full = found.length === 1 ? name : `${name} (${kind})`;
		if (launch === void 0) return {
			kind: "disabled",
			name: full
		};
		return {
			kind: "server",
			spec: specOf(reader, {
				key: full,
				keyAt: tree.at,
				value: tree
			}, launch)
		};
	});
}
const runners = new Map([
	["npm", {
		command: "npx",
		first: ["-y"],
		last: [],
		pin: "@"
	}],
	["pypi", {
		command: "uvx",
		first: [],
		last: [],
		pin: "=="
	}],
	["oci", {
		command: "docker",
		first: [
			"run",
			"-i",
			"--rm"
		],
		last: [],
		pin: ":"
	}],
	["nuget", {
		command: "dnx",
		first: [],
		last: ["--yes"],
		pin: "@"
	}]
]);
function packageLaunch(tree) {
	const kind = textAt(tree, "registryType", "registry_type", "registry_name") ?? "";
	const runner = runners.get(kind === "docker" ? "oci" : kind);
	const identifier = textAt(tree, "identifier", "name");
	const transport = textAt(fieldOf(tree, "transport"), "type") ?? "stdio";
	if (runner === void 0 || identifier === void 0 || transport !== "stdio") return {
		kind,
		tree
	};
	const version = textAt(tree, "version");
	const isPinned = version === void 0 || /[:@]/.test(identifier.slice(identifier.lastIndexOf("/") + 1));
	const env = variables(itemsAt(tree, "environmentVariables", "environment_variables"));
	const handedOn = runner.command === "docker" ? Object.keys(env).flatMap((name) => ["-e", name]) : [];
	return {
		kind,
		tree,
		launch: {
			kind: "stdio",
			command: runner.command,
			args: [
				...runner.first,
				...handedOn,
				...itemsAt(tree, "runtimeArguments", "runtime_arguments").flatMap(argument),
				isPinned ? identifier : `${identifier}${runner.pin}${version}`,
				...runner.last,
				...itemsAt(tree, "packageArguments", "package_arguments").flatMap(argument)
			],
			env
		}
	};
}
function remoteLaunch(tree) {
	const kind = textAt(tree, "type", "transport_type") ?? "remote";
	const url = textAt(tree, "url");
	if (url === void 0) return {
		kind,
		tree
	};
	return {
		kind,
		tree,
		launch: {
			kind: "http",
			url: fillCurly(url, fieldOf(tree, "variables")),
			headers: variables(itemsAt(tree, "headers")),
			transport: transports.get(kind) ?? "auto"
		}
	};
}
function argument(tree) {
	const name = textAt(tree, "name");
	const value = valueOf(tree, textAt(tree, "valueHint", "value_hint") ?? name ?? "argument");
	if (textAt(tree, "type") !== "named" || name === void 0) return value === void 0 ? [] : [value];
	const isFlag = value === void 0 && fieldOf(tree, "valueHint", "value_hint", "value", "default") === void 0;
	if (value === void 0) return isFlag && isTrue(tree, "isRequired", "is_required") ? [name] : [];
	return [name, value];
}
function valueOf(tree, name) {
	const value = textAt(tree, "value") ?? textAt(tree, "default");
	if (value !== void 0) return fillCurly(value, fieldOf(tree, "variables"));
	const isFlag = textAt(tree, "type") === "named" && fieldOf(tree, "valueHint", "value_hint") === void 0;
	return isTrue(tree, "isRequired", "is_required") && !isFlag ? reference(name) : void 0;
}
function variables(items) {
	return Object.fromEntries(items.flatMap((item) => {
		const name = textAt(item, "name");
		const value = name === void 0 ? void 0 : valueOf(item, name);
		return name === void 0 || value === void 0 ? [] : [[name, value]];
	}));
}
function fillCurly(text, known) {
	return text.replace(/\{(\w{1,100})\}/g, (written, name) => {
		const variable = fieldOf(known, name);
		if (variable === void 0) return written;
		return textAt(variable, "value") ?? textAt(variable, "default") ?? reference(name);
	});
}
function readBundle(reader) {
	rootEntries(reader);
	const name = named(reader);
	const server = fieldOf(reader.root, "server");
	const { entries } = entriesOf(server);
	const config = entries.get("mcp_config");
	if (name === void 0) return [];
	if (config === void 0) {
		reader.report(server?.at ?? 0, ["server"], "the bundle says not how it is started; add \"mcp_config\"");
		return [];
	}
	const read = readEntry(reader, {
		...config,
		key: name
	}, ["server", "mcp_config"]);
	if (read.kind !== "server" || read.spec.launch.kind !== "stdio") return [read];
	const fill = (text) => fillBundle(text, folderOf(reader.file), fieldOf(reader.root, "user_config"));
	const { command, args, env, ...rest } = read.spec.launch;
	const filled = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, fill(value)]));
	const launch = {
		...rest,
		command: fill(command),
		args: args.map(fill),
		env: filled
	};
	return [{
		kind: "server",
		spec: {
			...read.spec,
			launch
		}
	}];
}
function folderOf(file) {
	const cut = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"));
	return cut < 0 ? "." : file.slice(0, cut);
}
function fillBundle(text, folder, config) {
	return text.replaceAll("${__dirname}", folder).replace(/\$\{user_config\.(\w{1,100})\}/g, (written, name) => {
		return textAt(fieldOf(config, name), "default") ?? written;
	});
}
function readCatalogue(reader) {
	const registry = rootEntries(reader).get("registry")?.value;
	if (registry?.kind !== "object") {
		reader.report(registry?.at ?? reader.root.at, ["registry"], "\"registry\" must be an object of servers by name");
		return [];
	}
	return [...reader.read(registry, ["registry"]).values()].map((entry) => {
		const launch = catalogueLaunch(entry.value);
		if (launch === void 0) return {
			kind: "disabled",
			name: entry.key
		};
		return {
			kind: "server",
			spec: specOf(reader, entry, launch)
		};
	});
}
function catalogueLaunch(tree) {
	const remote = fieldOf(tree, "remote");
	const url = textAt(remote, "url");
	if (url !== void 0) {
		const { entries } = entriesOf(fieldOf(remote, "headers"));
		const headers = [...entries].map(([name, { value }]) => [name, plain(value)]);
		const transport = transports.get(textAt(remote, "transport_type") ?? "") ?? "auto";
		return {
			kind: "http",
			url,
			headers: Object.fromEntries(headers),
			transport
		};
	}
	const image = textAt(tree, "image");
	if (image === void 0) return void 0;
	const secrets = itemsAt(tree, "secrets").flatMap((secret) => textAt(secret, "env") ?? []);
	const env = {
		...Object.fromEntries(secrets.map((name) => [name, reference(name)])),
		...variables(itemsAt(tree, "env"))
	};
	const volumes = itemTexts(tree, "volumes").flatMap((volume) => ["-v", volume]);
	return {
		kind: "stdio",
		command: "docker",
		args: [
			"run",
			"-i",
			"--rm",
			...Object.keys(env).flatMap((name) => ["-e", name]),
			...volumes,
			image,
			...itemTexts(tree, "command")
		],
		env
	};
}
function plain(tree) {
	return tree.kind === "scalar" && tree.value !== null ? String(tree.value) : "";
}
// node_modules/eslint-visitor-keys/lib/visitor-keys.js
const KEYS$1 = {
	ArrayExpression: ["elements"],
	ArrayPattern: ["elements"],
	ArrowFunctionExpression: ["params", "body"],
	AssignmentExpression: ["left", "right"],
	AssignmentPattern: ["left", "right"],
	AwaitExpression: ["argument"],
	BinaryExpression: ["left", "right"],
	BlockStatement: ["body"],
	BreakStatement: ["label"],
	CallExpression: ["callee", "arguments"],
	CatchClause: ["param", "body"],
	ChainExpression: ["expression"],
	ClassBody: ["body"],
	ClassDeclaration: [
		"id",
		"superClass",
		"body"
	],
	ClassExpression: [
		"id",
		"superClass",
		"body"
	],
	ConditionalExpression: [
		"test",
		"consequent",
		"alternate"
	],
	ContinueStatement: ["label"],
	DebuggerStatement: [],
	DoWhileStatement: ["body", "test"],
	EmptyStatement: [],
	ExperimentalRestProperty: ["argument"],
	ExperimentalSpreadProperty: ["argument"],
	ExportAllDeclaration: [
		"exported",
		"source",
		"attributes"
	],
	ExportDefaultDeclaration: ["declaration"],
	ExportNamedDeclaration: [
		"declaration",
		"specifiers",
		"source",
		"attributes"
	],
	ExportSpecifier: ["local", "exported"],
	ExpressionStatement: ["expression"],
	ForInStatement: [
		"left",
		"right",
		"body"
	],
	ForOfStatement: [
		"left",
		"right",
		"body"
	],
	ForStatement: [
		"init",
		"test",
		"update",
		"body"
	],
	FunctionDeclaration: [
		"id",
		"params",
		"body"
	],
	FunctionExpression: [
		"id",
		"params",
		"body"
	],
	Identifier: [],
	IfStatement: [
		"test",
		"consequent",
		"alternate"
	],
	ImportAttribute: ["key", "value"],
	ImportDeclaration: [
		"specifiers",
		"source",
		"attributes"
	],
	ImportDefaultSpecifier: ["local"],
	ImportExpression: ["source", "options"],
	ImportNamespaceSpecifier: ["local"],
	ImportSpecifier: ["imported", "local"],
	JSXAttribute: ["name", "value"],
	JSXClosingElement: ["name"],
	JSXClosingFragment: [],
	JSXElement: [
		"openingElement",
		"children",
		"closingElement"
	],
	JSXEmptyExpression: [],
	JSXExpressionContainer: ["expression"],
	JSXFragment: [
		"openingFragment",
		"children",
		"closingFragment"
	],
	JSXIdentifier: [],
	JSXMemberExpression: ["object", "property"],
	JSXNamespacedName: ["namespace", "name"],
	JSXOpeningElement: ["name", "attributes"],
	JSXOpeningFragment: [],
	JSXSpreadAttribute: ["argument"],
	JSXSpreadChild: ["expression"],
	JSXText: [],
	LabeledStatement: ["label", "body"],
	Literal: [],
	LogicalExpression: ["left", "right"],
	MemberExpression: ["object", "property"],
	MetaProperty: ["meta", "property"],
	MethodDefinition: ["key", "value"],
	NewExpression: ["callee", "arguments"],
	ObjectExpression: ["properties"],
	ObjectPattern: ["properties"],
	PrivateIdentifier: [],
	Program: ["body"],
	Property: ["key", "value"],
	PropertyDefinition: ["key", "value"],
	RestElement: ["argument"],
	ReturnStatement: ["argument"],
	SequenceExpression: ["expressions"],
	SpreadElement: ["argument"],
	StaticBlock: ["body"],
	Super: [],
	SwitchCase: ["test", "consequent"],
	SwitchStatement: ["discriminant", "cases"],
	TaggedTemplateExpression: ["tag", "quasi"],
	TemplateElement: [],
	TemplateLiteral: ["quasis", "expressions"],
	ThisExpression: [],
	ThrowStatement: ["argument"],
	TryStatement: [
		"block",
		"handler",
		"finalizer"
	],
	UnaryExpression: ["argument"],
	UpdateExpression: ["argument"],
	VariableDeclaration: ["declarations"],
	VariableDeclarator: ["id", "init"],
	WhileStatement: ["test", "body"],
	WithStatement: ["object", "body"],
	YieldExpression: ["argument"]
};
const NODE_TYPES = Object.keys(KEYS$1);
for (const type of NODE_TYPES) Object.freeze(KEYS$1[type]);
Object.freeze(KEYS$1);
// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
	const retv = Object.assign({}, KEYS$1);
	for (const type of Object.keys(additionalKeys)) if (Object.hasOwn(retv, type)) {
		const keys = new Set(additionalKeys[type]);
		for (const key of retv[type]) keys.add(key);
		retv[type] = Object.freeze(Array.from(keys));
	} else retv[type] = Object.freeze(Array.from(additionalKeys[type]));
	return Object.freeze(retv);
}
// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
	return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
	return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
	constructor(major, minor) {
		this.major = major;
		this.minor = minor;
	}
	lt(major, minor) {
		return this.major < major || this.major === major && this.minor < minor;
	}
	gte(major, minor) {
		return this.major > major || this.major === major && this.minor >= minor;
	}
};
const TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
const TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
const DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
const SUPPORTED_TOML_VERSIONS = {
	"1.0": TOML_VERSION_1_0,
	"1.0.0": TOML_VERSION_1_0,
	"1.1": TOML_VERSION_1_1,
	"1.1.0": TOML_VERSION_1_1,
	latest: TOML_VERSION_1_1,
	next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
	return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
const MESSAGES = {
	"unterminated-string": "Unterminated string constant",
	"unterminated-table-key": "Unterminated table-key",
	"unterminated-array": "Unterminated array",
	"unterminated-inline-table": "Unterminated inline table",
	"missing-key": "Empty bare keys are not allowed",
	"missing-newline": "Must be a newline",
	"missing-equals-sign": "Expected equal (=) token",
	"missing-value": "Unspecified values are invalid",
	"missing-comma": "Expected comma (,) token",
	"dupe-keys": "Defining a key multiple times is invalid",
	"unexpected-char": "Unexpected character",
	"unexpected-token": "Unexpected token",
	"invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
	"invalid-comment-character": "Invalid code point {{cp}} within comments",
	"invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
	"invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
	"invalid-underscore": "Underscores are allowed between digits",
	"invalid-space": "Unexpected spaces",
	"invalid-three-quotes": "Three or more quotes are not permitted",
	"invalid-date": "Unexpected invalid date",
	"invalid-time": "Unexpected invalid time",
	"invalid-leading-zero": "Leading zeros are not allowed",
	"invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
	"invalid-char-in-escape-sequence": "Invalid character in escape sequence",
	"invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
	"invalid-code-point": "Invalid code point {{cp}}",
	"invalid-trailing-dot-in-key": "Keys cannot end with a dot",
	"invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
	if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
		if (name$2 in data) return data[name$2];
		return `{{${name$2}}}`;
	});
	return MESSAGES[code];
}
var ParseError = class extends SyntaxError {
	constructor(code, offset, line, column, data) {
		super(getMessage(code, data));
		this.index = offset;
		this.lineNumber = line;
		this.column = column;
	}
};
const CodePoint = {
	EOF: -1,
	NULL: 0,
	SOH: 1,
	BACKSPACE: 8,
	TABULATION: 9,
	LINE_FEED: 10,
	FORM_FEED: 12,
	CARRIAGE_RETURN: 13,
	ESCAPE: 27,
	SO: 14,
	US: 31,
	SPACE: 32,
	QUOTATION_MARK: 34,
	HASH: 35,
	SINGLE_QUOTE: 39,
	PLUS_SIGN: 43,
	COMMA: 44,
	DASH: 45,
	DOT: 46,
	DIGIT_0: 48,
	DIGIT_1: 49,
	DIGIT_2: 50,
	DIGIT_3: 51,
	DIGIT_7: 55,
	DIGIT_9: 57,
	COLON: 58,
	EQUALS_SIGN: 61,
	LATIN_CAPITAL_A: 65,
	LATIN_CAPITAL_E: 69,
	LATIN_CAPITAL_F: 70,
	LATIN_CAPITAL_T: 84,
	LATIN_CAPITAL_U: 85,
	LATIN_CAPITAL_Z: 90,
	LEFT_BRACKET: 91,
	BACKSLASH: 92,
	RIGHT_BRACKET: 93,
	UNDERSCORE: 95,
	LATIN_SMALL_A: 97,
	LATIN_SMALL_B: 98,
	LATIN_SMALL_E: 101,
	LATIN_SMALL_F: 102,
	LATIN_SMALL_I: 105,
	LATIN_SMALL_L: 108,
	LATIN_SMALL_N: 110,
	LATIN_SMALL_O: 111,
	LATIN_SMALL_R: 114,
	LATIN_SMALL_S: 115,
	LATIN_SMALL_T: 116,
	LATIN_SMALL_U: 117,
	LATIN_SMALL_X: 120,
	LATIN_SMALL_Z: 122,
	LEFT_BRACE: 123,
	RIGHT_BRACE: 125,
	TILDE: 126,
	DELETE: 127,
	PAD: 128,
	SUPERSCRIPT_TWO: 178,
	SUPERSCRIPT_THREE: 179,
	SUPERSCRIPT_ONE: 185,
	VULGAR_FRACTION_ONE_QUARTER: 188,
	VULGAR_FRACTION_THREE_QUARTERS: 190,
	LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
	LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
	LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
	LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
	LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
	GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
	GREEK_CAPITAL_LETTER_YOT: 895,
	CP_1FFF: 8191,
	ZERO_WIDTH_NON_JOINER: 8204,
	ZERO_WIDTH_JOINER: 8205,
	UNDERTIE: 8255,
	CHARACTER_TIE: 8256,
	SUPERSCRIPT_ZERO: 8304,
	CP_218F: 8591,
	CIRCLED_DIGIT_ONE: 9312,
	NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
	GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
	CP_2FEF: 12271,
	IDEOGRAPHIC_COMMA: 12289,
	CP_D7FF: 55295,
	CP_E000: 57344,
	CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
	ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
	ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
	REPLACEMENT_CHARACTER: 65533,
	LINEAR_B_SYLLABLE_B008_A: 65536,
	CP_EFFFF: 983039,
	CP_10FFFF: 1114111
};
function isControl(cp) {
	return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
	return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL(cp) {
	return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
	return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
	return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
	return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
	return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
	return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
	let low = 0;
	let high = array.length;
	while (low < high) {
		const mid = low + high >>> 1;
		const val = array[mid];
		if (val === value) return mid + 1;
		if (val < value) low = mid + 1;
		else high = mid;
	}
	return low;
}
var Locations = class {
	constructor() {
		this.offsets = [];
	}
	addOffset(offset) {
		for (let i = this.offsets.length - 1; i >= 0; i--) {
			const element = this.offsets[i];
			if (element === offset) return;
			if (element < offset) break;
		}
		this.offsets.push(offset);
	}
	getLocFromIndex(offset) {
		const line = sortedLastIndex(this.offsets, offset) + 1;
		return {
			line,
			column: offset - (line === 1 ? 0 : this.offsets[line - 2])
		};
	}
};
var CodePointIterator = class {
	constructor(text) {
		this.locs = new Locations();
		this.lastCodePoint = CodePoint.NULL;
		this.start = -1;
		this.end = 0;
		this.text = text;
	}
	next() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		return this.lastCodePoint = this.moveAt(this.end);
	}
	getLocFromIndex(index) {
		return this.locs.getLocFromIndex(index);
	}
	eat(cp) {
		if (this.text.codePointAt(this.end) === cp) {
			this.next();
			return true;
		}
		return false;
	}
	moveAt(offset) {
		this.start = this.end = offset;
		const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
		if (cp === CodePoint.EOF) {
			this.end = this.start;
			return cp;
		}
		this.end += cp >= 65536 ? 2 : 1;
		if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
		else if (cp === CodePoint.CARRIAGE_RETURN) {
			if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
				this.end++;
				this.locs.addOffset(this.end);
			}
			return CodePoint.LINE_FEED;
		}
		return cp;
	}
};
const HAS_BIGINT = typeof BigInt !== "undefined";
const RADIX_PREFIXES = {
	16: "0x",
	10: "",
	8: "0o",
	2: "0b"
};
const ESCAPES_1_0 = {
	[CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
	[CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
	[CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
	[CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
	[CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
	[CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
	[CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
const ESCAPES_LATEST = {
	...ESCAPES_1_0,
	[CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
var Tokenizer = class {
	constructor(text, parserOptions) {
		this.backCode = false;
		this.lastCodePoint = CodePoint.NULL;
		this.state = "DATA";
		this.token = null;
		this.tokenStart = -1;
		this.valuesEnabled = false;
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.codePointIterator = new CodePointIterator(text);
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
		this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
	}
	get start() {
		return this.codePointIterator.start;
	}
	get end() {
		return this.codePointIterator.end;
	}
	getLocFromIndex(index) {
		return this.codePointIterator.getLocFromIndex(index);
	}
	reportParseError(code, data) {
		const offset = this.codePointIterator.start;
		const loc = this.codePointIterator.getLocFromIndex(offset);
		throw new ParseError(code, offset, loc.line, loc.column, data);
	}
	nextToken() {
		let token = this.token;
		if (token != null) {
			this.token = null;
			return token;
		}
		let cp = this.lastCodePoint;
		while (cp !== CodePoint.EOF && !this.token) {
			cp = this.nextCode();
			const nextState = this[this.state](cp);
			if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
			this.state = nextState;
		}
		token = this.token;
		this.token = null;
		return token;
	}
	nextCode() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		if (this.backCode) {
			this.backCode = false;
			return this.lastCodePoint;
		}
		return this.lastCodePoint = this.codePointIterator.next();
	}
	eatCode(cp) {
		if (this.lastCodePoint === CodePoint.EOF) return false;
		if (this.backCode) {
			if (this.lastCodePoint === cp) {
				this.backCode = false;
				return true;
			}
			return false;
		}
		return this.codePointIterator.eat(cp);
	}
	moveAt(loc) {
		if (this.backCode) this.backCode = false;
		this.lastCodePoint = this.codePointIterator.moveAt(loc);
	}
	back(state) {
		this.backCode = true;
		return state;
	}
	punctuatorToken() {
		this.startToken();
		this.endToken("Punctuator", "end");
	}
	startToken() {
		this.tokenStart = this.codePointIterator.start;
	}
	endToken(type, pos, option1, option2) {
		const { tokenStart } = this;
		const end = this.codePointIterator[pos];
		const range = [tokenStart, end];
		const loc = {
			start: this.codePointIterator.getLocFromIndex(tokenStart),
			end: this.codePointIterator.getLocFromIndex(end)
		};
		if (type === "Block") this.token = {
			type,
			value: this.text.slice(tokenStart + 1, end),
			range,
			loc
		};
		else {
			let token;
			const value = this.text.slice(tokenStart, end);
			if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
				type,
				value,
				string: option1,
				range,
				loc
			};
			else if (type === "Integer") {
				const text = option1;
				token = {
					type,
					value,
					number: parseInt(text, option2),
					bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
					range,
					loc
				};
			} else if (type === "Float") token = {
				type,
				value,
				number: option1,
				range,
				loc
			};
			else if (type === "Boolean") token = {
				type,
				value,
				boolean: option1,
				range,
				loc
			};
			else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
				type,
				value,
				date: option1,
				range,
				loc
			};
			else token = {
				type,
				value,
				range,
				loc
			};
			this.token = token;
		}
	}
	DATA(cp) {
		while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
		if (cp === CodePoint.HASH) {
			this.startToken();
			return "COMMENT";
		}
		if (cp === CodePoint.QUOTATION_MARK) {
			this.startToken();
			return "BASIC_STRING";
		}
		if (cp === CodePoint.SINGLE_QUOTE) {
			this.startToken();
			return "LITERAL_STRING";
		}
		if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
			this.punctuatorToken();
			return "DATA";
		}
		if (this.valuesEnabled) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				this.startToken();
				return "SIGN";
			}
			if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
				this.startToken();
				return this.back("NAN_OR_INF");
			}
			if (isDigit(cp)) {
				this.startToken();
				return this.back("NUMBER");
			}
			if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
				this.startToken();
				return this.back("BOOLEAN");
			}
		} else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
			this.startToken();
			return "BARE";
		}
		if (cp === CodePoint.EOF) return "DATA";
		return this.reportParseError("unexpected-char");
	}
	COMMENT(cp) {
		const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
			if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
		} : (c) => {
			if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
		};
		while (!isEOL(cp) && cp !== CodePoint.EOF) {
			processCommentChar(cp);
			cp = this.nextCode();
		}
		this.endToken("Block", "start");
		return "DATA";
	}
	BARE(cp) {
		while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
		this.endToken("Bare", "start");
		return this.back("DATA");
	}
	BASIC_STRING(cp) {
		if (cp === CodePoint.QUOTATION_MARK) {
			cp = this.nextCode();
			if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
			this.endToken("BasicString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
		this.endToken("BasicString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_BASIC_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.QUOTATION_MARK) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
					if (this.eatCode(CodePoint.QUOTATION_MARK)) {
						out.push(CodePoint.QUOTATION_MARK);
						if (this.eatCode(CodePoint.QUOTATION_MARK)) {
							out.push(CodePoint.QUOTATION_MARK);
							if (this.eatCode(CodePoint.QUOTATION_MARK)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LINE_FEED) {
					cp = this.nextCode();
					while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
					continue;
				} else if (isWhitespace(cp)) {
					let valid = true;
					const startPos = this.codePointIterator.start;
					let nextCp;
					while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
						if (nextCp === CodePoint.LINE_FEED) break;
						if (!isWhitespace(nextCp)) {
							this.moveAt(startPos);
							valid = false;
							break;
						}
					}
					if (valid) {
						cp = this.nextCode();
						while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
						continue;
					}
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	LITERAL_STRING(cp) {
		if (cp === CodePoint.SINGLE_QUOTE) {
			cp = this.nextCode();
			if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
			this.endToken("LiteralString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
		this.endToken("LiteralString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_LITERAL_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.SINGLE_QUOTE) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
					if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
						out.push(CodePoint.SINGLE_QUOTE);
						if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
							out.push(CodePoint.SINGLE_QUOTE);
							if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	SIGN(cp) {
		if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
		if (isDigit(cp)) return this.back("NUMBER");
		return this.reportParseError("unexpected-char");
	}
	NAN_OR_INF(cp) {
		if (cp === CodePoint.LATIN_SMALL_N) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
				this.endToken("Float", "end", NaN);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_I) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
				this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	NUMBER(cp) {
		const start = this.text[this.tokenStart];
		const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
		if (cp === CodePoint.DIGIT_0) {
			if (sign === CodePoint.NULL) {
				const startPos = this.codePointIterator.start;
				const nextCp$1 = this.nextCode();
				if (isDigit(nextCp$1)) {
					const nextNextCp = this.nextCode();
					if (nextNextCp === CodePoint.COLON) {
						this.data = {
							hasDate: false,
							year: 0,
							month: 0,
							day: 0,
							hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
							minute: 0,
							second: 0
						};
						return "TIME_MINUTE";
					}
					if (isDigit(nextNextCp)) {
						const nextNextNextCp = this.nextCode();
						if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
							this.data = {
								hasDate: true,
								year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
								month: 0,
								day: 0,
								hour: 0,
								minute: 0,
								second: 0
							};
							return "DATE_MONTH";
						}
					}
					this.moveAt(startPos);
					return this.reportParseError("invalid-leading-zero");
				}
				this.moveAt(startPos);
			}
			cp = this.nextCode();
			if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
				if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
				return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
			}
			if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus: sign === CodePoint.DASH,
					left: [CodePoint.DIGIT_0]
				};
				return "EXPONENT_RIGHT";
			}
			if (cp === CodePoint.DOT) {
				this.data = {
					minus: sign === CodePoint.DASH,
					absInt: [CodePoint.DIGIT_0]
				};
				return "FRACTIONAL_RIGHT";
			}
			this.endToken("Integer", "start", "0", 10);
			return this.back("DATA");
		}
		const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
		if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
			this.data = {
				hasDate: true,
				year: Number(String.fromCodePoint(...out)),
				month: 0,
				day: 0,
				hour: 0,
				minute: 0,
				second: 0
			};
			return "DATE_MONTH";
		}
		if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
			this.data = {
				hasDate: false,
				year: 0,
				month: 0,
				day: 0,
				hour: Number(String.fromCodePoint(...out)),
				minute: 0,
				second: 0
			};
			return "TIME_MINUTE";
		}
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus: sign === CodePoint.DASH,
				left: out
			};
			return "EXPONENT_RIGHT";
		}
		if (nextCp === CodePoint.DOT) {
			this.data = {
				minus: sign === CodePoint.DASH,
				absInt: out
			};
			return "FRACTIONAL_RIGHT";
		}
		this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
		return this.back("DATA");
	}
	HEX(cp) {
		const { out } = this.parseDigits(cp, isHexDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
		return this.back("DATA");
	}
	OCTAL(cp) {
		const { out } = this.parseDigits(cp, isOctalDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
		return this.back("DATA");
	}
	BINARY(cp) {
		const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
		return this.back("DATA");
	}
	FRACTIONAL_RIGHT(cp) {
		const { minus, absInt } = this.data;
		const { out, nextCp } = this.parseDigits(cp, isDigit);
		const absNum = [
			...absInt,
			CodePoint.DOT,
			...out
		];
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus,
				left: absNum
			};
			return "EXPONENT_RIGHT";
		}
		const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	EXPONENT_RIGHT(cp) {
		const { left, minus: leftMinus } = this.data;
		let minus = false;
		if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
			minus = cp === CodePoint.DASH;
			cp = this.nextCode();
		}
		const { out } = this.parseDigits(cp, isDigit);
		const right = out;
		if (minus) right.unshift(CodePoint.DASH);
		const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	BOOLEAN(cp) {
		if (cp === CodePoint.LATIN_SMALL_T) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", true);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_F) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", false);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	DATE_MONTH(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.month = Number(this.text.slice(start, end));
		return "DATE_DAY";
	}
	DATE_DAY(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.day = Number(this.text.slice(start, end));
		if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
		cp = this.nextCode();
		if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
		if (cp === CodePoint.SPACE) {
			const startPos = this.codePointIterator.start;
			if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
				this.moveAt(startPos);
				return "TIME_HOUR";
			}
			this.moveAt(startPos);
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalDate", "start", dateValue);
		return this.back("DATA");
	}
	TIME_HOUR(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.hour = Number(this.text.slice(start, end));
		return "TIME_MINUTE";
	}
	TIME_MINUTE(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.minute = Number(this.text.slice(start, end));
		cp = this.nextCode();
		if (cp === CodePoint.COLON) return "TIME_SECOND";
		if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		return this.processTimeEnd(cp, data);
	}
	TIME_SECOND(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.second = Number(this.text.slice(start, end));
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		cp = this.nextCode();
		if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
		return this.processTimeEnd(cp, data);
	}
	TIME_SEC_FRAC(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const start = this.codePointIterator.start;
		while (isDigit(cp)) cp = this.nextCode();
		const end = this.codePointIterator.start;
		const data = this.data;
		data.frac = this.text.slice(start, end);
		return this.processTimeEnd(cp, data);
	}
	processTimeEnd(cp, data) {
		if (data.hasDate) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				data.offsetSign = cp;
				return "TIME_OFFSET";
			}
			if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
				const dateValue$2 = getDateFromDateTimeData(data, "Z");
				this.endToken("OffsetDateTime", "end", dateValue$2);
				return "DATA";
			}
			const dateValue$1 = getDateFromDateTimeData(data, "");
			this.endToken("LocalDateTime", "start", dateValue$1);
			return this.back("DATA");
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalTime", "start", dateValue);
		return this.back("DATA");
	}
	TIME_OFFSET(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const hourStart = this.codePointIterator.start;
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const hourEnd = this.codePointIterator.start;
		cp = this.nextCode();
		const minuteStart = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const minuteEnd = this.codePointIterator.end;
		const hour = Number(this.text.slice(hourStart, hourEnd));
		const minute = Number(this.text.slice(minuteStart, minuteEnd));
		if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
		const data = this.data;
		const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
		this.endToken("OffsetDateTime", "end", dateValue);
		return "DATA";
	}
	parseDigits(cp, checkDigit) {
		if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
		const out = [];
		let before = CodePoint.NULL;
		let hasUnderscore = false;
		while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
			if (cp === CodePoint.UNDERSCORE) {
				hasUnderscore = true;
				if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			} else out.push(cp);
			before = cp;
			cp = this.nextCode();
		}
		if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		return {
			out,
			nextCp: cp,
			hasUnderscore
		};
	}
	parseUnicode(count) {
		const startLoc = this.codePointIterator.start;
		const start = this.codePointIterator.end;
		let charCount = 0;
		let cp;
		while ((cp = this.nextCode()) !== CodePoint.EOF) {
			if (!isHexDig(cp)) {
				this.moveAt(startLoc);
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			charCount++;
			if (charCount >= count) break;
		}
		const end = this.codePointIterator.end;
		const code = this.text.slice(start, end);
		const codePoint = parseInt(code, 16);
		if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
		return codePoint;
	}
	reportParseErrorControlChar() {
		return this.reportParseError("invalid-control-character");
	}
};
function isUnquotedKeyChar(cp, tomlVersion) {
	if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
	if (tomlVersion.lt(1, 1)) return false;
	return false;
}
function isControlOtherThanTab(cp) {
	return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
	return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
	return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
	if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
	return false;
}
function isValidTime(h, m, s) {
	if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
	return true;
}
function getDateFromDateTimeData(data, timeZone) {
	const year = padStart(data.year, 4);
	const month = data.month ? padStart(data.month, 2) : "01";
	const day = data.day ? padStart(data.day, 2) : "01";
	const hour = padStart(data.hour, 2);
	const minute = padStart(data.minute, 2);
	const second = padStart(data.second, 2);
	const textDate = `${year}-${month}-${day}`;
	const frac = data.frac ? `.${data.frac}` : "";
	const dateValue = new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
	if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
	return new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
	return String(num).padStart(maxLength, "0");
}
const VALUE_KIND_VALUE = Symbol("VALUE_KIND_VALUE");
const VALUE_KIND_INTERMEDIATE = Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
	constructor(ctx) {
		this.rootKeys = new Map();
		this.tables = [];
		this.ctx = ctx;
	}
	applyResolveKeyForTable(node) {
		let keys = this.rootKeys;
		const peekKeyIndex = node.key.keys.length - 1;
		for (let index = 0; index < peekKeyIndex; index++) {
			const keyNode = node.key.keys[index];
			const keyName = toKeyName(keyNode);
			node.resolvedKey.push(keyName);
			let keyStore = keys.get(keyName);
			if (!keyStore) {
				keyStore = {
					node: keyNode,
					keys: new Map()
				};
				keys.set(keyName, keyStore);
			} else if (keyStore.table === "array") {
				const peekIndex = keyStore.peekIndex;
				node.resolvedKey.push(peekIndex);
				keyStore = keyStore.keys.get(peekIndex);
			}
			keys = keyStore.keys;
		}
		const lastKeyNode = node.key.keys[peekKeyIndex];
		const lastKeyName = toKeyName(lastKeyNode);
		node.resolvedKey.push(lastKeyName);
		const lastKeyStore = keys.get(lastKeyName);
		if (!lastKeyStore) if (node.kind === "array") {
			node.resolvedKey.push(0);
			const newKeyStore = {
				node: lastKeyNode,
				keys: new Map()
			};
			keys.set(lastKeyName, {
				table: node.kind,
				node: lastKeyNode,
				keys: new Map([[0, newKeyStore]]),
				peekIndex: 0
			});
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else {
			const newKeyStore = {
				table: node.kind,
				node: lastKeyNode,
				keys: new Map()
			};
			keys.set(lastKeyName, newKeyStore);
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		}
		else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else {
			const transformKey = {
				table: node.kind,
				node: lastKeyNode,
				keys: lastKeyStore.keys
			};
			keys.set(lastKeyName, transformKey);
			this.tables.push({
				node,
				keys: transformKey.keys
			});
		}
		else if (lastKeyStore.table === "array") if (node.kind === "array") {
			const newKeyStore = {
				node: lastKeyNode,
				keys: new Map()
			};
			const newIndex = lastKeyStore.peekIndex + 1;
			node.resolvedKey.push(newIndex);
			lastKeyStore.keys.set(newIndex, newKeyStore);
			lastKeyStore.peekIndex = newIndex;
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else this.ctx.reportParseError("dupe-keys", lastKeyNode);
	}
	verifyDuplicateKeys(node) {
		for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
		for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
	}
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
	let keys = defineKeys;
	const lastKey = last(node.key.keys);
	for (const keyNode of node.key.keys) {
		const key = toKeyName(keyNode);
		let defineKey = keys.get(key);
		if (defineKey) {
			if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			defineKey.value = VALUE_KIND_INTERMEDIATE;
		} else {
			if (lastKey === keyNode) defineKey = {
				value: VALUE_KIND_VALUE,
				node: keyNode,
				keys: new Map()
			};
			else defineKey = {
				value: VALUE_KIND_INTERMEDIATE,
				node: keyNode,
				keys: new Map()
			};
			keys.set(key, defineKey);
		}
		keys = defineKey.keys;
	}
	if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
	else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
	for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
	const keys = defineKeys;
	for (let index = 0; index < node.elements.length; index++) {
		const element = node.elements[index];
		let defineKey = keys.get(index);
		if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
		else {
			defineKey = {
				value: VALUE_KIND_VALUE,
				node: element,
				keys: new Map()
			};
			defineKeys.set(index, defineKey);
			if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
			else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
		}
	}
}
function getAfterNode(a, b) {
	return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
	constructor(data) {
		this.tokens = [];
		this.comments = [];
		this.back = null;
		this.stateStack = [];
		this.needNewLine = false;
		this.needSameLine = false;
		this.currToken = null;
		this.prevToken = null;
		this.valueContainerStack = [];
		this.tokenizer = new Tokenizer(data.text, data.parserOptions);
		this.topLevelTable = data.topLevelTable;
		this.table = data.topLevelTable;
		this.keysResolver = new KeysResolver(this);
	}
	nextToken(option) {
		this.prevToken = this.currToken;
		if (this.back) {
			this.currToken = this.back;
			this.back = null;
		} else this.currToken = this._nextTokenFromTokenizer(option);
		if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
			if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
		} else {
			const needSameLine = this.needSameLine || option?.needSameLine;
			if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
		}
		this.needNewLine = false;
		this.needSameLine = false;
		return this.currToken;
	}
	_nextTokenFromTokenizer(option) {
		const valuesEnabled = this.tokenizer.valuesEnabled;
		if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
		let token = this.tokenizer.nextToken();
		while (token && token.type === "Block") {
			this.comments.push(token);
			token = this.tokenizer.nextToken();
		}
		if (token) this.tokens.push(token);
		this.tokenizer.valuesEnabled = valuesEnabled;
		return token;
	}
	backToken() {
		if (this.back) throw new Error("Illegal state");
		this.back = this.currToken;
		this.currToken = this.prevToken;
	}
	addValueContainer(valueContainer) {
		this.valueContainerStack.push(valueContainer);
		this.tokenizer.valuesEnabled = true;
	}
	consumeValueContainer() {
		const valueContainer = this.valueContainerStack.pop();
		this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
		return valueContainer;
	}
	applyResolveKeyForTable(node) {
		this.keysResolver.applyResolveKeyForTable(node);
	}
	verifyDuplicateKeys() {
		this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
	}
	reportParseError(code, token) {
		let offset, line, column;
		if (token) {
			offset = token.range[0];
			line = token.loc.start.line;
			column = token.loc.start.column;
		} else {
			offset = this.tokenizer.start;
			const startPos = this.tokenizer.getLocFromIndex(offset);
			line = startPos.line;
			column = startPos.column;
		}
		throw new ParseError(code, offset, line, column);
	}
};
const STATE_FOR_ERROR = { VALUE: "missing-value" };
const STRING_VALUE_STYLE_MAP = {
	BasicString: "basic",
	MultiLineBasicString: "basic",
	LiteralString: "literal",
	MultiLineLiteralString: "literal"
};
const STRING_KEY_STYLE_MAP = {
	BasicString: "basic",
	LiteralString: "literal"
};
const DATETIME_VALUE_KIND_MAP = {
	OffsetDateTime: "offset-date-time",
	LocalDateTime: "local-date-time",
	LocalDate: "local-date",
	LocalTime: "local-time"
};
var TOMLParser = class {
	constructor(text, parserOptions) {
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
	}
	parse() {
		const ast = {
			type: "Program",
			body: [],
			sourceType: "module",
			tokens: [],
			comments: [],
			parent: null,
			range: [0, 0],
			loc: {
				start: {
					line: 1,
					column: 0
				},
				end: {
					line: 1,
					column: 0
				}
			}
		};
		const node = {
			type: "TOMLTopLevelTable",
			body: [],
			parent: ast,
			range: cloneRange(ast.range),
			loc: cloneLoc(ast.loc)
		};
		ast.body = [node];
		const ctx = new Context({
			text: this.text,
			parserOptions: this.parserOptions,
			topLevelTable: node
		});
		let token = ctx.nextToken();
		if (token) {
			node.range[0] = token.range[0];
			node.loc.start = clonePos(token.loc.start);
			while (token) {
				const state$1 = ctx.stateStack.pop() || "TABLE";
				ctx.stateStack.push(...this[state$1](token, ctx));
				token = ctx.nextToken();
			}
			const state = ctx.stateStack.pop() || "TABLE";
			if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
			if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
			applyEndLoc(node, last(node.body));
		}
		ctx.verifyDuplicateKeys();
		ast.tokens = ctx.tokens;
		ast.comments = ctx.comments;
		const endOffset = ctx.tokenizer.end;
		const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
		ast.range[1] = endOffset;
		ast.loc.end = {
			line: endPos.line,
			column: endPos.column
		};
		return ast;
	}
	TABLE(token, ctx) {
		if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
		if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	VALUE(token, ctx) {
		if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
		if (isNumber(token)) return this.processNumberValue(token, ctx);
		if (isBoolean(token)) return this.processBooleanValue(token, ctx);
		if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
		if (isLeftBracket(token)) return this.processArray(token, ctx);
		if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	processTable(token, topLevelTableNode, ctx) {
		const tableNode = {
			type: "TOMLTable",
			kind: "standard",
			key: null,
			resolvedKey: [],
			body: [],
			parent: topLevelTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
		topLevelTableNode.body.push(tableNode);
		ctx.table = tableNode;
		let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		if (isLeftBracket(targetToken)) {
			if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
			tableNode.kind = "array";
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		}
		if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
		if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
		targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
		if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
		if (tableNode.kind === "array") {
			const rightBracket = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
			if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
		}
		applyEndLoc(tableNode, targetToken);
		ctx.applyResolveKeyForTable(tableNode);
		ctx.needNewLine = true;
		return [];
	}
	processKeyValue(token, tableNode, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: tableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		tableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				ctx.needNewLine = true;
				return [];
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
	processKeyNode(token, parent, ctx) {
		if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
		const keyNode = {
			type: "TOMLKey",
			keys: [],
			parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		parent.key = keyNode;
		let targetToken = token;
		let dotToken = null;
		do {
			if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
			else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
			else break;
			dotToken = null;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isDot(targetToken)) break;
			dotToken = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		} while (targetToken);
		if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
		applyEndLoc(keyNode, last(keyNode.keys));
		return {
			keyNode,
			nextToken: targetToken
		};
	}
	processBareKey(token, keyNode) {
		const node = {
			type: "TOMLBare",
			name: token.value,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringKey(token, keyNode) {
		const node = {
			type: "TOMLQuoted",
			kind: "string",
			value: token.string,
			style: STRING_KEY_STYLE_MAP[token.type],
			multiline: false,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "string",
			value: token.string,
			style: STRING_VALUE_STYLE_MAP[token.type],
			multiline: isMultiLineString(token),
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processNumberValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const text = this.text;
		const [startRange, endRange] = token.range;
		let numberString = null;
		const getNumberText = () => {
			return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
		};
		let node;
		if (token.type === "Integer") node = {
			type: "TOMLValue",
			kind: "integer",
			value: token.number,
			bigint: token.bigint,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		else node = {
			type: "TOMLValue",
			kind: "float",
			value: token.number,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processBooleanValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "boolean",
			value: token.boolean,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processDateTimeValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: DATETIME_VALUE_KIND_MAP[token.type],
			value: token.date,
			datetime: token.value,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processArray(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLArray",
			elements: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const nextToken = ctx.nextToken({ valuesEnabled: true });
		if (isRightBracket(nextToken)) {
			applyEndLoc(node, nextToken);
			return valueContainer.set(node);
		}
		ctx.backToken();
		return this.processArrayValue(node, valueContainer, ctx);
	}
	processArrayValue(node, valueContainer, ctx) {
		ctx.addValueContainer({
			parent: node,
			set: (valNode) => {
				node.elements.push(valNode);
				let nextToken = ctx.nextToken({ valuesEnabled: true });
				const hasComma = isComma(nextToken);
				if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
				if (isRightBracket(nextToken)) {
					applyEndLoc(node, nextToken);
					return valueContainer.set(node);
				}
				if (hasComma) {
					ctx.backToken();
					return this.processArrayValue(node, valueContainer, ctx);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
			}
		});
		return ["VALUE"];
	}
	processInlineTable(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLInlineTable",
			body: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		const nextToken = ctx.nextToken({ needSameLine });
		if (nextToken) {
			if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
			if (isRightBrace(nextToken)) {
				applyEndLoc(node, nextToken);
				return valueContainer.set(node);
			}
		}
		return ctx.reportParseError("unexpected-token", nextToken);
	}
	processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: inlineTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		inlineTableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				let nextToken = ctx.nextToken({ needSameLine });
				if (isComma(nextToken)) {
					nextToken = ctx.nextToken({ needSameLine });
					if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
					if (isRightBrace(nextToken)) {
						if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
					} else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
				}
				if (isRightBrace(nextToken)) {
					applyEndLoc(inlineTableNode, nextToken);
					return valueContainer.set(inlineTableNode);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
};
function isDot(token) {
	return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
	return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
	return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
	return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
	return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
	return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
	return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
	return Boolean(token && token.type === "Punctuator");
}
function isBare(token) {
	return token.type === "Bare";
}
function isString(token) {
	return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
	return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
	return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
	return token.type === "Boolean";
}
function isDateTime(token) {
	return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child) {
	if (child) {
		node.range[1] = child.range[1];
		node.loc.end = clonePos(child.loc.end);
	}
}
function cloneRange(range) {
	return [range[0], range[1]];
}
function cloneLoc(loc) {
	return {
		start: clonePos(loc.start),
		end: clonePos(loc.end)
	};
}
function clonePos(pos) {
	return {
		line: pos.line,
		column: pos.column
	};
}
const KEYS = unionWith({
	Program: ["body"],
	TOMLTopLevelTable: ["body"],
	TOMLTable: ["key", "body"],
	TOMLKeyValue: ["key", "value"],
	TOMLKey: ["keys"],
	TOMLArray: ["elements"],
	TOMLInlineTable: ["body"],
	TOMLBare: [],
	TOMLQuoted: [],
	TOMLValue: []
});
function parseForESLint(code, options) {
	return {
		ast: new TOMLParser(code, options).parse(),
		visitorKeys: KEYS,
		services: { isTOML: true }
	};
}
function parseTOML(code, options) {
	return parseForESLint(code, options).ast;
}
// src/discover/toml.ts
function readToml(file, text) {
	const plain = text.startsWith("﻿") ? text.slice(1) : text;
	const refuse = (offset, says) => ({
		ok: false,
		problems: [{
			file,
			...positionAt(plain, offset),
			pointer: "",
			says
		}]
	});
	if (plain.length > 1e6) return refuse(0, "the file is over 1 MB; split it or shorten it.");
	const deep = tooDeepAt(plain);
	if (deep !== void 0) return refuse(deep, `nested more than 100 levels deep; flatten it.`);
	try {
		const [table] = parseTOML(plain).body;
		return {
			ok: true,
			document: {
				file,
				text: plain,
				root: fromTable(table.body, plain.length)
			}
		};
	} catch (error) {
		if (!(error instanceof ParseError)) throw error;
		return refuse(error.index, `this is not valid TOML: ${error.message}.`);
	}
}
function tooDeepAt(text) {
	let brackets = 0;
	let dots = 0;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at] ?? "";
		if (character === "\n") dots = 0;
		else if (character === ".") dots += 1;
		else if (character === "[" || character === "{") brackets += 1;
		else if (character === "]" || character === "}") brackets = Math.max(0, brackets - 1);
		else if (character === "#") at = skipTo(text, "\n", at) - 1;
		else if (character === "\"" || character === "'") at = stringEnd(text, at);
		if (brackets > 100 || dots > 1e3) return at;
	}
}
function skipTo(text, sought, from) {
	const found = text.indexOf(sought, from);
	return found < 0 ? text.length : found;
}
function stringEnd(text, start) {
	const quote = text[start] ?? "";
	const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
	for (let at = start + fence.length; at < text.length; at += 1) if (quote === "\"" && text[at] === "\\") at += 1;
	else if (fence === quote && text[at] === "\n") return at - 1;
	else if (text.startsWith(fence, at)) return closing(text, quote, at + fence.length - 1, fence.length);
	return text.length;
}
function closing(text, quote, at, length) {
	if (length === 1) return at;
	return text[at + 1] !== quote ? at : text[at + 2] !== quote ? at + 1 : at + 2;
}
function fromTable(body, end) {
	const root = {
		kind: "object",
		at: 0,
		end,
		entries: []
	};
	for (const node of body) if (node.type === "TOMLKeyValue") addPair(root, node);
	else {
		const table = descend(root, node.key.keys, node.kind === "array");
		for (const pair of node.body) addPair(table, pair);
	}
	return root;
}
function addPair(table, { key, value }) {
	const last = key.keys.at(-1);
	if (last === void 0) return;
	const [at] = last.range;
	descend(table, key.keys.slice(0, -1), false).entries.push({
		key: nameOf(last),
		keyAt: at,
		value: fromValue(value)
	});
}
function descend(from, keys, isList) {
	return keys.reduce((here, part, index) => {
		const key = nameOf(part);
		const [at, end] = part.range;
		const found = here.entries.find((entry) => entry.key === key)?.value;
		const next = {
			kind: "object",
			at,
			end,
			entries: []
		};
		if (isList && index === keys.length - 1) {
			if (found?.kind === "array") found.items.push(next);
			else here.entries.push({
				key,
				keyAt: at,
				value: {
					kind: "array",
					at,
					end,
					items: [next]
				}
			});
			return next;
		}
		const inner = found?.kind === "array" ? found.items.at(-1) : found;
		if (inner?.kind === "object") return inner;
		here.entries.push({
			key,
			keyAt: at,
			value: next
		});
		return next;
	}, from);
}
function nameOf(part) {
	return part.type === "TOMLBare" ? part.name : part.value;
}
function fromValue(node) {
	const [at, end] = node.range;
	if (node.type === "TOMLArray") return {
		kind: "array",
		at,
		end,
		items: node.elements.map(fromValue)
	};
	if (node.type === "TOMLInlineTable") {
		const table = {
			kind: "object",
			at,
			end,
			entries: []
		};
		for (const pair of node.body) addPair(table, pair);
		return table;
	}
	const { value } = node;
	return {
		kind: "scalar",
		at,
		end,
		value: value instanceof Date ? value.toISOString() : value
	};
}
// src/discover/parse.ts
function parseServers(file, text, format) {
	const opened = openFile(file, text, format);
	if (!opened.ok) return {
		servers: [],
		disabled: [],
		problems: opened.problems
	};
	const entries = readAll(opened.reader, format === void 0);
	return {
		servers: entries.flatMap((entry) => entry.kind === "server" ? [entry.spec] : []),
		disabled: entries.flatMap((entry) => entry.kind === "disabled" ? [entry.name] : []),
		problems: opened.problems()
	};
}
function writtenServers(file, text, format) {
	const opened = openFile(file, text, format);
	if (!opened.ok) return {
		servers: [],
		problems: opened.problems
	};
	return {
		servers: mapEntries(opened.reader, false).flatMap(({ entry, path }) => {
			const read = readEntry(opened.reader, entry, path);
			return read.kind === "server" ? [{
				spec: read.spec,
				text,
				format,
				language: languageOf(file),
				entry
			}] : [];
		}),
		problems: opened.problems()
	};
}
function openFile(file, text, format) {
	const read = languageOf(file) === "toml" ? readToml(file, text) : readTree(file, text);
	if (!read.ok) return read;
	const problems = new Map();
	const known = format ?? formatByContent(read.document.root);
	const plain = readerOf(read.document, known, (problem) => {
		problems.set(`${problem.pointer}\n${problem.line}:${problem.column}`, problem);
	});
	return {
		ok: true,
		reader: {
			...plain,
			inputs: readInputs(plain)
		},
		problems: () => [...problems.values()]
	};
}
function languageOf(file) {
	if (/\.toml$/i.test(file)) return "toml";
	return /\.ya?ml$/i.test(file) ? "yaml" : "json";
}
function readAll(reader, mayBeBare) {
	switch (reader.format.shape) {
		case "map": return readMaps(reader, mayBeBare);
		case "registry": return readRegistry(reader);
		case "bundle": return readBundle(reader);
		case "catalogue": return readCatalogue(reader);
		default: return reader.format.shape;
	}
}
function readMaps(reader, mayBeBare) {
	return mapEntries(reader, mayBeBare).map(({ entry, path }) => readEntry(reader, entry, path));
}
function mapEntries(reader, mayBeBare) {
	const { root, format, report } = reader;
	if (root.kind !== "object") {
		const key = format.containers[0]?.join(".") ?? "";
		if (!(format.isShared && root.kind === "scalar" && root.value === null)) report(root.at, [], `the file must hold an object with the key "${key}"`);
		return [];
	}
	const found = format.containers.flatMap((container) => containersAt(reader, container));
	const maps = found.filter(({ path }) => !found.some((other) => leadsOn(path, other.path)));
	if (maps.length === 0 && mayBeBare && isBareMap(root)) maps.push({
		path: [],
		tree: root
	});
	if (maps.length === 0) reportMisplaced(reader);
	return maps.flatMap(({ path, tree }) => [...reader.read(tree, path).values()].filter((entry) => isName(entry, path, reader)).map((entry) => ({
		entry,
		path: [...path, entry.key]
	})));
}
function isName({ key, keyAt }, path, { report }) {
	if (!/\p{Surrogate}/u.test(key)) return true;
	report(keyAt, [...path, key], "the server's name holds half of a surrogate pair; give it another name");
	return false;
}
function leadsOn(path, other) {
	return other.length > path.length && path.every((key, index) => other[index] === key);
}
function containersAt(reader, keys) {
	let here = [{
		path: [],
		tree: reader.root
	}];
	for (const key of keys) here = here.flatMap((container) => containersBelow(reader, container, key));
	return here;
}
function containersBelow(reader, { path, tree }, key) {
	if (path.length > 0 && key !== "*" && isLaunch(entriesOf(tree).entries.get(key)?.value)) return [];
	const entries = reader.read(tree, path);
	return (key === "*" ? [...entries.values()] : [entries.get(key)].filter((entry) => entry !== void 0)).flatMap(({ key: name, value }) => {
		const below = [...path, name];
		if (value.kind === "object") return [{
			path: below,
			tree: value
		}];
		if (value.kind === "scalar" && value.value === null && reader.format.isShared) return [];
		reader.report(value.at, below, `"${name}" must be an object of servers by name`);
		return [];
	});
}
const otherContainers = [
	"mcpServers",
	"servers",
	"mcp_servers",
	"context_servers"
];
function reportMisplaced({ root, format, report }) {
	const [ours = ""] = format.containers.map((container) => container.join("."));
	const { entries } = entriesOf(root);
	const other = otherContainers.find((key) => key !== ours && entries.has(key));
	if (other === void 0 || format.isShared || entries.has(ours)) return;
	report(entries.get(other)?.keyAt ?? 0, [other], `${format.title} reads servers from "${ours}", not from "${other}"; rename it`);
}
function isBareMap(root) {
	const values = [...entriesOf(root).entries.values()].map(({ value }) => value);
	return values.length > 0 && values.every(isLaunch);
}
// src/io/files/user-files.ts
function userFiles(platform, env) {
	const home = env["HOME"] ?? env["USERPROFILE"];
	if (home === void 0 || home === "") return [];
	const xdg = env["XDG_CONFIG_HOME"] || join(home, ".config");
	const folders = {
		"~": home,
		$XDG: xdg,
		$CONFIG: settingsFolder(platform, env, home, xdg)
	};
	const absolute = (path) => {
		const cut = path.indexOf("/");
		return join(folders[path.slice(0, cut)], path.slice(cut + 1));
	};
	return clientFormats.flatMap((format) => format.user.map((path) => ({
		path: absolute(path),
		format
	})));
}
function settingsFolder(platform, env, home, xdg) {
	if (platform === "darwin") return join(home, "Library", "Application Support");
	return platform === "win32" ? env["APPDATA"] ?? join(home, "AppData", "Roaming") : xdg;
}
export { clientFormats as a, entriesOf as i, parseServers as n, formatOf as o, writtenServers as r, soughtPaths as s, userFiles as t };
