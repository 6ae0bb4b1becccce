import { assert, ipV4, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { privateKind } from "../../../src/io/mcp/private-address.ts";

test.each([
  ["127.0.0.1", "loopback"],
  ["127.255.255.254", "loopback"],
  ["::1", "loopback"],
  ["::127.0.0.1", "loopback"],
  ["::ffff:127.0.0.1", "loopback"],
  ["::ffff:7f00:1", "loopback"],
  ["64:ff9b::127.0.0.1", "loopback"],
  ["64:ff9b::a00:1", "private"],
  ["64:ff9b:1::7f00:1", "special"],
  ["2002:7f00:1::", "special"],
  ["2001:0:1::", "special"],
  ["::ffff:0:127.0.0.1", "special"],
  ["10.1.2.3", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.168.1.1", "private"],
  ["169.254.169.254", "link-local"],
  ["::ffff:169.254.169.254", "link-local"],
  ["fe80::1", "link-local"],
  ["fe80::1%eth0", "link-local"],
  ["fd00:ec2::254", "unique-local"],
  ["fc00::1", "unique-local"],
  ["fec0::1", "special"],
  ["100.64.0.1", "carrier-grade NAT"],
  ["100.100.100.200", "carrier-grade NAT"],
  ["168.63.129.16", "metadata"],
  ["::ffff:168.63.129.16", "metadata"],
  ["192.0.0.192", "special"],
  ["0.0.0.0", "unspecified"],
  ["0.1.2.3", "unspecified"],
  ["::", "unspecified"],
  ["224.0.0.1", "multicast"],
  ["ff02::1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["240.0.0.1", "special"],
  ["192.0.2.1", "special"],
  ["2001:db8::1", "special"],
  ["localhost", "unreadable"],
  ["", "unreadable"],
])("%s is %s", (address, kind) => {
  expect(privateKind(address)).toBe(kind);
});

describe("of the public internet", () => {
  test.each(["1.1.1.1", "172.32.0.1", "100.128.0.1", "168.63.129.17", "2606:4700::1111", "64:ff9b::1.1.1.1"])(
    "is %s",
    (address) => {
      expect(privateKind(address)).toBeUndefined();
    },
  );
});

test("an IPv4 address is the same in each IPv6 form that carries it", () => {
  assert(
    property(ipV4(), (address) => {
      const kind = privateKind(address);
      expect(privateKind(`::ffff:${address}`)).toBe(kind);
      expect(privateKind(`64:ff9b::${address}`)).toBe(kind);
    }),
  );
});
