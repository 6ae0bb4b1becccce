import type { ServerSpec } from "../../model/server.ts";

/** Programs that may have to fetch the server before they can start it. */
const fetching: ReadonlySet<string> = new Set(
  "npx npm pnpm pnpx yarn bunx bun deno uvx uv pipx docker podman nerdctl dnx go cargo".split(" "),
);

/**
 * The servers in the order in which to begin them: those first that are likely to take longest, so that none of them is
 * left to be waited for alone. By kind only, since a capture keeps no times: it is to be the same whenever it is made.
 */
export function slowestFirst(specs: readonly ServerSpec[]): readonly ServerSpec[] {
  return specs.toSorted((a, b) => expected(b) - expected(a));
}

function expected({ launch }: ServerSpec): number {
  if (launch.kind === "http") return 0;
  const program = launch.command.split(/[\\/]/).at(-1) ?? "";
  return fetching.has(program.replace(/\.(?:exe|cmd|bat)$/i, "").toLowerCase()) ? 2 : 1;
}
