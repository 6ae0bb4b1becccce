import { describe, expect, test } from "vitest";
import { limitsOf } from "../../../src/model/bounds.ts";
import { digestOf } from "../../../src/model/digest.ts";
import { isObject } from "../../../src/model/json.ts";
import type { CaptureFailure } from "../../../src/model/server.ts";
import { failureOf, failureOnce, hostile, namesOf, snapshotOf } from "./capturing.ts";

describe.concurrent("a server with unusual lists", () => {
  test("keeps malformed tools as they were sent, the nameless ones last", async ({ expect }) => {
    const { tools, coverage } = await snapshotOf(hostile("malformed"));
    expect(coverage).toBe("complete");
    expect(namesOf(tools)).toEqual([
      "bad_hints",
      "no_schema",
      "null_description",
      "well_formed",
      '"not even an object"',
      "null",
      '{"description":"Has no name."}',
    ]);
    expect(tools[0]).toMatchObject({ annotations: { readOnlyHint: "true" }, risk: "none" });
  });

  test("reads every page and sorts by name", async ({ expect }) => {
    const { tools, coverage, notes } = await snapshotOf(hostile("three-pages"));
    expect([namesOf(tools), coverage, notes]).toEqual([["a", "b", "c"], "complete", []]);
  });

  test.each([
    ["repeating-cursor", 2, /cursor repeats/],
    ["endless-pages", 64, /more than 64 pages; allow more with --max-pages/],
    ["numeric-cursor", 1, /cursor is not a text/],
    ["eleven-thousand", 10_000, /more than 10000 entries; allow more with --max-tools/],
  ])("%s: stops, keeps what came and says that the listing is partial", async (name, count, says) => {
    const { tools, coverage, notes } = await snapshotOf(hostile(name));
    expect([tools.length, coverage]).toEqual([count, "partial"]);
    expect(notes).toMatchObject([{ about: "tools", hidesTools: true }]);
    expect(notes[0]?.says).toMatch(says);
  });

  test.each([
    ["dies-on-page-two", {}, 1, /ended with exit code 1/, ""],
    ["refuses-page-two", {}, 1, /answered tools\/list with error -32602/, "cursor has expired"],
    ["long-page-two", { "max-message-mib": 1 }, 1, /longer message than is read; .*--max-message-mib/, ""],
    ["long-pages", { "max-total-mib": 2 }, 3, /more in all than is read; .*--max-total-mib/, ""],
    ["endless-pages", { "max-pages": 3 }, 3, /more than 3 pages/, ""],
    ["eleven-thousand", { "max-tools": 2_000 }, 2_000, /more than 2000 entries/, ""],
  ])("%s: keeps what came before, within the bounds that are set", async (name, set, count, says, quotes) => {
    const { tools, coverage, notes } = await snapshotOf(hostile(name), { limits: limitsOf(set) });
    expect([tools.length, coverage]).toEqual([count, "partial"]);
    expect(notes[0]).toMatchObject({ about: "tools", hidesTools: true, quotes });
    expect(notes[0]?.says).toMatch(says);
  });

  test("keeps what came before the time was over", async ({ expect }) => {
    const { tools, notes } = await snapshotOf(hostile("silent-on-page-two"), { timeoutMs: 12_000 });
    expect(namesOf(tools)).toEqual(["a"]);
    expect(notes[0]?.says).toMatch(/did not answer tools\/list within 12 s; .*--timeout-seconds/);
  });

  test("takes a null cursor for the end", async ({ expect }) => {
    expect(await snapshotOf(hostile("null-cursor"))).toMatchObject({ coverage: "complete", notes: [] });
  });

  test("keeps tools of one name apart, in an order of their own", async ({ expect }) => {
    const { tools } = await snapshotOf(hostile("duplicates"));
    expect(tools).toMatchObject([{ description: "First." }, { description: "Second." }]);
  });

  test("reads five thousand tools", async ({ expect }) => {
    expect((await snapshotOf(hostile("five-thousand"))).tools).toHaveLength(5_000);
  });

  test("cuts a schema of ten thousand levels and says so", async ({ expect }) => {
    const { tools, coverage, notes } = await snapshotOf(hostile("deep"));
    expect(namesOf(tools)).toEqual(["deep", "shallow"]);
    expect(coverage).toBe("partial");
    expect(notes).toMatchObject([{ about: "tools", hidesTools: true }]);
    expect(() => JSON.stringify(tools)).not.toThrow();
  });

  test("a tool named __proto__ stays a tool and touches nothing", async ({ expect }) => {
    const { tools } = await snapshotOf(hostile("prototype"));
    expect(namesOf(tools)).toEqual(["__proto__"]);
    expect(isObject(tools[0]) && Object.keys(tools[0])).toEqual(["name", "__proto__", "inputSchema"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("replaces what no digest could be made of", async ({ expect }) => {
    const { tools, notes } = await snapshotOf(hostile("not-unicode"));
    expect(tools).toEqual([{ name: "half \uFFFD", description: "x", size: null }]);
    expect(notes).toMatchObject([{ about: "server", hidesTools: false }]);
    expect(digestOf(tools)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe.concurrent("a server that does not offer tools", () => {
  test("is asked all the same if it does not advertise them", async ({ expect }) => {
    const { tools, coverage, notes } = await snapshotOf(hostile("unadvertised"));
    expect([namesOf(tools), coverage, notes]).toEqual([["a"], "complete", []]);
  });

  test("has none if it neither advertises nor knows them", async ({ expect }) => {
    const { tools, coverage, notes } = await snapshotOf(hostile("toolless"));
    expect([tools, coverage]).toEqual([[], "complete"]);
    expect(notes).toMatchObject([{ about: "tools", hidesTools: false }]);
  });

  test.each([
    ["list-unknown", "refused", "Method not found"],
    ["list-error", "refused", "cannot reach the backend"],
    ["no-list", "protocol", ""],
    ["null-list", "protocol", ""],
  ])("%s: is unknown, not without tools", async (name, failure, quotes) => {
    expect(await failureOf(hostile(name))).toMatchObject({ coverage: "none", failure, quotes });
  });
});

describe.concurrent("a server that fails", () => {
  test.each([
    ["dies-with-words", "exited", /exit code 3 .* standard error asks for/, ["Error: API_KEY is required"]],
    ["dies-quietly", "exited", /exit code 0 .* wrote nothing to standard error/, []],
    ["dies-on-list", "exited", /exit code 1/, []],
    ["dies-by-signal", "exited", /ended by SIGKILL/, []],
    ["closes-output", "exited", /closed its standard output/, []],
    ["wrong-initialize", "protocol", /answer to initialize is not what the protocol prescribes/, []],
    ["unknown-revision", "protocol", /not what the protocol prescribes/, []],
    ["deep-capabilities", "protocol", /./, []],
    ["forty-megabytes", "too-large", /longer message .*--max-message-mib/, []],
    ["flood", "too-large", /more in all .*--max-total-mib/, []],
  ])("%s: says so", async (name, failure, says, stderrTail) => {
    const failed = await failureOf(hostile(name));
    expect(failed).toMatchObject({ coverage: "none", failure, stderrTail });
    expect(failed.says).toMatch(says);
  });

  test("that refuses to begin is quoted, not believed to be a newer one", async ({ expect }) => {
    const failed = await failureOf(hostile("refuses-initialize"));
    expect(failed).toMatchObject({
      failure: "refused",
      quotes: expect.stringContaining("set API_KEY first"),
    });
    expect(failed.says).not.toContain("API_KEY");
  });

  test("only after it was reached on the second try is told of by that try", async ({ expect }) => {
    const failed = await failureOf(hostile("modern-and-dies"));
    expect(failed).toMatchObject({ failure: "exited", stderrTail: ["new here", "gone"] });
    expect(failed.says).toMatch(/exit code 4/);
  });

  test("that waits for a sign-in is given up at the deadline, with what it printed", async ({ expect }) => {
    const hasPrinted = ({ stderrTail }: CaptureFailure) => stderrTail.length > 0;
    const { failed, timeoutMs, tookMs } = await failureOnce(hasPrinted, hostile("silent"));
    expect(failed).toMatchObject({
      failure: "no-answer",
      stderrTail: ["Open https://example.com/sign-in to continue"],
    });
    expect(failed.says).toContain(`did not answer initialize within ${timeoutMs / 1_000} s`);
    // It would wait for ever; the rest is what ending it takes on a busy machine.
    expect(tookMs).toBeLessThan(timeoutMs + 20_000);
  });

  test("keeps only the end of a long standard error, as it was written", async ({ expect }) => {
    const limits = limitsOf({ "max-stderr-kib": 8 });
    const { stderrTail } = await failureOf(hostile("stderr-attack"), { limits });
    expect(stderrTail.slice(1)).toEqual(["::set-output name=x::y", "\u001B[2Jcleared", "::error::forged"]);
    expect(stderrTail.join("\n").length).toBeLessThanOrEqual(8 * 1024);
  });

  test.each([
    ["a command that does not exist", ["no-such-command-here"], {}, /was not found/],
    ["a command that is no program", [import.meta.dirname], {}, /may not be executed/],
    [
      "a folder that does not exist",
      ["node"],
      { root: "/no/such/folder" },
      /working directory does not exist/,
    ],
  ])("%s: is not started", async (_, [command = ""], options, says) => {
    const spec = { ...hostile("plain"), launch: { kind: "stdio", command, args: [], env: {} } } as const;
    const failed = await failureOf(spec, options);
    expect(failed).toMatchObject({ failure: "not-started", stderrTail: [] });
    expect(failed.says).toMatch(says);
  });
});

describe.concurrent("a server that talks out of turn", () => {
  test("its noise is skipped, counted and quoted once", async ({ expect }) => {
    const { tools, coverage, notes } = await snapshotOf(hostile("noisy"));
    expect([namesOf(tools), coverage]).toEqual([["a"], "complete"]);
    expect(notes).toEqual([
      {
        about: "server",
        hidesTools: false,
        says: "It wrote 7 lines that are no messages to standard output; the first one is quoted.",
        quotes: "Listening…",
      },
    ]);
  });

  test("its own requests are declined and its notifications ignored", async ({ expect }) => {
    const { tools } = await snapshotOf(hostile("inquisitive"));
    expect(namesOf(tools)).toEqual(["answered -32601"]);
  });

  test("capabilities that nobody has heard of are kept", async ({ expect }) => {
    const { capabilities } = await snapshotOf(hostile("more-capabilities"));
    expect(capabilities).toEqual({ tools: {}, teleport: { range: 7 } });
  });
});

describe.concurrent("what a server offers besides tools", () => {
  test("is captured, each list by name", async ({ expect }) => {
    const snapshot = await snapshotOf(hostile("everything-else"));
    expect(namesOf(snapshot.prompts)).toEqual(["a", "b"]);
    expect(namesOf(snapshot.resources)).toEqual(["a", "b"]);
    expect(snapshot.resourceTemplates).toEqual([]);
    expect(snapshot.instructions).toBe("Be kind.");
    expect(snapshot.notes).toEqual([]);
  });

  test("may hang or fail without costing the tools", async ({ expect }) => {
    const started = performance.now();
    const { tools, coverage, notes, resourceTemplates } = await snapshotOf(hostile("hanging-resources"), {
      timeoutMs: 60_000,
    });
    expect(performance.now() - started).toBeLessThan(40_000);
    expect([namesOf(tools), coverage]).toEqual([["a"], "complete"]);
    expect(notes.map(({ about, hidesTools }) => [about, hidesTools])).toEqual([
      ["prompts", false],
      ["resources", false],
    ]);
    expect(resourceTemplates).toEqual([{ uriTemplate: "a://{x}" }, { uriTemplate: "b://{x}" }]);
  });

  test("may bring the server down without costing the tools", async ({ expect }) => {
    const { tools, coverage, notes } = await snapshotOf(hostile("dies-on-prompts"));
    expect([namesOf(tools), coverage]).toEqual([["a"], "complete"]);
    expect(notes).toMatchObject([
      { about: "prompts", says: "It ended with exit code 5 before it had answered." },
    ]);
  });

  test("a slow server is waited for", async ({ expect }) => {
    expect(namesOf((await snapshotOf(hostile("slow"))).tools)).toEqual(["late"]);
  });
});

test("the same server gives the same bytes twice", async () => {
  const [first, second] = await Promise.all([
    snapshotOf(hostile("malformed")),
    snapshotOf(hostile("malformed")),
  ]);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});
