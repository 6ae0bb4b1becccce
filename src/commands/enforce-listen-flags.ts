import type { Flags } from "./flags.ts";
import { defaultPolicyDir } from "./project.ts";

/** What only `--listen` takes. */
export const listenFlags: Flags = {
  "config-file": {
    value: "FILE",
    repeatable: true,
    help: "client config that declares servers",
    byDefault: "those that the repository has",
  },
  "policy-dir": { value: "DIR", help: "where their policies lie", byDefault: defaultPolicyDir },
  "pass-env": {
    value: "NAME",
    repeatable: true,
    help: "environment variable that declarations may use and servers may see",
  },
  grants: {
    value: "FILE",
    help: "serve only who bears a token of these grants; see `toolwarden grant`",
    byDefault: "everybody on this machine",
  },
  "allow-host": {
    value: "NAME",
    repeatable: true,
    help: "a name that the gateway is reached by, besides those of this machine",
  },
  "allow-origin": {
    value: "ORIGIN",
    repeatable: true,
    help: "a page that may call from a browser, such as https://app.example; programs need none",
  },
  "max-sessions": { value: "N", help: "servers that run at once", byDefault: "200" },
  "max-requests": { value: "N", help: "requests that one session may have open", byDefault: "64" },
  "idle-seconds": { value: "N", help: "after so long without its client a session ends", byDefault: "600" },
};
