/** Our own environment, of which little is handed on. */
export type ParentEnv = Readonly<Record<string, string | undefined>>;

/** Files of certificates, which are public: without them nothing is fetched behind a proxy that opens TLS. */
export const certificateNames = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_DIR", "SSL_CERT_FILE"] as const;

const inherited: Readonly<Record<"posix" | "windows", readonly string[]>> = {
  posix: ["LOGNAME", "PATH", "SHELL", "TERM", "USER", ...certificateNames],
  windows: [
    ...certificateNames,
    "COMSPEC",
    "PATH",
    "PATHEXT",
    "PROCESSOR_ARCHITECTURE",
    "PROGRAMDATA",
    "PROGRAMFILES",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "USERNAME",
    "WINDIR",
  ],
};

/** Where a server may leave things. */
export interface Folders {
  readonly home: string;
  readonly temporary: string;
  /** Kept from start to start for what fetches packages; absent for a program that is there already. */
  readonly cache?: string;
}

/**
 * The whole environment of a server that is started: the few variables that programs need to run at all, folders of
 * its own, and what its declaration sets, which comes last. Everything else of ours stays out: the tokens of a CI job,
 * and with the home folder what clouds, registries and version control keep there.
 */
export function childEnvironment(
  parentEnv: ParentEnv,
  folders: Folders,
  declared: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const system = platform === "win32" ? "windows" : "posix";
  const kept = inherited[system].flatMap((name) => {
    const value = parentEnv[name];
    // A value that starts so is a shell function exported by bash, which some shells would run.
    return value === undefined || value.startsWith("()") ? [] : [[name, value] as const];
  });
  return Object.fromEntries([
    ...kept,
    ...Object.entries(ownFolders[system](folders)),
    ...Object.entries(cacheFolders(folders.cache)),
    ...Object.entries(declared),
  ]);
}

const ownFolders = {
  posix: ({ home, temporary }: Folders) => ({ HOME: home, TMPDIR: temporary }),
  windows: ({ home, temporary }: Folders) => ({
    USERPROFILE: home,
    APPDATA: `${home}\\AppData\\Roaming`,
    LOCALAPPDATA: `${home}\\AppData\\Local`,
    TEMP: temporary,
    TMP: temporary,
  }),
};

/** Not all of them heed `XDG_CACHE_HOME`, and none does everywhere. */
function cacheFolders(cache: string | undefined): Readonly<Record<string, string>> {
  if (cache === undefined) return {};
  return {
    XDG_CACHE_HOME: cache,
    npm_config_cache: `${cache}/npm`,
    BUN_INSTALL_CACHE_DIR: `${cache}/bun`,
    DENO_DIR: `${cache}/deno`,
    PIP_CACHE_DIR: `${cache}/pip`,
    UV_CACHE_DIR: `${cache}/uv`,
    // A Python that uv fetches lies with the data of the person otherwise.
    UV_PYTHON_INSTALL_DIR: `${cache}/uv-python`,
  };
}
