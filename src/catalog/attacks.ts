import ansiDeception from "../../catalog/attacks/ansi-deception.json" with { type: "json" };
import commandInjection from "../../catalog/attacks/command-injection.json" with { type: "json" };
import confusedDeputy from "../../catalog/attacks/confused-deputy.json" with { type: "json" };
import consentFatigue from "../../catalog/attacks/consent-fatigue.json" with { type: "json" };
import credentialInConfig from "../../catalog/attacks/credential-in-config.json" with { type: "json" };
import crossServerShadowing from "../../catalog/attacks/cross-server-shadowing.json" with { type: "json" };
import destructiveBulkAction from "../../catalog/attacks/destructive-bulk-action.json" with { type: "json" };
import dnsRebinding from "../../catalog/attacks/dns-rebinding.json" with { type: "json" };
import excessivePermissions from "../../catalog/attacks/excessive-permissions.json" with { type: "json" };
import hiddenUnicode from "../../catalog/attacks/hidden-unicode.json" with { type: "json" };
import hostileRemoteServer from "../../catalog/attacks/hostile-remote-server.json" with { type: "json" };
import linkBeacon from "../../catalog/attacks/link-beacon.json" with { type: "json" };
import openEndpoint from "../../catalog/attacks/open-endpoint.json" with { type: "json" };
import parameterExfiltration from "../../catalog/attacks/parameter-exfiltration.json" with { type: "json" };
import pathTraversal from "../../catalog/attacks/path-traversal.json" with { type: "json" };
import promptInjectionInResults from "../../catalog/attacks/prompt-injection-in-results.json" with { type: "json" };
import rugPull from "../../catalog/attacks/rug-pull.json" with { type: "json" };
import runawayLoop from "../../catalog/attacks/runaway-loop.json" with { type: "json" };
import samplingAbuse from "../../catalog/attacks/sampling-abuse.json" with { type: "json" };
import sessionHijacking from "../../catalog/attacks/session-hijacking.json" with { type: "json" };
import sqlPastReadOnly from "../../catalog/attacks/sql-past-read-only.json" with { type: "json" };
import ssrf from "../../catalog/attacks/ssrf.json" with { type: "json" };
import swappedDeclaration from "../../catalog/attacks/swapped-declaration.json" with { type: "json" };
import tenantLeak from "../../catalog/attacks/tenant-leak.json" with { type: "json" };
import tokenPassthrough from "../../catalog/attacks/token-passthrough.json" with { type: "json" };
import toolNameCollision from "../../catalog/attacks/tool-name-collision.json" with { type: "json" };
import toolPoisoning from "../../catalog/attacks/tool-poisoning.json" with { type: "json" };
import toxicFlow from "../../catalog/attacks/toxic-flow.json" with { type: "json" };
import typosquattedPackage from "../../catalog/attacks/typosquatted-package.json" with { type: "json" };
import unapprovedPayment from "../../catalog/attacks/unapproved-payment.json" with { type: "json" };
import unpinnedPackage from "../../catalog/attacks/unpinned-package.json" with { type: "json" };
import type { Attack } from "../model/attack.ts";

/** Every attack pattern there is, by id. */
export const attacks: readonly Attack[] = [
  ansiDeception,
  commandInjection,
  confusedDeputy,
  consentFatigue,
  credentialInConfig,
  crossServerShadowing,
  destructiveBulkAction,
  dnsRebinding,
  excessivePermissions,
  hiddenUnicode,
  hostileRemoteServer,
  linkBeacon,
  openEndpoint,
  parameterExfiltration,
  pathTraversal,
  promptInjectionInResults,
  rugPull,
  runawayLoop,
  samplingAbuse,
  sessionHijacking,
  sqlPastReadOnly,
  ssrf,
  swappedDeclaration,
  tenantLeak,
  tokenPassthrough,
  toolNameCollision,
  toolPoisoning,
  toxicFlow,
  typosquattedPackage,
  unapprovedPayment,
  unpinnedPackage,
  // Words of a JSON file are any text to TypeScript; the tests hold every file to its schema.
] as readonly Attack[];
