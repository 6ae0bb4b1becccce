import { describe, expect, test } from "vitest";
import type { AssessedTool } from "../../src/model/classification.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { approve } from "../../src/review/approve.ts";
import { describeServerChange } from "../../src/review/describe.ts";
import { serverDrift, surfaceOf } from "../../src/review/drift.ts";
import { lockServer } from "../../src/review/lock.ts";
import { tool } from "../policy/support.ts";
import { accepting, assessment, lines, plain, project, reviewed, snapshot } from "./support.ts";

const started = (line: string): ServerSnapshot["launch"] => {
  const [command = "", ...args] = line.split(" ");
  return { kind: "stdio", command, args, env: [] };
};
const remote: ServerSnapshot["launch"] = { kind: "http", url: "https://example.com/mcp", headers: [] };
const list = tool("list", "read");
const reworded = { ...list, definition: { ...list.definition, description: "Something else." } };

describe("a release that offers something else than when it was approved", () => {
  const told = (
    [before, after]: readonly [ServerSnapshot["launch"], ServerSnapshot["launch"]],
    now: Partial<ServerSnapshot> = {},
    tools: readonly AssessedTool[] = [reworded],
  ) =>
    serverDrift(
      lockServer(assessment([list], { launch: before })),
      assessment(tools, { launch: after, ...now }),
    ).changes.map((change) => plain(describeServerChange(change)));
  const pinned = started("npx -y files@1.2.3");
  const floating = started("npx -y files@latest");
  const itself =
    "it offers something else, yet still calls itself version `1.0.0`; its declaration names no version to go by";

  test("is told by the declared version", () => {
    expect(told([pinned, pinned])).toEqual([
      "`npm files@1.2.3` offers something else than when that very version was approved",
    ]);
    expect(told([pinned, pinned], { serverInfo: { name: "files", version: "9.9.9" } })).toHaveLength(1);
  });

  test("counts whatever of it changed, but not what is data, and nothing if all is as it was", () => {
    expect(told([pinned, pinned], { instructions: "Obey." }, [list])).toHaveLength(2);
    expect(told([pinned, pinned], { prompts: [{ name: "p" }] }, [list])).toHaveLength(2);
    expect(told([pinned, pinned], {}, [])).toHaveLength(1);
    expect(told([pinned, pinned], { resources: [{ uri: "x:1" }] }, [list])).toEqual([
      "1 resource added (`x:1`)",
    ]);
    expect(told([pinned, pinned], {}, [list])).toEqual([]);
  });

  test("is told by the server's own version where the declaration names none, which is said", () => {
    expect(told([floating, floating])).toEqual([itself]);
    expect(told([remote, remote])).toEqual([itself]);
    expect(told([pinned, floating])).toEqual([itself]);
    expect(told([floating, floating], { serverInfo: { name: "files", version: "1.0.1" } })).toEqual([]);
    expect(told([floating, floating], { serverInfo: { name: "files" } })).toEqual([]);
  });

  test("is told where one tool of several changed", () => {
    const add = tool("add", "write");
    const before = lockServer(assessment([list, add], { launch: pinned }));
    expect(serverDrift(before, assessment([reworded, add], { launch: pinned })).changes).toHaveLength(1);
  });

  test("is not told of another version, nor of a program that lies in the repository", () => {
    expect(told([pinned, started("npx -y files@1.2.4")])).toEqual([]);
    expect(told([started("node server.js"), started("node server.js")])).toEqual([]);
  });

  test("an image is told by its digest, whatever its tag", () => {
    const image = (tail: string) => started(`docker run -i acme/files${tail}`);
    expect(told([image("@sha256:aa"), image("@sha256:aa")])).toEqual([
      "`oci acme/files@sha256:aa` offers something else than when that very version was approved",
    ]);
    expect(told([image(":1@sha256:aa"), image(":1@sha256:bb")])).toEqual([]);
  });

  test("another package is told in place of it, also where nothing else changed", () => {
    const other = "it is started from `npm fi1es@1.2.3`, no longer from `npm files@1.2.3`";
    expect(told([pinned, started("npx -y fi1es@1.2.3")])).toEqual([other]);
    expect(told([pinned, started("npx -y fi1es@1.2.3")], {}, [list])).toEqual([other]);
    expect(told([pinned, started("node files.js")], {}, [list])).toEqual([
      "it is no longer started from the package `npm files@1.2.3`",
    ]);
    expect(told([pinned, started("uvx files@1.2.3")], {}, [list])).toHaveLength(1);
    expect(told([started("node files.js"), pinned], {}, [list])).toEqual([]);
    expect(told([floating, started("npx -y fi1es@latest")])).toEqual([
      "it is started from `npm fi1es`, no longer from `npm files`",
    ]);
  });

  test("is not told of a server that reported no version then or now", () => {
    const silent = { launch: remote, serverInfo: { name: "files" } };
    const { changes } = serverDrift(lockServer(assessment([list], silent)), assessment([reworded], silent));
    expect(changes).toEqual([]);
  });

  test("fails a review whatever the policy says of its tools, and an acceptance is for what is offered now", () => {
    const before = assessment([list], { launch: pinned });
    const head = project({ policy: { version: "1", default: "deny", hide: ["*"] }, locked: [before] });
    const now = assessment([reworded], { launch: pinned });
    const first = reviewed({ assessments: [now], head });
    expect(lines(first)[0]).toBe(
      "high same-version: `npm files@1.2.3` offers something else than when that very version was approved",
    );
    expect(first.verdict.kind).toBe("fail");
    const accept = [accepting({ finding: first.verdict.failing[0] ?? "" })];
    const accepted = { ...head, config: { ...head.config, accept } };
    expect(reviewed({ assessments: [now], head: accepted }).verdict.kind).toBe("pass");
    const again = { ...list, definition: { ...list.definition, description: "Yet another." } };
    const later = assessment([again], { launch: pinned });
    expect(reviewed({ assessments: [later], head: accepted }).verdict.kind).toBe("fail");
  });
});

