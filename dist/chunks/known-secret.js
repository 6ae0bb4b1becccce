// src/model/known-secret.ts
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
		what: "an OpenAI key, or one of its kind",
		shape: /\bsk-(?:proj-|svcacct-|admin-)[\w-]{20,200}|\bsk-[A-Za-z0-9]{32,64}\b/
	},
	{
		what: "an OpenRouter key",
		shape: /\bsk-or-v1-[0-9a-f]{64}\b/
	},
	{
		what: "a Slack token",
		shape: /\bxox[abeoprs]-[\w-]{10,250}|\bxapp-\d-[\w-]{10,250}/
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
		shape: /\b[sr]k_live_[A-Za-z0-9]{16,250}/
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
const clue = /[\w-]{13}|-----BEGIN /;
const everywhere = shapes.map(({ shape }) => new RegExp(shape, "g"));
function knownSecretsIn(text) {
	return clue.test(text) ? everywhere.flatMap((shape) => text.match(shape) ?? []) : [];
}
function knownSecret(text) {
	return clue.test(text) ? shapes.find(({ shape }) => shape.test(text))?.what : void 0;
}
function withoutKnownSecrets(text, mask) {
	return clue.test(text) ? everywhere.reduce((masked, shape) => masked.replace(shape, mask), text) : text;
}
export { knownSecretsIn as n, withoutKnownSecrets as r, knownSecret as t };
