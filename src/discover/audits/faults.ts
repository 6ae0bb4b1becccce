import type { DeclarationFault, FaultCode } from "../../model/declaration-fault.ts";
import type { Launch } from "../../model/server.ts";
import { containerFaults } from "./container.ts";
import { lookAlikeFaults } from "./look-alike.ts";
import { secretFaults } from "./secret.ts";
import { shellFaults } from "./shell.ts";
import { urlFaults } from "./url.ts";
import { versionFaults } from "./version.ts";

/** One fault of a launch, before its place is known. */
export interface LaunchFault {
  readonly fault: FaultCode;
  readonly quotes: readonly string[];
  /** A text or a key of the entry that it is about; the line of the first is where it points. */
  readonly at: string;
}

const audits: readonly ((launch: Launch) => readonly LaunchFault[])[] = [
  versionFaults,
  lookAlikeFaults,
  secretFaults,
  urlFaults,
  shellFaults,
  containerFaults,
];

/** What a reviewer should look at in a launch. `place` tells where a text or key of the entry stands. */
export function launchFaults(
  launch: Launch,
  place: (text: string) => { readonly file: string; readonly line: number },
): readonly DeclarationFault[] {
  const read = bounded(launch);
  return audits.flatMap((audit) =>
    audit(read).map(({ fault, quotes, at }) => {
      const { file, line } = place(at);
      return { fault, file, line, quotes: quotes.map((quote) => quote.slice(0, longestQuote)) };
    }),
  );
}

/** Characters of one text that are looked at: no token, path or address is longer, and the patterns stay quick. */
const longestText = 4_096;

function bounded(launch: Launch): Launch {
  const cut = (text: string) => text.slice(0, longestText);
  const cutAll = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [cut(name), cut(text)]));
  if (launch.kind === "http") return { ...launch, url: cut(launch.url), headers: cutAll(launch.headers) };
  const { command, args, env } = launch;
  return { ...launch, command: cut(command), args: args.map(cut), env: cutAll(env) };
}

/** Characters of a declaration that one sentence quotes. */
const longestQuote = 200;
