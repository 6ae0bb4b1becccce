import { describe, expect, test } from "vitest";
import type { CatalogEntry } from "../../src/model/catalog.ts";
import type { Json } from "../../src/model/json.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { assessServer } from "../../src/assess/assess.ts";
import { comment } from "../../src/render/comment.ts";
import { onRecord } from "../../src/render/on-record.ts";
import { terminalReview } from "../../src/render/terminal.ts";
import { entryOf } from "../catalog/entries.ts";
import { failed, lines, plain, project, reviewed, snapshot } from "./support.ts";

const get = { name: "get_file", description: "Gets a file." };
const reworded = { ...get, description: "Gets any file." };
const remove = { name: "delete_file", description: "Deletes a file." };
const recorded = entryOf("files", [get]);

const { surface: _, ...unseen } = recorded;

const started = (...words: string[]) => ({ kind: "stdio", command: "npx", args: words, env: [] }) as const;
const release = started("-y", "files@1.0.0");

function offering(tools: readonly Json[], fields: Partial<ServerSnapshot> = {}): ServerSnapshot {
  return snapshot({ launch: release, tools, ...fields });
}

function found(offered: ServerSnapshot, entry: CatalogEntry = recorded): readonly string[] {
  const records = new Map([["files", entry]]);
  const review = reviewed({ assessments: [assessServer(offered)], head: project(), records });
  return lines(review).filter((line) => line.includes("differs-from-record"));
}

describe("the release that is on record", () => {
  const table: readonly (readonly [string, ServerSnapshot, string | undefined])[] = [
    ["offers the same", offering([get]), undefined],
    ["has another definition", offering([reworded]), "`get_file` differs in description"],
    ["has another tool", offering([get, remove]), "it has no tool `delete_file`"],
    ["lacks a tool", offering([]), "`get_file` is missing here"],
    ["differs in several ways", offering([remove]), "it has no tool `delete_file` and 1 more"],
    [
      "has another tool, with other arguments",
      offering([get, remove], { launch: started("-y", "files@1.0.0", "--all") }),
      undefined,
    ],
    [
      "lacks a tool, with other variables",
      offering([], { launch: { ...release, env: ["TOKEN"] } }),
      undefined,
    ],
    [
      "has another definition, with other arguments",
      offering([reworded], { launch: started("-y", "files@1.0.0", "--all") }),
      "`get_file` differs in description",
    ],
    ["lacks a tool in a partial listing", offering([], { coverage: "partial" }), undefined],
    ["is not the one that is started", offering([reworded], { launch: started("files@1.0.1") }), undefined],
    ["may not be the one that is started", offering([reworded], { launch: started("files") }), undefined],
  ];
  test.each(table)("%s", (_, offered, says) => {
    const one = `medium differs-from-record: the catalogue has \`files@1.0.0\` on record with other definitions: ${says}; one release always offers the same, unless another place decides`;
    expect(found(offered)).toEqual(says === undefined ? [] : [one]);
  });

  test("has another archive", () => {
    const own = { registry: "npm", name: "files", version: "1.0.0" } as const;
    const entry: CatalogEntry = {
      ...recorded,
      source: { kind: "npm", package: { ...own, integrity: "sha512-a" } },
    };
    const other = offering([get], { package: { ...own, integrity: "sha512-b" } });
    expect(found(other, entry)).toEqual([
      "high differs-from-record: the archive of `files@1.0.0` is not the one on record: its hash is `sha512-b`, and `sha512-a` in the catalogue",
    ]);
    expect(found(offering([get], { package: { ...own, integrity: "sha512-a" } }), entry)).toEqual([]);
  });

  test("differs from place to place if a definition names the folder that it runs in", () => {
    const local = { ...get, description: "Saves to /package/work." };
    const here = offering([{ ...get, description: "Saves to /home/me/project." }]);
    expect(found(here, entryOf("files", [local]))).toEqual([]);
    expect(found(here, entryOf("files", [{ ...get, description: "Saves to /packages." }]))).toHaveLength(1);
  });

  test("says nothing if it is known to offer something else at each start", () => {
    const move = { kind: "definition", tool: "get_file", facets: ["description"] } as const;
    const change = { on: "2026-11-26T12:00:00Z", from: "1.0.0", to: "1.0.0", moves: [move] };
    expect(found(offering([reworded]), { ...recorded, history: [change] })).toEqual([]);
    const judgement = { from: "0.1.0", to: "0.2.0" };
    expect(found(offering([reworded]), { ...recorded, history: [{ ...change, judgement }] })).toHaveLength(1);
    expect(
      found(offering([reworded]), { ...recorded, history: [{ ...change, from: "0.9.0" }] }),
    ).toHaveLength(1);
  });

  test("is judged by nobody else once the lock has it as it is", () => {
    const offered = assessServer(offering([reworded]));
    const head = project({ locked: [offered] });
    const records = new Map([["files", recorded]]);
    expect(lines(reviewed({ assessments: [offered], head, records }))).toEqual([]);
  });
});

const table: readonly (readonly [string, CatalogEntry])[] = [
  [
    "`files@1.0.0`: 2 tools (1 read, 1 destructive); of high risk or worse: `delete_file` (destructive, high); captured 2026-11-26",
    entryOf("files", [get, remove]),
  ],
  ["`files@1.0.0`: 0 tools; captured 2026-11-26", entryOf("files", [])],
  [
    "`files@1.0.0`: could not be captured on 2026-11-25 (exited), so nothing is known of its tools",
    {
      ...unseen,
      failure: { triedAt: "2026-11-25T00:00:00Z", version: "1.0.0", failure: "exited", says: "It exited." },
    },
  ],
];
test.each(table)("on record is: %s", (says, entry) => {
  expect(plain(onRecord(entry))).toBe(says);
});

test("comment and terminal say what is on record, above all of a server that did not answer", () => {
  const launch = { launch: started("mail") };
  const records = new Map([
    ["files", recorded],
    ["mail", entryOf("mail", [{ name: "<b>delete</b>_mail", description: "Deletes mail." }, remove])],
  ]);
  const review = reviewed({
    assessments: [assessServer(offering([get]))],
    failures: [{ ...failed("mail"), ...launch }],
    head: project(),
    records,
  });
  const terminal = terminalReview(review, { colour: false });
  expect(terminal).toContain(
    'On record in the catalogue\n  files: "files@1.0.0": 1 tool (1 read); captured 2026-11-26\n',
  );
  const markdown = comment(review);
  expect(markdown).toMatch(/Not checked: .*mail[^]*On record in the catalogue: `?mail@1\.0\.0`?: 2 tools/);
  expect(markdown).toMatch(/On record in the catalogue: 1 server/);
  expect(markdown).toContain("`<b>delete</b>_mail` (destructive, high)");
});
