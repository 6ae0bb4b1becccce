const inherited: Readonly<Record<"posix" | "windows", readonly string[]>> = {
  posix: ["HOME", "LOGNAME", "PATH", "SHELL", "TERM", "USER"],
  windows: [
    "APPDATA",
    "COMSPEC",
    "HOMEDRIVE",
    "HOMEPATH",
    "LOCALAPPDATA",
    "PATH",
    "PATHEXT",
    "PROCESSOR_ARCHITECTURE",
    "PROGRAMDATA",
    "PROGRAMFILES",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "TEMP",
    "USERNAME",
    "USERPROFILE",
    "WINDIR",
  ],
};

/**
 * The whole environment of a server that is started: the few variables that programs need to run at all, and what
 * its declaration sets. Everything else of ours stays out, the tokens of a CI job above all.
 */
export function childEnvironment(
  parentEnv: Readonly<Record<string, string | undefined>>,
  declared: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const names = inherited[platform === "win32" ? "windows" : "posix"];
  const kept = names.flatMap((name) => {
    const value = parentEnv[name];
    // A value that starts so is a shell function exported by bash, which some shells would run.
    return value === undefined || value.startsWith("()") ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...kept, ...Object.entries(declared)]);
}
