// Files that hold what lets somebody in, written as people write them. Alternatives begin with their own letters and
// repeat nothing, so that a text is read once.
const place =
  /\.ssh\/(?:id_\w{1,20}|authorized_keys|identity|config)|(?:~|\$home|\/home\/\w{1,40}|\/root)\/\.ssh\b|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|\.aws\/(?:credentials|config)|\/etc\/(?:passwd|shadow|sudoers)\b|\.npmrc\b|\.netrc\b|\.pypirc\b|\.pgpass\b|\.kube\/config|\.docker\/config\.json|\.config\/(?:gh|gcloud)\b|\.git-credentials\b|\.cursor\/mcp\.json|claude_desktop_config\.json|\.bash_history\b|\.zsh_history\b|\.gnupg\b|\bwallet\.dat\b|\/proc\/self\/environ\b|(?<![\w.])(?:~\/|\.\/)?\.env\b(?!\.(?:example|sample|template))/g;

/** Where a text names a file of secrets: start and end in the folded text. */
export interface SecretPlace {
  readonly start: number;
  readonly end: number;
}

/** The files of secrets that a stretch of folded text names; a public key is none. */
export function secretPlaces(text: string, offset = 0): readonly SecretPlace[] {
  return [...text.matchAll(place)]
    .map((found) => ({ start: found.index, end: endOfPath(text, found.index + found[0].length) }))
    .filter(({ start, end }) => !text.slice(start, end).endsWith(".pub"))
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

const rest = /[\w/.-]{0,200}/y;

function endOfPath(text: string, from: number): number {
  rest.lastIndex = from;
  const path = rest.exec(text)?.[0] ?? "";
  return from + path.replace(/\.+$/, "").length;
}
