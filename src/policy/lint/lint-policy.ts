import { namedTools } from "../../assess/named-tools.ts";
import type { AssessedTool } from "../../model/classification.ts";
import { offsetOf, positionAt, readTree, valueOf } from "../../model/files/tree.ts";
import { byText } from "../../model/json.ts";
import type { PolicyFile } from "../../model/policy.ts";
import type { Problem } from "../../model/problem.ts";
import { unportableFields } from "../portable.ts";
import { lints } from "./index.ts";
import type { Offer, Remark } from "./lint.ts";

/** What a lint has to say, at its place in the file. */
export interface LintProblem extends Problem {
  /** Id of the lint, or `portable`. */
  readonly lint: string;
}

/**
 * What is valid in a policy and yet does nothing, or something its author can hardly have meant; with what the server
 * offers, also what does not fit its tools. In the order of the file.
 */
export function lintPolicy(file: PolicyFile, offer?: Offer): readonly LintProblem[] {
  const linted = { policy: file.policy, ...(offer === undefined ? {} : { offer }) };
  return placed(
    file,
    lints.flatMap(({ id, detect }) =>
      detect(linted).map(({ pointer, says }) => ({ pointer, says, lint: id })),
    ),
  );
}

/**
 * What another enforcer that reads the documented language, and nothing else, would not accept. In the order of the
 * file, one for each field.
 */
export function portabilityOf(file: PolicyFile): readonly LintProblem[] {
  const read = readTree(file.file, file.text);
  const fields = read.ok ? unportableFields(valueOf(read.document.root)) : [];
  const remarks = [...formatRemarks(file), ...fields];
  return placed(
    file,
    remarks.map(({ pointer, says }) => ({ pointer, says, lint: "portable" })),
  );
}

function formatRemarks({ file, text }: PolicyFile): readonly Remark[] {
  if (/\.ya?ml$/i.test(file)) return [{ pointer: "", says: "this is YAML; the documented form is JSON." }];
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [
      {
        pointer: "",
        says: "comments and trailing commas are not JSON; take them out of the copy that you pass on.",
      },
    ];
  }
}

function placed(
  file: PolicyFile,
  remarks: readonly Pick<LintProblem, "pointer" | "says" | "lint">[],
): readonly LintProblem[] {
  const placeOf = placesIn(file);
  return remarks
    .map(({ pointer, says, lint }) => {
      const { line, column } = placeOf(pointer);
      return { file: file.file, line, column, pointer, says, lint };
    })
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
  return { tools: new Map(namedTools({ tools }).map(({ tool }) => [tool.name, tool])), isWhole };
}
