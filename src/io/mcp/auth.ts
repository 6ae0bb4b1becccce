import {
  ClientCredentialsProvider,
  discoverAuthorizationServerMetadata,
  discoverOAuthProtectedResourceMetadata,
  extractWWWAuthenticateParams,
  fetchToken,
  OAuthError,
  PrivateKeyJwtProvider,
  selectResourceURL,
} from "@modelcontextprotocol/client";
import type { AuthProvider } from "@modelcontextprotocol/client";
import type { RemoteAuth } from "../../model/remote-auth.ts";
import { CaptureError } from "./capture-error.ts";
import { isNetworkError, noConnection } from "./failure.ts";

/** What stands behind the credentials. */
export interface AuthContext {
  /** Value of a variable that an entry names. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told of every secret before it is sent, so that it is masked wherever the server repeats it. */
  readonly onSecret: (secret: string) => void;
}

type Client = Exclude<RemoteAuth, { kind: "bearer" }>;
type Unauthorized = Parameters<NonNullable<AuthProvider["onUnauthorized"]>>[0];
type ClientProvider = ClientCredentialsProvider | PrivateKeyJwtProvider;

/**
 * How to log in at one server. Throws `CaptureError` (`unresolved`) if the variable with the secret is not set. A login as
 * a client waits until the server asks for one; it goes to the authorization server that the entry names, whatever the
 * server says, and is made once. Not the SDK's own flow, which repeats it and prints what the authorization server said.
 */
export function authProvider(auth: RemoteAuth, context: AuthContext): AuthProvider {
  if (auth.kind === "bearer") {
    const token = secretOf(auth.tokenEnv, context);
    return { token: async () => token };
  }
  const provider = clientProvider(auth, context);
  return {
    token: async () => provider.tokens()?.access_token,
    onUnauthorized: (asked) => logIn(auth, provider, asked, context),
  };
}

function secretOf(name: string, { env, onSecret }: AuthContext): string {
  const value = env[name];
  if (value === undefined || value === "") {
    throw new CaptureError(
      "unresolved",
      `The variable ${name}, which holds its credentials, is not set; set it.`,
    );
  }
  onSecret(value);
  return value;
}

function clientProvider(auth: Client, context: AuthContext): ClientProvider {
  const { clientId, issuer: expectedIssuer, scopes } = auth;
  const about = { clientId, expectedIssuer, ...(scopes.length > 0 && { scope: scopes.join(" ") }) };
  if (auth.kind === "client-secret") {
    const clientSecret = secretOf(auth.secretEnv, context);
    // As it is sent: what repeats a request repeats this.
    context.onSecret(btoa(`${clientId}:${clientSecret}`));
    return new ClientCredentialsProvider({ ...about, clientSecret });
  }
  const privateKey = secretOf(auth.keyEnv, context);
  const provider = new PrivateKeyJwtProvider({ ...about, privateKey, algorithm: auth.algorithm });
  const sign = provider.addClientAuthentication;
  provider.addClientAuthentication = async (headers, params, ...rest) => {
    await sign(headers, params, ...rest);
    context.onSecret(params.get("client_assertion") ?? "");
  };
  return provider;
}

async function logIn(
  auth: Client,
  provider: ClientProvider,
  { response, serverUrl, fetchFn }: Unauthorized,
  { onSecret }: AuthContext,
): Promise<void> {
  const asked = extractWWWAuthenticateParams(response);
  const { resourceMetadataUrl } = asked;
  // Servers of older revisions say nothing of themselves; the login then is for the issuer alone.
  const about = await discoverOAuthProtectedResourceMetadata(
    serverUrl,
    resourceMetadataUrl === undefined ? {} : { resourceMetadataUrl },
    fetchFn,
  ).catch(() => undefined);
  const named = about?.authorization_servers ?? [];
  if (named.length > 0 && !named.some((issuer) => bare(issuer) === bare(auth.issuer))) {
    const says =
      "It names another authorization server than the `issuer` its credentials are for; they were not sent.";
    throw new CaptureError("auth-required", says, named.join(" "));
  }
  try {
    const metadata = await discoverAuthorizationServerMetadata(auth.issuer, { fetchFn });
    // Without metadata the SDK would guess where the token endpoint is.
    if (metadata === undefined) throw new Error("it publishes no metadata");
    await selectResourceURL(serverUrl, provider, about);
    const scope =
      auth.scopes.length > 0 ? auth.scopes.join(" ") : (asked.scope ?? about?.scopes_supported?.join(" "));
    const tokens = await fetchToken(provider, auth.issuer, {
      fetchFn,
      metadata,
      ...(about !== undefined && { resource: about.resource }),
      ...(scope !== undefined && { scope }),
    });
    onSecret(tokens.access_token);
    provider.saveTokens(tokens);
  } catch (cause) {
    throw loginFailed(cause);
  }
}

function bare(issuer: string): string {
  return issuer.replace(/\/$/, "");
}

function loginFailed(cause: unknown): CaptureError {
  if (isNetworkError(cause)) return noConnection(cause, "Its authorization server");
  const says = OAuthError.isInstance(cause)
    ? "Its authorization server did not accept the credentials; see what it says, and whether they are still valid."
    : "Its authorization server gave no token; check `issuer`, and the key if there is one.";
  return new CaptureError("auth-required", says, cause instanceof Error ? cause.message : "", { cause });
}
