import type { Flags } from "./flags.ts";

/** What puts the proxy into a client's config, and takes it out again. */
export const installFlags: Flags = {
  install: {
    value: "CLIENT",
    help: "put the proxy, with the other flags given, before a server in that client's config, such as claude-code",
  },
  uninstall: { value: "CLIENT", help: "take it away again: the config is as it was before" },
  "dry-run": { help: "with --install or --uninstall: show what would change, and change nothing" },
  installed: {
    value: "WHAT",
    help: "written by --install, for --uninstall: what the entry had besides its command, or in its place",
  },
};
