import { finding, type Finding } from "../model/finding.ts";
import { say } from "../model/phrase.ts";
import type { Acceptance, Config } from "../model/project.ts";
import type { Accepted, Unseen } from "../model/review.ts";
import { highest } from "./strictness.ts";

/** An acceptance with no more days left than this is told, so that somebody decides in time. */
const soon = 14;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Where acceptances stand, for findings that point there. */
const configFile = ".toolwarden/config.yml";

/** Findings in two: those somebody accepted on terms that still hold, and the rest. */
export interface Sorted {
  readonly open: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/** `today` is an ISO date; an acceptance holds through its last day. */
export function sortOut(findings: readonly Finding[], accept: readonly Acceptance[], today: string): Sorted {
  const held = accept.filter((acceptance) => isHeld(acceptance, today));
  const terms = (finding: Finding) => held.find((acceptance) => isFor(acceptance, finding));
  const accepted = findings.flatMap((finding): readonly Accepted[] => {
    const acceptance = terms(finding);
    if (acceptance === undefined) return [];
    const { reason, by, until } = acceptance;
    const daysLeft = daysBetween(today, until);
    return [{ finding, reason, by, until, ...(daysLeft <= soon ? { daysLeft } : {}) }];
  });
  return { open: findings.filter((finding) => terms(finding) === undefined), accepted };
}

/** A date that is none, such as the 31st of February, counts as past. */
function isHeld({ until, reason }: Acceptance, today: string): boolean {
  return isDate(until) && until >= today && reason.trim() !== "";
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** By its fingerprint anywhere; by its kind only just there: a whole kind everywhere cannot be accepted. */
function isFor({ finding: given, fingerprint, server, tool }: Acceptance, finding: Finding): boolean {
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  if (given === finding.kind) return server === finding.server && tool === finding.tool;
  if (given !== finding.fingerprint) return false;
  return (server ?? finding.server) === finding.server && (tool ?? finding.tool) === finding.tool;
}

/** What an acceptance is called: the fingerprint if it has one, else the kind. */
function nameOf({ finding, fingerprint }: Acceptance): string {
  return fingerprint ?? finding;
}

/** What there is to say of the acceptances themselves. `findings` are all there are, accepted ones too. */
export function acceptanceFindings(
  head: Config,
  base: Config,
  findings: readonly Finding[],
  unseen: readonly Unseen[],
  today: string,
): readonly Finding[] {
  return [
    ...base.accept.flatMap((acceptance) => lapsed(acceptance, findings, unseen, today)),
    ...head.accept
      .filter((acceptance) => !isAmong(acceptance, base.accept))
      .map((given) => added(given, findings)),
  ];
}

function lapsed(
  acceptance: Acceptance,
  findings: readonly Finding[],
  unseen: readonly Unseen[],
  today: string,
): readonly Finding[] {
  const { until, server = "" } = acceptance;
  const name = nameOf(acceptance);
  const isUsed = findings.some((finding) => isFor(acceptance, finding));
  const shared = { severity: "low", location: locationOf(acceptance), ...subjectOf(acceptance) } as const;
  if (isUsed && !isHeld(acceptance, today)) {
    const says = say`the acceptance of ${name} ended ${until}; decide anew`;
    return [finding({ kind: "acceptance-expired", ...shared, says }, name)];
  }
  // What was not seen may hold the very finding that it is for.
  const mayBeUnseen = unseen.some((one) => server === "" || one.server === server);
  if (isUsed || mayBeUnseen) return [];
  const says = say`the acceptance of ${name} matches no finding; remove it`;
  return [finding({ kind: "acceptance-unused", ...shared, says }, name)];
}

function added(acceptance: Acceptance, findings: readonly Finding[]): Finding {
  const { until, by } = acceptance;
  const name = nameOf(acceptance);
  const matching = findings.filter((finding) => isFor(acceptance, finding));
  const severity = highest(matching.map((finding) => finding.severity));
  const says = say`this change accepts ${name} until ${until}, by ${by}`;
  const fields = { kind: "acceptance-added", severity, says, location: locationOf(acceptance) } as const;
  return finding({ ...fields, ...subjectOf(acceptance, matching[0]) }, `${name} ${until}`);
}

/** An acceptance that reads otherwise than before, a later date too, is a new one. */
function isAmong({ line: _line, ...terms }: Acceptance, others: readonly Acceptance[]): boolean {
  return others.some(
    (other) =>
      other.finding === terms.finding &&
      other.fingerprint === terms.fingerprint &&
      other.server === terms.server &&
      other.tool === terms.tool &&
      other.until >= terms.until,
  );
}

function subjectOf(
  { server, tool }: Acceptance,
  matching?: Finding,
): { readonly server: string; readonly tool?: string } {
  const named = tool ?? matching?.tool;
  return { server: server ?? matching?.server ?? "", ...(named === undefined ? {} : { tool: named }) };
}

function locationOf({ line }: Acceptance) {
  return { file: configFile, line };
}
