/** The places that a policy can be compiled for: clients by name, then gateways. Ids are for ever. */
export const enforcers = [
  "amazon-q",
  "claude-code",
  "codex",
  "copilot",
  "cursor",
  "gemini-cli",
  "gemini-policy",
  "opencode",
  "vscode",
  "zed",
  "agentcore",
  "agentgateway",
  "docker",
  "envoy",
  "intercept",
  "opa",
  "toolhive",
  "toolhive-operator",
] as const;

/** Where a team has its policies enforced, if not by `enforce`. */
export type Enforcer = (typeof enforcers)[number];
