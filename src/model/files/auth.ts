import { z } from "zod";
import { isConfidential } from "../loopback.ts";
import { signatureAlgorithms, type RemoteAuth } from "../remote-auth.ts";
import { checkValue, quote, strict } from "./check.ts";

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: "the name of an environment variable",
});
const word = z.string().regex(/^[\x21-\x7e]{1,500}$/, { error: "a word without blanks" });

/** An entry of `capture.auth` in config.yml. */
const fields = strict({
  origin: word.describe(
    "Where the credentials may go: scheme, host and port of the server's URL, such as https://mcp.example.com. https, unless the host is this machine.",
  ),
  "bearer-token-env": variable.optional().describe("Variable that holds a token, sent as it is."),
  "client-id": word
    .optional()
    .describe("For a login as a client, with one of the next two: the client's id."),
  "client-secret-env": variable.optional().describe("Variable that holds the client's secret."),
  "private-key-env": variable
    .optional()
    .describe("Variable that holds the client's private key, PEM (PKCS#8)."),
  algorithm: z
    .enum(signatureAlgorithms)
    .optional()
    .describe("What the private key signs with; ES256 unless set."),
  issuer: word
    .optional()
    .describe("The authorization server that the client is registered with; no other gets its credentials."),
  scopes: z.array(word).optional().describe("Scopes to ask for; those that the server proposes unless set."),
});

type Fields = z.output<typeof fields>;

/** An entry of `capture.auth`, of which exactly one kind of credentials is whole. */
export const authSchema = fields
  .superRefine((given, context) => {
    const meant = authOf(given);
    if (typeof meant === "string") context.addIssue(meant);
  })
  .meta({ title: "Credentials" });

/** What an entry means, or the sentence that says what is wrong with it. */
export function authOf(given: Fields): RemoteAuth | string {
  const origin = securely(given.origin);
  if (origin === undefined || origin !== given.origin.replace(/\/$/, "")) {
    return `"origin" is scheme, host and port of a server, such as https://mcp.example.com (http only for this machine), not ${quote(given.origin)}.`;
  }
  const tokenEnv = given["bearer-token-env"];
  const secretEnv = given["client-secret-env"];
  const keyEnv = given["private-key-env"];
  if ([tokenEnv, secretEnv, keyEnv].filter((name) => name !== undefined).length !== 1) {
    return `${quote(origin)} needs one of "bearer-token-env", "client-secret-env" and "private-key-env".`;
  }
  if (tokenEnv !== undefined) return { kind: "bearer", origin, tokenEnv };
  const { issuer } = given;
  const clientId = given["client-id"];
  if (clientId === undefined || issuer === undefined || securely(issuer) === undefined) {
    return `${quote(origin)} logs in as a client, which needs "client-id" and "issuer", the https URL of its authorization server.`;
  }
  const login = { origin, clientId, issuer, scopes: given.scopes ?? [] };
  return keyEnv !== undefined
    ? { kind: "private-key", keyEnv, algorithm: given.algorithm ?? "ES256", ...login }
    : { kind: "client-secret", secretEnv: secretEnv ?? "", ...login };
}

/** The origin of a URL to which a secret may be sent: encrypted, or to this machine. */
function securely(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return isConfidential(parsed) && parsed.username === "" ? parsed.origin : undefined;
}

/**
 * The same on a command line: the origin, then `key=value` words, scopes with commas between. The sentence that says
 * what is wrong if it is not.
 */
export function parseAuth(text: string): RemoteAuth | string {
  const [origin = "", ...words] = text.trim().split(/\s+/);
  const pairs = words.map((pair): [string, string] => {
    const [key = ""] = pair.split("=", 1);
    return [key, pair.slice(key.length + 1)];
  });
  const given = pairs.map(([key, value]) => [key, key === "scopes" ? value.split(",") : value] as const);
  const checked = checkValue(Object.fromEntries([["origin", origin], ...given]), fields, "", () => undefined);
  return checked.ok ? authOf(checked.value) : (checked.problems[0]?.says ?? "");
}
