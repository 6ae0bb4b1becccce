import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories, risks, type Category } from "../../src/model/classification.ts";
import { finding } from "../../src/model/finding.ts";
import { isPrototypeName } from "../../src/model/files/policy-file.ts";
import type { Json } from "../../src/model/json.ts";
import { ours } from "../../src/model/phrase.ts";
import type { Review } from "../../src/model/review.ts";
import { recommender } from "../../src/policy/recommend.ts";
import { applyRecommendations, formatPolicy, starterPolicy } from "../../src/policy/starter.ts";
import { tool } from "../policy/support.ts";
import { accepting, assessment, failed, lines, policyFile, project, reviewed } from "./support.ts";

const listing = (tools: Record<string, Json>, more: Record<string, Json> = {}): Json => {
  return { version: "1", default: "deny", ...more, tools };
};
const limited: Json = { limits: [{ counter: "n", window: "minute", max: 30 }] };
const list = tool("list", "read");
const add = tool("add", "write");
const remove = tool("remove", "destructive");

/** The tool with another description. */
function reworded(of: typeof add): typeof add {
  return { ...of, definition: { ...of.definition, description: "Something else." } };
}

describe("a first run", () => {
  const now = assessment([list, add, remove]);
  const first = reviewed({ assessments: [now], head: project() });

  test("judges every tool as new and open, and fails on the dangerous ones", () => {
    expect(lines(first)).toEqual([
      "critical tool-added remove: `remove` is new: destructive, critical risk; no policy",
      "medium tool-added add: `add` is new: write, medium risk; no policy",
      "low tool-added list: `list` is new: read, low risk; no policy",
    ]);
    expect(first.verdict.kind).toBe("fail");
  });

  test("offers the whole starter policy, and says where it goes", () => {
    expect(first.servers[0]).toMatchObject({
      hasPolicy: false,
      isLocked: false,
      policyFile: ".toolwarden/policy/files.json",
    });
    expect(first.servers[0]?.starter).toBe(formatPolicy(starterPolicy([list, add, remove])));
  });

  test("passes with the starter policy alone, every tool named as new", () => {
    const second = reviewed({
      assessments: [now],
      head: project({ policy: starterPolicy([list, add, remove]) }),
    });
    expect(second.findings.map(({ severity }) => severity)).toEqual(["low", "low", "low"]);
    expect(second.verdict.kind).toBe("pass");
  });
});

describe("how much alarm a new tool deserves", () => {
  const before = [assessment([])];
  const rules: Readonly<Record<string, Json>> = {
    "no policy": null,
    "allowed by default": { version: "1", default: "allow" },
    allowed: listing({ t: {} }),
    limited: listing({ t: limited }),
    conditional: listing({ t: { require: [{ conditions: [{ path: "args.x", op: "exists" }] }] } }),
    ask: listing({ t: { action: "ask" } }),
    "denied by default": listing({}),
    denied: listing({ t: { action: "deny" } }),
    hidden: listing({}, { hide: ["t"] }),
  };
  test.each<[Category, readonly string[]]>([
    ["read", []],
    ["write", ["no policy", "allowed by default", "allowed", "denied by default"]],
    ["execute", ["no policy", "allowed by default", "allowed", "denied by default"]],
    ["destructive", ["no policy", "allowed by default", "allowed", "limited", "denied by default"]],
    ["financial", ["no policy", "allowed by default", "allowed", "limited", "denied by default"]],
    ["unknown", ["no policy", "allowed by default", "allowed", "limited", "denied by default"]],
  ])("%s: its own risk under %s, else low", (category, alarmed) => {
    const t = tool("t", category);
    const seen = Object.entries(rules).filter(([, policy]) => {
      const head = project({ policy: policy ?? undefined, locked: before });
      const { findings } = reviewed({ assessments: [assessment([t])], head });
      const severity = findings.find(({ kind }) => kind === "tool-added")?.severity;
      expect(["low", t.classification.risk]).toContain(severity);
      return severity !== "low";
    });
    expect(seen.map(([about]) => about)).toEqual(alarmed);
  });
});