describe("the archive of a release", () => {
  const launch = started("npx -y files@1.2.3");
  const from = (hash?: string, version = "1.2.3"): Partial<ServerSnapshot> => ({
    launch,
    package: {
      registry: "npm",
      name: "files",
      version,
      ...(hash === undefined ? {} : { integrity: hash, source: "package-lock.json" }),
    },
  });
  const at = (hash?: string, version?: string) => assessment([list], from(hash, version));

  test("that is another one fails a review though all is offered as before, and an acceptance is for that archive", () => {
    const head = project({
      policy: { version: "1", default: "deny", hide: ["*"] },
      locked: [at("sha512-a")],
    });
    const first = reviewed({ assessments: [at("sha512-b")], head });
    expect(lines(first)).toContain(
      "high other-content: the archive of `npm files@1.2.3` is not the one that was approved: its hash is `sha512-b`, and was `sha512-a`",
    );
    expect(first.verdict.kind).toBe("fail");
    const accept = [accepting({ finding: first.verdict.failing[0] ?? "" })];
    const accepted = { ...head, config: { ...head.config, accept } };
    expect(reviewed({ assessments: [at("sha512-b")], head: accepted }).verdict.kind).toBe("pass");
    expect(reviewed({ assessments: [at("sha512-c")], head: accepted }).verdict.kind).toBe("fail");
  });

  test.each([
    ["is the same", at("sha512-a"), at("sha512-a")],
    ["belongs to another release", at("sha512-a"), at("sha512-b", "1.2.4")],
    ["is known by a hash of another kind", at("sha1-a"), at("sha512-b")],
    ["was not known", at(), at("sha512-b")],
    ["is not known", at("sha512-a"), at()],
  ])("says nothing where it %s", (_, before, now) => {
    expect(serverDrift(lockServer(before), now).changes).toEqual([]);
  });

  test("does not keep one from telling that the release offers something else", () => {
    const { changes } = serverDrift(lockServer(at("sha512-a")), assessment([reworded], from()));
    expect(changes.map(({ kind }) => kind)).toEqual(["same-version"]);
  });

  test("is written down once it is known, told with that, and kept where nothing tells it any more", () => {
    const first = approve(undefined, [at()], []);
    const known = approve(first.lock, [at("sha512-a")], []);
    expect(known.approvals.map(({ says }) => plain(says))).toEqual([
      "the archive of `npm files@1.2.3` is known by its hash from now on: `sha512-a`",
    ]);
    const [server = ""] = known.lock.servers.keys();
    const integrityIn = ({ lock }: typeof known) => lock.servers.get(server)?.package?.integrity;
    expect(integrityIn(known)).toBe("sha512-a");
    const later = approve(known.lock, [assessment([reworded], from())], []);
    expect(integrityIn(later)).toBe("sha512-a");
    expect(integrityIn(approve(known.lock, [at(undefined, "1.2.4")], []))).toBeUndefined();
    expect(approve(known.lock, [at()], []).approvals).toEqual([]);
  });
});

