const endings = /\.(?:json|jsonc|ya?ml)$/i;

/**
 * The file a server's policy lies in, without a folder. A server may have any name, `../../x` too, so whatever is
 * not plainly a part of a file name is percent-encoded.
 */
export function policyFileName(server: string): string {
  // Half of a surrogate pair is no text that a file name could hold, and encodeURIComponent throws on it.
  const text = server.replace(/\p{Surrogate}/gu, "\uFFFD");
  return `${encodeURIComponent(text).replace(/^\./, "%2E").replaceAll("*", "%2A")}.json`;
}

/** The server whose policy a file of this name holds; undefined if the name is not that of a policy. */
export function policyServer(fileName: string): string | undefined {
  if (!endings.test(fileName)) return undefined;
  const stem = fileName.replace(endings, "");
  try {
    return stem === "" ? undefined : decodeURIComponent(stem);
  } catch {
    // A stray percent sign: the name stands for itself.
    return stem;
  }
}
