import { programOf } from "../../model/package.ts";
import type { Launch } from "../../model/server.ts";
import type { LaunchFault } from "./faults.ts";

const posix = new Set(["sh", "bash", "zsh", "dash", "ksh", "fish", "ash"]);
const powershells = new Set(["powershell", "pwsh"]);

/**
 * A launch that a shell interprets. `cmd /c npx ...` alone is how Windows is made to find a script, and interprets
 * nothing more; it counts only with characters that mean something to the shell. A script file is none of this.
 */
export function shellFaults(launch: Launch): readonly LaunchFault[] {
  if (launch.kind !== "stdio") return [];
  const program = programOf(launch.command);
  const script = scriptOf(program, launch.args);
  if (script === undefined) return [];
  const fault = isDownload(script) ? "shell-download" : "shell";
  return [{ fault, quotes: [program], at: launch.command }];
}

/** The line that a shell is given to interpret; undefined if it is given none. */
function scriptOf(program: string, args: readonly string[]): string | undefined {
  if (program === "env") return scriptOf(programOf(args[0] ?? ""), args.slice(1));
  const rest = (flag: RegExp) => {
    const at = args.findIndex((arg) => flag.test(arg));
    return at < 0 ? undefined : args.slice(at + 1).join(" ");
  };
  if (posix.has(program)) return rest(/^-[a-z]*c$/);
  if (powershells.has(program)) return rest(/^[-/](?:c|command|e|ec|enc|encodedcommand)$/i);
  if (program !== "cmd") return undefined;
  const line = rest(/^\/[ck]$/i);
  return line !== undefined && /[&|<>^]/.test(line) ? line : undefined;
}

/** Whether something is fetched and handed to an interpreter. */
function isDownload(line: string): boolean {
  if (/\b(?:iex|invoke-expression|downloadstring)\b/i.test(line)) return true;
  return (
    /\b(?:curl|wget)\b/.test(line) &&
    /(?:\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b|\|\s*(?:python3?|node|perl)\b|[<$]\()/.test(line)
  );
}
