import { expect, test } from "vitest";
import { readServerLines, serverLines } from "../../../src/io/site/server-lines.ts";
import type { SeenEntry } from "../../../src/io/site/read-entries.ts";
import { siteServerOf } from "../../catalog/site-servers.ts";

function seen(slug: string, tools: Parameters<typeof siteServerOf>[1]): SeenEntry {
  return { stamp: `1 ${slug} `, facts: "f", found: "g", server: siteServerOf(slug, tools) };
}

const entries = [
  seen("a", [
    { name: "deleteUser", category: "destructive", risk: "high", attacks: ["destructive-bulk-action"] },
    { name: 'line\n"quoted", __proto__', signals: ["takes-url", "reaches-outside"] },
    "whoami",
  ]),
  seen("b", []),
  seen("c", [{ name: "get_x", signals: ["takes-url", "reaches-outside"], attacks: ["ssrf", "toxic-flow"] }]),
];

test("what was seen of the entries is read back as it was", () => {
  const read = readServerLines(serverLines(entries));
  expect([...read]).toEqual(entries.map((entry) => [entry.server.slug, entry]));
});

test("a list of words that many tools have is written and held once", () => {
  const lines = [...serverLines(entries)];
  expect(lines.filter((line) => line.includes("reaches-outside"))).toHaveLength(1);
  const read = readServerLines(lines);
  const [, first] = read.get("a")?.server.tools ?? [];
  const [other] = read.get("c")?.server.tools ?? [];
  expect(first?.signals).toBe(other?.signals);
});

test("entries that were read and written again make the same lines", () => {
  const lines = [...serverLines(entries)];
  expect([...serverLines(readServerLines(lines).values())]).toEqual(lines);
});
