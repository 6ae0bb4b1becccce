/**
 * Tokens that their issuers made to be recognised: what it is, and its shape. Sources: the issuers' documentation of
 * token formats and GitHub's list of secret scanning patterns.
 */
const shapes: readonly { readonly what: string; readonly shape: RegExp }[] = [
  { what: "a GitHub token", shape: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{60,255})\b/ },
  { what: "a GitLab token", shape: /\bglpat-[\w-]{20,300}/ },
  { what: "an Anthropic key", shape: /\bsk-ant-[\w-]{20,200}/ },
  {
    what: "an OpenAI key, or one of its kind",
    shape: /\bsk-(?:proj-|svcacct-|admin-)[\w-]{20,200}|\bsk-[A-Za-z0-9]{32,64}\b/,
  },
  { what: "an OpenRouter key", shape: /\bsk-or-v1-[0-9a-f]{64}\b/ },
  { what: "a Slack token", shape: /\bxox[abeoprs]-[\w-]{10,250}|\bxapp-\d-[\w-]{10,250}/ },
  { what: "an AWS access key", shape: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { what: "a Google API key", shape: /\bAIza[\w-]{35}(?![\w-])/ },
  { what: "an npm token", shape: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: "a PyPI token", shape: /\bpypi-AgE[\w-]{50,300}/ },
  { what: "a Stripe key", shape: /\b[sr]k_live_[A-Za-z0-9]{16,250}/ },
  { what: "a SendGrid key", shape: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/ },
  { what: "a Hugging Face token", shape: /\bhf_[A-Za-z]{34}\b/ },
  { what: "a DigitalOcean token", shape: /\bdo[opr]_v1_[0-9a-f]{64}\b/ },
  { what: "a Notion token", shape: /\b(?:ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43})\b/ },
  { what: "a Linear key", shape: /\blin_api_[A-Za-z0-9]{40}\b/ },
  { what: "a Figma token", shape: /\bfig[dou]_[\w-]{35,100}/ },
  { what: "an Airtable token", shape: /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/ },
  { what: "a Firecrawl key", shape: /\bfc-[0-9a-f]{32}\b/ },
  { what: "a Tavily key", shape: /\btvly-(?:dev-|prod-)?[A-Za-z0-9]{20,64}\b/ },
  { what: "an Atlassian token", shape: /\bATATT3[\w=-]{60,400}/ },
  { what: "a JSON Web Token", shape: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/ },
  { what: "a private key", shape: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----/ },
];

/** What every shape holds some of, so that texts without it, which nearly all are, are looked at once and not for each. */
const clue = /[\w-]{13}|-----BEGIN /;

const everywhere = shapes.map(({ shape }) => new RegExp(shape, "g"));

/** Every secret in a text whose shape is an issuer's, in no order that means anything; of a private key only how it begins. */
export function knownSecretsIn(text: string): readonly string[] {
  return clue.test(text) ? everywhere.flatMap((shape) => text.match(shape) ?? []) : [];
}

/** What secret a text holds, as people call it; undefined if its shape is no issuer's. */
export function knownSecret(text: string): string | undefined {
  return clue.test(text) ? shapes.find(({ shape }) => shape.test(text))?.what : undefined;
}

/** The text with every such secret replaced by `mask`. */
export function withoutKnownSecrets(text: string, mask: string): string {
  return clue.test(text) ? everywhere.reduce((masked, shape) => masked.replace(shape, mask), text) : text;
}
