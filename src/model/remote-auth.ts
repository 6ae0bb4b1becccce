/** Signature algorithms for a client that proves who it is with a private key (RFC 7523). */
export const signatureAlgorithms = ["ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256"] as const;

/** How to log in at an authorization server without a person: OAuth 2.1's client credentials. */
export interface ClientLogin {
  readonly clientId: string;
  /** The authorization server that the client is registered with; no other is sent its credentials. */
  readonly issuer: string;
  /** Asked for instead of what the server proposes; empty asks for that. */
  readonly scopes: readonly string[];
}

/**
 * Credentials for the servers at one origin, and at no other. A secret is only ever the name of the environment variable
 * that holds it.
 */
export type RemoteAuth = { readonly origin: string } & (
  | { readonly kind: "bearer"; readonly tokenEnv: string }
  | ({ readonly kind: "client-secret"; readonly secretEnv: string } & ClientLogin)
  | ({
      readonly kind: "private-key";
      /** The variable holds the key as PEM (PKCS#8). */
      readonly keyEnv: string;
      readonly algorithm: (typeof signatureAlgorithms)[number];
    } & ClientLogin)
);
