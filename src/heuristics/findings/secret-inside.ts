import { described, taking } from "../match.ts";
import type { Detector, Sighting } from "./detector.ts";

// Shapes that their issuers document and that nothing else has.
const shapes =
  /\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36,255}\b|\bgithub_pat_[A-Za-z0-9_]{50,255}\b|\bglpat-[\w-]{20,64}\b|\bxox[abeoprs]-[A-Za-z0-9-]{10,250}\b|\bsk-(?:proj-|ant-[a-z0-9]{2,8}-)?[A-Za-z0-9_-]{24,250}\b|\b[sr]k_live_[A-Za-z0-9]{16,255}\b|\bAIza[\w-]{35}\b|\bnpm_[A-Za-z0-9]{36}\b|\bSG\.[\w-]{16,64}\.[\w-]{16,64}\b|\beyJ[\w-]{10,800}\.eyJ[\w-]{10,2000}\.[\w-]{20,800}\b|-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----\s{0,4}[A-Za-z0-9+/]{8,80}|\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqp|https?):\/\/[\w.-]{1,64}:[^\s@/:"'<>]{6,128}@[\w.-]{1,255}/g;

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
    for (const [found] of source.matchAll(shapes)) if (!isPlaceholder(found)) return saw(found);
    return undefined;
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
  placeholder.test(found) && !/PRIVATE KEY/.test(found) && !/@[\w.-]{1,255}\.example\b/.test(found)
    ? true
    : new Set(found).size < 8;
