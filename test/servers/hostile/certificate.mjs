// A certificate that nobody has signed but itself, made where it is needed: a key in the repository would look like a leak.
import { generateKeyPairSync, sign } from "node:crypto";

/** One value in DER (X.690): tag, length, contents. */
const der = (tag, ...parts) => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts) => der(0x30, ...parts);
const utcTime = (date) => der(0x17, `${date.toISOString().replaceAll(/[-:T]/g, "").slice(2, 14)}Z`);
const ecdsaWithSha256 = sequence(der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const named = (name) => sequence(der(0x31, sequence(der(0x06, [0x55, 0x04, 0x03]), der(0x0c, name))));

/** Key and certificate as PEM, valid from an hour before to an hour after `from` (RFC 5280, version 1). */
export const selfSigned = (from = new Date()) => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const [before, after] = [-3_600_000, 3_600_000].map((ms) => utcTime(new Date(from.getTime() + ms)));
  const name = named("localhost");
  const key = publicKey.export({ type: "spki", format: "der" });
  const body = sequence(der(0x02, [1]), ecdsaWithSha256, name, sequence(before, after), name, key);
  const signature = der(0x03, [0], sign("sha256", body, privateKey));
  const cert = sequence(body, ecdsaWithSha256, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
};
