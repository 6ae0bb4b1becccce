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
  return audits.flatMap((audit) =>
    audit(launch).map(({ fault, quotes, at }) => {
      const { file, line } = place(at);
      return { fault, file, line, quotes: quotes.map((quote) => quote.slice(0, longestQuote)) };
    }),
  );
}

/** Characters of a declaration that one sentence quotes. */
const longestQuote = 200;
