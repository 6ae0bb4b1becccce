import { declarationFaults } from "../model/declaration-fault.ts";
import { finding, type Finding } from "../model/finding.ts";
import type { Declaration } from "../model/server.ts";

/** What is wrong with how a server is declared; nothing for one given by argument, which a person has just typed. */
export function declarationFindings(server: string, declared: Declaration): readonly Finding[] {
  if (declared.kind === "argument") return [];
  return (declared.faults ?? []).map(({ fault, file, line, quotes }) => {
    const { kind, severity, says } = declarationFaults[fault];
    const location = { file, line };
    return finding(
      { kind, severity, server, says: says(...quotes), location },
      [fault, ...quotes].join("\n"),
    );
  });
}
