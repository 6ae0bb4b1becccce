import { version } from "./version.ts";

/** Where the published JSON Schema of a file lies, for `$schema`: that of the release which wrote the file. */
export function schemaUrl(file: "policy" | "config"): string {
  const major = version.split(".")[0] ?? "0";
  return `https://raw.githubusercontent.com/toolwarden/toolwarden/v${major}/schemas/${file}.schema.json`;
}
