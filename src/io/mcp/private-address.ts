import ipaddr from "ipaddr.js";

/** Azure's host, which answers every machine there with its settings; the one such address in a public range. */
const azureHost = "168.63.129.16";

/**
 * What kind of address this is, if it is not one of the public internet: `loopback`, `private`, `link-local`, ...
 * Forms that carry an IPv4 address (mapped, NAT64) are what that address is. Undefined for a public one.
 */
export function privateKind(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return "unreadable";
  const parsed = embedded(ipaddr.process(address));
  const range = parsed.range();
  if (range !== "unicast") return words[range] ?? "special";
  return parsed.toString() === azureHost ? "metadata" : undefined;
}

type Address = ReturnType<typeof ipaddr.parse>;

const [nat64, nat64Length] = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/** Networks without IPv4 reach all of it through NAT64: what counts is the address at the other end. */
function embedded(address: Address): Address {
  if (address.kind() === "ipv4" || !address.match(nat64, nat64Length)) return address;
  return ipaddr.fromByteArray(address.toByteArray().slice(-4));
}

const words: Readonly<Partial<Record<string, string>>> = {
  loopback: "loopback",
  private: "private",
  linkLocal: "link-local",
  uniqueLocal: "unique-local",
  carrierGradeNat: "carrier-grade NAT",
  unspecified: "unspecified",
  multicast: "multicast",
  broadcast: "broadcast",
};
