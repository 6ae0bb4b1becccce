import { describe, expect, test } from "vitest";
import { finding, type Finding } from "../../src/model/finding.ts";
import type { Json } from "../../src/model/json.ts";
import { ours } from "../../src/model/phrase.ts";
import type { Project } from "../../src/model/project.ts";
import { selfApprovals, type Seen } from "../../src/review/self-approval.ts";
import { tool } from "../policy/support.ts";
import { assessment, plain, project, reviewed } from "./support.ts";

const list = tool("list", "read");
const remove = tool("remove", "destructive");
const listing = (tools: Record<string, Json>, more: Record<string, Json> = {}): Json => {
  return { version: "1", default: "deny", ...more, tools };
};
const none: Seen = () => undefined;

/** The server `files` as a review sees it, with these faults. */
function seeing(tools = [list, remove], faults: readonly Finding[] = [], head = project()): Seen {
  const now = assessment(tools, {}, faults);
  const judged = reviewed({ assessments: [now], head }).servers[0]?.tools ?? [];
  return (server) => (server === "files" ? { assessment: now, tools: judged, faults } : undefined);
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, kind, tool, says }) => `${severity} ${kind} ${tool ?? "*"}: ${plain(says)}`);

describe("a rule made looser", () => {
  const loosened = (base: Json | undefined, head: Json | undefined, seen: Seen) =>
    told(selfApprovals(project({ policy: head }), project({ policy: base }), seen));

  test("without another standing is told without one, and says what changed", () => {
    const limited = (max: number) => ({ limits: [{ counter: "n", window: "minute", max }] });
    expect(loosened(listing({ list: limited(1) }), listing({ list: limited(2) }), seeing())).toEqual([
      "low rule-loosened list: this change makes the rule of `list` looser: the limit was `1 call a minute`, now it is `2 calls a minute`",
    ]);
  });

  test("opens what the server offers and no rule names, each at its own risk", () => {
    const head = { version: "1", default: "allow" };
    expect(loosened(listing({}), head, seeing())).toEqual([
      "critical rule-loosened *: this change makes the policy looser (denied by default → allowed by default): every tool that the policy does not list may now be called",
      "low rule-loosened list: this change makes the rule of `list` looser (denied by default → allowed by default): could not be called, now may be",
      "critical rule-loosened remove: this change makes the rule of `remove` looser (denied by default → allowed by default): could not be called, now may be",
    ]);
  });

  test("is low for a tool that the server plainly does not offer, and high for one of a server not seen", () => {
    const both = [listing({ gone: { action: "deny" } }), listing({ gone: {} })] as const;
    const says =
      "rule-loosened gone: this change makes the rule of `gone` looser (denied → allowed, no limit): could not be called, now may be";
    expect(loosened(...both, seeing())).toEqual([`low ${says}`]);
    expect(loosened(...both, none)).toEqual([`high ${says}`]);
  });

  test("is nothing for a server that had no policy", () => {
    expect(loosened(undefined, listing({ remove: {} }), seeing())).toEqual([]);
  });

  test("counts at the risk that was seen, else at the locked one of this revision, else of the earlier", () => {
    const lockedAs = (category: "read" | "destructive") => [assessment([tool("remove", category)])];
    const severity = (head: Project, base: Project, seen: Seen) =>
      selfApprovals(head, base, seen).map(({ severity }) => severity);
    const strict = { policy: listing({ remove: { action: "ask" } }) };
    const loose = { policy: listing({ remove: {} }) };
    const calm = { locked: lockedAs("read") };
    const alarming = { locked: lockedAs("destructive") };
    const head = project({ ...loose, ...calm });
    expect(severity(head, project({ ...strict, ...calm }), seeing())).toEqual(["critical"]);
    expect(severity(head, project({ ...strict, ...alarming }), none)).toEqual(["low"]);
    expect(severity(project(loose), project({ ...strict, ...alarming }), none)).toEqual(["critical"]);
    expect(severity(project(loose), project(strict), none)).toEqual(["high"]);
  });

  test("points at the line of the rule, if there still is one", () => {
    const locations = (base: Json, head: Json) =>
      selfApprovals(project({ policy: head }), project({ policy: base }), seeing()).map(
        (one) => "location" in one && one.location?.line,
      );
    expect(locations(listing({ list: { action: "ask" } }), listing({ list: {} }))).toEqual([5]);
    const allowing = { version: "1", default: "allow" };
    expect(locations({ ...allowing, tools: { list: { action: "ask" } } }, allowing)).toEqual([false]);
  });

  test("is another one wherever what it quotes is", () => {
    const denying = (...names: string[]) =>
      listing({
        list: {
          deny_if: names.map((name) => ({ conditions: [{ path: `args.${name}`, op: "eq", value: 1 }] })),
        },
      });
    const found = selfApprovals(
      project({ policy: listing({ list: {} }) }),
      project({ policy: denying("a", "b") }),
      seeing(),
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe("a lock that the change itself moves", () => {
  const open = { policy: { version: "1", default: "allow" } };
  const locking = (...servers: ReturnType<typeof assessment>[]) => project({ ...open, locked: servers });
  const approvals = (head: Project, base: Project, seen: Seen) =>
    told(selfApprovals(head, base, seen).filter(({ kind }) => kind === "acceptance-added"));
  const whole = locking(assessment([list, remove]));

  const seen = seeing([list, remove], [], project(open));

  test("approves nothing of a tool that it does not hold, of a server not seen, or where there was none", () => {
    expect(approvals(locking(assessment([list])), locking(assessment([list])), seen)).toEqual([]);
    expect(approvals(whole, locking(assessment([list])), none)).toEqual([]);
    expect(approvals(whole, project(open), seen)).toEqual([]);
    expect(approvals(project(open), whole, seen)).toEqual([]);
  });

  test("approves a tool that is new, or that changed, and a whole server", () => {
    const says = "critical acceptance-added remove: this change approves `remove` in the lock, which";
    expect(approvals(whole, locking(assessment([list])), seen)).toEqual([`${says} is new`]);
    const before = { ...remove, definition: { ...remove.definition, description: "Something else." } };
    expect(approvals(whole, locking(assessment([list, before])), seen)).toEqual([`${says} changed`]);
    expect(approvals(whole, locking(assessment([list], { server: "other" })), seen)).toEqual([
      `${says} is new`,
    ]);
    expect(approvals(whole, whole, seen)).toEqual([]);
  });

  test("approves the faults that it holds and that the earlier did not", () => {
    const fault = (name: string) =>
      finding({ kind: "hidden-text", severity: "high", server: "files", tool: name, says: ours(name) });
    const faults = [fault("known"), fault("approved"), fault("open")] as const;
    const [known, approved] = faults;
    const base = locking(assessment([list], {}, [known]));
    const head = locking(assessment([list], {}, [known, approved]));
    const says = "high acceptance-added approved: this change approves in the lock: approved";
    const faulty = seeing([list], faults);
    expect(approvals(head, base, faulty)).toEqual([says]);
    const other = locking(assessment([list], { server: "other" }));
    expect(approvals(head, other, faulty)).toEqual([
      "high acceptance-added known: this change approves in the lock: known",
      says,
    ]);
  });
});
