import { expect, test } from "vitest";
import { knownSecret, knownSecretsIn, withoutKnownSecrets } from "../../src/model/known-secret.ts";

const x = (length: number) => "a1".repeat(length).slice(0, length);

// The shortest of each shape, put together here so that nothing in this file looks like one.
const shortest: readonly (readonly [string, string])[] = [
  ["a GitHub token", `ghp_${x(36)}`],
  ["a GitHub token", `github_pat_${x(60)}`],
  ["a GitLab token", `glpat-${x(20)}`],
  ["an Anthropic key", `sk-ant-${x(20)}`],
  ["an OpenAI key, or one of its kind", `sk-proj-${x(20)}`],
  ["an OpenAI key, or one of its kind", `sk-${x(32)}`],
  ["an OpenRouter key", `sk-or-v1-${x(64)}`],
  ["a Slack token", `xoxb-${x(10)}`],
  ["a Slack token", `xapp-1-${x(10)}`],
  ["an AWS access key", `AKIA${"A".repeat(16)}`],
  ["a Google API key", `AIza${x(35)}`],
  ["an npm token", `npm_${x(36)}`],
  ["a PyPI token", `pypi-AgE${x(50)}`],
  ["a Stripe key", `sk_live_${x(16)}`],
  ["a SendGrid key", `SG.${x(22)}.${x(43)}`],
  ["a Hugging Face token", `hf_${"a".repeat(34)}`],
  ["a DigitalOcean token", `dop_v1_${x(64)}`],
  ["a Notion token", `ntn_${x(40)}`],
  ["a Linear key", `lin_api_${x(40)}`],
  ["a Figma token", `figd_${x(35)}`],
  ["an Airtable token", `pat${x(14)}.${x(64)}`],
  ["a Firecrawl key", `fc-${x(32)}`],
  ["a Tavily key", `tvly-${x(20)}`],
  ["an Atlassian token", `ATATT3${x(60)}`],
  ["a JSON Web Token", `eyJ${x(10)}.eyJ${x(10)}.${x(10)}`],
  ["a private key", ["-----BEGIN", "PRIVATE", "KEY-----"].join(" ")],
];

test.each(shortest)("%s is known, found and masked", (what, secret) => {
  const text = `first ${secret}, then ${secret}`;
  expect(knownSecret(text)).toBe(what);
  expect(knownSecretsIn(text)).toEqual([secret, secret]);
  expect(withoutKnownSecrets(text, "***")).toBe("first ***, then ***");
});

test.each(["", "Creates an item in a project.", "a-long-identifier_of_no_issuer", `glpat-${x(19)}`])(
  "%j holds none",
  (text) => {
    expect(knownSecret(text)).toBeUndefined();
    expect(knownSecretsIn(text)).toEqual([]);
    expect(withoutKnownSecrets(text, "***")).toBe(text);
  },
);