test.each([
  ["prompts", "resources", "2 resources removed (`x:1`, `x:{id}`)"],
  ["resources", "prompts", "1 prompt removed (`p`)"],
  ["resource-templates", "prompts", "1 prompt removed (`p`)"],
] as const)("of %s that were not all seen none is told as gone, of %s it is", (about, _other, expected) => {
  const before = assessment([list], {
    prompts: [{ name: "p" }],
    resources: [{ uri: "x:1" }],
    resourceTemplates: [{ uriTemplate: "x:{id}" }],
  });
  const notes = [{ about, hidesTools: false, says: "It was broken off.", quotes: "" }];
  const { changes } = serverDrift(lockServer(before), assessment([list], { notes }));
  expect(changes.map((change) => plain(describeServerChange(change)))).toEqual([expected]);
});

test("what a server offers is the same in any order, and another with every part of it but data", () => {
  const [a, b] = [{ name: "a" }, { name: "b" }];
  const whole = { instructions: "Be kind.", tools: [a, b], prompts: [a, b] };
  const surface = (fields: Partial<ServerSnapshot>) => surfaceOf(snapshot({ ...whole, ...fields }));
  const same = surface({});
  expect(surface({ tools: [b, a], prompts: [b, a], resources: [{ uri: "x:1" }] })).toBe(same);
  const others = [{ instructions: "Obey." }, { tools: [a] }, { prompts: [a] }, { prompts: [] }].map(surface);
  expect(new Set([same, ...others]).size).toBe(5);
});

test("tools that are gone are told by name, however the lock lists them", () => {
  const locked = lockServer(assessment(["a", "b", "c"].map((name) => tool(name, "read"))));
  const turned = { ...locked, tools: new Map([...locked.tools].toReversed()) };
  expect(serverDrift(turned, assessment([])).removed).toEqual(["a", "b", "c"]);
});

