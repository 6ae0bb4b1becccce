import { expect, test } from "vitest";
import { hostOf } from "../../src/model/host.ts";

test.each([
  ["localhost", "localhost"],
  ["LocalHost:80", "localhost:80"],
  ["mcp.example.com:443", "mcp.example.com:443"],
  ["127.1:8080", "127.0.0.1:8080"],
  ["0x7f000001", "127.0.0.1"],
  ["[0:0:0:0:0:0:0:1]:3000", "[::1]:3000"],
  ["", undefined],
  ["10.0.0.0/8", undefined],
  ["http://localhost", undefined],
  ["user@localhost", undefined],
  ["a b", undefined],
  ["localhost:99999", undefined],
])("the host %j is %j", (text, host) => {
  expect(hostOf(text)).toBe(host);
});
