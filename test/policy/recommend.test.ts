import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories } from "../../src/model/classification.ts";
import { lintPolicy, offerOf } from "../../src/policy/lint/lint-policy.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { standingOf } from "../../src/policy/standing.ts";
import { applyRecommendations, formatPolicy, starterPolicy } from "../../src/policy/starter.ts";
import { policyOf, recommend, recommendedStanding, recommendFor, tool } from "./support.ts";

const anyCategory = fc.constantFrom(...categories);
const anyName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("constructor", "__proto__", "*", "$&", "a.b", "1", "{tool}", "ÄÖ"),
);
const anyTools = fc
  .uniqueArray(fc.tuple(anyName, anyCategory), { maxLength: 8, selector: ([name]) => name })
  .map((pairs) => pairs.map(([name, category]) => tool(name, category)));

describe("a recommendation", () => {
  test("for the worked example is exact, in the order of its keys too", () => {
    const { policy, kind } = recommend("connections.create", "write");
    expect(JSON.stringify(policy)).toBe(
      '{"version":"1","default":"deny","tools":{"connections.create":{"limits":[{"counter":"connections.create_rate","window":"minute","max":30,"scope":"grant"}]}}}',
    );
    expect(kind).toBe("limit");
  });

  test.each([
    ["read", "allow", {}],
    ["write", "limit", { limits: [{ counter: "dotool_rate", window: "minute", max: 30, scope: "grant" }] }],
    ["execute", "limit", { limits: [{ counter: "dotool_rate", window: "minute", max: 10, scope: "grant" }] }],
    ["destructive", "hide", undefined],
    ["financial", "ask", { action: "ask" }],
    ["unknown", "ask", { action: "ask" }],
  ] as const)("for %s is to %s", (category, kind, rule) => {
    expect(recommend("doTool", category)).toMatchObject({ tool: "doTool", kind, ...(rule && { rule }) });
    expect(recommend("doTool", category).rule).toEqual(rule);
  });

  test("to hide says nothing more, and denies what it cannot name", () => {
    expect(recommend("remove", "destructive")).toMatchObject({
      policy: { version: "1", default: "deny", hide: ["remove"] },
      gaps: [],
      extensions: [],
    });
    expect(recommend("", "destructive").policy).toEqual({ version: "1", default: "deny", hide: [] });
  });

  test("says in one sentence what it does, with the number that its limit has", () => {
    for (const category of categories) {
      const { effect, policy } = recommend("t", category);
      expect(effect).toMatch(/^[A-Z][^.]*\.$/);
      const max = /"max":(\d+)/.exec(JSON.stringify(policy))?.[1];
      if (max !== undefined) expect(effect).toContain(`${max} calls a minute`);
    }
  });

  test("is a valid policy under which the tool stands as recommended, whatever its name", () => {
    fc.assert(
      fc.property(anyName, anyCategory, (name, category) => {
        const recommendation = recommend(name, category);
        const policy = policyOf(recommendation.policy);
        expect(standingOf(policy, name)).toBe(recommendedStanding(recommendation));
        expect(standingOf(policy, `${name}x`)).toBe("denied-by-default");
      }),
    );
  });
});

describe("a starter policy", () => {
  test("lists every tool under its rule, sorted, a limit to a line", () => {
    const tools = [
      tool("remove", "destructive"),
      tool("pay", "financial"),
      tool("add", "write"),
      tool("list", "read"),
    ];
    expect(formatPolicy(starterPolicy(tools))).toBe(`{
  "version": "1",
  "default": "deny",
  "hide": [
    "remove"
  ],
  "tools": {
    "add": {
      "limits": [
        { "counter": "add_rate", "window": "minute", "max": 30, "scope": "grant" }
      ]
    },
    "list": {},
    "pay": { "action": "ask" }
  }
}
`);
  });

  test("is valid, has nothing idle in it, and does not depend on the order of the tools", () => {
    fc.assert(
      fc.property(anyTools, (tools) => {
        const text = formatPolicy(starterPolicy(tools, "./policy.schema.json"));
        const parsed = parsePolicy("p.json", text);
        expect(parsed.ok && lintPolicy(parsed.file, offerOf(tools, true))).toEqual([]);
        expect(formatPolicy(starterPolicy(tools.toReversed(), "./policy.schema.json"))).toBe(text);
      }),
    );
  });

  test("says where its description lies, if it is told, and in front", () => {
    expect(JSON.stringify(starterPolicy([], "../policy.schema.json"))).toBe(
      '{"$schema":"../policy.schema.json","version":"1","default":"deny","tools":{}}',
    );
    expect(starterPolicy([])).toEqual({ version: "1", default: "deny", tools: {} });
  });

  test("leaves out a definition that has no name", () => {
    expect(starterPolicy([tool("(unnamed 1)", "write", "medium", {})])).toEqual({
      version: "1",
      default: "deny",
      tools: {},
    });
  });
});

