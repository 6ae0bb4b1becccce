import type { Decision } from "../../model/decision.ts";
import { limitDepth, maxDepth, type Json, type JsonObject } from "../../model/json.ts";
import type { LockedServer } from "../../model/lock.ts";
import type { Policy } from "../../model/policy.ts";
import type { DecidedCall } from "./audit.ts";
import type { Judged, Ledger } from "./ledger.ts";
import { mirroredIn, type Mirrored } from "./mirrored-arguments.ts";
import { standingOf, type Standing } from "./surface-guard.ts";
import { hasOutputSchema, toolName } from "./tool-list.ts";

/** What is in force; a reload puts another in its place. */
export interface Rules {
  readonly policy: Policy;
  /** What was approved of the server; absent where no lock is kept. */
  readonly locked?: LockedServer;
}

export interface GateOptions {
  readonly rules: () => Rules;
  readonly ledger: Ledger;
  /** Whose counters of `scope: grant` its calls count on. */
  readonly grant: string;
  readonly session: string;
  /** Whether a tool that differs from the lock is only reported. */
  readonly onDrift: "block" | "warn";
  /** Whether everything goes through, whatever is decided. */
  readonly isShadow: boolean;
  /** Whether tools were shown when they were listed last, by their names. */
  readonly shown: Map<string, boolean>;
  readonly notice: (line: string) => void;
}

/** Judges calls and lists of tools. */
export interface Gate {
  /** Calls `then` with what is said of a call; later where others share the limits. */
  readonly judge: (tool: string, args: JsonObject, then: (judged: Judged) => void) => void;
  /** The tools of a list that a client may see. */
  readonly visible: (tools: readonly Json[]) => readonly Json[];
  /** Whether a tool that was listed since this was asked last is shown now and was not, or the other way round. */
  readonly hasShifted: () => boolean;
  /** Whether a tool must be listed before a call of it can be judged, or passed on with headers that repeat what it says. */
  readonly mustList: (tool: string, hasHeaders: boolean) => boolean;
  /** We have asked for the list ourselves, and know what there is to know. */
  readonly ownListRead: () => void;
  /** The arguments that a tool wants in headers; none of a tool that the client does not see. */
  readonly mirrored: (tool: string) => readonly Mirrored[];
  /** The server says that its tools are others now. */
  readonly forget: () => void;
  readonly hasOutputSchema: (tool: string) => boolean;
  /** A list was read to its end: says so if the policy is about none of its tools. */
  readonly wholeListSeen: () => void;
}

export function gateOf(options: GateOptions): Gate {
  const { rules, ledger, grant, session, onDrift, isShadow, shown, notice } = options;
  /** Definitions as they were listed last. Kept, since another lock may come. */
  const listed = new Map<string, Json>();
  const reported = new Set<string>();
  let isStale = false;
  /** Whether what is not in `listed` is not there. */
  let isWhole = false;
  let hasShifted = false;
  const standing = (tool: Json): Standing => {
    const { locked } = rules();
    return locked === undefined ? "approved" : standingOf(tool, locked);
  };
  const report = (name: string, how: Standing) => {
    const line = `${JSON.stringify(name)} ${drifted[how]}; ${onDrift === "warn" || isShadow ? "it is let through" : "it is hidden and its calls are denied"} until \`toolwarden approve\` has locked it.`;
    if (!reported.has(line)) notice(line);
    reported.add(line);
  };
  const isShown = (name: string | undefined, how: Standing): boolean => {
    if (isShadow) return true;
    const { hide } = rules().policy;
    const isHidden = hide.includes("*") || (name !== undefined && hide.includes(name));
    return !isHidden && (how === "approved" || onDrift === "warn");
  };
  const refused = (decision: Decision, by: DecidedCall["by"]): Judged => ({
    decision,
    by,
    at: ledger.now(),
    reservations: [],
  });
  return {
    judge(tool, args, then) {
      if (limitDepth(args, maxDepth) !== args) {
        then(refused(tooDeep, "proxy"));
        return;
      }
      const definition = listed.get(tool);
      const how =
        rules().locked === undefined ? "approved" : definition === undefined ? "new" : standing(definition);
      if (how !== "approved" && onDrift === "block") {
        const message = `This tool ${drifted[how]}. A person must look at it and run toolwarden approve.`;
        then(refused({ kind: "deny", rule: "(lock)", message }, "lock"));
        return;
      }
      ledger.decide(rules().policy, { tool, args, grant, session }, then);
    },
    visible(tools) {
      isStale = false;
      return tools.filter((tool) => {
        const name = toolName(tool);
        if (name !== undefined) listed.set(name, tool);
        const how = standing(tool);
        if (how !== "approved") report(name ?? "(a tool without a name)", how);
        const isVisible = isShown(name, how);
        if (name !== undefined) {
          hasShifted ||= shown.get(name) === !isVisible;
          shown.set(name, isVisible);
        }
        return isVisible;
      });
    },
    hasShifted() {
      const was = hasShifted;
      hasShifted = false;
      return was;
    },
    mustList(tool, hasHeaders) {
      if (rules().locked !== undefined) return isStale || !listed.has(tool);
      return hasHeaders && (isStale || !(isWhole || listed.has(tool)));
    },
    ownListRead() {
      isWhole = true;
      isStale = false;
    },
    mirrored(tool) {
      const definition = listed.get(tool);
      const wanted = definition === undefined ? [] : mirroredIn(definition);
      return wanted.length > 0 && isShown(tool, standing(definition as Json)) ? wanted : []; // It was listed.
    },
    forget: () => void (isStale = true),
    wholeListSeen() {
      isWhole = true;
      const { policy } = rules();
      const named = [...policy.tools.keys(), ...policy.hide];
      if (named.length === 0 || named.some((name) => name === "*" || listed.has(name))) return;
      notice("the policy names none of the tools that the server lists; is it another server's?");
    },
    hasOutputSchema: (tool) => hasOutputSchema(listed.get(tool) ?? null),
  };
}

const drifted: Readonly<Record<Standing, string>> = {
  approved: "is as it was approved",
  changed: "has changed since it was approved",
  new: "was never approved",
};

const tooDeep: Decision = {
  kind: "deny",
  rule: "(arguments)",
  message: `The arguments nest deeper than ${maxDepth} levels.`,
};
