import { a as ClientCredentialsProvider, d as discoverAuthorizationServerMetadata, f as discoverOAuthProtectedResourceMetadata, g as OAuthError, h as selectResourceURL, i as noConnection, m as fetchToken, o as PrivateKeyJwtProvider, p as extractWWWAuthenticateParams, r as isNetworkError } from "./failure.js";
import { t as CaptureError } from "./capture-error.js";
// src/io/mcp/auth.ts
function authProvider(auth, context) {
	if (auth.kind === "bearer") {
		const token = secretOf(auth.tokenEnv, context);
		return { token: async () => token };
	}
	const provider = clientProvider(auth, context);
	return {
		token: async () => provider.tokens()?.access_token,
		onUnauthorized: (asked) => logIn(auth, provider, asked, context)
	};
}
function secretOf(name, { env, onSecret }) {
	const value = env[name];
	if (value === void 0 || value === "") throw new CaptureError("unresolved", `The variable ${name}, which holds its credentials, is not set; set it.`);
	onSecret(value);
	return value;
}
function clientProvider(auth, context) {
	const { clientId, issuer: expectedIssuer, scopes } = auth;
	const about = {
		clientId,
		expectedIssuer,
		...scopes.length > 0 && { scope: scopes.join(" ") }
	};
	if (auth.kind === "client-secret") {
		const clientSecret = secretOf(auth.secretEnv, context);
		context.onSecret(btoa(`${clientId}:${clientSecret}`));
		return new ClientCredentialsProvider({
			...about,
			clientSecret
		});
	}
	const privateKey = secretOf(auth.keyEnv, context);
	const provider = new PrivateKeyJwtProvider({
		...about,
		privateKey,
		algorithm: auth.algorithm
	});
	const sign = provider.addClientAuthentication;
	provider.addClientAuthentication = async (headers, params, ...rest) => {
		await sign(headers, params, ...rest);
		context.onSecret(params.get("client_assertion") ?? "");
	};
	return provider;
}
async function logIn(auth, provider, { response, serverUrl, fetchFn }, { onSecret }) {
	const asked = extractWWWAuthenticateParams(response);
	const { resourceMetadataUrl } = asked;
	const about = await discoverOAuthProtectedResourceMetadata(serverUrl, resourceMetadataUrl === void 0 ? {} : { resourceMetadataUrl }, fetchFn).catch(() => void 0);
	const named = about?.authorization_servers ?? [];
	if (named.length > 0 && !named.some((issuer) => bare(issuer) === bare(auth.issuer))) throw new CaptureError("auth-required", "It names another authorization server than the `issuer` its credentials are for; they were not sent.", named.join(" "));
	try {
		const metadata = await discoverAuthorizationServerMetadata(auth.issuer, { fetchFn });
		if (metadata === void 0) throw new Error("it publishes no metadata");
		await selectResourceURL(serverUrl, provider, about);
		const scope = auth.scopes.length > 0 ? auth.scopes.join(" ") : asked.scope ?? about?.scopes_supported?.join(" ");
		const tokens = await fetchToken(provider, auth.issuer, {
			fetchFn,
			metadata,
			...about !== void 0 && { resource: about.resource },
			...scope !== void 0 && { scope }
		});
		onSecret(tokens.access_token);
		provider.saveTokens(tokens);
	} catch (cause) {
		throw loginFailed(cause);
	}
}
function bare(issuer) {
	return issuer.replace(/\/$/, "");
}
function loginFailed(cause) {
	if (isNetworkError(cause)) return noConnection(cause, "Its authorization server");
	const says = OAuthError.isInstance(cause) ? "Its authorization server did not accept the credentials; see what it says, and whether they are still valid." : "Its authorization server gave no token; check `issuer`, and the key if there is one.";
	return new CaptureError("auth-required", says, cause instanceof Error ? cause.message : "", { cause });
}
export { authProvider as t };