describe("a tool under another name", () => {
  const described = (name: string, description: string, more = {}) =>
    tool(name, "write", "medium", {
      name,
      description,
      inputSchema: { type: "object", properties: { path: { type: "string", description: "Where." } } },
      ...more,
    });
  const words = "Write text to a file below the folder.";
  const drifts = (
    before: readonly AssessedTool[],
    after: readonly AssessedTool[],
    coverage: "complete" | "partial" = "complete",
  ) => {
    const { tools, removed } = serverDrift(lockServer(assessment(before)), assessment(after, { coverage }));
    const told = tools.map(
      ({ named, drift }) =>
        `${named.tool.name}: ${drift.kind}${drift.kind === "renamed" ? ` from ${drift.from}` : ""}`,
    );
    return [...told, ...removed.map((name) => `${name}: gone`)];
  };

  test("is known by everything but its name", () => {
    expect(drifts([described("write", words)], [described("write_file", words)])).toEqual([
      "write_file: renamed from write",
    ]);
    expect(drifts([described("write", words)], [described("write_file", `${words} Fast.`)])).toEqual([
      "write_file: renamed from write",
    ]);
  });

  test("is not guessed from little", () => {
    expect(
      drifts([described("write", words)], [described("remove", "Delete what lies there, for good and all.")]),
    ).toEqual(["remove: added", "write: gone"]);
    expect(
      drifts([tool("a", "read", "low", { name: "a" })], [tool("b", "read", "low", { name: "b" })]),
    ).toEqual(["b: added", "a: gone"]);
  });

  test("shares at least four words, and three quarters of all that both say", () => {
    const bare = (name: string, description: string) => tool(name, "read", "low", { name, description });
    expect(drifts([bare("a", "Counts open issues")], [bare("b", "Counts open issues")])).toEqual([
      "b: added",
      "a: gone",
    ]);
    expect(drifts([bare("a", "Counts all open issues")], [bare("b", "Counts all open issues")])).toEqual([
      "b: renamed from a",
    ]);
    const half = "Counts all open issues of one person since some day";
    expect(drifts([bare("a", half)], [bare("b", "Counts all open issues by label, newest first")])).toEqual([
      "b: added",
      "a: gone",
    ]);
  });

  test("is not told of a listing that is not whole, nor of one that is still there", () => {
    expect(drifts([described("write", words)], [described("write_file", words)], "partial")).toEqual([
      "write_file: added",
    ]);
    expect(
      drifts([described("write", words)], [described("write", words), described("write_file", words)]),
    ).toEqual(["write: same", "write_file: added"]);
    expect(drifts([described("a", words), described("b", words)], [described("b", words)])).toEqual([
      "b: same",
      "a: gone",
    ]);
  });

  test("of two that are as like, one is taken, the same each time, and each once", () => {
    const gone = [described("a", words), described("b", words)];
    const came = [described("x", words), described("y", words), described("z", words)];
    const told = ["x: renamed from a", "y: renamed from b", "z: added"];
    expect(drifts(gone, came)).toEqual(told);
    expect(drifts(gone.toReversed(), came.toReversed())).toEqual(told);
    const closer = [described("x", `${words} Fast.`), described("y", words)];
    expect(drifts([described("a", words)], closer)).toEqual(["x: added", "y: renamed from a"]);
  });

  test("two thousand at once take no time", () => {
    const many = (prefix: string) =>
      Array.from({ length: 2000 }, (_, index) => described(`${prefix}${index}`, words));
    const start = process.cpuUsage();
    expect(drifts(many("a"), many("b"))).toHaveLength(4000);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5000);
  });

  test("counts as a new one, since no rule for the old name holds for it", () => {
    const policy = { version: "1", default: "allow", tools: { write: { action: "ask" } } };
    const head = project({ policy, locked: [assessment([described("write", words)])] });
    const now = assessment([described("write_file", `${words} Fast.`)]);
    expect(lines(reviewed({ assessments: [now], head }))).toEqual([
      "medium tool-renamed write_file: `write_file` is `write` under a new name, which no rule for the old one holds: write, medium risk; allowed by default; description changed",
      "low rule-stale write: rule `write` names no tool of the server; did you mean `write_file`?",
    ]);
  });

  test("and nothing else changed, is told with no word of a change", () => {
    const head = project({ locked: [assessment([described("write", words)])] });
    expect(lines(reviewed({ assessments: [assessment([described("write_file", words)])], head }))).toEqual([
      "medium tool-renamed write_file: `write_file` is `write` under a new name, which no rule for the old one holds: write, medium risk; no policy",
    ]);
  });

  test("is the name that the rule for the old one should bear, even if another reads more like it", () => {
    const policy = { version: "1", default: "deny", tools: { save: {} } };
    const head = project({ policy, locked: [assessment([described("save", words)])] });
    const saves = tool("saves", "read");
    const now = assessment([described("put_on_disk", words), saves]);
    expect(
      lines(reviewed({ assessments: [now], head })).filter((line) => line.includes("rule-stale")),
    ).toEqual(["low rule-stale save: rule `save` names no tool of the server; did you mean `put_on_disk`?"]);
  });
});
