/** What a socket takes as the host of a URL, in which an IPv6 address stands in brackets. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

/**
 * A host, or a host and its port, as a URL writes it: `LOCALHOST` is `localhost`, `127.1` is `127.0.0.1`. Undefined if
 * the text is more or less than that.
 */
export function hostOf(text: string): string | undefined {
  // http knows how hosts are spelled, but drops its own port 80; a scheme without a port of its own keeps any.
  if (/[\s/?#@\\]/.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  const { hostname } = new URL(`http://${text}`);
  const { port } = new URL(`none://${text}`);
  return port === "" ? hostname : `${hostname}:${port}`;
}
