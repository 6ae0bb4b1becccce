import { n as UsageError } from "./errors.js";
import { t as byText } from "./json.js";
// src/discover/arguments.ts
const fromArgument = {
	dialect: "none",
	declared: { kind: "argument" }
};
function serverFromCommand(name, command, passed = []) {
	const [program, ...args] = command;
	if (name === "") throw new UsageError("a server needs a name; write --server NAME -- COMMAND");
	if (program === void 0 || program === "") throw new UsageError(`no command follows --server ${name}; write --server NAME -- COMMAND`);
	return {
		name,
		launch: {
			kind: "stdio",
			command: program,
			args,
			env: Object.fromEntries(passed.map((variable) => [variable, `\${${variable}}`]))
		},
		...fromArgument
	};
}
function serverFromUrl(name, url) {
	const problem = whyNotReachable(url);
	if (problem !== void 0) throw new UsageError(`--url: ${problem}`);
	return {
		name: name ?? new URL(url).host,
		launch: {
			kind: "http",
			url,
			headers: {},
			transport: "auto"
		},
		...fromArgument
	};
}
function typedHost({ launch, declared }) {
	if (launch.kind !== "http" || declared.kind !== "argument" || !URL.canParse(launch.url)) return [];
	const { hostname, port, protocol } = new URL(launch.url);
	return [`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`];
}
function whyNotReachable(url) {
	if (!URL.canParse(url)) return "this is no URL; write it in full, such as https://example.com/mcp";
	const { protocol, username, password } = new URL(url);
	if (protocol !== "http:" && protocol !== "https:") return "only http and https URLs can be reached; for a server that is started, give its command";
	if (username !== "" || password !== "") return "this URL holds credentials, which end up in logs; send them in a header instead";
}
// src/discover/audits/known-secret.ts
const shapes = [
	{
		what: "a GitHub token",
		shape: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{60,255})\b/
	},
	{
		what: "a GitLab token",
		shape: /\bglpat-[\w-]{20,300}/
	},
	{
		what: "an Anthropic key",
		shape: /\bsk-ant-[\w-]{20,200}/
	},
	{
		what: "an OpenAI key",
		shape: /\bsk-(?:proj-|svcacct-|admin-)[\w-]{20,200}|\bsk-[A-Za-z0-9]{48}\b/
	},
	{
		what: "an OpenRouter key",
		shape: /\bsk-or-v1-[0-9a-f]{64}\b/
	},
	{
		what: "a Slack token",
		shape: /\bxox[abeprs]-[\w-]{10,250}|\bxapp-\d-[\w-]{10,250}/
	},
	{
		what: "an AWS access key",
		shape: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/
	},
	{
		what: "a Google API key",
		shape: /\bAIza[\w-]{35}(?![\w-])/
	},
	{
		what: "an npm token",
		shape: /\bnpm_[A-Za-z0-9]{36}\b/
	},
	{
		what: "a PyPI token",
		shape: /\bpypi-AgE[\w-]{50,300}/
	},
	{
		what: "a Stripe key",
		shape: /\b[sr]k_live_[A-Za-z0-9]{20,250}/
	},
	{
		what: "a SendGrid key",
		shape: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/
	},
	{
		what: "a Hugging Face token",
		shape: /\bhf_[A-Za-z]{34}\b/
	},
	{
		what: "a DigitalOcean token",
		shape: /\bdo[opr]_v1_[0-9a-f]{64}\b/
	},
	{
		what: "a Notion token",
		shape: /\b(?:ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43})\b/
	},
	{
		what: "a Linear key",
		shape: /\blin_api_[A-Za-z0-9]{40}\b/
	},
	{
		what: "a Figma token",
		shape: /\bfig[dou]_[\w-]{35,100}/
	},
	{
		what: "an Airtable token",
		shape: /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/
	},
	{
		what: "a Firecrawl key",
		shape: /\bfc-[0-9a-f]{32}\b/
	},
	{
		what: "a Tavily key",
		shape: /\btvly-(?:dev-|prod-)?[A-Za-z0-9]{20,64}\b/
	},
	{
		what: "an Atlassian token",
		shape: /\bATATT3[\w=-]{60,400}/
	},
	{
		what: "a JSON Web Token",
		shape: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/
	},
	{
		what: "a private key",
		shape: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----/
	}
];
function knownSecret(text) {
	return shapes.find(({ shape }) => shape.test(text))?.what;
}
function withoutKnownSecrets(text, mask) {
	return shapes.reduce((masked, { shape }) => masked.replace(new RegExp(shape, "g"), mask), text);
}
// src/discover/summarise.ts
const mask = "***";
const secretName = /(?:token|secret|passw|pwd|api-?_?key|access-?_?key|credential|bearer|auth|private-?_?key)/i;
function maskUrl(url) {
	const withoutUser = withoutKnownSecrets(url, mask).replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/, `$1${mask}@`);
	const [path = "", ...query] = withoutUser.split("?");
	if (query.length === 0) return withoutUser;
	return `${path}?${query.join("?").replace(/=[^&#]*/g, `=${mask}`)}`;
}
function maskArgument(argument) {
	const cut = argument.indexOf("=");
	if (cut > 0 && secretName.test(argument.slice(0, cut)) && !argument.slice(0, cut).includes("://")) return `${argument.slice(0, cut)}=${mask}`;
	return withoutKnownSecrets(argument.replace(/[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/\S*/g, maskUrl), mask);
}
function followsSecretOption(args, index) {
	const before = args[index - 1] ?? "";
	return !(args[index] ?? "").startsWith("-") && before.startsWith("-") && !before.includes("=") && secretName.test(before);
}
function summariseLaunch(launch) {
	if (launch.kind === "http") return {
		kind: "http",
		url: maskUrl(launch.url),
		headers: Object.keys(launch.headers).sort(byText)
	};
	const { command, args, env } = launch;
	return {
		kind: "stdio",
		command,
		args: args.map((argument, index) => followsSecretOption(args, index) ? mask : maskArgument(argument)),
		env: Object.keys(env).sort(byText)
	};
}
export { serverFromUrl as a, serverFromCommand as i, summariseLaunch as n, typedHost as o, knownSecret as r, whyNotReachable as s, secretName as t };
