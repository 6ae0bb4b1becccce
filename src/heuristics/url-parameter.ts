import { compounds } from "./compounds.ts";
import type { Heuristic } from "./heuristic.ts";
import { matchesFor, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

const names = new Set([
  ...compounds(
    "target source image file webhook callback redirect base page site web endpoint remote download feed video audio",
    "url urls uri uris",
  ),
  "endpoint",
  "webhook",
  "hostname",
  "website",
]);

/** A parameter that takes an address on the network. */
export const urlParameter: Heuristic = {
  id: "takes-url",
  title: "Takes a URL",
  signal: "takes-url",
  severity: "low",
  why: "A URL can lead into a private network, or carry data out in its query.",
  sources: ["CWE-918"],
  examples: {
    flags: [
      taking({ url: { type: "string" } }),
      taking({ webhook_url: {} }),
      taking({ imageUrls: { type: "array" } }),
      taking({ uri: {} }),
    ],
    ignores: [
      taking({ curl: {} }),
      taking({ url: { type: "boolean" } }),
      taking({ urlCount: { type: "number" } }),
      taking({ title: {} }),
    ],
  },
  detect: (facts) => matchesFor(facts, takesUrl, "takes a URL", { signal: "takes-url" }),
};

const takesUrl = ({ isFree, key }: Parameter) => isFree && names.has(key);
