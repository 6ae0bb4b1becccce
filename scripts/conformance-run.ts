// Runs the official suite, and reads what it writes.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** One check of a scenario; `key` is the same in every run of it. */
export interface Check {
  readonly key: string;
  readonly status: string;
  readonly says: string;
}

const checksFile = z.array(
  z.object({ id: z.string(), status: z.string(), errorMessage: z.string().optional() }),
);

/** Runs the suite with these arguments; what it finds wrong is in the folder, and no error. Rejects if it could not run. */
export async function runSuite(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<readonly Check[]> {
  const child = spawn(process.execPath, [program, ...args, "-o", folder], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  const checks = checksIn(folder);
  if (checks.length === 0) throw new Error(`the suite wrote nothing: ${stderr.slice(-1_000)}`);
  return checks;
}

/** All checks below a folder that the suite wrote, each with a key of its own though a scenario may use an id twice. */
function checksIn(folder: string): readonly Check[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const scenario = name.replace(/^server-/, "").replace(/-\d{4}-\d\d-\d\dT.*$/, "");
      const seen = new Map<string, number>();
      return checksFile
        .parse(JSON.parse(readFileSync(join(folder, name, "checks.json"), "utf8")))
        .map(({ id, status, errorMessage = "" }) => {
          const count = (seen.get(id) ?? 0) + 1;
          seen.set(id, count);
          return { key: `${scenario}: ${id}${count > 1 ? ` (${count})` : ""}`, status, says: errorMessage };
        });
    });
}

/** How many checks have each status, such as `80 SUCCESS, 1 FAILURE`. */
export function tally(checks: readonly Check[]): string {
  return ["SUCCESS", "WARNING", "FAILURE", "SKIPPED"]
    .map((status) => ({ status, count: checks.filter((check) => check.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(", ");
}

/**
 * What passed in the first run and did not in the second, a check that is missing there included. `INFO` says that there was
 * nothing to check.
 */
export function worse(before: readonly Check[], after: readonly Check[]): readonly Check[] {
  const found = new Map(after.map((check) => [check.key, check]));
  return before
    .filter(({ status }) => status === "SUCCESS")
    .map(({ key }) => found.get(key) ?? { key, status: "MISSING", says: "It was not reached." })
    .filter(({ status }) => status !== "SUCCESS" && status !== "INFO");
}
