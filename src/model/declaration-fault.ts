import type { Risk } from "./classification.ts";
import type { FindingKind } from "./finding.ts";
import { say, type Phrase } from "./phrase.ts";

/** What is said of one kind of fault in a declaration. `quotes` are words of the declaration, never a secret. */
interface Fault {
  readonly kind: FindingKind;
  readonly severity: Risk;
  readonly says: (...quotes: readonly string[]) => Phrase;
}

const fault = (
  kind: FindingKind,
  severity: Risk,
  says: (first: string, second: string) => Phrase,
): Fault => ({ kind, severity, says: (first = "", second = "") => says(first, second) });

/**
 * Everything that may be wrong with how a server is declared. The keys stand in snapshots, the sentences do not: a
 * snapshot may come from anybody. Each sentence ends in what to do.
 */
export const declarationFaults = {
  "no-version": fault(
    "version-not-pinned",
    "medium",
    (name) =>
      say`${name} is started in whatever release is newest, so its next release runs here unreviewed; name one release`,
  ),
  "moving-version": fault(
    "version-not-pinned",
    "medium",
    (word) => say`${word} names no single release, so another one may run tomorrow; name one release`,
  ),
  "source-reference": fault(
    "version-not-pinned",
    "medium",
    (word) =>
      say`${word} is fetched from where its content can change; name a full commit, or a release of a registry`,
  ),
  "image-tag": fault(
    "version-not-pinned",
    "low",
    (image) =>
      say`the image ${image} is named by a tag, which can be moved; add its digest, ${"@sha256:..."}`,
  ),
  "image-latest": fault(
    "version-not-pinned",
    "medium",
    (image) =>
      say`the image ${image} is whatever was pushed last; name a version and its digest, ${"@sha256:..."}`,
  ),
  "look-alike": fault(
    "look-alike-package",
    "high",
    (name, known) =>
      say`the package ${name} is one letter away from the well-known ${known}; make sure that it is not meant to be taken for it`,
  ),
  "secret-known": fault(
    "secret-in-config",
    "high",
    (where, what) =>
      say`${where} holds what looks like ${what} in plain text; revoke it, and name a variable instead`,
  ),
  "secret-named": fault(
    "secret-in-config",
    "high",
    (where) =>
      say`${where} holds what looks like a secret in plain text; revoke it, and name a variable instead`,
  ),
  "url-credentials": fault(
    "secret-in-config",
    "high",
    (where) =>
      say`${where} holds a user and a password, which end up in logs; revoke them, and send a header from a variable instead`,
  ),
  "http-url": fault(
    "insecure-url",
    "medium",
    (host) =>
      say`${host} is reached without encryption, so anybody on the way can read and change what it says; use https`,
  ),
  shell: fault(
    "shell-wrapper",
    "medium",
    (shell) =>
      say`the server is started by a line that ${shell} interprets, so what runs cannot be told from the declaration; give the program and its arguments`,
  ),
  "shell-download": fault(
    "shell-wrapper",
    "high",
    (shell) =>
      say`the line that ${shell} interprets downloads something and runs it; install a pinned release instead`,
  ),
  privileged: fault(
    "host-access",
    "high",
    (option) => say`${option} lets the container do to the machine what its owner can; leave it out`,
  ),
  "docker-socket": fault(
    "host-access",
    "critical",
    (mount) => say`${mount} hands over the container engine, and with it the whole machine; leave it out`,
  ),
  "host-mount": fault(
    "host-access",
    "high",
    (mount) =>
      say`${mount} opens the machine's own files, keys and settings among them, to the container; mount only the folder that is needed`,
  ),
  trusted: fault(
    "approval-off",
    "medium",
    (key) => say`${key} lets every tool of the server run without a question; leave it out`,
  ),
  "auto-approved": fault(
    "approval-off",
    "low",
    (key, tools) =>
      say`${key} lets these tools run without a question: ${tools}; keep only those that change nothing`,
  ),
  "sandbox-off": fault(
    "approval-off",
    "medium",
    (option) => say`${option} switches a protection of the client or the server off; leave it out`,
  ),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultCode = keyof typeof declarationFaults;

/** All codes, for schemas. */
export const faultCodes = Object.keys(declarationFaults) as [FaultCode, ...FaultCode[]]; // Object.keys widens.

/** Something about a declaration that a reviewer should look at, whatever the server answers. */
export interface DeclarationFault {
  readonly fault: FaultCode;
  /** Path relative to the repository root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Words of the declaration that the sentence quotes; never a secret. */
  readonly quotes: readonly string[];
}
