import { describe, expect, test } from "vitest";
import type { Category } from "../../src/model/classification.ts";
import type { Json } from "../../src/model/json.ts";
import { tool } from "../policy/support.ts";
import { assessment, failed, lines, project, reviewed } from "./support.ts";

const remove = tool("remove", "destructive");
const listing = (tools: Record<string, Json>, more: Record<string, Json> = {}): Json => {
  return { version: "1", default: "deny", ...more, tools };
};

test("servers and failures are told by name, in whatever order they arrive", () => {
  const { servers, failures } = reviewed({
    assessments: ["c", "a", "b"].map((server) => assessment([], { server })),
    failures: ["f", "d", "e"].map(failed),
    head: project(),
  });
  expect(servers.map(({ server }) => server)).toEqual(["a", "b", "c"]);
  expect(failures.map(({ server }) => server)).toEqual(["d", "e", "f"]);
});

test("of a server it is said where its policy is or should be, and what was approved", () => {
  const about = (input: Parameters<typeof reviewed>[0]) => {
    const {
      tools: _tools,
      snapshot: _snapshot,
      starter,
      policyText,
      ...rest
    } = reviewed(input).servers[0] ?? {};
    return { ...rest, offers: starter !== undefined, holds: policyText !== undefined };
  };
  const now = assessment([remove]);
  const bare = { server: "files", removed: [], changes: [], policyFile: ".toolwarden/policy/files.json" };
  expect(about({ assessments: [now], head: project() })).toEqual({
    ...bare,
    hasPolicy: false,
    isLocked: false,
    offers: true,
    holds: false,
  });
  const partial = assessment([remove], { coverage: "partial" });
  expect(about({ assessments: [partial], head: project({ locked: [now] }) })).toEqual({
    ...bare,
    hasPolicy: false,
    isLocked: true,
    lockedVersion: "1.0.0",
    offers: false,
    holds: false,
  });
  expect(about({ assessments: [now], head: project({ policy: listing({}), locked: [now] }) })).toEqual({
    ...bare,
    hasPolicy: true,
    isLocked: true,
    lockedVersion: "1.0.0",
    offers: false,
    holds: true,
  });
  const silent = assessment([remove], { serverInfo: { version: 1 } });
  const { lockedVersion } =
    reviewed({ assessments: [silent], head: project({ locked: [silent] }) }).servers[0] ?? {};
  expect(lockedVersion).toBeUndefined();
});

describe("a rule is suggested", () => {
  const suggests = (category: Category, policy: Json | undefined, isLocked = true) => {
    const now = assessment([tool("t", category)]);
    const head = project({ policy, locked: isLocked ? [now] : [assessment([])] });
    return "recommendation" in (reviewed({ assessments: [now], head }).servers[0]?.tools[0] ?? {});
  };
  const limited = { limits: [{ counter: "n", window: "minute", max: 30 }] };
  const conditional = { require: [{ conditions: [{ path: "args.a", op: "exists", value: true }] }] };

  test.each<[about: string, expected: boolean, category: Category, policy: Json | undefined]>([
    ["where there is no policy", true, "read", undefined],
    ["where the default allows it", true, "read", { version: "1", default: "allow" }],
    ["where the default denies it", false, "destructive", listing({})],
    ["where it is hidden", false, "destructive", listing({}, { hide: ["t"] })],
    ["where it is denied", false, "destructive", listing({ t: { action: "deny" } })],
    ["where a person is asked", false, "destructive", listing({ t: { action: "ask" } })],
    ["where it has conditions", false, "destructive", listing({ t: conditional })],
    ["where it is limited and should be hidden", true, "destructive", listing({ t: limited })],
    ["where it is limited as it should be", false, "write", listing({ t: limited })],
    ["where it is allowed and should be limited", true, "write", listing({ t: {} })],
    ["where it is allowed as it should be", false, "read", listing({ t: {} })],
  ])("%s: %s", (_about, expected, category, policy) => {
    expect(suggests(category, policy)).toBe(expected);
  });

  test("for one that the default denies only while nobody has looked at it", () => {
    expect(suggests("destructive", listing({}), false)).toBe(true);
  });
});

test("a tool has the findings on itself, not those on another server's tool of that name or on its neighbour", () => {
  const { servers, findings } = reviewed({
    assessments: [assessment([remove, tool("add", "write")]), assessment([remove], { server: "other" })],
    head: project(),
  });
  for (const { server, tools } of servers) {
    for (const { name, findings: own } of tools) {
      const expected = findings.filter((one) => one.server === server && one.tool === name);
      expect(expected).toHaveLength(1);
      expect(own).toEqual(expected.map(({ fingerprint }) => fingerprint));
    }
  }
});

test("a locked server is gone only if it is neither declared nor answers nor fails, and if that is known", () => {
  const locked = ["declared", "answering", "failing", "gone"].map((server) => assessment([], { server }));
  const input = {
    assessments: [assessment([], { server: "answering" })],
    failures: [failed("failing")],
    head: project({ locked }),
  };
  expect(reviewed({ ...input, declared: ["declared"] }).findings.map(({ server }) => server)).toEqual([
    "gone",
  ]);
  expect(reviewed(input).findings).toEqual([]);
  expect(reviewed({ ...input, head: project(), declared: [] }).findings).toEqual([]);
});

test("a rule looser than the tool calls for is told with what it does and what is called for", () => {
  const tools = [remove, tool("pay", "financial"), tool("add", "write")];
  const limited = { limits: [{ counter: "n", window: "minute", max: 30 }] };
  const head = project({
    policy: listing({ remove: {}, pay: limited, add: {} }),
    locked: [assessment(tools)],
  });
  expect(lines(reviewed({ assessments: [assessment(tools)], head }))).toEqual([
    "critical rule-looser remove: `remove` is destructive: the policy allows it without limit, where hiding it is called for",
    "medium rule-looser add: `add` is write: the policy allows it without limit, where a limit is called for",
    "medium rule-looser pay: `pay` is financial: the policy only limits it, where asking a person is called for",
  ]);
});

test("a rule for no tool is told without a name where none is likely", () => {
  const now = assessment([tool("list", "read")]);
  const head = project({ policy: listing({ zebra: {}, list: {} }, { hide: ["quagga"] }), locked: [now] });
  expect(lines(reviewed({ assessments: [now], head }))).toEqual([
    "low rule-stale quagga: rule `quagga` names no tool of the server",
    "low rule-stale zebra: rule `zebra` names no tool of the server",
  ]);
});

test("of many changes of one tool three are told, and how many more there are", () => {
  const takes = (...names: string[]) =>
    tool("t", "read", "low", {
      name: "t",
      inputSchema: { type: "object", properties: Object.fromEntries(names.map((name) => [name, {}])) },
    });
  const told = (...names: string[]) => {
    const head = project({ policy: listing({ t: {} }), locked: [assessment([takes()])] });
    return lines(reviewed({ assessments: [assessment([takes(...names)])], head }));
  };
  const three =
    "low tool-changed t: `t` changed: parameter `a` added; parameter `b` added; parameter `c` added";
  expect(told("a", "b", "c")).toEqual([three]);
  expect(told("a", "b", "c", "d", "e")).toEqual([`${three}; and 2 more`]);
});