describe("against the lock", () => {
  test("nothing changed is nothing to say", () => {
    const now = assessment([list, add]);
    const head = project({ policy: starterPolicy(now.tools), locked: [now] });
    expect(reviewed({ assessments: [now], head })).toMatchObject({
      findings: [],
      verdict: { kind: "pass", failing: [] },
    });
  });

  test("a change is told with its kind, at the risk of what is open", () => {
    const locked = [assessment([add, remove])];
    const policy = listing({ add: {}, remove: {} });
    const now = assessment([{ ...reworded(add), classification: remove.classification }, remove]);
    expect(lines(reviewed({ assessments: [now], head: project({ policy, locked }) }))).toContain(
      "critical tool-changed add: `add` changed: category write → destructive; risk medium → critical; description changed",
    );
  });

  test("a tool that no rule names but the default denies alarms when it rises, and not when it is reworded", () => {
    const head = project({ policy: listing({}), locked: [assessment([add])] });
    const [again] = reviewed({ assessments: [assessment([reworded(add)])], head }).findings;
    expect(again).toMatchObject({ kind: "tool-changed", severity: "low" });
    const risen = { ...reworded(add), classification: remove.classification };
    const [rise] = reviewed({ assessments: [assessment([risen])], head }).findings;
    expect(rise).toMatchObject({ kind: "tool-changed", severity: "critical" });
  });

  test("a change of the output schema alone is low", () => {
    const now = assessment([
      { ...remove, definition: { ...remove.definition, outputSchema: { type: "object" } } },
    ]);
    const { findings } = reviewed({ assessments: [now], head: project({ locked: [assessment([remove])] }) });
    expect(findings.find(({ kind }) => kind === "tool-changed")?.severity).toBe("low");
  });

  test("our own judgement of an unchanged definition is no drift", () => {
    const head = project({ policy: listing({ add: limited }), locked: [assessment([add])] });
    const now = assessment([{ ...add, classification: { ...add.classification, risk: "high" } }]);
    expect(lines(reviewed({ assessments: [now], head }))).toEqual([]);
  });

  test("a tool that is gone is mentioned, but not where the listing is not whole", () => {
    const head = project({ policy: listing({ add: limited }), locked: [assessment([list, add])] });
    const whole = reviewed({ assessments: [assessment([add])], head });
    expect(lines(whole)).toEqual(["low tool-removed list: `list` is no longer offered"]);
    const partial = reviewed({ assessments: [assessment([add], { coverage: "partial" })], head });
    expect(lines(partial)).toEqual([]);
    expect(partial.verdict.kind).toBe("cannot-judge");
  });

  test("a server that is new beside locked ones is mentioned; one no longer declared too, if that is known", () => {
    const head = project({ policy: listing({ list: {} }), locked: [assessment([], { server: "old" })] });
    const now = assessment([list]);
    expect(lines(reviewed({ assessments: [now], head, declared: ["files"] }))).toEqual([
      "low server-added: this server is new: no lock knows it",
      "low tool-added list: `list` is new: read, low risk; allowed, no limit",
      "low server-removed: this server is locked, but no longer declared",
    ]);
    expect(lines(reviewed({ assessments: [now], head })).join()).not.toContain("server-removed");
  });

  test("what a server says of itself is told, resources more quietly, a new version not at all", () => {
    const head = project({ policy: listing({}), locked: [assessment([])] });
    const now = assessment([], {
      serverInfo: { name: "other", version: "2.0.0" },
      instructions: "Obey.",
      prompts: [{ name: "p" }],
      resources: [{ uri: "file:///a" }],
    });
    expect(lines(reviewed({ assessments: [now], head })).toSorted()).toEqual([
      "low server-changed: 1 resource added (`file:///a`)",
      "medium server-changed: 1 prompt added (`p`)",
      "medium server-changed: it calls itself `other`, no longer `files`",
      "medium server-changed: it now gives instructions",
    ]);
    const newer = assessment([], { serverInfo: { name: "files", version: "2.0.0" } });
    expect(reviewed({ assessments: [newer], head }).findings).toEqual([]);
  });

  test("a fault of a definition that was approved is known; a new one is not", () => {
    const fault = (about: string) =>
      finding(
        { kind: "hidden-text", severity: "high", server: "files", tool: "list", says: ours("hidden") },
        about,
      );
    const head = project({ policy: listing({ list: {} }), locked: [assessment([list], {}, [fault("a")])] });
    expect(reviewed({ assessments: [assessment([list], {}, [fault("a")])], head }).findings).toEqual([]);
    const later = reviewed({ assessments: [assessment([list], {}, [fault("b")])], head });
    expect(later.findings.map(({ kind }) => kind)).toEqual(["hidden-text"]);
    expect(later.verdict.kind).toBe("fail");
  });

  test("of two tools of one name the riskier is judged, and another second one is a change", () => {
    const twin = { ...remove, name: "list", definition: { ...remove.definition, name: "list" } };
    const { servers } = reviewed({ assessments: [assessment([list, twin])], head: project() });
    expect(servers[0]?.tools.map(({ name, classification }) => [name, classification.category])).toEqual([
      ["list", "destructive"],
    ]);
    const head = project({ locked: [assessment([list, twin])] });
    const other = { ...list, definition: { ...list.definition, description: "Another." } };
    expect(lines(reviewed({ assessments: [assessment([other, twin])], head }))).toContain(
      "critical tool-changed list: `list` changed: another tool of the same name came, went or changed",
    );
  });
});

