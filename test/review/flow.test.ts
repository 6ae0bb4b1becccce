import { describe, expect, test } from "vitest";
import type { Classification } from "../../src/model/classification.ts";
import type { Standing } from "../../src/model/policy.ts";
import { plainPhrase } from "../../src/render/escape.ts";
import { flowFinding, type FlowTool } from "../../src/review/flow.ts";

const tool = (
  server: string,
  name: string,
  category: Classification["category"],
  signals: Classification["signals"],
  standing: Standing = "allowed",
): FlowTool => ({ server, name, classification: { category, signals }, standing });

const brings = tool("web", "fetch_page", "read", ["takes-url"]);
const other = tool("web", "fetch_feed", "read", ["takes-url"]);
const reads = tool("files", "read_file", "read", ["takes-path"]);
const carries = tool("mail", "send_email", "write", ["reaches-outside"]);
const told = (...tools: readonly FlowTool[]) =>
  flowFinding(tools).map((one) => `${one.severity} ${one.tool}: ${plainPhrase(one.says)}`);

describe("a flow from strangers through private data to the outside", () => {
  test("is one finding of low severity, which names the tool whose denial breaks most", () => {
    expect(told(brings, other, reads, carries)).toEqual([
      'low send_email: it is possible, not proven, that words from "fetch_feed" of "web" make an agent read with "read_file" of "files" and send with "send_email" of "mail": 2 such ways, of which denying "send_email" of "mail" breaks 2',
    ]);
  });

  test("is the same whatever the order", () => {
    expect(told(carries, reads, other, brings)).toEqual(told(brings, other, reads, carries));
  });

  test.each(["brings", "reads", "carries"])("is none without a tool that %s", (part) => {
    const all = { brings, reads, carries };
    const left = Object.entries(all).filter(([name]) => name !== part);
    expect(told(...left.map(([, one]) => one))).toEqual([]);
  });

  test("is none where its tool is denied or asks a person", () => {
    expect(told(brings, reads, { ...carries, standing: "denied" })).toEqual([]);
    expect(told(brings, reads, { ...carries, standing: "ask" })).toEqual([]);
  });

  test("is none within one server, which has its own author to answer for it", () => {
    const here = (one: FlowTool) => ({ ...one, server: "one" });
    expect(told(here(brings), here(reads), here(carries))).toEqual([]);
  });
});
