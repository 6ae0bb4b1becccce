// A server behind OAuth: a resource with its metadata, an authorization server with its own, and the token endpoint.
import { createPublicKey, verify } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { listen, streamable } from "./http.ts";

/** What the authorization server knows, and what it is to say. */
export interface Protection {
  /** The client's secret, or its public key as PEM. */
  readonly secret?: string;
  readonly publicKey?: string;
  /** What the resource names as its authorization server, if not the one that runs. */
  readonly names?: string;
  /** Whether the authorization server says nothing of itself. */
  readonly isSilent?: boolean;
  /** What the resource calls itself, if not by its URL. */
  readonly resource?: string;
  /** What the authorization server calls itself, if not by its URL. */
  readonly issuer?: string;
  /** Answers a token request that is right. */
  readonly answer?: (response: ServerResponse) => void;
}

export const accessToken = "granted-access-token-0123456789";

export async function protectedServer(protection: Protection = {}) {
  const requests: string[] = [];
  const note = (where: string, { method, url, headers }: IncomingMessage) =>
    requests.push(`${where} ${method} ${url}${headers.authorization === undefined ? "" : " authorized"}`);

  const authorization = await listen(async (request, response) => {
    note("authorization", request);
    const url = `http://${request.headers.host}`;
    const issuer = protection.issuer ?? url;
    if (request.url === "/.well-known/oauth-authorization-server" && protection.isSilent !== true) {
      return json(response, 200, {
        issuer,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        response_types_supported: ["code"],
        token_endpoint_auth_methods_supported: ["client_secret_basic", "private_key_jwt"],
      });
    }
    if (request.url !== "/token") return json(response, 404, {});
    const form = new URLSearchParams(await bodyOf(request));
    requests.push(`token ${form.get("grant_type")} ${form.get("resource")} ${form.get("scope")}`);
    const assertion = form.get("client_assertion") ?? "";
    const isKnown =
      protection.publicKey === undefined
        ? request.headers.authorization === `Basic ${btoa(`reviewer:${protection.secret}`)}`
        : isSigned(assertion, protection.publicKey, issuer);
    if (!isKnown) {
      const said = `no client: ${request.headers.authorization ?? assertion} ##[error]forged`;
      return json(response, 401, { error: "invalid_client", error_description: said });
    }
    if (protection.answer !== undefined) return protection.answer(response);
    return json(response, 200, { access_token: accessToken, token_type: "Bearer" });
  });

  const resource = await streamable({
    token: accessToken,
    tools: [{ name: "told", description: `you hold ${accessToken}`, inputSchema: { type: "object" } }],
    refuse: (request, response, url) => {
      note("resource", request);
      if (request.url === "/.well-known/oauth-protected-resource/mcp") {
        const servers = [protection.names ?? authorization.url];
        return json(response, 200, {
          resource: protection.resource ?? `${url}/mcp`,
          authorization_servers: servers,
          scopes_supported: ["list"],
        });
      }
      const challenge = `Bearer resource_metadata="${url}/.well-known/oauth-protected-resource/mcp"`;
      return response.writeHead(401, { "www-authenticate": challenge }).end();
    },
  });
  const stop = async () => void (await Promise.all([authorization.stop(), resource.stop()]));
  return { url: `${resource.url}/mcp`, issuer: authorization.url, requests, stop };
}

function json(response: ServerResponse, status: number, value: object) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

/** Whether the assertion is signed by the client's key, for this authorization server, by the client named reviewer. */
function isSigned(assertion: string, publicKey: string, issuer: string): boolean {
  const [head = "", claims = "", signature = ""] = assertion.split(".");
  const key = { key: createPublicKey(publicKey), dsaEncoding: "ieee-p1363" } as const;
  if (!verify("sha256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, "base64url")))
    return false;
  const said = JSON.parse(Buffer.from(claims, "base64url").toString()) as Readonly<Record<string, unknown>>;
  return said["iss"] === "reviewer" && said["sub"] === "reviewer" && said["aud"] === issuer;
}