describe("coverage", () => {
  const locked = [assessment([list, add, remove])];

  test("a tool that no rule names and that may be called is told from medium risk on", () => {
    const why = "no rule names `remove`, and it may be called without limit: ";
    const open = reviewed({ assessments: locked, head: project({ locked }) });
    expect(lines(open)).toEqual([
      `critical tool-uncovered remove: ${why}the server has no policy`,
      "medium tool-uncovered add: no rule names `add`, and it may be called without limit: the server has no policy",
    ]);
    const byDefault = reviewed({
      assessments: locked,
      head: project({ policy: { version: "1", default: "allow" }, locked }),
    });
    expect(lines(byDefault)[0]).toBe(
      `critical tool-uncovered remove: ${why}the policy allows what it does not list`,
    );
  });

  test("a rule looser than the tool calls for is told, with its line", () => {
    const head = project({ policy: listing({ add: {}, list: {}, remove: limited }), locked });
    const { findings } = reviewed({ assessments: locked, head });
    expect(
      findings.map(({ kind, severity, tool, location }) => [kind, severity, tool, location?.line]),
    ).toEqual([
      ["rule-looser", "medium", "add", 5],
      ["rule-looser", "medium", "remove", 7],
    ]);
  });

  test("a rule for no tool is told with the likely name, but only if all tools were seen", () => {
    const head = project({ policy: listing({ ad: limited, add: limited }), locked: [assessment([add])] });
    const whole = reviewed({ assessments: [assessment([add])], head });
    expect(lines(whole)).toEqual([
      "low rule-stale ad: rule `ad` names no tool of the server; did you mean `add`?",
    ]);
    const partial = reviewed({ assessments: [assessment([add], { coverage: "partial" })], head });
    expect(partial.findings).toEqual([]);
  });
});

