import { knownSecretsIn } from "../../model/known-secret.ts";
import { described, taking } from "../match.ts";
import type { Detector, Sighting } from "./detector.ts";

// Where the texts of a definition are asked for more than a token's shape: what begins a key is no key yet, and an
// address needs a password that somebody chose.
const shapes =
  /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----\s{0,4}[A-Za-z0-9+/]{8,80}|\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqp|https?):\/\/[\w.-]{1,64}:[^\s@/:"'<>]{6,128}@[\w.-]{1,255}/g;

/** A token, key or password that the definition itself gives away. */
export const secretInside: Detector = {
  id: "secret-inside",
  severity: "high",
  why: "Everybody who lists the tools gets it, every model provider sees it, and it lies in each saved snapshot and lock.",
  fix: "Tell its owner to revoke it; then have it removed from the definition.",
  sources: ["CWE-798", "GitHub, secret scanning patterns", "AWS IAM identifiers"],
  examples: {
    flags: [
      described("Uses the key AKIAQ3EGRH7T5LW2KXNB."),
      taking({ token: { type: "string", default: "xoxb-2918374650-3847561029384-Qm4Zt8Kx2Vb7" } }),
      taking({ url: { type: "string", default: "postgres://app:Tr0ub4dor-9x@db.internal.example/prod" } }),
      taking({ key: { type: "string", default: "glpat-x8K2mQ9vR4tY7wZ1bN6c" } }),
      taking({ key: { type: "string", default: "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" } }),
      described("Signs with -----BEGIN PRIVATE KEY----- MIIEvQIBADANBgkq"),
    ],
    ignores: [
      described("Uses a key such as AKIAIOSFODNN7EXAMPLE."),
      taking({ token: { type: "string", default: "xoxb-your-token-here" } }),
      taking({ url: { type: "string", default: "postgres://user:password@localhost/db" } }),
      described("Takes a PEM key (-----BEGIN PRIVATE KEY-----)."),
    ],
  },
  detect: ({ folded: { source } }) => {
    const tokens = knownSecretsIn(source).filter((token) => !token.startsWith("-----"));
    const found = [...tokens, ...(source.match(shapes) ?? [])].find((one) => !isPlaceholder(one));
    return found === undefined ? undefined : saw(found);
  },
};

/** Only its beginning is repeated: a finding is printed in public logs. */
const saw = (found: string): Sighting => ({
  text: `${found.slice(0, 8)}…`,
  says: "contains a secret of a known shape",
});

const placeholder =
  /example|your|xxxx|placeholder|<|\{|\$|changeme|:(?:password|pass|secret|pwd|passwd|pw)@|@localhost|@127\.|0000|1234567|abcdef|test|dummy|fake|redacted|\*\*|\.\.\./i;

// Real tokens are random: few letters repeated says that somebody typed it.
const isPlaceholder = (found: string) =>
  new Set(found).size < 8 ||
  (placeholder.test(found) && !/PRIVATE KEY/.test(found) && !/@[\w.-]{1,255}\.example\b/.test(found));
