import { expect, test } from "vitest";
import { declarationFindings } from "../../src/assess/declaration.ts";
import type { Declaration } from "../../src/model/server.ts";
import { plainPhrase } from "../../src/render/escape.ts";

const file = { kind: "file", file: ".mcp.json", line: 3, client: "claude-code" } as const;
const moving = { fault: "moving-version", file: "a/.mcp.json", line: 7, quotes: ["latest"] } as const;
const alike = { fault: "look-alike", file: "b/.mcp.json", line: 2, quotes: ["flies", "files"] } as const;
const other = { ...alike, quotes: ["flies", "filet"] } as const;

/** "server severity kind FILE:LINE: sentence" for each finding. */
const told = (declared: Declaration) =>
  declarationFindings("demo", declared).map(
    ({ server, severity, kind, location, says }) =>
      `${server} ${severity} ${kind} ${location?.file}:${location?.line}: ${plainPhrase(says)}`,
  );

test.each<Declaration>([{ kind: "argument" }, file, { ...file, faults: [] }])(
  "nothing is wrong with %j",
  (declared) => {
    expect(told(declared)).toEqual([]);
  },
);

test("each fault of a declaration is told where it is", () => {
  expect(told({ ...file, faults: [moving, alike] })).toEqual([
    'demo medium version-not-pinned a/.mcp.json:7: "latest" names no single release, so another one may run tomorrow; name one release',
    'demo high look-alike-package b/.mcp.json:2: the package "flies" is one letter away from the well-known "files"; make sure that it is not meant to be taken for it',
  ]);
});

test("what is accepted is a fault with its words, wherever it stands", () => {
  const ids = (...faults: NonNullable<Extract<Declaration, { kind: "file" }>["faults"]>) =>
    declarationFindings("demo", { ...file, faults }).map(({ fingerprint }) => fingerprint);
  expect(ids({ ...moving, line: 8 })).toEqual(ids(moving));
  expect(new Set(ids(moving, alike, other, { ...moving, fault: "source-reference" })).size).toBe(4);
  expect(ids(alike)).not.toEqual(ids({ ...alike, quotes: ["fliesfiles"] }));
  expect(ids(moving, alike)).toEqual(["TW-8ceb5b63", "TW-c31195a6"]);
});