describe("what a change does to its own judgement", () => {
  const now = [assessment([list, remove])];
  const strict = project({ policy: starterPolicy([list, remove]), locked: now });
  const loose = project({ policy: listing({ list: {}, remove: { action: "ask" } }), locked: now });

  test("a rule made looser is told at the risk of the tool it opens; it fails from a fork", () => {
    const own = reviewed({ assessments: now, head: loose, base: strict });
    expect(lines(own)).toEqual([
      "critical rule-loosened remove: this change makes the rule of `remove` looser (hidden → a person approves): could not be called, now may be",
    ]);
    expect(own.verdict.kind).toBe("pass");
    expect(reviewed({ assessments: now, head: loose, base: strict, fromFork: true }).verdict.kind).toBe(
      "fail",
    );
    const firm = { ...strict, config: { ...strict.config, selfApproval: "fail" as const } };
    expect(reviewed({ assessments: now, head: loose, base: firm }).verdict.kind).toBe("fail");
  });

  test("two patterns that refuse with the same words are two losses, and an acceptance of one covers no other", () => {
    const refusing = (...patterns: string[]): Json => ({
      deny_if: patterns.map((value) => ({
        conditions: [{ path: "args.x", op: "regex", value }],
        on_deny: "Not there.",
      })),
    });
    const [base, head] = [listing({ list: refusing("^a", "^b") }), listing({ list: {} })].map((policy) =>
      project({ policy }),
    );
    if (base === undefined || head === undefined) throw new Error("two policies went in");
    const { findings } = reviewed({ assessments: [assessment([list])], base, head });
    const lost = findings.filter(({ kind }) => kind === "rule-loosened");
    expect(lost.map(({ says }) => says)).toEqual([lost[0]?.says, lost[0]?.says]);
    expect(new Set(lost.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test("a policy that is deleted opens all that it held", () => {
    const bare = project({ locked: now });
    const review = reviewed({ assessments: now, head: bare, base: strict, fromFork: true });
    expect(lines(review).filter((line) => line.includes("rule-loosened"))).toEqual([
      "critical rule-loosened: this change makes the policy looser (denied by default → no policy): every tool that the policy does not list may now be called",
      "critical rule-loosened remove: this change makes the rule of `remove` looser (hidden → no policy): could not be called, now may be",
      "low rule-loosened list: this change makes the rule of `list` looser (allowed, no limit → no policy): the policy is gone, and its rule with it",
    ]);
    expect(review.verdict.kind).toBe("fail");
  });

  test("the config of the earlier revision decides, not the one under review", () => {
    const head = { ...loose, config: { ...loose.config, selfApproval: "warn" as const } };
    const base = { ...strict, config: { ...strict.config, selfApproval: "fail" as const } };
    expect(reviewed({ assessments: now, head, base }).verdict.kind).toBe("fail");
  });

  test("without an earlier revision nothing is compared", () => {
    expect(reviewed({ assessments: now, head: loose }).findings).toEqual([]);
  });

  test("a rule for a server that was not seen counts at the locked risk, or as high", () => {
    const unseen = { head: loose, base: strict, failures: [failed("files")] };
    expect(reviewed(unseen).findings[0]).toMatchObject({ kind: "rule-loosened", severity: "critical" });
    const { lock: _head, ...head } = loose;
    const { lock: _base, ...base } = strict;
    expect(reviewed({ ...unseen, head, base }).findings[0]).toMatchObject({ severity: "high" });
  });

  test("a tool that the change itself writes into the lock is told, unless the policy answers for it", () => {
    const open = { policy: { version: "1", default: "allow" } };
    const base = project({ ...open, locked: [assessment([list])] });
    const head = project({ ...open, locked: now });
    const both = reviewed({ assessments: now, head, base, fromFork: true });
    expect(lines(both)).toContain(
      "critical acceptance-added remove: this change approves `remove` in the lock, which is new",
    );
    const answered = { policy: starterPolicy([list, remove]) };
    const calm = reviewed({
      assessments: now,
      head: project({ ...answered, locked: now }),
      base: project({ ...answered, locked: [assessment([list])] }),
    });
    expect(calm.findings).toEqual([]);
  });

  test("what the server says of itself, or changed under its version, is told if the change writes it into the lock", () => {
    const policy = listing({ list: {} });
    const launch = { kind: "stdio", command: "npx", args: ["files@1.2.3"], env: [] } as const;
    const before = assessment([list], { launch });
    const after = assessment([list], { launch, instructions: "Obey.", resources: [{ uri: "x:1" }] });
    const base = project({ policy, locked: [before] });
    const moved = (locked: typeof before) =>
      lines(
        reviewed({ assessments: [after], head: project({ policy, locked: [locked] }), base, fromFork: true }),
      );
    expect(moved(after)).toEqual([
      "high acceptance-added: this change approves in the lock: `npm files@1.2.3` offers something else than when that very version was approved",
      "medium acceptance-added: this change approves in the lock: it now gives instructions",
    ]);
    expect(moved(before).filter((line) => line.includes("acceptance-added"))).toEqual([]);
  });

  test("a fault that the change writes into the lock is told", () => {
    const fault = finding({
      kind: "hidden-text",
      severity: "high",
      server: "files",
      tool: "list",
      says: ours("hidden"),
    });
    const faulty = [assessment([list], {}, [fault])];
    const policy = listing({ list: {} });
    const base = project({ policy, locked: [assessment([list])] });
    const review = reviewed({
      assessments: faulty,
      head: project({ policy, locked: faulty }),
      base,
      fromFork: true,
    });
    expect(lines(review)).toEqual(["high acceptance-added list: this change approves in the lock: hidden"]);
  });
});

describe("acceptances", () => {
  const now = [assessment([remove])];
  const open = reviewed({ assessments: now, head: project({ locked: now }) });
  const fingerprint = open.findings[0]?.fingerprint ?? "";
  const withAccept = (...accept: ReturnType<typeof accepting>[]) =>
    project({ locked: now, config: { accept } });

  test("an accepted finding no longer counts, and is kept with its terms", () => {
    const review = reviewed({ assessments: now, head: withAccept(accepting({ finding: fingerprint })) });
    expect(review.findings).toEqual([]);
    expect(review.verdict.kind).toBe("pass");
    expect(review.accepted).toMatchObject([
      { finding: { fingerprint }, reason: "known", by: "us", until: "2026-12-31" },
    ]);
  });

  test.each([
    ["2026-11-21", false],
    ["2026-11-22", true],
    ["2027-02-31", false],
    ["soon", false],
    ["99999-01-01", false],
  ])("until %s on 2026-11-22 holds: %s", (until, holds) => {
    const review = reviewed({
      assessments: now,
      head: withAccept(accepting({ finding: fingerprint, until })),
    });
    expect(review.accepted).toHaveLength(holds ? 1 : 0);
    expect(review.verdict.kind).toBe(holds ? "pass" : "fail");
    const says = `low acceptance-expired: the acceptance of \`${fingerprint}\` ended \`${until}\`; decide anew`;
    expect(lines(review).includes(says)).toBe(!holds);
  });

  test("is for one server and one tool, if it says so", () => {
    for (const where of [{ server: "other" }, { tool: "other" }]) {
      const review = reviewed({
        assessments: now,
        head: withAccept(accepting({ finding: fingerprint, ...where })),
      });
      expect(review.verdict.kind).toBe("fail");
    }
  });

  test("is for a kind of finding on one tool of one server, whatever its fingerprint", () => {
    const kind = open.findings[0]?.kind ?? "";
    const where = { server: "files", tool: "remove" };
    const verdict = (...accept: ReturnType<typeof accepting>[]) =>
      reviewed({ assessments: now, head: withAccept(...accept) }).verdict.kind;
    expect(verdict(accepting({ finding: kind, ...where }))).toBe("pass");
    expect(verdict(accepting({ finding: kind, ...where, fingerprint }))).toBe("pass");
    expect(verdict(accepting({ finding: kind, ...where, fingerprint: "TW-00000000" }))).toBe("fail");
    for (const other of [{ server: "other" }, { tool: "other" }]) {
      expect(verdict(accepting({ finding: kind, ...where, ...other }))).toBe("fail");
    }
    expect(verdict(accepting({ finding: kind, server: "files" }))).toBe("fail");
    expect(verdict(accepting({ finding: kind }))).toBe("fail");
    expect(verdict(accepting({ finding: "tool-added", ...where }))).toBe("fail");
  });

  test.each([
    ["2026-11-22", 0],
    ["2026-12-06", 14],
    ["2026-12-07", undefined],
  ])("until %s on 2026-11-22 has so many days left that they are told: %s", (until, daysLeft) => {
    const head = withAccept(accepting({ finding: fingerprint, until }));
    expect(reviewed({ assessments: now, head }).accepted[0]?.daysLeft).toBe(daysLeft);
  });

  test("without a reason does not hold", () => {
    const head = withAccept(accepting({ finding: fingerprint, reason: " " }));
    expect(reviewed({ assessments: now, head }).verdict.kind).toBe("fail");
  });

  test("that matches nothing is mentioned, unless something was not seen", () => {
    const head = withAccept(accepting({ finding: "TW-00000000" }), accepting({ finding: fingerprint }));
    expect(lines(reviewed({ assessments: now, head }))).toEqual([
      "low acceptance-unused: the acceptance of `TW-00000000` matches no finding; remove it",
    ]);
    expect(reviewed({ assessments: now, head, failures: [failed("other")] }).findings).toEqual([]);
  });

  test("that the change itself adds decides nothing yet, and is told at the severity of what it hides", () => {
    const review = reviewed({
      assessments: now,
      head: withAccept(accepting({ finding: fingerprint })),
      base: withAccept(),
    });
    expect(review.verdict).toMatchObject({ kind: "fail", failing: [fingerprint] });
    expect(lines(review)).toContain(
      `critical acceptance-added remove: this change accepts \`${fingerprint}\` until \`2026-12-31\`, by \`us\``,
    );
  });

  test("with a later day is a new one", () => {
    const earlier = withAccept(accepting({ finding: fingerprint }));
    const later = withAccept(accepting({ finding: fingerprint, until: "2027-12-31" }));
    const kinds = (head: typeof later, base: typeof later) =>
      reviewed({ assessments: now, head, base }).findings.map(({ kind }) => kind);
    expect(kinds(later, earlier)).toEqual(["acceptance-added"]);
    const where = { server: "files", tool: "remove", finding: "tool-uncovered" };
    const narrow = withAccept(accepting({ ...where, fingerprint }));
    expect(kinds(withAccept(accepting(where)), narrow)).toEqual(["acceptance-added"]);
    expect(kinds(narrow, narrow)).toEqual([]);
    expect(kinds(earlier, later)).toEqual([]);
  });
});

describe("the verdict", () => {
  test("nothing to look at is not a pass", () => {
    const { verdict } = reviewed({ head: project() });
    expect(verdict.kind).toBe("cannot-judge");
    expect(verdict.unseen).toHaveLength(1);
  });

  test("a server that did not answer is not a pass, whatever the others say", () => {
    const now = assessment([list]);
    const head = project({ policy: starterPolicy([list]), locked: [now] });
    const { verdict } = reviewed({ assessments: [now], failures: [failed("other")], head });
    expect(verdict).toMatchObject({ kind: "cannot-judge", failing: [], unseen: [{ server: "other" }] });
  });

  test("what was found fails, whatever was not seen", () => {
    const { verdict } = reviewed({
      assessments: [assessment([remove])],
      failures: [failed("other")],
      head: project(),
    });
    expect(verdict.kind).toBe("fail");
    expect(verdict.unseen).toHaveLength(1);
  });

  test.each([
    ["low", 3],
    ["medium", 2],
    ["high", 1],
    ["critical", 1],
    ["never", 0],
  ] as const)("fail-on %s: %i findings fail", (failOn, count) => {
    const { verdict } = reviewed({ assessments: [assessment([list, add, remove])], head: project(), failOn });
    expect(verdict.failing).toHaveLength(count);
    expect(verdict.kind).toBe(count === 0 ? "pass" : "fail");
  });
});

describe("for any tools", () => {
  const anyTools = fc
    .uniqueArray(
      fc.record({
        name: fc.oneof(
          fc.string({ minLength: 1, maxLength: 8 }),
          fc.constantFrom("constructor", "__proto__", "*", "a/b"),
        ),
        category: fc.constantFrom(...categories),
        risk: fc.constantFrom(...risks),
      }),
      { maxLength: 6, selector: ({ name }) => name },
    )
    .map((tools) => tools.map(({ name, category, risk }) => tool(name, category, risk)));

  test("a starter policy and a lock leave an empty review", () => {
    fc.assert(
      fc.property(anyTools, (tools) => {
        const now = assessment(tools);
        const head = project({ policy: starterPolicy(tools), locked: [now] });
        const review = reviewed({ assessments: [now], head, base: head, failOn: "low", fromFork: true });
        expect(review.findings).toEqual([]);
        expect(review.verdict.kind).toBe("pass");
      }),
    );
  });

  test("applying a recommendation removes its finding, and brings no other", () => {
    const anyRule = fc.constantFrom<Json>({}, limited, { action: "ask" }, { action: "deny" });
    fc.assert(
      fc.property(
        anyTools,
        fc.array(anyRule),
        fc.constantFrom("allow", "deny"),
        (tools, rules, byDefault) => {
          const now = assessment(tools);
          const named = tools
            .slice(0, rules.length)
            .filter(({ name }) => !isPrototypeName(name))
            .map(({ name }, index) => [name, rules[index] ?? {}] as const);
          const before = formatPolicy({ version: "1", default: byDefault, tools: Object.fromEntries(named) });
          const review = (text: string) =>
            reviewed({
              assessments: [now],
              head: project({ policy: JSON.parse(text) as Json, locked: [now] }),
            });
          const first = review(before);
          const recommendations = (first.servers[0]?.tools ?? []).flatMap(
            ({ recommendation }) => recommendation ?? [],
          );
          expect(first.findings.length).toBeLessThanOrEqual(recommendations.length);
          expect(review(applyRecommendations(before, recommendations)).findings).toEqual([]);
        },
      ),
    );
  });

  test("the order in which servers and tools arrive is no matter", () => {
    fc.assert(
      fc.property(anyTools, anyTools, (some, others) => {
        const head = project({ policy: starterPolicy(some) });
        const judged = (turned: boolean): Review => {
          const tools = turned ? some.toReversed() : some;
          const both = [assessment(tools, { tools: [] }), assessment(others, { server: "other" })];
          return reviewed({
            assessments: turned ? both.toReversed() : both,
            head,
            failures: [failed("z"), failed("y")],
          });
        };
        expect(JSON.stringify(judged(true))).toBe(JSON.stringify(judged(false)));
      }),
    );
  });

  test("no finding that fails comes from a tool that a rule denies", () => {
    fc.assert(
      fc.property(anyTools, anyTools, (before, now) => {
        const head = {
          ...project({ locked: [assessment(before)] }),
          policies: new Map([["files", policyFile(listing({}, { hide: ["*"] }))]]),
        };
        const { verdict } = reviewed({ assessments: [assessment(now)], head, failOn: "medium" });
        expect(verdict.kind).toBe("pass");
      }),
    );
  });

  test("every recommendation is the one of the starter policy", () => {
    fc.assert(
      fc.property(anyTools, (tools) => {
        const { servers } = reviewed({ assessments: [assessment(tools)], head: project() });
        for (const { recommendation, ...tool } of servers[0]?.tools ?? []) {
          expect(recommendation).toEqual(recommender(tools)(tool));
        }
      }),
    );
  });
});