describe("applying recommendations", () => {
  const written = `{
  // ours
  "version": "1", "default": "deny",
  "tools": {
    "b.remove": {}, // old
    /* keep */
    "c": { "action":   "deny" } // tail
  }
}
`;

  test("touches only the rules that it is for", () => {
    const recommendations = [
      recommend("b.remove", "destructive"),
      recommend("a.new", "write"),
      recommend("z", "financial"),
      recommend("a.remove", "destructive"),
    ];
    expect(applyRecommendations(written, recommendations)).toBe(`{
  // ours
  "version": "1", "default": "deny",
  "hide": [
    "a.remove",
    "b.remove"
  ],
  "tools": {
    "a.new": {
      "limits": [
        { "counter": "a.new_rate", "window": "minute", "max": 30, "scope": "grant" }
      ]
    },
    /* keep */
    "c": { "action":   "deny" }, // tail
    "z": { "action": "ask" }
  }
}
`);
  });

  test.each([
    ["no tools yet", '{\n\t"version": "1",\n\t"default": "deny"\n}\n'],
    ["an empty tools", '{\n  "version": "1",\n  "default": "deny",\n  "tools": {}\n}\n'],
    ["all on one line", '{ "version": "1", "default": "deny", "hide": ["x"], "tools": { "y": {} } }'],
    [
      "trailing commas",
      '{\n  "version": "1",\n  "default": "deny",\n  "tools": {\n    "a": {}, // a\n  },\n}\n',
    ],
    [
      "a comment over lines behind the last",
      '{"version":"1","default":"deny","tools":{\n  "a": {} /* one,\n  two, */\n}}',
    ],
    ["a comma within a comment", '{"version":"1","default":"deny","tools":{\n  "a": {} // one, two\n}}'],
    [
      "lines that end as on Windows",
      '{\r\n  "version": "1",\r\n  "default": "deny",\r\n  "tools": {\r\n    "a": {} // a\r\n  }\r\n}\r\n',
    ],
    ["a byte order mark", '\uFEFF{"version":"1","default":"deny","tools":{"n": {}}}'],
    [
      "the rules there already",
      '{"version":"1","default":"deny","hide":["n"],"tools":{"m":{"action":"deny"},"n":{}}}',
    ],
  ])("works with %s", (_about, text) => {
    const recommendations = [recommend("n", "destructive"), recommend("m", "write")];
    const applied = applyRecommendations(text, recommendations);
    const parsed = parsePolicy("p.json", applied);
    expect(parsed.ok && standingOf(parsed.file.policy, "n")).toBe("hidden");
    expect(parsed.ok && standingOf(parsed.file.policy, "m")).toBe("limited");
    for (const comment of text.match(/\/\/.*|\/\*[^]*?\*\//g) ?? []) expect(applied).toContain(comment);
    expect(applied.includes("\r\n")).toBe(text.includes("\r\n"));
    expect(applied.replaceAll("\r\n", "").includes("\r")).toBe(false);
    expect(applied.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
  });

  test("keeps the comments of YAML too", () => {
    const yaml =
      '# ours\nversion: "1"\ndefault: deny\ntools:\n  b.remove: {} # old\n  c:\n    action: deny # keep\n';
    const recommendations = [recommend("b.remove", "destructive"), recommend("z", "financial")];
    expect(applyRecommendations(yaml, recommendations, "p.yaml")).toBe(
      '# ours\nversion: "1"\ndefault: deny\ntools:\n  c:\n    action: deny # keep\n  z:\n    action: ask\nhide:\n  - b.remove\n',
    );
  });

  test("touches no other line of a YAML file, however it is laid out", () => {
    const yaml = [
      "# ours",
      'version:   "1"',
      "default: deny   # nothing else",
      "hide:",
      "- gone   # since May",
      "",
      "# what may be called",
      "tools:",
      "    'b.keep':   {limits:   [ ]} # wide",
      "",
      "    # about c",
      "    c:",
      "        deny_if:",
      "        - conditions: []",
      "          on_deny: >",
      "            A long",
      "            sentence.",
      "# the end",
      "",
    ].join("\n");
    const applied = applyRecommendations(
      yaml,
      [recommend("a", "read"), recommend("z", "destructive"), recommend("y: y", "write")],
      "p.yml",
    );
    expect(applied).toBe(
      yaml
        .replace("# since May\n", "# since May\n- z\n")
        .replace(
          "sentence.\n",
          [
            "sentence.",
            "    a: {}",
            '    "y: y":',
            "      limits:",
            '        - counter: "y: y_rate"',
            "          window: minute",
            "          max: 30",
            "          scope: grant",
            "",
          ].join("\n"),
        ),
    );
  });

  test.each([
    ["an empty mapping", 'version: "1"\ndefault: deny\ntools: {}\n'],
    ["nothing under tools and hide", 'version: "1"\ndefault: deny\nhide: []\ntools: {} # none\n'],
    ["no last line break", 'version: "1"\ndefault: deny\ntools:\n  a: {}'],
    ["braces", '{version: "1", default: deny, hide: [x], tools: {a: {}, n: {} }}\n'],
    ["braces with nothing in them", '{version: "1", default: deny, tools: {}}\n'],
    ["a mapping in braces", 'version: "1"\ndefault: deny\ntools: {a: {}, m: {action: deny},}\n'],
    [
      "the rules there already",
      'version: "1"\ndefault: deny\ntools:\n  n: {} # old\n  m:\n    action: deny\n',
    ],
    ["the only rule", 'version: "1"\ndefault: deny\ntools:\n  n:\n    action: deny\nhide:\n  - x\n'],
    ["lines that end as on Windows", 'version: "1"\r\ndefault: deny\r\ntools:\r\n  a: {} # a\r\n'],
    ["an end mark", '---\nversion: "1"\ndefault: deny\ntools:\n  a: {}\n...\n'],
    ["JSON", '{ "version": "1", "default": "deny", "tools": { "n": {} } }'],
  ])("works with YAML that has %s", (_about, text) => {
    const recommendations = [recommend("n", "destructive"), recommend("m", "write"), recommend("o", "read")];
    const applied = applyRecommendations(text, recommendations, "p.yaml");
    const parsed = parsePolicy("p.yaml", applied);
    if (!parsed.ok) throw new Error(`${applied}\n${JSON.stringify(parsed.problems)}`);
    expect(standingOf(parsed.file.policy, "n")).toBe("hidden");
    expect(standingOf(parsed.file.policy, "m")).toBe("limited");
    expect(standingOf(parsed.file.policy, "o")).toBe("allowed");
    expect(applyRecommendations(applied, recommendations, "p.yaml")).toBe(applied);
    if (text.includes("\r\n")) expect(applied.replaceAll("\r\n", "")).not.toContain("\n");
    for (const comment of text.match(/#.*/g) ?? [])
      if (comment !== "# old") expect(applied).toContain(comment);
  });

  test("leaves a rule alone that says the same, however it is laid out, and writes no rule without a name", () => {
    const same = '{"version":"1","default":"deny","tools":{ "a" :{}, "z":  { "action":\n"ask" }}}';
    expect(applyRecommendations(same, [recommend("a", "read"), recommend("z", "financial")])).toBe(same);
    expect(applyRecommendations(same, [recommend("", "destructive"), recommend("", "write")])).toBe(same);
  });

  test("reads a file as YAML by the end of its name alone", () => {
    const json = '{"version":"1","default":"deny","tools":{}}\n';
    const added = (file?: string) => applyRecommendations(json, [recommend("z", "financial")], file);
    expect(added("a.yaml.json")).toBe(added());
    expect(added("a.json")).toBe(added());
    expect(added("a.YML")).toBe(added("a.yaml"));
    expect(parsePolicy("p.json", added()).ok).toBe(true);
  });

  test("never unhides a tool, and leaves a text alone that does not parse", () => {
    const hidden = '{"version":"1","default":"deny","hide":["*"]}';
    expect(applyRecommendations(hidden, [recommend("a", "read")])).toBe(hidden);
    expect(applyRecommendations("{", [recommend("a", "read")])).toBe("{");
  });

  test("twice gives the same bytes, and every tool then stands as recommended", () => {
    fc.assert(
      fc.property(anyTools, anyTools, fc.constantFrom("p.json", "p.yaml"), (before, added, file) => {
        const recommendations = added.map(recommendFor);
        const text = formatPolicy(starterPolicy(before));
        const once = applyRecommendations(text, recommendations, file);
        expect(applyRecommendations(once, recommendations, file)).toBe(once);
        const parsed = parsePolicy(file, once);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        for (const recommendation of recommendations) {
          const isHidden = parsed.file.policy.hide.includes(recommendation.tool);
          const expected = isHidden ? "hidden" : recommendedStanding(recommendation);
          expect(standingOf(parsed.file.policy, recommendation.tool)).toBe(expected);
        }
      }),
    );
  });
});
