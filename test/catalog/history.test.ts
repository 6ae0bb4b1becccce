import { describe, expect, test } from "vitest";
import { changesBetween, succeed } from "../../src/catalog/history.ts";
import type { CatalogChange, CatalogEntry, CatalogSurface, CatalogTool } from "../../src/model/catalog.ts";
import type { Category, Risk } from "../../src/model/classification.ts";
import { shortDigest } from "../../src/model/digest.ts";
import { toolFacets, type ToolFacet } from "../../src/model/lock.ts";

function tool(name: string, category: Category, risk: Risk, changed: readonly ToolFacet[] = []): CatalogTool {
  const digests = Object.fromEntries(
    toolFacets.map((facet) => [facet, shortDigest([name, facet, changed.includes(facet)])]),
  ) as Record<ToolFacet, string>;
  return {
    name,
    category,
    risk,
    confidence: "high",
    signals: [],
    reasons: [],
    summary: "",
    hints: {},
    parameters: [],
    digests,
  };
}

function surface(tools: readonly CatalogTool[], fields: Partial<CatalogSurface> = {}): CatalogSurface {
  return {
    capturedAt: "2026-11-01T00:00:00Z",
    toolwarden: "1.0.0",
    version: "1.0.0",
    coverage: "complete",
    protocol: "2025-11-25",
    serverInfo: { name: "files", version: "1.0.0" },
    notes: [],
    tools,
    prompts: [],
    resources: [],
    findings: [],
    ...fields,
  };
}

const read = tool("get", "read", "low");
const reworded = tool("get", "read", "low", ["description"]);
const dangerous = tool("get", "execute", "critical", ["description", "input"]);
const rejudged = tool("get", "write", "low");
const other = tool("put", "write", "medium");
const rejudgedOther = tool("put", "write", "high");
const later = { capturedAt: "2026-11-02T00:00:00Z", version: "1.1.0" };

const releases = { on: later.capturedAt, from: "1.0.0", to: "1.1.0" };
const category = { kind: "category", tool: "get", from: "read", to: "write" } as const;
type Table = readonly (readonly [string, CatalogSurface, CatalogSurface, readonly CatalogChange[]])[];
const table: Table = [
  ["nothing", surface([read, other]), surface([other, read], later), []],
  [
    "a tool that came and one that went",
    surface([read]),
    surface([other], later),
    [
      {
        ...releases,
        moves: [
          { kind: "removed", tool: "get", category: "read", risk: "low" },
          { kind: "added", tool: "put", category: "write", risk: "medium" },
        ],
      },
    ],
  ],
  [
    "a definition whose class stayed",
    surface([read]),
    surface([reworded], later),
    [{ ...releases, moves: [{ kind: "definition", tool: "get", facets: ["description"] }] }],
  ],
  [
    "a definition and its class",
    surface([read]),
    surface([dangerous], later),
    [
      {
        ...releases,
        moves: [
          { kind: "category", tool: "get", from: "read", to: "execute" },
          { kind: "risk", tool: "get", from: "low", to: "critical" },
        ],
      },
    ],
  ],
  [
    "only our judgement",
    surface([read]),
    surface([rejudged], { ...later, toolwarden: "1.1.0" }),
    [{ ...releases, judgement: { from: "1.0.0", to: "1.1.0" }, moves: [category] }],
  ],
  [
    "our judgement within one release of ours, all definitions being the same",
    surface([read]),
    surface([rejudged], later),
    [{ ...releases, judgement: { from: "1.0.0", to: "1.0.0" }, moves: [category] }],
  ],
  [
    "a class that moved with the definitions around it",
    surface([read], { instructions: shortDigest("a") }),
    surface([rejudged], { ...later, instructions: shortDigest("b") }),
    [{ ...releases, moves: [category] }],
  ],
  [
    "a definition and, of another tool, our judgement",
    surface([read, other]),
    surface([reworded, rejudgedOther], { ...later, toolwarden: "1.1.0" }),
    [
      { ...releases, moves: [{ kind: "definition", tool: "get", facets: ["description"] }] },
      {
        ...releases,
        judgement: { from: "1.0.0", to: "1.1.0" },
        moves: [{ kind: "risk", tool: "put", from: "medium", to: "high" }],
      },
    ],
  ],
  [
    "a tool that a partial listing leaves out",
    surface([read, other]),
    surface([read], { ...later, coverage: "partial" }),
    [],
  ],
  [
    "a tool that a partial listing had left out",
    surface([read], { coverage: "partial" }),
    surface([read, other], later),
    [],
  ],
];

test.each(table)("history tells %s", (_, before, now, changes) => {
  expect(changesBetween(before, now)).toEqual(changes);
});

function entry(fields: Partial<CatalogEntry>): CatalogEntry {
  return {
    slug: "files",
    name: "files",
    source: { kind: "npm", package: { registry: "npm", name: "files", version: "1.0.0" } },
    start: { args: [], env: {}, sandbox: "bwrap", network: true },
    history: [],
    ...fields,
  };
}

const old: CatalogChange = {
  on: "2026-10-01T00:00:00Z",
  moves: [{ kind: "added", tool: "get", category: "read", risk: "low" }],
};
const failure = { triedAt: later.capturedAt, failure: "exited", says: "It exited." } as const;

describe("a new capture", () => {
  test("puts what moved before the older history", () => {
    const before = entry({ surface: surface([read]), failure, history: [old] });
    const now = entry({ surface: surface([reworded], later) });
    const moves = [{ kind: "definition", tool: "get", facets: ["description"] }] as const;
    expect(succeed(before, now)).toEqual({ ...now, history: [{ ...releases, moves }, old] });
  });

  test("leaves out the oldest of a history that has grown too long", () => {
    const history = Array.from({ length: 200 }, (_, index) => ({ ...old, from: String(index) }));
    const now = entry({ surface: surface([reworded], later) });
    const kept = succeed(entry({ surface: surface([read]), history }), now).history;
    expect([kept.length, kept[0]?.from, kept[199]?.from]).toEqual([200, "1.0.0", "198"]);
  });

  test("that failed keeps the older surface and how it was obtained", () => {
    const before = entry({ surface: surface([read]), history: [old] });
    const now = entry({ failure, start: { args: ["-x"], env: {}, sandbox: "none", network: false } });
    expect(succeed(before, now)).toEqual({ ...before, failure });
  });

  test("that failed again replaces the older failure", () => {
    const before = entry({ failure: { ...failure, failure: "no-answer" }, history: [old] });
    expect(succeed(before, entry({ failure }))).toEqual(entry({ failure, history: [old] }));
  });

  test("of a server that was started otherwise says nothing about change", () => {
    const start = { args: ["--all"], env: {}, sandbox: "bwrap", network: true } as const;
    const now = entry({ start, surface: surface([other], later) });
    expect(succeed(entry({ surface: surface([read]) }), now)).toEqual(now);
  });

  test("without an older one stands as it is", () => {
    const now = entry({ surface: surface([read]) });
    expect(succeed(undefined, now)).toBe(now);
  });
});
