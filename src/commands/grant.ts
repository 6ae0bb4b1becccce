import { grantAddCommand } from "./grant-add.ts";
import { grantListCommand } from "./grant-list.ts";
import { grantRevokeCommand } from "./grant-revoke.ts";
import { commandOfVerbs } from "./verbs.ts";

export const grantCommand = commandOfVerbs(
  "grant",
  "Say who may use a gateway: add, list and revoke tokens.",
  {
    add: grantAddCommand,
    list: grantListCommand,
    revoke: grantRevokeCommand,
  },
);
