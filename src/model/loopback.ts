/** Whether what is sent to an http or https URL stays between its two ends: it is encrypted, or does not leave this machine. */
export function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

/** Whether only this machine is reached at a host, as a URL or a socket writes it. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d+){3}$/.test(host);
}
