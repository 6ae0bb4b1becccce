import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { auditTo, type Audit } from "../io/proxy/audit.ts";
import { auditFile, type AuditFile, type Rotation } from "../io/proxy/audit-file.ts";
import { gateOf, type Rules } from "../io/proxy/gate.ts";
import type { CallsOptions } from "../io/proxy/calls.ts";
import type { Ledger } from "../io/proxy/ledger.ts";
import type { Openings } from "../io/proxy/openings.ts";
import type { Wire } from "../io/proxy/proxy.ts";
import { sessionOf, type Session } from "../io/proxy/session.ts";
import { surfaceOf, type Surface } from "../io/proxy/surface.ts";
import { UsageError } from "../model/errors.ts";
import type { Traces } from "../io/proxy/traces.ts";
import type { World } from "./command.ts";
import { outsideOf } from "./enforce-approvals.ts";
import { tracesIn } from "./enforce-traces.ts";
import { type Arguments, wholeNumber } from "./flags.ts";

/** What all sessions of one run have in common. */
export interface Common {
  /** Absent if nothing is written down. */
  readonly audit?: AuditFile;
  /** Absent if no collector is told of calls. */
  readonly traces?: Traces;
  readonly hasArguments: boolean;
  readonly isAuditOptional: boolean;
  readonly onDrift: "block" | "warn";
  readonly isShadow: boolean;
  readonly approvalMs: number;
  /** Absent if nobody is asked outside of the client. */
  readonly outside?: NonNullable<CallsOptions["outside"]>;
  readonly notice: (line: string) => void;
}

/** What is a session's own. */
export interface About {
  readonly server: string;
  readonly rules: () => Rules;
  readonly ledger: Ledger;
  /** Whose calls they are; absent where nobody is told apart. */
  readonly grant?: string;
  readonly session: string;
  readonly openings?: Openings;
  readonly surface?: Surface;
  readonly isRemote?: boolean;
  /** Sees what is written down. */
  readonly watched?: (audit: Audit) => Audit;
}

/** @throws UsageError if a flag is wrong or the audit cannot be opened. */
export async function commonOf(
  args: Arguments,
  world: World,
  notice: (line: string) => void,
): Promise<Common> {
  const approvalMs = (wholeNumber(args, "approval-seconds", 1, 86_400) ?? 300) * 1000;
  const audit = args.get("audit");
  const stray = ["audit-args", "audit-max-bytes", "audit-keep"].find((flag) => args.has(flag));
  if (audit === undefined && stray !== undefined) throw new UsageError(`--${stray} goes with --audit FILE.`);
  const traces = await tracesIn(world, notice);
  const outside = await outsideOf(args, approvalMs, world, notice);
  return {
    ...(traces === undefined ? {} : { traces }),
    ...(audit === undefined ? {} : { audit: auditFile(resolve(world.cwd, audit), rotationIn(args)) }),
    hasArguments: args.get("audit-args") === "full",
    isAuditOptional: args.get("on-audit-error") === "allow",
    onDrift: args.get("on-drift") === "warn" ? "warn" : "block",
    isShadow: args.has("shadow"),
    approvalMs,
    ...(outside === undefined ? {} : { outside }),
    notice,
  };
}

/** @throws UsageError if only part of it is given, or a number is out of its bounds. */
function rotationIn(args: Arguments): Rotation | undefined {
  const maxBytes = wholeNumber(args, "audit-max-bytes", 1_000, 999_999_999);
  const keep = wholeNumber(args, "audit-keep", 1, 1_000);
  if (maxBytes !== undefined) return { maxBytes, keep: keep ?? 9 };
  if (keep === undefined) return undefined;
  throw new UsageError("--audit-keep goes with --audit-max-bytes N.");
}

/** Lets go of what all sessions had in common. */
export async function closeCommon({ audit, traces }: Common): Promise<void> {
  audit?.close();
  await traces?.close();
}

/** A session that judges calls by the rules of its server. */
export function judgedSession(common: Common, about: About, wire: Wire): Session {
  const { hasArguments, isShadow, onDrift, notice } = common;
  const { server, rules, ledger, grant, session, openings, isRemote, watched = (audit) => audit } = about;
  const { surface = surfaceOf() } = about;
  const named = { server, session, ...(grant === undefined ? {} : { grant }) };
  const traced = (audit: Audit) => common.traces?.tracing(named, audit) ?? audit;
  return sessionOf({
    ...wire,
    server,
    gate: gateOf({
      rules,
      ledger,
      grant: grant ?? "default",
      session,
      onDrift,
      isShadow,
      shown: surface.shown,
      notice,
    }),
    ledger,
    surface,
    audit: watched(traced(auditTo(common.audit, { ...named, hasArguments, isShadow }))),
    isAuditOptional: common.isAuditOptional,
    isShadow,
    ...(isRemote === undefined ? {} : { isRemote }),
    ...(openings === undefined ? {} : { openings }),
    approvalMs: common.approvalMs,
    ...(grant === undefined ? {} : { grant }),
    ...(common.outside === undefined ? {} : { outside: common.outside }),
    notice,
    newId: () => `toolwarden-${randomUUID()}`,
    elapsed: () => performance.now(),
  });
}
