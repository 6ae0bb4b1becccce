import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { interpolate } from "../../src/discover/interpolate.ts";
import type { Dialect } from "../../src/model/server.ts";

const values: Readonly<Record<string, string>> = {
  HOST: "example.com",
  EMPTY: "",
  NESTED: "${HOST}",
  "input:key": "k",
  workspaceFolder: "/repo",
};
const lookup = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);

test.each<[Dialect, string, string, readonly string[]]>([
  ["braces", "https://${HOST}/mcp", "https://example.com/mcp", []],
  ["braces", "${HOST}${HOST}", "example.comexample.com", []],
  ["braces", "${PORT:-8080}", "8080", []],
  ["braces", "${HOST:-other}", "example.com", []],
  ["braces", "${EMPTY:-other}", "", []],
  ["braces", "${PORT:-}", "", []],
  ["braces", "${GONE} and ${GONE}", "${GONE} and ${GONE}", ["GONE"]],
  ["braces", "$HOST ${} ${not a name} ${HOST", "$HOST ${} ${not a name} ${HOST", []],
  ["braces", "${NESTED}", "${HOST}", []],
  ["braces", "$${HOST}", "$example.com", []],
  ["braces", "${toString}", "${toString}", ["toString"]],
  ["env-braces", "${env:HOST} ${workspaceFolder}/x", "example.com /repo/x", []],
  ["env-braces", "${env:GONE}", "${env:GONE}", ["GONE"]],
  ["vscode", "Bearer ${input:key}", "Bearer k", []],
  ["vscode", "${input:gone}${command:x}", "${input:gone}${command:x}", ["input:gone", "command:x"]],
  ["shell", "$HOST/${HOST}", "example.com/example.com", []],
  ["shell", "a${GONE}b$GONE", "ab", ["GONE"]],
  ["shell", "${HOST:-other} ${GONE:-other}", "example.com other", []],
  ["shell", "%HOST%", "%HOST%", []],
  ["none", "${HOST} $HOST", "${HOST} $HOST", []],
])("%s: %s", (dialect, written, text, unresolved) => {
  expect(interpolate(written, dialect, lookup)).toEqual({ text, unresolved });
});

test.each<[Dialect, string, string, readonly string[]]>([
  ["shell", "%HOST%/${HOST}/$HOST", "example.com/example.com/example.com", []],
  ["shell", "a%GONE%b", "ab", ["GONE"]],
  ["shell", "100% of %HOST% or 50%, %1%", "100% of example.com or 50%, %1%", []],
  ["shell", "%NESTED%", "${HOST}", []],
  ["braces", "%HOST%", "%HOST%", []],
  ["none", "%HOST%", "%HOST%", []],
])("%s on Windows: %s", (dialect, written, text, unresolved) => {
  expect(interpolate(written, dialect, lookup, true)).toEqual({ text, unresolved });
});

test("a text without a dollar sign stays as it is in every dialect", () => {
  const dialects: readonly Dialect[] = ["none", "braces", "env-braces", "vscode", "shell"];
  assert(
    property(string(), constantFrom(...dialects), (written, dialect) => {
      const text = written.replaceAll("$", "");
      expect(interpolate(text, dialect, lookup).text).toBe(text);
    }),
  );
});

test("a megabyte of unclosed braces or percent signs takes no time", () => {
  const started = process.cpuUsage();
  interpolate("${".repeat(500_000), "braces", lookup);
  interpolate("%a".repeat(500_000), "shell", lookup, true);
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
});
