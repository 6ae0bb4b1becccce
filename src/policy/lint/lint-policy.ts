import { compareRisk, type AssessedTool } from "../../model/classification.ts";
import { offsetOf, positionAt, readTree } from "../../model/files/tree.ts";
import { byText } from "../../model/json.ts";
import type { PolicyFile } from "../../model/policy.ts";
import type { Problem } from "../../model/problem.ts";
import { lints } from "./index.ts";
import type { Offer } from "./lint.ts";

/** What a lint has to say, at its place in the file. */
export interface LintProblem extends Problem {
  /** Id of the lint. */
  readonly lint: string;
}

/**
 * What is valid in a policy and yet does nothing, or something its author can hardly have meant; with what the server
 * offers, also what does not fit its tools. In the order of the file.
 */
export function lintPolicy(file: PolicyFile, offer?: Offer): readonly LintProblem[] {
  const linted = { policy: file.policy, ...(offer === undefined ? {} : { offer }) };
  const placeOf = placesIn(file);
  return lints
    .flatMap(({ id, detect }) =>
      detect(linted).map(({ pointer, says }) => {
        const { line, column } = placeOf(pointer);
        return { file: file.file, line, column, pointer, says, lint: id };
      }),
    )
    .sort((a, b) => a.line - b.line || a.column - b.column || byText(a.says, b.says));
}

function placesIn({ file, text }: PolicyFile): (pointer: string) => Pick<Problem, "line" | "column"> {
  const read = readTree(file, text);
  // It was read before, or there would be no policy.
  if (!read.ok) return () => ({ line: 1, column: 1 });
  const { root, text: plain } = read.document;
  return (pointer) => positionAt(plain, offsetOf(root, segmentsOf(pointer)));
}

function segmentsOf(pointer: string): readonly string[] {
  const segments = pointer.split("/").slice(1);
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The tools that a server offers; `isWhole` if these are surely all. Of several that share a name, the riskiest. */
export function offerOf(tools: readonly AssessedTool[], isWhole: boolean): Offer {
  const mildFirst = tools.toSorted((a, b) => compareRisk(a.classification.risk, b.classification.risk));
  return { tools: new Map(mildFirst.map((tool) => [tool.name, tool])), isWhole };
}
